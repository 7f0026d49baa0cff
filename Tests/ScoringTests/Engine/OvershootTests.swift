import EvaluationModel
import TestSupport
import Testing

@testable import Scoring

/// Results far above their targets.
@Suite struct OvershootTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let target: String
    let actual: String
    let weight: String
    let effect: Calculation.Overshoot
    let points: String
    var testDescription: String { "\(target) → \(actual)" }

    init(
      _ target: String, _ actual: String, weight: String = "10", _ effect: Calculation.Overshoot,
      _ points: String
    ) {
      self.target = target
      self.actual = actual
      self.weight = weight
      self.effect = effect
      self.points = points
    }

    func check(_ rubric: Rubric) throws {
      let form = Submission(rows: [TestRow(target: target, actual: actual, weight: weight)])
      let row = try Scorer(rubric).score(form).indicators[0]
      #expect(row.calculation.overshoot == effect)
      #expect(row.score?.description == points)
    }
  }

  @Test(arguments: [
    Case("≥100人", "130人", .explain, "10"),
    Case("≥100人", "129.99人", .none, "10"),
    Case("=100人", "130人", .explain, "10"),
    Case("6次", "150次", .explain, "10"),
    Case("≥100人", "99人", .none, "9.9"),
    // Less than a ceiling is no overshoot, however much; nor is more.
    Case("≤100人", "10人", .none, "10"),
    Case("≤100人", "200人", .none, "5"),
    Case("90-100人", "200人", .none, "5"),
    // Over a target of zero the rubric names a number of its own.
    Case("≥0人", "30人", .explain, "10"),
    Case("≥0人", "29人", .none, "10"),
  ])
  func `from the threshold on an explanation is asked for`(_ known: Case) throws {
    try known.check(.testing(overshoot: .explain))
  }

  @Test func `a policy may only mark the row`() throws {
    try Case("≥100人", "130人", .flag, "10").check(.testing(overshoot: .flag))
  }

  @Test(arguments: [
    Case("≥100人", "130人", .deducted, "8"),
    Case("≥100人", "129人", .none, "10"),
    Case("≥0人", "30人", .deducted, "8"),
    Case("≥100人", "500人", weight: "1.5", .deducted, "0"),
    Case("≥100人", "500人", weight: "2", .deducted, "0"),
    Case("≥100人", "500人", weight: "2.01", .deducted, "0.01"),
  ])
  func `two points less, never below zero`(_ known: Case) throws {
    try known.check(.testing(overshoot: .minus(2)))
  }

  @Test(arguments: [
    Case("≥100人", "199人", .none, "10"),
    Case("≥100人", "200人", .deducted, "9"),
    Case("≥100人", "299人", .deducted, "9"),
    Case("≥100人", "300人", .deducted, "8"),
    Case("≥3人", "6人", weight: "0.25", .deducted, "0.22"),
  ])
  func `a share less by bands`(_ known: Case) throws {
    func share(_ percent: Int64) -> ExactDecimal {
      ExactDecimal(coefficient: percent, exponent: -2)
    }
    try known.check(
      .testing(
        overshoot: .bands([
          OvershootBand(from: 2, deduction: share(10)),
          OvershootBand(from: 3, deduction: share(20)),
        ])))
  }
}
