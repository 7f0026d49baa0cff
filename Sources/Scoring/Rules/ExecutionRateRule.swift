import EvaluationModel

/// 预算执行率计分: the weight times expenditure over budget, at most the weight.
///
/// Source: 财预〔2020〕10号, 预算执行率 10%; forms of 北京、湖北、重庆 print the same formula.
struct ExecutionRateRule: Sendable {
  static let description = RuleDescription(
    id: "execution-rate", title: "按预算执行率计分", subject: .execution,
    meaning: "预算执行率＝全年执行数÷全年预算数（或年初预算数），得分＝分值×执行率，最高不超过分值；预算数为0时不作除法。",
    source: "财预〔2020〕10号（预算执行率）；各地自评表的填表说明",
    parameters: [
      ParameterDescription(
        "above-100", "执行率超过100%时",
        .choice([("full", "得满分"), ("excess-deducted", "按超出比例扣分"), ("none", "得0分")]),
        standard: "full"),
      ParameterDescription(
        "budget-zero", "预算数为0时",
        .choice([("cannot-score", "无法计分，说明原因"), ("not-applicable", "不适用，不计入总分")]),
        standard: "cannot-score"),
    ],
    examples: [
      RuleExample("全部执行", target: "100", actual: "100", score: 10, says: ["100.00%"]),
      RuleExample(
        "执行95.88%", target: "100", actual: "95.88", score: Points(millionths: 9_590_000),
        says: ["95.88%", "扣0.41分", "再执行4.12万元"]),
      RuleExample("超过100%", target: "100", actual: "102.59", score: 10, says: ["102.59%"]),
      RuleExample(
        "超过100%，按超出比例扣分", [Parameter(name: "above-100", value: .text("excess-deducted"))],
        target: "100", actual: "106.96", score: Points(millionths: 9_300_000), says: ["106.96%"]),
      RuleExample("预算数为0", target: "0", actual: "5", .cannotScore, score: 0, to: 10, says: ["为0"]),
    ])

  private enum AboveHundred {
    case full
    case excessDeducted
    case none
  }

  private let aboveHundred: AboveHundred
  private let isZeroNotApplicable: Bool

  init(_ parameters: CheckedParameters) {
    aboveHundred =
      switch parameters.word("above-100") {
      case "excess-deducted": .excessDeducted
      case "none": .none
      default: .full
      }
    isZeroNotApplicable = parameters.word("budget-zero") == "not-applicable"
  }

  /// Scores expenditure over budget.
  ///
  /// - Parameters:
  ///   - expenditure: 全年执行数.
  ///   - budget: 全年预算数 or 年初预算数, as the rubric says.
  ///   - scale: The decimals of a score.
  ///   - result: Its weight is set; outcome, rate and points are filled in.
  func score(
    _ expenditure: Money, _ budget: Money, _ scale: ScoringScale, into result: inout ExecutionScore
  ) {
    result.numerator = expenditure
    result.denominator = budget
    guard !budget.yuan.isZero else {
      result.reason = .budgetIsZero
      if isZeroNotApplicable {
        result.outcome = .notApplicable
        result.low = .zero
        result.high = .zero
      }
      return
    }
    guard !budget.yuan.isNegative else {
      result.reason = .budgetIsNegative
      return
    }
    guard let rate = try? Ratio(of: expenditure.yuan, to: budget.yuan) else {
      result.reason = .overflow
      return
    }
    score(rate, scale, into: &result)
  }

  /// Scores an execution rate that is already known.
  func score(_ rate: Ratio, _ scale: ScoringScale, into result: inout ExecutionScore) {
    result.rate = rate
    var share = rate.fraction
    if share.numerator > share.denominator {
      switch aboveHundred {
      case .full: share = .one
      case .none: share = .zero
      case .excessDeducted: share = (try? Fraction(2).minus(share)) ?? .zero
      }
    }
    guard let points = scale.points(share, of: result.weight) else {
      result.reason = .overflow
      return
    }
    result.share = share
    result.outcome = .scored
    result.reason = .none
    result.low = points
    result.high = points
  }
}
