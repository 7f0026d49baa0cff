import EvaluationModel

/// 定性指标分等: the words of the result name a tier, and the unit judges inside it.
///
/// Source: 财预〔2020〕10号, three tiers 100%-80%(含), 80%-60%(含), 60%-0%.
struct QualitativeTiersRule: IndicatorRule {
  static let description = RuleDescription(
    id: "qualitative-tiers", title: "定性指标分等计分",
    meaning: """
      实际完成情况与指标值相同或属于某一等的用语时，自评分在该等分值区间内的予以采信；没有可采信的自评分时，\
      最高一等得满分，其余各等只给出区间；用语不属于任何一等的，由单位判断，自评分照列备查。
      """,
    source: "财预〔2020〕10号（定性指标三等）；旧表用80%、50%为界",
    examples: [
      RuleExample(
        "达成，自评在区间内", target: "效果明显", actual: "达成预期指标", claimed: "9", .accepted, score: 9,
        says: ["达成", "8～10分", "9分"]),
      RuleExample("达成，没有自评分", target: "有效", actual: "有效", score: 10, says: ["有效"]),
      RuleExample(
        "基本达到，没有自评分", target: "是", actual: "基本达到", weight: "8", .cannotScore,
        score: Points(millionths: 4_800_000), to: Points(millionths: 6_390_000),
        says: ["基本达到", "4.8"]),
      RuleExample(
        "用语不属于任何一等", target: "有所提升", actual: "养老服务提升", weight: "5", claimed: "5", .accepted,
        score: 5, says: ["养老服务提升", "5分"]),
      RuleExample(
        "用语不属于任何一等，也没有自评分", target: "有所提升", actual: "养老服务提升", weight: "5", .cannotScore,
        score: 0, to: 5, says: ["养老服务提升"]),
    ])

  init(_ parameters: CheckedParameters) {}

  func score(_ row: RowReading, into result: inout IndicatorScore) {
    TierJudgement.judge(row, into: &result)
  }

  func explanation(of result: IndicatorScore, _ row: RowText) -> RowExplanation {
    TierJudgement.explanation(of: result, row)
  }
}
