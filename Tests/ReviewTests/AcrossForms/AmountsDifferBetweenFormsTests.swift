import EvaluationModel
import TestSupport
import Testing

@testable import Review

/// X01.
@Suite struct AmountsDifferBetweenFormsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let forms: [Submission]
    /// The findings, as ``UnitForms/found(_:in:)`` gives them.
    var expected: [String] = []

    init(_ testDescription: String, _ forms: [Submission], _ expected: [String] = []) {
      self.testDescription = testDescription
      self.forms = forms
      self.expected = expected
    }
  }

  private static func base(
    _ items: KeyValuePairs<String, String>, currency: String? = nil
  ) -> Submission {
    UnitForms.base(items, currency: currency)
  }

  private static func project(
    _ initial: String, _ annual: String, _ spent: String, of name: String = "工伤调查工作经费",
    currency: String = "元", parts: [TestFund] = []
  ) -> Submission {
    UnitForms.form(
      of: name, currency: currency, funds: [UnitForms.fund(initial, annual, spent)] + parts)
  }

  private static func whole(
    _ projects: String, currency: String = "元", budgets: (String, String) = ("300", "300")
  ) -> Submission {
    UnitForms.form(
      currency: currency,
      funds: [
        UnitForms.fund(budgets.0, budgets.1, "300"),
        TestFund(name: "其中：基本支出", annualExpenditure: "100"),
        TestFund(name: "项目支出", annualExpenditure: projects),
      ])
  }

  private static let survey = base([
    "项目支出/2024年预算数": "64000.00", "项目支出/2024年决算数": "63856.80",
    "项目支出/工伤调查工作经费/2024年预算数": "64000.00", "项目支出/工伤调查工作经费/2024年决算数": "63856.80",
  ])

  static let projects = [
    Case(
      "the budget is repeated as spending", [survey, project("64000", "64000", "64000")],
      ["1 error /funds/0/annualExpenditure"]),
    Case("the same in 元", [survey, project("64000", "64000", "63856.80")]),
    Case(
      "the same in 万元, rounded",
      [survey, project("6.4", "6.4", "6.39", currency: "万元")]),
    Case("the same in 万元, cut off", [survey, project("6.4", "6.4", "6.38", currency: "万元")]),
    Case(
      "another amount in 万元", [survey, project("6.4", "6.4", "6.37", currency: "万元")],
      ["1 error /funds/0/annualExpenditure"]),
    Case(
      "amounts in 元 under 万元 are no other amounts",
      [survey, project("64000", "64000", "63856.80", currency: "万元")]),
    Case(
      "a base table in 万元 that does not say so",
      [
        base(["项目支出/工伤调查工作经费/2024年决算数": "6.39"]),
        project("64000", "64000", "63856.80"),
      ]),
    Case(
      "a name with fewer words",
      [survey, project("64000", "64000", "64000", of: "2024年度工伤调查项目")],
      ["1 error /funds/0/annualExpenditure"]),
    Case(
      "a name that fits two items",
      [
        base(["项目支出/乡村道路一期/2024年决算数": "10", "项目支出/乡村道路二期/2024年决算数": "20"]),
        project("30", "30", "30", of: "乡村道路"),
      ]),
    Case("another project", [survey, project("30", "30", "30", of: "办案业务经费")]),
    Case(
      "the budget before and after changes", [survey, project("60000", "64000", "63856.80")]),
    Case(
      "another budget", [survey, project("60000", "60000", "63856.80")],
      ["1 error /funds/0/initialBudget"]),
    Case(
      "only what is appropriated stands in the base data",
      [
        survey,
        project(
          "70000", "70000", "69856.80",
          parts: [
            TestFund(
              name: "其中：当年财政拨款", initialBudget: "64000", annualBudget: "64000",
              annualExpenditure: "63856.80"),
            TestFund(
              name: "上年结转资金", initialBudget: "6000", annualBudget: "6000", annualExpenditure: "6000"
            ),
          ]),
      ]),
    Case(
      "a blank in either form",
      [
        base(["项目支出/工伤调查工作经费/2024年预算数": "64000", "项目支出/工伤调查工作经费/2024年决算数": ""]),
        project("", "64000", "63856.80"),
      ]),
    Case(
      "the columns of another year",
      [base(["项目支出/工伤调查工作经费/2023年决算数": "75295.34"]), project("64000", "64000", "64000")]),
    Case(
      "columns without years",
      [
        base(["项目支出/工伤调查工作经费/上年决算数": "5", "项目支出/工伤调查工作经费/本年决算数": "7"]),
        project("6", "6", "6"),
      ], ["1 error /funds/0/annualExpenditure"]),
    Case(
      "a copy of the project's form is not told again",
      [survey, project("64000", "64000", "64000"), project("64000", "64000", "64000")],
      ["1 error /funds/0/annualExpenditure"]),
  ]

  static let wholes = [
    Case("the same", [base(["项目支出/2024年决算数": "200"]), whole("200")]),
    Case(
      "another amount", [base(["项目支出/2024年决算数": "210"]), whole("200")],
      ["1 error /funds/2/annualExpenditure"]),
    Case(
      "the parts of the whole are its budget",
      [
        base(["项目支出/2024年决算数": "190"]),
        UnitForms.form(
          funds: [
            UnitForms.fund("300", "320", "310"),
            TestFund(name: "其中：基本支出", annualExpenditure: "120"),
            TestFund(name: "项目支出", annualExpenditure: "200"),
          ]),
      ]),
    Case(
      "the items agree, so the base data's own total is wrong",
      [
        base([
          "项目支出/2024年决算数": "210", "项目支出/甲经费/2024年决算数": "120", "项目支出/乙经费/2024年决算数": "80",
        ]), whole("200"),
      ]),
    Case(
      "the total agrees, so an item is wrong",
      [
        base([
          "项目支出/2024年决算数": "200", "项目支出/甲经费/2024年决算数": "120", "项目支出/乙经费/2024年决算数": "90",
        ]), whole("200"),
      ]),
    Case(
      "neither agrees",
      [
        base([
          "项目支出/2024年决算数": "210", "项目支出/甲经费/2024年决算数": "120", "项目支出/乙经费/2024年决算数": "75",
        ]), whole("200"),
      ], ["1 error /funds/2/annualExpenditure"]),
    Case(
      "only the items state amounts",
      [
        base([
          "项目支出/2024年决算数": "", "项目支出/甲经费/2024年决算数": "120", "项目支出/乙经费/2024年决算数": "75",
        ]), whole("200"),
      ], ["1 error /funds/2/annualExpenditure"]),
    Case(
      "only one of two projects was sent",
      [
        base([
          "项目支出/2024年决算数": "200", "项目支出/甲经费/2024年决算数": "120", "项目支出/乙经费/2024年决算数": "80",
        ]), whole("200"), project("120", "120", "120", of: "甲经费"),
      ]),
    Case(
      "both projects, and the base data has budgets alone",
      [
        base(["项目支出/甲经费/2024年预算数": "120", "项目支出/乙经费/2024年预算数": "80"]), whole("200"),
        project("120", "120", "120", of: "甲经费"), project("80", "80", "70", of: "乙经费"),
      ], ["1 error /funds/2/annualExpenditure"]),
    Case(
      "one of both projects, and the base data has budgets alone",
      [
        base(["项目支出/甲经费/2024年预算数": "120", "项目支出/乙经费/2024年预算数": "80"]), whole("200"),
        project("120", "120", "120", of: "甲经费"),
      ]),
    Case(
      "another unit",
      [
        base(["项目支出/2024年决算数": "210"]),
        UnitForms.form(
          funds: [
            UnitForms.fund("300", "300", "300"), TestFund(name: "项目支出", annualExpenditure: "200"),
          ], unit: "县林业局"),
      ]),
  ]

  private static let blankRow: KeyValuePairs = [
    "项目支出/甲经费/2024年预算数": "50", "部门基本支出预算调整/2023年决算数": "——", "部门基本支出预算调整/2024年决算数": "",
  ]

  static let adjustments = [
    Case(
      "nobody says whose budget changed", [base(blankRow), whole("200", budgets: ("280", "300"))],
      ["0 info /data/部门基本支出预算调整/2024年决算数"]),
    Case(
      "the projects' budgets did not change",
      [
        base(blankRow), whole("200", budgets: ("280", "300")),
        project("50", "50", "50", of: "甲经费"),
      ], ["0 warning /data/部门基本支出预算调整/2024年决算数"]),
    Case(
      "the projects' budgets account for the change",
      [
        base(blankRow), whole("200", budgets: ("280", "300")),
        project("50", "70", "70", of: "甲经费"),
      ]),
    Case("the budget did not change", [base(blankRow), whole("200")]),
    Case(
      "the row is filled",
      [base(["部门基本支出预算调整/2024年决算数": "20"]), whole("200", budgets: ("280", "300"))]),
    Case(
      "a row about the whole",
      [base(["部门整体支出预算调整/2024年决算数": ""]), whole("200", budgets: ("280", "300"))],
      ["0 warning /data/部门整体支出预算调整/2024年决算数"]),
  ]

  @Test(arguments: projects)
  func `a project's amounts are those of its item in the base data`(_ row: Case) throws {
    #expect(try UnitForms.found("X01", in: row.forms) == row.expected)
  }

  @Test(arguments: wholes)
  func `the whole's projects are those of the base data`(_ row: Case) throws {
    #expect(try UnitForms.found("X01", in: row.forms) == row.expected)
  }

  @Test(arguments: adjustments)
  func `a changed budget stands in the base data's row for it`(_ row: Case) throws {
    #expect(try UnitForms.found("X01", in: row.forms) == row.expected)
  }

  @Test func `the message has both places, the difference and the repeated budget`() throws {
    let forms = [Self.survey, Self.project("64000", "64000", "64000")]
    let findings = try UnitForms.findings(forms) { ["附件1.docx", "附件3.docx"][$0] }
    let finding = try #require(findings[1].first)
    #expect(finding.place == "附件3.docx")
    #expect(
      finding.message
        == "全年执行数64000元，基础数据表（附件1.docx）“工伤调查工作经费”为63856.80元，本表多143.20元；"
        + "本表全年执行数与全年预算数相同，应是照填了预算数，没有按实际支出填")
  }
}
