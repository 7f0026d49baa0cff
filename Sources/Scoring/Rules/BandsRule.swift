import EvaluationModel

/// 分档计分: a share of the weight by the band that a rate falls into.
///
/// Source: 财预〔2021〕101号, satisfaction by interval (≥90% → 10, 80-90% → 8, 60-80% → 5, else 0).
struct BandsRule: IndicatorRule {
  static let description = RuleDescription(
    id: "bands", title: "分档计分",
    meaning: """
      按完成率（of: completion）或实际完成值本身（of: actual，限百分比）落入的档次计分；评分表里有公式的，按公式算出的值。\
      各档用 when 写区间（≥90%、(0%, 10%]），用 points 写分数或用 share 写占分值的比例；写 from 的各档含下限，低于最低档得0分。
      """,
    source: "财预〔2021〕101号（满意度按区间赋分）",
    parameters: [
      ParameterDescription(
        "of", "按什么分档",
        .choice([("completion", "完成率＝实际完成值÷年度指标值"), ("actual", "实际完成值（百分比）")]),
        standard: "completion"),
      ParameterDescription("bands", "各档和得分，从高到低或从低到高，不留空档", .bands, standard: nil),
      ParameterDescription(
        "shape", "得分随数值怎样变",
        .choice([("monotone", "一路升高或降低"), ("two-sided", "中间最高，偏高偏低都扣分")]),
        standard: "monotone"),
      ParameterDescription(
        "uncovered", "两端没有规定的数值",
        .choice([("none", "不允许有"), ("cannot-score", "不计分，列为0分到满分")]), standard: "none"),
    ],
    examples: [
      RuleExample(
        "满意度落在第二档", satisfactionBands, name: "群众满意度", subdimension: "服务对象满意度指标",
        target: "≥90%", actual: "85%", score: 8, says: ["85%", "80%"]),
      RuleExample(
        "正好在档次下限上", satisfactionBands, name: "群众满意度", subdimension: "服务对象满意度指标",
        target: "≥90%", actual: "90%", score: 10, says: ["90%"]),
      RuleExample(
        "差一点不到下限", satisfactionBands, name: "群众满意度", subdimension: "服务对象满意度指标",
        target: "≥90%", actual: "89.99%", score: 8, says: ["89.99%", "扣2分"]),
      RuleExample(
        "低于最低档", satisfactionBands, name: "群众满意度", subdimension: "服务对象满意度指标",
        target: "≥90%", actual: "59%", score: 0, says: ["59%"]),
      RuleExample(
        "评分表按公式计算，正好在含上限的档上", controlBands, name: "预算控制率", weight: "5",
        data: [RuleExampleData("追加预算", "元", "20万元"), RuleExampleData("年初预算", "元", "100万元")],
        formula: "追加预算 / 年初预算", score: 3, says: ["20万元÷100万元=20.00%", "不超过20%", "计3分"]),
      RuleExample(
        "条文没有规定负数", controlBands, name: "预算控制率", weight: "5",
        data: [RuleExampleData("追加预算", "元", "-20万元"), RuleExampleData("年初预算", "元", "100万元")],
        formula: "追加预算 / 年初预算", .cannotScore, score: 0, to: 5, says: ["-20.00%", "没有规定"]),
    ])

  private static let controlBands = [
    Parameter(name: "uncovered", value: .text("cannot-score")),
    Parameter(
      name: "bands",
      value: .list(
        [("=0%", "5"), ("(0%, 10%]", "4"), ("(10%, 20%]", "3"), (">20%", "0")].map { when, points in
          .map([
            Parameter(name: "when", value: .text(when)),
            Parameter(name: "points", value: .text(points)),
          ])
        })),
  ]
  private static let satisfactionBands = [
    Parameter(name: "of", value: .text("actual")),
    Parameter(
      name: "bands",
      value: .list(
        [("90%", "100%"), ("80%", "80%"), ("60%", "50%")].map { from, share in
          .map([
            Parameter(name: "from", value: .text(from)),
            Parameter(name: "share", value: .text(share)),
          ])
        })),
  ]

  private let bands: [Band]
  private let isOfActual: Bool

  init(_ parameters: CheckedParameters) {
    bands = parameters.bands("bands")
    isOfActual = parameters.word("of") == "actual"
  }

  func score(_ row: RowReading, into result: inout IndicatorScore) {
    guard let value = row.measured?.value ?? rate(of: row, into: &result) else { return }
    for (index, band) in bands.enumerated() {
      guard let isInside = band.interval.contains(value) else {
        result.reason = .overflow
        return
      }
      guard isInside else { continue }
      guard let share = band.share(of: result.weight) else {
        result.reason = .overflow
        return
      }
      result.calculation.step = Int8(clamping: index)
      result.settle(share, row)
      return
    }
    result.reason = .outsideBands
  }

  func explanation(of result: IndicatorScore, _ row: RowText) -> RowExplanation {
    let subject = row.table?.subject ?? subject(result, row)
    let step = Int(result.calculation.step)
    guard result.outcome == .scored, bands.indices.contains(step) else {
      guard result.reason == .outsideBands else { return row.undetermined(result) }
      return RowExplanation(
        "\(subject)，评分标准没有规定这种情况，暂计\(result.low)～\(result.high)分", wayBack: "请按本地的解释评判")
    }
    let band = bands[step]
    let points: Sentence
    switch band.worth {
    case .share(let share) where share.isZero: points = "得0分"
    case .share(let share): points = "按分值的\(PercentText.of(share))计\(result.high)分"
    case .points: points = result.high == result.weight ? "得满分\(result.high)分" : "计\(result.high)分"
    }
    return RowExplanation(
      "\(subject)，\(band.interval.words)，\(points)",
      wayBack: result.high == result.weight ? "" : wayBack(row))
  }

  private func subject(_ result: IndicatorScore, _ row: RowText) -> String {
    isOfActual
      ? "实际完成值\(row.actual)" : "完成率\(result.calculation.completion?.percentage ?? "—")"
  }

  private func wayBack(_ row: RowText) -> Sentence {
    let best = bands.first { band in
      switch band.worth {
      case .share(let share): share == 1
      case .points(let points): points == row.table?.weight
      }
    }
    guard let best else { return "" }
    let subject = row.table?.name ?? (isOfActual ? "实际完成值" : "完成率")
    return "\(subject)\(best.interval.words)可得满分"
  }

  private func rate(of row: RowReading, into result: inout IndicatorScore) -> Fraction? {
    guard isOfActual else {
      guard Completion.share(of: row, isLinear: false, into: &result) != nil else { return nil }
      guard let completion = result.calculation.completion else {
        result.reason = .noRule
        return nil
      }
      return completion.fraction
    }
    guard case .quantity(let actual) = result.calculation.actual.content else {
      result.reason = .quantityAnsweredWithWords
      return nil
    }
    let hundred = Quantity(100, .one, .percent)
    switch Comparability.compare(target: hundred, actual: actual, column: row.columnUnit) {
    case .numbers(let whole, let part, let isUnitAdopted):
      result.calculation.isUnitAdopted = isUnitAdopted
      return try? Ratio(of: part, to: whole).fraction
    case .not(let reason):
      result.reason = reason
      return nil
    }
  }
}
