import EvaluationModel

/// 分档计分: a share of the weight by the band that a rate falls into.
///
/// Source: 财预〔2021〕101号, satisfaction by interval (≥90% → 10, 80-90% → 8, 60-80% → 5, else 0).
struct BandsRule: IndicatorRule {
  static let description = RuleDescription(
    id: "bands", title: "分档计分",
    meaning: "按完成率（of: completion）或实际完成值本身（of: actual，限百分比）落入的档次，得分值的相应比例；各档含下限，低于最低档得0分。",
    source: "财预〔2021〕101号（满意度按区间赋分）",
    parameters: [
      ParameterDescription(
        "of", "按什么分档",
        .choice([("completion", "完成率＝实际完成值÷年度指标值"), ("actual", "实际完成值（百分比）")]),
        standard: "completion"),
      ParameterDescription("bands", "各档的下限和得分比例，从高到低", .bands, standard: nil),
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
    ])

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
    guard let rate = rate(of: row, into: &result) else { return }
    for (index, band) in bands.enumerated() {
      guard let from = try? band.from.fraction(), let order = try? rate.compared(to: from) else {
        result.reason = .overflow
        return
      }
      if order >= 0, let share = try? band.share.fraction() {
        result.calculation.step = Int8(clamping: index)
        result.settle(share, row)
        return
      }
    }
    result.calculation.step = Int8(clamping: bands.count)
    result.settle(.zero, row)
  }

  func explanation(of result: IndicatorScore, _ row: RowText) -> RowExplanation {
    guard result.outcome == .scored else { return row.undetermined(result) }
    let subject =
      isOfActual
      ? "实际完成值\(row.actual)" : "完成率\(result.calculation.completion?.percentage ?? "—")"
    let step = Int(result.calculation.step)
    guard bands.indices.contains(step) else {
      let lowest = bands.last.map { PercentText.of($0.from) } ?? ""
      return RowExplanation("\(subject)，低于最低档\(lowest)，得0分", wayBack: wayBack())
    }
    let upper = step == 0 ? "" : "、低于\(PercentText.of(bands[step - 1].from))"
    let share = PercentText.of(bands[step].share)
    let finding =
      "\(subject)，达到\(PercentText.of(bands[step].from))\(upper)，按分值的\(share)计\(result.high)分"
    return RowExplanation(finding, wayBack: step == 0 ? "" : wayBack())
  }

  private func wayBack() -> String {
    guard let best = bands.first, best.share == 1 else { return "" }
    return "\(isOfActual ? "实际完成值" : "完成率")达到\(PercentText.of(best.from))可得满分"
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
    guard case .quantity(let actual) = row.actual.content else {
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
