import EvaluationModel

/// 直接赋分: the weight when the target is met (or a pass line of it), else nothing.
///
/// Source: 财预〔2021〕101号, direct points for yes-or-no indicators.
struct ThresholdRule: IndicatorRule {
  static let description = RuleDescription(
    id: "threshold", title: "达标得分",
    meaning: "达到指标值（或指标值的 pass-line）得满分，否则得0分；文字指标完成得满分，未完成得0分。",
    source: "财预〔2021〕101号（直接赋分）",
    parameters: [
      ParameterDescription("pass-line", "达到指标值的多少即算达标", .percentage, standard: "100%")
    ],
    examples: [
      RuleExample("达标", target: "≥95%", actual: "95%", score: 10, says: ["95%"]),
      RuleExample("未达标", target: "≥95%", actual: "94.99%", score: 0, says: ["94.99%", "扣10分"]),
      RuleExample(
        "达到及格线", [Parameter(name: "pass-line", value: .text("90%"))], target: "100人",
        actual: "90人", score: 10, says: ["90人", "90%"]),
      RuleExample("文字指标完成", target: "是", actual: "是", score: 10),
      RuleExample("文字指标未完成", target: "是", actual: "未完成", score: 0, says: ["未完成"]),
    ])

  private let passLine: Fraction

  init(_ parameters: CheckedParameters) {
    passLine = parameters.percentage("pass-line") ?? .one
  }

  func score(_ row: RowReading, into result: inout IndicatorScore) {
    if case .words = result.calculation.target.content {
      guard let tier = row.isSameText ? 0 : row.tier, !row.scale.tiers.isEmpty else {
        TierJudgement.judge(row, into: &result)
        return
      }
      result.calculation.step = Int8(clamping: tier)
      result.calculation.isMet = tier == 0
      result.settle(tier == 0 ? .one : .zero, row)
      return
    }
    guard let share = Completion.share(of: row, isLinear: false, into: &result) else { return }
    let order = (try? share.compared(to: passLine)) ?? -1
    result.settle(order >= 0 ? .one : .zero, row)
  }

  func explanation(of result: IndicatorScore, _ row: RowText) -> RowExplanation {
    guard result.outcome == .scored else { return row.undetermined(result) }
    if case .words = result.calculation.target.content {
      return RowExplanation(
        result.calculation.isMet == true
          ? "实际完成情况“\(row.actual)”，已达标" : "实际完成情况“\(row.actual)”，未达标，得0分")
    }
    var explanation = Completion.explanation(of: result, row, isLinear: false)
    if result.calculation.isMet == false {
      let line = passLine == .one ? "" : "（达标线为指标值的\(PercentText.of(passLine))）"
      explanation.finding += result.high == .zero ? "，未达标得0分\(line)" : "，已过达标线\(line)"
    }
    return explanation
  }
}
