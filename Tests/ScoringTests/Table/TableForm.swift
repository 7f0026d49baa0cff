import EvaluationModel
import TestSupport

@testable import Scoring

/// A form of a scoring table for tests: base data, and rows where it has some.
struct TableForm {
  var data: [(String, String)] = []
  var rows: [TestRow] = []
  var currencyUnit: String?
  var year: Int? = 2024

  var submission: Submission {
    var form = Submission(rows: rows, year: year)
    if let currencyUnit { form.currencyUnit = form.append(currencyUnit) }
    for (name, value) in data {
      form.data.append(DataItem(name: form.append(name), value: form.append(value)))
    }
    return form
  }

  /// The sheet under a rubric, and the sentences of its rows.
  func score(_ rubric: Rubric) throws -> (sheet: ScoreSheet, explanations: Explanations) {
    let scorer = try Scorer(rubric).fitting(submission)
    let completed = scorer.completed(submission)
    let sheet = scorer.score(completed)
    return (sheet, Explainer(scorer).explain(sheet, of: completed))
  }
}

extension DataDefinition {
  static func people(_ name: String, _ sources: [DataSource] = []) -> DataDefinition {
    DataDefinition(
      name: name, form: .number(MeasurementUnit("人") ?? .none), meaning: name, sources: sources)
  }

  static func money(_ name: String, _ sources: [DataSource] = []) -> DataDefinition {
    DataDefinition(
      name: name, form: .number(MeasurementUnit("元") ?? .none), meaning: name, sources: sources)
  }
}

extension FixedIndicator {
  /// 在职人员控制率, half a point for every percentage point above 100 %.
  static func staffControl(weight: Points = 5) throws -> FixedIndicator {
    FixedIndicator(
      name: "在职人员控制率", aliases: ["财政供养人员控制率"], weight: weight,
      formula: try Formula("在职人数 / 编制数"), target: "≤100%",
      use: RuleUse(
        rule: "deduct-per-step",
        parameters: [
          Parameter(name: "points", value: .text("0.5")),
          Parameter(name: "step", value: .text("1%")),
        ], basis: "clause"))
  }

  /// 公用经费控制率, one point for every percentage point above 100 %.
  static func spendingControl(weight: Points = 8) throws -> FixedIndicator {
    FixedIndicator(
      name: "公用经费控制率", weight: weight, formula: try Formula("公用支出 / 公用预算"),
      target: "≤100%",
      use: RuleUse(
        rule: "deduct-per-step", parameters: [Parameter(name: "points", value: .text("1"))],
        basis: "clause"))
  }
}
