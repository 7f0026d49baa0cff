import EvaluationModel

/// 评判计分: the claimed score stands inside bounds, on evidence.
///
/// Source: 财预〔2020〕10号 leaves such indicators to the unit; re-check standards ask for evidence.
struct ManualRule: IndicatorRule {
  static let description = RuleDescription(
    id: "manual", title: "由单位评判计分",
    meaning: "没有公式可用的指标，由单位在 from～to 的分值比例内评判，自评分在范围内的予以采信，并应附 evidence 所列佐证。",
    source: "财预〔2020〕10号（单位自评）；佐证要求见各地复核标准",
    parameters: [
      ParameterDescription("from", "评判范围的下限（占分值）", .percentage, standard: "0%"),
      ParameterDescription("to", "评判范围的上限（占分值）", .percentage, standard: "100%"),
      ParameterDescription("evidence", "应附的佐证材料", .text, standard: ""),
    ],
    examples: [
      RuleExample(
        "自评分在范围内", [Parameter(name: "evidence", value: .text("验收报告"))], target: "制度健全",
        actual: "已建立12项制度", claimed: "9", .accepted, score: 9, says: ["9分", "验收报告"]),
      RuleExample("没有自评分", target: "制度健全", actual: "已建立12项制度", .cannotScore, score: 0, to: 10),
      RuleExample(
        "自评分超出范围", [Parameter(name: "to", value: .text("80%"))], target: "制度健全",
        actual: "已建立12项制度", claimed: "9", .cannotScore, score: 0, to: 8, says: ["9分", "0～8分"]),
    ])

  private let from: Fraction
  private let to: Fraction
  private let evidence: String

  init(_ parameters: CheckedParameters) {
    from = parameters.percentage("from") ?? .zero
    to = parameters.percentage("to") ?? .one
    evidence = parameters.word("evidence")
  }

  func score(_ row: RowReading, into result: inout IndicatorScore) {
    guard let low = row.scale.points(from, of: row.weight),
      let high = row.scale.points(to, of: row.weight)
    else {
      result.reason = .overflow
      return
    }
    result.low = low
    result.high = high
    guard let claimed = row.claimed else {
      result.reason = .judgementMissing
      return
    }
    guard claimed >= low, claimed <= high else {
      result.reason = .judgementOutsideBounds
      return
    }
    result.accept(claimed, .judgement)
  }

  func explanation(of result: IndicatorScore, _ row: RowText) -> RowExplanation {
    let proof = evidence.isEmpty ? "" : "，应附佐证：\(evidence)"
    guard result.outcome == .accepted else { return row.undetermined(result) }
    return RowExplanation("由单位评判，自评\(result.high)分在范围内，予以采信\(proof)")
  }
}
