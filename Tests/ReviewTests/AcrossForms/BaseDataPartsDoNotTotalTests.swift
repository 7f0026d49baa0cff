import EvaluationModel
import TestSupport
import Testing

@testable import Review

/// X02.
@Suite struct BaseDataPartsDoNotTotalTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let form: Submission
    /// The names of the totals that are told.
    let expected: [String]

    init(
      _ testDescription: String, _ items: KeyValuePairs<String, String>, _ expected: [String] = []
    ) {
      self.testDescription = testDescription
      form = UnitForms.base(items)
      self.expected = expected
    }
  }

  static let cases = [
    Case(
      "10.00 too much",
      [
        "项目支出/2024年决算数": "128218.80", "项目支出/甲/2024年决算数": "63856.80",
        "项目支出/乙/2024年决算数": "64352.00",
      ], ["项目支出/2024年决算数"]),
    Case(
      "every column by itself",
      [
        "项目支出/2023年决算数": "30", "项目支出/2024年预算数": "35", "项目支出/甲/2023年决算数": "10",
        "项目支出/甲/2024年预算数": "10", "项目支出/乙/2023年决算数": "20", "项目支出/乙/2024年预算数": "20",
      ], ["项目支出/2024年预算数"]),
    Case(
      "blank items are none",
      [
        "项目支出/2024年决算数": "30", "项目支出/甲/2024年决算数": "", "项目支出/乙/2024年决算数": "——",
        "项目支出/丙/2024年决算数": "30",
      ]),
    Case("no items", ["项目支出/2024年决算数": "30"]),
    Case("a blank total", ["项目支出/2024年决算数": "", "项目支出/甲/2024年决算数": "30"]),
    Case(
      "an item that is no number",
      ["项目支出/2024年决算数": "30", "项目支出/甲/2024年决算数": "173,59"]),
    Case(
      "some that total less",
      ["公用经费/2024年决算数": "72000.00", "公用经费/其中：办公费/2024年决算数": "12000.00"]),
    Case(
      "some that total more",
      [
        "公用经费/2024年决算数": "20000.00", "公用经费/其中：办公费/2024年决算数": "12000.00",
        "公用经费/其中：差旅费/2024年决算数": "13010.47",
      ], ["公用经费/2024年决算数"]),
    Case(
      "items of 公用经费 are never all",
      ["公用经费/2024年决算数": "72000.00", "公用经费/办公费/2024年决算数": "12000.00"]),
    Case(
      "项目支出 that lists some",
      ["项目支出/2024年决算数": "300", "项目支出/其中：甲/2024年决算数": "120"]),
    Case(
      "三公经费 of three items",
      [
        "三公经费/2024年决算数": "11", "三公经费/公务用车购置和维护经费/2024年决算数": "5",
        "三公经费/公务用车购置和维护经费/其中：公车购置/2024年决算数": "0", "三公经费/出国经费/2024年决算数": "0",
        "三公经费/公务接待/2024年决算数": "3",
      ], ["三公经费/2024年决算数"]),
    Case(
      "items with items of their own",
      [
        "项目支出/2024年决算数": "500", "项目支出/专项/2024年决算数": "300",
        "项目支出/专项/办案/2024年决算数": "100", "项目支出/专项/维稳/2024年决算数": "200", "项目支出/运行/2024年决算数": "200",
      ]),
    Case(
      "items of items without a mark for it",
      [
        "项目支出/2024年决算数": "500", "项目支出/专项/2024年决算数": "300", "项目支出/办案/2024年决算数": "100",
        "项目支出/维稳/2024年决算数": "200", "项目支出/运行/2024年决算数": "200",
      ]),
    Case(
      "rounded items in 万元",
      [
        "项目支出/2024年决算数": "1.00", "项目支出/甲/2024年决算数": "0.33", "项目支出/乙/2024年决算数": "0.33",
        "项目支出/丙/2024年决算数": "0.33",
      ]),
    Case(
      "zeros that Excel leaves out",
      ["项目支出/2024年决算数": "22.75", "项目支出/甲/2024年决算数": "12.5", "项目支出/乙/2024年决算数": "8"],
      ["项目支出/2024年决算数"]),
    Case(
      "two projects of one name",
      [
        "项目支出/2024年决算数": "30", "项目支出/甲/2024年决算数": "10", "项目支出/甲/2024年决算数（2）": "20",
      ]),
    Case(
      "a slash in a name",
      ["项目支出/2024年决算数": "30", "项目支出/农机/农具补贴/2024年决算数": "30"]),
    Case(
      "a unit in one of the cells",
      ["项目支出/2024年决算数": "3万元", "项目支出/甲/2024年决算数": "30000"]),
  ]

  @Test(arguments: cases)
  func `a total is the sum of its items`(_ row: Case) throws {
    let expected = row.expected.map { "0 error /data/\($0)" }
    #expect(try UnitForms.found("X02", in: [row.form]) == expected)
  }

  @Test func `the form that confirms the items is named, and not told by itself`() throws {
    let whole = UnitForms.form(
      funds: [
        UnitForms.fund("300", "300", "300"),
        TestFund(name: "项目支出", annualExpenditure: "128208.80"),
      ])
    let findings = try UnitForms.findings([Self.cases[0].form, whole]) { "附件\($0 + 1).docx" }
    #expect(findings[1].isEmpty)
    #expect(
      findings[0].map(\.message) == [
        "项目支出2024年决算数填128218.80，所列各项甲63856.80＋乙64352.00=128208.80，合计多10.00；"
          + "整体支出自评表（附件2.docx）“项目支出”全年执行数128208.80元，与各项之和一致，应是合计有误"
      ])
  }
}
