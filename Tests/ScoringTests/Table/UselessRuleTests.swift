import EvaluationModel
import TestSupport
import Testing

@testable import Scoring

/// Rules that read well and could never take a point, or take fewer for a worse result.
@Suite struct UselessRuleTests {
  private func faults(_ indicator: FixedIndicator) -> [String] {
    RubricChecker.faults(
      of: .table(indicator, data: [.people("编制数"), .people("在职人数")])
    ).map(\.message)
  }

  @Test func `a comparison is no value to measure`() throws {
    var indicator = try FixedIndicator.staffControl()
    indicator.formula = try Formula("在职人数 > 编制数")
    #expect(faults(indicator).contains { $0.contains("是一个比较") })
  }

  @Test func `a target that every value reaches`() throws {
    var indicator = try FixedIndicator.staffControl()
    indicator.target = "≥0%"
    indicator.use = RuleUse(rule: "proportional-completion", basis: "clause")
    #expect(faults(indicator).contains { $0.contains("总能达到") })
  }

  @Test func `an overshoot that costs less the larger it is`() {
    var rubric = Rubric.testing()
    rubric.overshoot = OvershootPolicy(
      threshold: ExactDecimal(coefficient: 15, exponent: -1), zeroTargetThreshold: nil,
      action: .bands([
        OvershootBand(
          from: ExactDecimal(coefficient: 15, exponent: -1),
          deduction: ExactDecimal(coefficient: 2, exponent: -1)),
        OvershootBand(from: 2, deduction: ExactDecimal(coefficient: 1, exponent: -1)),
      ]), basis: "clause")
    #expect(RubricChecker.faults(of: rubric).map(\.message).contains { $0.contains("扣分却不比前一档多") })
  }

  @Test func `points below zero for a heading`() {
    var rubric = Rubric.testing()
    rubric.dimensions[0].subdimensions[0].weight = 60
    rubric.dimensions[0].subdimensions[1].weight = Points.zero - 10
    #expect(RubricChecker.faults(of: rubric).map(\.message).contains { $0.contains("小于0") })
  }

  @Test func `a word with two directions`() {
    var rubric = Rubric.testing()
    rubric.directions.rising.append("投诉率")
    #expect(RubricChecker.faults(of: rubric).map(\.message).contains { $0.contains("同时列在") })
  }

  @Test func `a level that is there twice`() throws {
    func level(_ words: String, _ points: String) -> ParameterValue {
      .map([
        Parameter(name: "for", value: .text(words)),
        Parameter(name: "points", value: .text(points)),
      ])
    }
    let indicator = FixedIndicator(
      name: "行政效能", weight: 6,
      use: RuleUse(
        rule: "manual",
        parameters: [
          Parameter(name: "levels", value: .list([level("良好", "6"), level("良好", "3")]))
        ], basis: "clause"))
    #expect(faults(indicator).contains { $0.contains("等次“良好”重复") })
  }
}
