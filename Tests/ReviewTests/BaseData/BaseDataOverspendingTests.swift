import EvaluationModel
import Scoring
import TestSupport
import Testing

@testable import Review

@Suite struct BaseDataOverspendingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let form: Submission
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
      "an item, and not the total of it",
      [
        "项目支出/2024年预算数": "128000.00", "项目支出/2024年决算数": "128218.80",
        "项目支出/甲/2024年预算数": "64000.00", "项目支出/甲/2024年决算数": "63856.80",
        "项目支出/乙/2024年预算数": "64000.00", "项目支出/乙/2024年决算数": "64352.00",
      ], ["“乙”2024年决算数64352.00，2024年预算数64000.00，执行率100.55%，超出预算352.00"]),
    Case(
      "a total without items", ["项目支出/2024年预算数": "10", "项目支出/2024年决算数": "12.5"],
      ["“项目支出”2024年决算数12.5，2024年预算数10，执行率125.00%，超出预算2.5"]),
    Case(
      "三公经费 down to its parts",
      [
        "三公经费/公务用车/2024年预算数": "5", "三公经费/公务用车/2024年决算数": "6",
        "三公经费/公务用车/其中：运行/2024年预算数": "5", "三公经费/公务用车/其中：运行/2024年决算数": "6",
      ], ["“运行”2024年决算数6，2024年预算数5，执行率120.00%，超出预算1"]),
    Case(
      "an item of 公用经费 within its total",
      [
        "公用经费/2024年预算数": "20", "公用经费/2024年决算数": "20", "公用经费/其中：办公费/2024年预算数": "5",
        "公用经费/其中：办公费/2024年决算数": "6",
      ]),
    Case("without a budget", ["项目支出/甲/2024年预算数": "0", "项目支出/甲/2024年决算数": "6"]),
    Case("the year before", ["项目支出/甲/2024年预算数": "5", "项目支出/甲/2023年决算数": "6"]),
  ]

  @Test(arguments: cases)
  func `what is above its budget is told once`(_ row: Case) throws {
    let rubric = Rubric.testing()
    let form = CheckedForm(
      submission: row.form, rubric: rubric, sheet: try Scorer(rubric).score(row.form),
      settings: .testing)
    #expect(BaseDataOverspending.problems(in: form).map(\.message) == row.expected)
  }

  @Test func `it is F04 at the item's 决算数`() throws {
    let rubric = Rubric.testing()
    let submission = UnitForms.base([
      "项目支出/甲/2024年预算数": "64000.00", "项目支出/甲/2024年决算数": "64352.00",
    ])
    let found = Reviewer(.testing).findings(
      in: Reviewer.Form(
        submission: submission, rubric: rubric, sheet: try Scorer(rubric).score(submission)))
    #expect(
      found.filter { $0.code == "F04" }.map(\.pointer) == ["/data/项目支出~1甲~12024年决算数"])
  }
}
