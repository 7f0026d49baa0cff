import EvaluationModel

/// 超额完成: what happens to results far above their targets.
///
/// Source: 财预〔2020〕10号 lets points be cut where a target was set clearly too low, without
/// numbers; 130% and −2 points are a provincial manual's, the bands are practice.
struct OvershootModifier: Sendable {
  static let description = RuleDescription(
    id: "overshoot", title: "超额完成处理", subject: .modifier,
    meaning: """
      正向指标的完成率达到 threshold 时：explain 要求说明原因、不扣分；flag 标记给复核人、不扣分；\
      minus 扣固定分数；bands 按完成率分档扣分值的一定比例；扣完为止。
      """,
    source: "财预〔2020〕10号（完成值高于指标值较多的应分析原因）；某省一体化平台手册（130%，扣2分）",
    examples: [
      RuleExample(
        "超过130%，只要求说明", target: "6次", actual: "150次", score: 10, says: ["2500.00%", "说明"]),
      RuleExample(
        "超过130%，扣2分",
        [
          Parameter(name: "action", value: .text("minus")),
          Parameter(name: "points", value: .text("2")),
        ], target: "6次", actual: "150次", score: 8, says: ["扣2分"]),
    ])

  private let threshold: Fraction
  private let zeroTargetThreshold: ExactDecimal?
  private let action: OvershootPolicy.Action
  /// The clause behind the policy, an index into the rubric's clauses.
  let clause: Int16

  init?(_ policy: OvershootPolicy?, clause: Int16) {
    guard let policy, let threshold = try? policy.threshold.fraction() else { return nil }
    self.threshold = threshold
    zeroTargetThreshold = policy.zeroTargetThreshold
    action = policy.action
    self.clause = clause
  }

  /// The threshold as printed: 130%.
  var thresholdText: String { PercentText.of(threshold) }

  /// Applies the policy to a row that was scored and met.
  func apply(_ scale: ScoringScale, to result: inout IndicatorScore) {
    guard result.outcome == .scored, result.calculation.direction == .atLeast,
      result.calculation.isMet == true, isReached(result)
    else { return }
    switch action {
    case .explain: result.calculation.overshoot = .explain
    case .flag: result.calculation.overshoot = .flag
    case .minus(let points): deduct(points, from: &result)
    case .bands(let bands):
      guard let ratio = result.calculation.completion?.fraction,
        let band = bands.last(where: { band in
          guard let from = try? band.from.fraction() else { return false }
          return ((try? ratio.compared(to: from)) ?? -1) >= 0
        }), let share = try? band.deduction.fraction(),
        let points = scale.points(share, of: result.weight)
      else { return }
      deduct(points, from: &result)
    }
  }

  private func isReached(_ result: IndicatorScore) -> Bool {
    if let completion = result.calculation.completion {
      return ((try? completion.fraction.compared(to: threshold)) ?? -1) >= 0
    }
    guard let limit = zeroTargetThreshold,
      case .quantity(let target) = result.calculation.target.content,
      target.number.isZero, case .quantity(let actual) = result.calculation.actual.content
    else { return false }
    return actual.number >= limit
  }

  private func deduct(_ points: Points, from result: inout IndicatorScore) {
    let taken = min(points, result.high)
    result.calculation.overshoot = .deducted
    result.calculation.overshootDeduction = taken
    result.high = result.high - taken
    result.low = result.high
  }
}
