import EvaluationModel
import Scoring
import TestSupport

@testable import Review

/// What a review finds in small forms, for tables of tests.
enum FundsReview {
  /// The findings of a form, as `code pointer`, of codes that begin with one of `families`.
  static func found(
    _ submission: Submission, families: [String] = ["F", "C04", "C05", "C07", "C08"],
    rubric: Rubric = .testing()
  ) throws -> [String] {
    try findings(submission, rubric: rubric)
      .filter { finding in families.contains { finding.code.hasPrefix($0) } }
      .map { "\($0.code) \($0.pointer)" }
  }

  /// All findings of a form.
  static func findings(
    _ submission: Submission, rubric: Rubric = .testing()
  ) throws -> [Finding] {
    let sheet = try Scorer(rubric).score(submission)
    return Reviewer(.testing).findings(
      in: Reviewer.Form(submission: submission, rubric: rubric, sheet: sheet))
  }

  /// A project form of one indicator with a fund block under a heading.
  static func form(
    _ unit: String?, _ funds: [TestFund], target: String = "≥95%", actual: String = "96%",
    name: String = "合格率", subdimension: String = "质量指标", note: String? = "", year: Int? = 2024
  ) -> Submission {
    var form = Submission(
      rows: [
        TestRow(
          subdimension: subdimension, name: name, target: target, actual: actual, weight: "90",
          score: "90", deviationNote: note)
      ], funds: funds, year: year)
    form.kind = .project
    form.unit = form.append("示例中心")
    form.project = form.append("示例项目")
    if let unit { form.currencyUnit = form.append(unit) }
    form.totalWeight = form.append("100")
    form.totalScore = form.append("100")
    return form
  }

  /// A total row whose three amounts are those.
  static func total(
    _ initial: String?, _ annual: String?, _ spent: String?, rate: String? = "100%",
    score: String? = "10", name: String = "年度资金总额"
  ) -> TestFund {
    TestFund(
      name: name, initialBudget: initial, annualBudget: annual, annualExpenditure: spent,
      weight: "10", executionRate: rate, score: score)
  }

  /// A part with one amount for all three columns.
  static func part(_ name: String, _ amount: String?) -> TestFund {
    TestFund(
      name: name, initialBudget: amount, annualBudget: amount, annualExpenditure: amount)
  }
}
