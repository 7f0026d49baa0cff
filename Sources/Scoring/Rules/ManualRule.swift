import EvaluationModel

/// 评判计分: the claimed score stands inside bounds, on evidence.
///
/// Source: 财预〔2020〕10号 leaves such indicators to the unit; re-check standards ask for evidence.
struct ManualRule: IndicatorRule {
  static let description = RuleDescription(
    id: "manual", title: "由单位评判计分",
    meaning: """
      没有公式可用的指标，由单位在 from～to 的分值比例内评判，自评分在范围内的予以采信，并应附 evidence 所列佐证；\
      写了 levels 的只能取其中一等的分数；写了 evidence-data 的，该数据项为“有”才采信，为“无”得0分，没有填写不计分。
      """,
    source: "财预〔2020〕10号（单位自评）；佐证要求见各地复核标准",
    parameters: [
      ParameterDescription("from", "评判范围的下限（占分值）", .percentage, standard: "0%"),
      ParameterDescription("to", "评判范围的上限（占分值）", .percentage, standard: "100%"),
      ParameterDescription("evidence", "应附的佐证材料", .text, standard: ""),
      ParameterDescription("evidence-data", "说明佐证有无的数据项", .data, standard: ""),
      ParameterDescription("levels", "可评的等次和分数，从高到低", .levels, standard: ""),
    ],
    examples: [
      RuleExample(
        "自评分在范围内", [Parameter(name: "evidence", value: .text("验收报告"))], target: "制度健全",
        actual: "已建立12项制度", claimed: "9", .accepted, score: 9, says: ["9分", "验收报告"]),
      RuleExample("没有自评分", target: "制度健全", actual: "已建立12项制度", .cannotScore, score: 0, to: 10),
      RuleExample(
        "自评分超出范围", [Parameter(name: "to", value: .text("80%"))], target: "制度健全",
        actual: "已建立12项制度", claimed: "9", .cannotScore, score: 0, to: 8, says: ["9分", "0～8分"]),
      RuleExample(
        "自评分是其中一等", levels, name: "行政效能", target: "提高", actual: "有所提高", weight: "6",
        claimed: "3", .accepted, score: 3, says: ["一般", "3分"]),
      RuleExample(
        "自评分不是任何一等", levels, name: "行政效能", target: "提高", actual: "有所提高", weight: "6",
        claimed: "4", .cannotScore, score: 0, to: 6, says: ["4分", "6、3、0分"]),
    ])

  private static let levels = [
    Parameter(
      name: "levels",
      value: .list(
        [("良好", "6"), ("一般", "3"), ("无效果", "0")].map { words, points in
          .map([
            Parameter(name: "for", value: .text(words)),
            Parameter(name: "points", value: .text(points)),
          ])
        }))
  ]

  private let from: Fraction
  private let to: Fraction
  private let evidence: String
  private let evidenceData: String
  private let levels: [JudgementLevel]

  init(_ parameters: CheckedParameters) {
    from = parameters.percentage("from") ?? .zero
    to = parameters.percentage("to") ?? .one
    evidence = parameters.word("evidence")
    evidenceData = parameters.word("evidence-data")
    levels = parameters.levels("levels")
  }

  static func dataNames(in use: RuleUse) -> [String] {
    if case .text(let name)? = use.value("evidence-data") { [name] } else { [] }
  }

  func score(_ row: RowReading, into result: inout IndicatorScore) {
    guard let low = row.scale.points(from, of: result.weight),
      let high = row.scale.points(to, of: result.weight)
    else {
      result.reason = .overflow
      return
    }
    result.low = low
    result.high = high
    guard isProved(row, &result) else { return }
    if let level = namedLevel(row) {
      result.calculation.step = Int8(clamping: level)
      result.settle(points: levels[level].points, row)
      return
    }
    guard let claimed = result.claimed else {
      result.reason = .judgementMissing
      return
    }
    let isAllowed =
      levels.isEmpty
      ? claimed >= low && claimed <= high : levels.contains { $0.points == claimed }
    guard isAllowed else {
      result.reason = .judgementOutsideBounds
      return
    }
    result.accept(claimed, .judgement)
  }

  /// Whether the evidence is there, as far as the rubric asks.
  private func isProved(_ row: RowReading, _ result: inout IndicatorScore) -> Bool {
    guard !evidenceData.isEmpty else { return true }
    guard let isThere = row.facts?.value(evidenceData) else {
      result.low = .zero
      result.reason = .evidenceUnknown
      return false
    }
    if isThere.isZero { result.settle(points: .zero, row) }
    return !isThere.isZero
  }

  /// The level that 实际完成值 names word for word.
  private func namedLevel(_ row: RowReading) -> Int? {
    guard let actual = row.facts?.actual, !actual.isEmpty else { return nil }
    // 效果良好 and 良好 are the same level.
    func core(_ words: String) -> Substring {
      words.hasPrefix("效果") ? words.dropFirst(2) : words[...]
    }
    return levels.firstIndex { $0.words == actual }
      ?? levels.firstIndex { core($0.words) == core(actual) }
  }

  func explanation(of result: IndicatorScore, _ row: RowText) -> RowExplanation {
    let proof = evidence.isEmpty ? "" : "，应附佐证：\(evidence)"
    let subject = row.table.map { "\($0.name)：" } ?? ""
    if result.reason == .evidenceUnknown {
      return RowExplanation(
        "\(subject)没有填写“\(evidenceData)”，不知道有无佐证，暂计\(result.low)～\(result.high)分",
        wayBack: "请在基础数据里填“有”或“无”")
    }
    if result.outcome == .scored {
      let step = Int(result.calculation.step)
      guard levels.indices.contains(step) else {
        return RowExplanation("\(subject)“\(evidenceData)”为“无”，没有佐证，得0分", wayBack: "补齐佐证后可由单位评判")
      }
      return RowExplanation("\(subject)完成情况为“\(levels[step].words)”，得\(result.high)分\(proof)")
    }
    if result.reason == .judgementOutsideBounds, !levels.isEmpty {
      let list = levels.map { "\($0.points)" }.joined(separator: "、")
      return RowExplanation(
        "\(subject)自评\(result.claimed?.description ?? "")分不是可评的\(list)分之一，暂计\(result.low)～\(result.high)分",
        wayBack: "请按等次自评")
    }
    guard result.outcome == .accepted else { return row.undetermined(result) }
    let level = levels.first { $0.points == result.high }.map { "属于“\($0.words)”，" } ?? ""
    return RowExplanation("\(subject)由单位评判，\(level)自评\(result.high)分在范围内，予以采信\(proof)")
  }

  static func faults(of use: RuleUse) -> [RubricFault] {
    guard case .list(let items)? = use.value("levels") else { return [] }
    let levels = items.compactMap(JudgementLevel.init)
    let repeated = levels.indices.filter { index in
      levels[..<index].contains { $0.words == levels[index].words }
    }.map {
      RubricFault(
        path: ["levels", .index($0), "for"], message: "等次“\(levels[$0].words)”重复，后一个永远用不到",
        advice: "一种评判只能有一个分数。")
    }
    return repeated
      + levels.indices.dropFirst().filter { levels[$0].points >= levels[$0 - 1].points }.map {
        RubricFault(
          path: ["levels", .index($0), "points"], message: "第\($0 + 1)等的分数不低于上一等",
          advice: "各等应从高到低排列。")
      }
  }
}
