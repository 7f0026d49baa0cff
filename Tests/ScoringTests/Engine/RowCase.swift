import EvaluationModel
import TestSupport
import Testing

@testable import Scoring

/// One row and what it must give, worked by hand.
struct RowCase: Sendable, CustomTestStringConvertible {
  let row: TestRow
  let outcome: Outcome
  /// As printed; the two ends are equal where the score is certain.
  let low: String
  let high: String
  let reason: OutcomeReason

  var testDescription: String {
    "\(row.name ?? "") \(row.target ?? "–") → \(row.actual ?? "–") | \(row.weight ?? "–") | "
      + "\(row.score ?? "–")"
  }

  /// A row that is scored by rule.
  init(
    _ target: String?, _ actual: String?, _ points: String, weight: String? = "10",
    claimed: String? = nil, name: String = "培训人数", in subdimension: String = "数量指标",
    operator comparison: String? = nil, unit: String? = nil
  ) {
    row = TestRow(
      subdimension: subdimension, name: name, comparison: comparison, unit: unit, target: target,
      actual: actual, weight: weight, score: claimed)
    outcome = .scored
    low = points
    high = points
    reason = .none
  }

  /// A row with any other outcome.
  init(
    _ target: String?, _ actual: String?, _ outcome: Outcome, _ low: String, to high: String? = nil,
    _ reason: OutcomeReason = .none, weight: String? = "10", claimed: String? = nil,
    name: String = "培训人数", in subdimension: String = "数量指标", unit: String? = nil
  ) {
    row = TestRow(
      subdimension: subdimension, name: name, unit: unit, target: target, actual: actual,
      weight: weight, score: claimed)
    self.outcome = outcome
    self.low = low
    self.high = high ?? low
    self.reason = reason
  }

  /// Scores the row alone and compares everything.
  func check(_ rubric: Rubric = .testing(), year: Int? = 2024) throws {
    let result = try Scorer(rubric).score(Submission(rows: [row], year: year)).indicators[0]
    #expect(result.outcome == outcome)
    #expect(result.low.description == low)
    #expect(result.high.description == high)
    #expect(result.reason == reason)
  }
}

extension Rubric {
  /// The testing rubric with one rule for one kind of target.
  static func testing(
    _ kind: TargetKind, _ rule: String, _ parameters: [Parameter] = []
  ) -> Rubric {
    var rubric = Rubric.testing()
    rubric.assignments.insert(
      RuleAssignment(
        kind: kind, scope: "数量指标",
        use: RuleUse(rule: rule, parameters: parameters, basis: "clause")), at: 0)
    return rubric
  }

  /// The testing rubric with an overshoot policy from 130%, or 30 over a target of zero.
  static func testing(overshoot action: OvershootPolicy.Action) -> Rubric {
    .testing(
      overshoot: OvershootPolicy(
        threshold: ExactDecimal(coefficient: 13, exponent: -1), zeroTargetThreshold: 30,
        action: action, basis: "clause"))
  }

  /// The testing rubric with another execution row.
  static func testing(
    execution parameters: [Parameter],
    denominator: ExecutionSpecification.Denominator = .annualBudget
  ) -> Rubric {
    .testing(
      execution: ExecutionSpecification(
        weight: 10, denominator: denominator,
        use: RuleUse(rule: "execution-rate", parameters: parameters, basis: "clause")))
  }
}

extension Parameter {
  /// A parameter of one word.
  static func word(_ name: String, _ text: String) -> Parameter {
    Parameter(name: name, value: .text(text))
  }
}
