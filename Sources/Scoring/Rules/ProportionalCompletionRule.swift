import EvaluationModel

/// 按完成比例计分: the weight when the target is met, else its share by completion.
///
/// Source: 财预〔2020〕10号, quantitative indicators; the two reverse policies are A÷B of paper forms
/// (Jiangxi, Hubei, Beijing) and the linear one of finance systems.
struct ProportionalCompletionRule: IndicatorRule {
  static let description = RuleDescription(
    id: "proportional-completion", title: "按完成比例计分",
    meaning: """
      达到指标值得满分；未达到的，正向指标得分＝分值×实际完成值÷年度指标值，反向指标按 reverse 计分；\
      区间指标在区间内得满分，低于下限按实际完成值÷下限、高于上限按上限÷实际完成值计分；结果四舍五入一次。
      """,
    source: "财预〔2020〕10号（定量指标）；区间与反向指标的算法见各地自评表填表说明",
    parameters: [
      ParameterDescription(
        "reverse", "反向指标未达到时的算法",
        .choice([
          ("target-over-actual", "分值×年度指标值÷实际完成值"),
          ("one-minus-overrun", "分值×（1－超出部分÷年度指标值）"),
        ]), standard: "target-over-actual"),
      ParameterDescription(
        "equal", "“=”指标的含义",
        .choice([("at-least", "达到即满分，同“≥”"), ("exact", "必须相等，多于少于都按比例扣分")]),
        standard: "at-least"),
      ParameterDescription("pass-line", "及格线：得分比例低于它时得0分", .percentage, standard: ""),
    ],
    examples: [
      RuleExample(
        "达到", target: "≥100人", actual: "120人", score: 10, says: ["120人", "100人", "120.00%"]),
      RuleExample(
        "差一点", target: "1100万元", actual: "1093万元", weight: "6",
        score: Points(millionths: 5_960_000),
        says: ["1093万元", "1100万元", "99.36%", "扣0.04分", "再完成7万元"]),
      RuleExample(
        "反向指标超出，四舍五入后不扣分", name: "稽查稽核经费", subdimension: "成本指标",
        target: "12.80万元", actual: "12.82万元", weight: "3", score: 3, says: ["超出", "0.02万元"]),
      RuleExample(
        "反向指标超出一半", target: "≤100万元", actual: "150万元",
        score: Points(millionths: 6_670_000), says: ["66.67%", "减少50万元"]),
      RuleExample(
        "反向指标超出一半，按超出比例扣", [Parameter(name: "reverse", value: .text("one-minus-overrun"))],
        target: "≤100万元", actual: "150万元", score: 5, says: ["50万元"]),
      RuleExample("区间之内", target: "10-20天", actual: "15天", score: 10, says: ["15天"]),
      RuleExample("区间之下", target: "10-20天", actual: "8天", score: 8, says: ["8天", "10天"]),
      RuleExample("区间之上", target: "10-20天", actual: "25天", score: 8, says: ["25天", "20天"]),
      RuleExample("指标值为零且未发生", target: "≤0起", actual: "0起", score: 10),
      RuleExample("指标值为零却发生", target: "≤0起", actual: "1起", score: 0, says: ["扣10分"]),
      RuleExample(
        "必须相等", [Parameter(name: "equal", value: .text("exact"))], target: "=100人",
        actual: "125人", score: 8, says: ["125人"]),
      RuleExample(
        "低于及格线", [Parameter(name: "pass-line", value: .text("60%"))], target: "≥100人",
        actual: "50人", score: 0, says: ["60%"]),
      RuleExample(
        "单位不一致", target: "60000人", actual: "62000万", weight: "8", .cannotScore, score: 0, to: 8,
        says: ["60000人", "62000万"]),
    ])

  private let isLinear: Bool
  private let isEqualExact: Bool
  private let passLine: Fraction?

  init(_ parameters: CheckedParameters) {
    isLinear = parameters.word("reverse") == "one-minus-overrun"
    isEqualExact = parameters.word("equal") == "exact"
    passLine = parameters.percentage("pass-line")
  }

  func score(_ row: RowReading, into result: inout IndicatorScore) {
    let isExact = isEqualExact && result.calculation.target.comparison == .equal
    guard
      let share = Completion.share(
        of: row, direction: isExact ? .exact : result.calculation.direction, isLinear: isLinear,
        into: &result)
    else { return }
    var counted = share
    if let passLine, let order = try? share.compared(to: passLine), order < 0 {
      counted = .zero
      result.calculation.step = 0
    }
    result.settle(counted, row)
  }

  func explanation(of result: IndicatorScore, _ row: RowText) -> RowExplanation {
    guard result.outcome == .scored else { return row.undetermined(result) }
    var explanation = Completion.explanation(of: result, row, isLinear: isLinear)
    if result.calculation.step == 0, let passLine {
      explanation.finding += "，低于及格线\(PercentText.of(passLine))，得0分"
    } else if row.table == nil, result.calculation.isMet == false, result.high != result.weight {
      let isZero = result.calculation.completion == nil
      explanation.finding += "，\(isZero ? "计" : "按比例计")\(result.high)分"
    }
    return explanation
  }
}
