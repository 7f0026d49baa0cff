import EvaluationModel

extension Completion {
  /// What a comparison with the target found, and the way back to full marks by exact inversion.
  ///
  /// The sentence names both values as filed, the rate, and by how much the target is missed.
  static func explanation(
    of result: IndicatorScore, _ row: RowText, isLinear: Bool
  ) -> RowExplanation {
    if let table = row.table { return explanation(of: result, row, table) }
    let calculation = result.calculation
    let target = row.target.isEmpty ? row.name : row.target
    guard let isMet = calculation.isMet else { return row.undetermined(result) }
    let rate: Sentence = calculation.completion.map { "（完成率\($0.percentage)）" } ?? ""
    switch calculation.target.content {
    case .range(let low, let high):
      return range(
        result, row, Comparability.adopting(row.columnUnit, low),
        Comparability.adopting(row.columnUnit, high), isMet)
    case .quantity(let goal):
      if isMet {
        let reached = calculation.direction == .atMost ? "未超过" : "达到"
        return RowExplanation(
          "实际完成值\(row.actual)，\(reached)年度指标值\(target)\(rate)，得满分")
      }
      return missed(
        result, row, target, Comparability.adopting(row.columnUnit, goal), isLinear)
    case .blank, .date, .words, .malformed:
      return row.undetermined(result)
    }
  }

  private static func missed(
    _ result: IndicatorScore, _ row: RowText, _ target: String, _ goal: Quantity, _ isLinear: Bool
  ) -> RowExplanation {
    let calculation = result.calculation
    let gap = gap(calculation, row, goal)
    guard !goal.number.isZero else {
      let isBelow = calculation.direction == .atLeast && calculation.target.comparison != .equal
      let way: Sentence = gap.isEmpty ? "" : "\(isBelow ? "再完成" : "减少")\(gap)\(aim(result))"
      return RowExplanation(
        "实际完成值\(row.actual)，\(isBelow ? "未达到" : "超过")年度指标值\(target)，不按比例计分", wayBack: way)
    }
    let share = calculation.share.map { Ratio($0).percentage } ?? "—"
    // In a formula a value stands without its operator: 50人÷100人, not 50人÷≥100人.
    let reached = number(calculation.actual, row) ?? row.actual
    let wanted = goal.description
    let isTooMuch = calculation.direction == .atMost || isAbove(calculation)
    if isTooMuch, calculation.share != .one {
      let over: Sentence = gap.isEmpty ? "超出指标值" : "超出指标值\(gap)"
      let formula: Sentence =
        isLinear
        ? "1－（实际完成值\(reached)－年度指标值\(wanted)）÷年度指标值=\(share)"
        : "年度指标值\(wanted)÷实际完成值\(reached)=\(share)"
      return RowExplanation(
        "\(formula)，\(over)", wayBack: gap.isEmpty ? "" : "减少\(gap)\(aim(result))")
    }
    let missed =
      switch calculation.target.comparison {
      case .moreThan: "未超过指标值"
      case .lessThan: "未低于指标值"
      case .atLeast, .atMost, .equal, nil: "未达到指标值"
      }
    // Where more than the target is asked for and the target itself reached, no amount is missing.
    let isEven = calculation.share == .one
    return RowExplanation(
      "实际完成值\(reached)÷年度指标值\(wanted)=\(share)，\(missed)",
      wayBack: gap.isEmpty || isEven ? "" : "再完成\(gap)\(aim(result))")
  }

  /// What closing the gap gives: full marks, or, where rounding gave them already, the target.
  private static func aim(_ result: IndicatorScore) -> String {
    result.high == result.weight ? "即达到指标值" : "可得满分"
  }

  private static func range(
    _ result: IndicatorScore, _ row: RowText, _ low: Quantity, _ high: Quantity, _ isMet: Bool
  ) -> RowExplanation {
    if isMet { return RowExplanation("实际完成值\(row.actual)，在年度指标值\(row.target)之内，得满分") }
    let calculation = result.calculation
    let share = calculation.share.map { Ratio($0).percentage } ?? "—"
    let isAbove = isAbove(calculation)
    let end = isAbove ? high : low
    let gap = gap(calculation, row, end)
    return isAbove
      ? RowExplanation(
        "上限\(end)÷实际完成值\(row.actual)=\(share)，高于年度指标值\(row.target)",
        wayBack: gap.isEmpty ? "" : "减少\(gap)\(aim(result))")
      : RowExplanation(
        "实际完成值\(row.actual)÷下限\(end)=\(share)，低于年度指标值\(row.target)",
        wayBack: gap.isEmpty ? "" : "再完成\(gap)\(aim(result))")
  }

  private static func number(_ reading: TargetText, _ row: RowText) -> String? {
    guard case .quantity(let quantity) = reading.content else { return nil }
    return Comparability.adopting(row.columnUnit, quantity).description
  }

  private static func isAbove(_ calculation: Calculation) -> Bool {
    guard let fraction = calculation.completion?.fraction else { return false }
    return fraction.numerator > fraction.denominator
  }

  /// By how much the actual value misses `goal`, in the goal's own magnitude and unit; empty where
  /// it cannot be said exactly.
  private static func gap(
    _ calculation: Calculation, _ row: RowText, _ goal: Quantity
  ) -> String {
    guard case .quantity(let filed) = calculation.actual.content else { return "" }
    // A bare number has the unit of the other one, as in the comparison.
    var actual = Comparability.adopting(row.columnUnit, filed)
    var goal = goal
    if goal.unit.isNone, !actual.unit.isNone {
      goal = Quantity(goal.number, actual.magnitude, actual.unit)
    } else if actual.unit.isNone, !goal.unit.isNone {
      actual = Quantity(actual.number, goal.magnitude, goal.unit)
    }
    guard
      case .numbers(let wanted, let reached, _) = Comparability.compare(
        target: goal, actual: actual),
      let difference = wanted.subtracting(reached),
      let size = difference.isNegative ? ExactDecimal.zero.subtracting(difference) : difference
    else { return "" }
    if goal.unit == actual.unit, goal.magnitude == actual.magnitude {
      return "\(size.normalized)\(goal.magnitude.word)\(Self.increment(goal.unit))"
    }
    // The comparison went through the base unit of the family.
    guard let one = Quantity(1, goal.magnitude, goal.unit).baseValue,
      let count = try? Ratio(of: size, to: one).fraction,
      let money = Money(exactly: count.reduced.denominator == 1 ? count.reduced : count)
    else { return "" }
    return "\(money.yuan.normalized)\(goal.magnitude.word)\(Self.increment(goal.unit))"
  }

  /// A difference of percentages is counted in 个百分点.
  private static func increment(_ unit: MeasurementUnit) -> String {
    unit == .percent ? "个百分点" : unit.label
  }
}
