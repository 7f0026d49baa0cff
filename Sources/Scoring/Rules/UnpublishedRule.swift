import EvaluationModel

/// 评分标准未公布: rows whose standard nobody has read cannot be scored.
///
/// A rubric that is known only in part uses it for the rest, so that the rest is an interval and not
/// a guess.
struct UnpublishedRule: IndicatorRule {
  static let description = RuleDescription(
    id: Rubric.unpublishedRule, title: "评分标准未公布",
    meaning: "指标体系里这一部分的评分标准没有公布或没有见到，不计分，列为0分到满分；用在评分表里，代表它所在二级指标的其余各行。",
    source: "没有来源：见到标准之前的占位",
    examples: [
      RuleExample(
        "没有标准可依", target: "≥95%", actual: "95%", claimed: "10", .cannotScore, score: 0, to: 10,
        says: ["没有公布", "0～10分"]),
      RuleExample(
        "自评满分也不采信", name: "预算管理各项指标", weight: "41", claimed: "41", .cannotScore, score: 0, to: 41,
        says: ["0～41分"]),
    ])

  init(_ parameters: CheckedParameters) {}

  func score(_ row: RowReading, into result: inout IndicatorScore) {
    result.reason = .standardUnpublished
  }

  func explanation(of result: IndicatorScore, _ row: RowText) -> RowExplanation {
    row.undetermined(result)
  }
}
