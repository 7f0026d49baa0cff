import EvaluationModel

/// 时限计分: the weight when the work was done in time.
///
/// Source: 财预〔2020〕10号, 时效指标; what a late result is worth is not fixed there, so the rubric says.
struct DeadlineRule: IndicatorRule {
  static let description = RuleDescription(
    id: "deadline", title: "按完成时限计分",
    meaning: """
      在期限内完成得满分；逾期的按 late 处理；用“已完成”等用语作答的，按定性指标分等；\
      写明的时间分不出是否逾期的，不计分并说明原因。
      """,
    source: "财预〔2020〕10号（时效指标）；逾期扣分标准未作统一规定",
    parameters: [
      ParameterDescription(
        "late", "逾期完成的计分",
        .choice([("judgement", "低于最高一等的自评分予以采信，否则只给出区间"), ("zero", "得0分")]),
        standard: "judgement")
    ],
    examples: [
      RuleExample(
        "提前完成", name: "完成时间", subdimension: "时效指标", target: "12月底前", actual: "11月", score: 10,
        says: ["11月", "12月底前"]),
      RuleExample(
        "逾期，得0分", [Parameter(name: "late", value: .text("zero"))], name: "完成时间",
        subdimension: "时效指标", target: "9月前", actual: "10月", score: 0, says: ["10月", "9月前"]),
      RuleExample(
        "逾期，采信低于最高一等的自评分", name: "竣工时间", subdimension: "时效指标", target: "2025年8月底前",
        actual: "2026年1月16日", weight: "15", claimed: "11.19", .accepted,
        score: Points(millionths: 11_190_000), says: ["2026年1月16日", "11.19分"]),
      RuleExample(
        "逾期却自评满分", name: "竣工时间", subdimension: "时效指标", target: "2025年8月底前",
        actual: "2026年1月16日", weight: "15", claimed: "15", .cannotScore, score: 0,
        to: Points(millionths: 11_990_000), says: ["2026年1月16日"]),
      RuleExample(
        "用语作答", name: "项目完成时限", subdimension: "时效指标", target: "2024年度", actual: "已完成",
        weight: "5", claimed: "5", .accepted, score: 5, says: ["已完成", "4～5分"]),
      RuleExample(
        "分不清是否逾期", name: "完成时间", subdimension: "时效指标", target: "9月前", actual: "9月",
        .cannotScore, score: 0, to: 10, says: ["9月前", "9月"]),
    ])

  private let isLateZero: Bool

  init(_ parameters: CheckedParameters) {
    isLateZero = parameters.word("late") == "zero"
  }

  func score(_ row: RowReading, into result: inout IndicatorScore) {
    guard case .date(let deadline) = result.calculation.target.content else {
      result.reason = .noRule
      return
    }
    switch result.calculation.actual.content {
    case .date
    where result.calculation.target.comparison == .atLeast
      || result.calculation.target.comparison == .moreThan:
      // ≥2024年6月: nothing says by when.
      result.reason = .dateUnclear
    case .date(let done):
      switch Timeliness(of: done, against: deadline, assumingYear: row.year) {
      case .inTime:
        result.calculation.isMet = true
        result.settle(.one, row)
      case .late:
        result.calculation.isMet = false
        scoreLate(row, into: &result)
      case .unclear:
        result.reason = .dateUnclear
      }
    case .words:
      TierJudgement.judge(row, into: &result)
    case .blank, .quantity, .range, .malformed:
      result.reason = .dateNotAnswered
    }
  }

  private func scoreLate(_ row: RowReading, into result: inout IndicatorScore) {
    guard !isLateZero else {
      result.settle(.zero, row)
      return
    }
    // A late result is not 达成: it is worth less than the best tier begins with.
    let ceiling = row.scale.tiers.first?.from ?? .one
    guard let top = row.scale.points(ceiling, of: result.weight) else {
      result.reason = .overflow
      return
    }
    if let claimed = result.claimed, claimed >= .zero, claimed < top {
      result.accept(claimed, .judgement)
    } else {
      result.reason = .tierIsRange
      result.low = .zero
      result.high = max(.zero, top - .step(digits: row.scale.digits))
    }
  }

  func explanation(of result: IndicatorScore, _ row: RowText) -> RowExplanation {
    guard case .date = result.calculation.actual.content, let isMet = result.calculation.isMet
    else {
      if case .words = result.calculation.actual.content, result.calculation.step >= 0 {
        return TierJudgement.explanation(of: result, row)
      }
      return result.outcome == .accepted
        ? TierJudgement.explanation(of: result, row) : row.undetermined(result)
    }
    let times = "实际完成时间“\(row.actual)”，期限“\(row.target)”"
    if isMet { return RowExplanation("\(times)，按期完成，得满分\(result.high)分") }
    switch result.outcome {
    case .scored:
      return RowExplanation("\(times)，逾期，得\(result.high)分")
    case .accepted:
      return RowExplanation("\(times)，逾期，自评\(result.high)分低于按期完成的得分，予以采信")
    case .cannotScore, .notApplicable:
      let claim = result.claimed.map { "自评\($0)分偏高" } ?? "没有自评得分"
      return RowExplanation(
        "\(times)，逾期，\(claim)，暂计\(result.low)～\(result.high)分", wayBack: "请按逾期程度自评并说明原因")
    }
  }
}
