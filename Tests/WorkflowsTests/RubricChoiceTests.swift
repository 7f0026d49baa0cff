import EvaluationModel
import Formats
import TestSupport
import Testing

@testable import Workflows

@Suite struct RubricChoiceTests {
  /// What a form shows, and which rubric is chosen for it without being asked for.
  struct ChoiceCase: Sendable, CustomTestStringConvertible {
    let kind: EvaluationKind
    let year: Int?
    var hasCostDimension = false
    let expected: String
    var testDescription: String {
      "\(kind.rawValue) \(year.map(String.init) ?? "no year") \(expected)"
    }
  }

  @Test(
    arguments: [
      ChoiceCase(kind: .project, year: 2020, expected: "mof-2020-project"),
      ChoiceCase(kind: .project, year: 2023, expected: "mof-2020-project"),
      ChoiceCase(kind: .project, year: nil, expected: "mof-2020-project"),
      ChoiceCase(
        kind: .project, year: 2023, hasCostDimension: true, expected: "mof-2021-project"),
      ChoiceCase(kind: .department, year: 2024, expected: "hunan-department"),
    ])
  func `a form that names no rubric gets none of another province`(_ row: ChoiceCase) throws {
    var rows = [
      TestRow(dimension: "产出指标", target: "≥10个", actual: "10个", weight: "90", score: "90")
    ]
    if row.hasCostDimension { rows[0].dimension = "成本指标" }
    var form = Submission(
      rows: rows,
      funds: [
        TestFund(annualBudget: "100", annualExpenditure: "100", weight: "20", score: "20")
      ])
    form.kind = row.kind
    form.year = row.year
    #expect(try RubricChoice.id(for: form, at: "表.xlsx") == row.expected)
  }

  @Test func `no local rubric steps in for a year that the national ones do not know`() {
    var form = Submission(rows: [TestRow(target: "≥10个", actual: "10个", weight: "90")])
    form.kind = .project
    form.year = 2019
    #expect(throws: WorkflowFault.self) { try RubricChoice.id(for: form, at: "表.xlsx") }
  }
}
