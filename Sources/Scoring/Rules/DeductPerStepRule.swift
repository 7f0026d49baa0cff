import EvaluationModel

/// 按步扣分: points are taken for every step by which a result misses its target, until none are left.
///
/// Percentages are compared in percentage points, everything else by its completion rate. Source:
/// 湖南省部门整体支出绩效评价指标 (在职人员控制率：每超过一个百分点扣0.5分，扣完为止).
struct DeductPerStepRule: IndicatorRule {
  static let description = RuleDescription(
    id: "deduct-per-step", title: "按步扣分",
    meaning: "达到指标值得满分；每偏离一步扣 points 分，扣完为止。指标值是百分比的，按相差的百分点计步；评分表里其他单位的，按相差的数量计步；其余按完成率与100%的差计步。",
    source: "湖南省部门整体支出绩效评价指标（在职人员控制率每超过一个百分点扣0.5分；预算完成率每低于5%扣2分）",
    parameters: [
      ParameterDescription("points", "每一步扣的分数", .points, standard: nil),
      ParameterDescription("step", "一步有多大", .step, standard: "1%"),
      ParameterDescription(
        "count", "不足一步的怎样算",
        .choice([("full", "只算满一步的"), ("started", "不足一步按一步算")]), standard: "full"),
      ParameterDescription(
        "side", "哪一边算偏离",
        .choice([("worse", "比指标值差的一边"), ("both", "高于、低于都算")]), standard: "worse"),
    ],
    examples: [
      RuleExample(
        "在职人员控制率超出28.57个百分点，28步扣14分，5分扣完", halfAPoint, name: "在职人员控制率",
        target: "≤100%", actual: "128.57%", weight: "5", score: 0,
        says: ["28.57个百分点", "每超过1个百分点扣0.5分", "扣14分", "扣完为止"]),
      RuleExample(
        "超出2.3个百分点，满2步", halfAPoint, name: "在职人员控制率", target: "≤100%",
        actual: "102.3%", weight: "5", score: 4, says: ["2.3个百分点", "扣1分"]),
      RuleExample(
        "正好在指标值上不扣分", halfAPoint, name: "在职人员控制率", target: "≤100%", actual: "100%",
        weight: "5", score: 5),
      RuleExample(
        "超出不足一步，只算满步", halfAPoint, name: "在职人员控制率", target: "≤100%",
        actual: "100.99%", weight: "5", score: 5),
      RuleExample(
        "不足一步按一步算", halfAPoint + [Parameter(name: "count", value: .text("started"))],
        name: "在职人员控制率", target: "≤100%", actual: "100.01%", weight: "5",
        score: Points(millionths: 4_500_000), says: ["扣0.5分"]),
      RuleExample(
        "预算完成率低6个百分点，每5个百分点扣2分", twoPoints, name: "预算完成率", target: "≥100%",
        actual: "94%", weight: "5", score: 3, says: ["低于", "6个百分点", "扣2分"]),
      RuleExample(
        "人数按完成率计步", twoPoints, target: "100人", actual: "89人", weight: "10", score: 6,
        says: ["完成率89%", "扣4分"]),
      RuleExample(
        "评分表按公式计算：9人÷7人", halfAPoint, name: "在职人员控制率", target: "≤100%", weight: "5",
        data: [RuleExampleData("在职人数", "人", "9"), RuleExampleData("编制数", "人", "7")],
        formula: "在职人数 / 编制数", score: 0, says: ["9人÷7人=128.57%", "28.57个百分点", "计扣14分", "得0分"]),
      RuleExample(
        "除数为0，没有规定，不猜", halfAPoint, name: "在职人员控制率", target: "≤100%", weight: "5",
        data: [RuleExampleData("在职人数", "人", "9"), RuleExampleData("编制数", "人", "0")],
        formula: "在职人数 / 编制数", .cannotScore, score: 0, to: 5, says: ["编制数为0", "0～5分"]),
      RuleExample(
        "高于也扣分", twoPoints + [Parameter(name: "side", value: .text("both"))],
        name: "政府采购执行率", target: "100%", actual: "112%", weight: "6", score: 2,
        says: ["超过", "扣4分"]),
    ])

  private static let halfAPoint = [Parameter(name: "points", value: .text("0.5"))]
  private static let twoPoints = [
    Parameter(name: "points", value: .text("2")), Parameter(name: "step", value: .text("5%")),
  ]

  private let points: Points
  private let step: Fraction
  private let countsStarted: Bool
  private let countsBothSides: Bool

  init(_ parameters: CheckedParameters) {
    points = parameters.points("points") ?? .zero
    step = parameters.step("step") ?? .one
    countsStarted = parameters.word("count") == "started"
    countsBothSides = parameters.word("side") == "both"
  }

  func score(_ row: RowReading, into result: inout IndicatorScore) {
    // Steps are counted from any target; only a proportion needs one that is not negative.
    guard
      Completion.share(of: row, isLinear: false, into: &result) != nil
        || (row.measured != nil && result.reason == .targetNegative)
    else { return }
    guard let deduction = deduction(result.calculation, row.columnUnit, row.measured) else {
      // Against a target of zero that is no percentage there are no steps: missed is missed.
      if result.calculation.isMet == false, result.calculation.completion == nil {
        result.settle(.zero, row)
      } else {
        result.reason = .noRule
      }
      return
    }
    let left = Int128(result.weight.millionths) - deduction.lost
    guard left > 0, let share = try? Fraction(left, over: Int128(result.weight.millionths)) else {
      result.settle(.zero, row)
      return
    }
    result.settle(share, row)
  }

  func explanation(of result: IndicatorScore, _ row: RowText) -> RowExplanation {
    guard result.outcome == .scored else { return row.undetermined(result) }
    let measured = row.table?.measured
    guard let deduction = deduction(result.calculation, row.columnUnit, measured),
      deduction.size.numerator > 0
    else { return Completion.explanation(of: result, row, isLinear: false) }
    let word = deduction.isAbove ? "超过" : "低于"
    let unit = row.table.map { $0.unit.family == .percentage ? .percent : $0.unit } ?? .percent
    let size = Self.size(deduction.size, unit)
    let every = "每\(word)\(Self.size(step, unit))扣\(points)分"
    let found = found(deduction, size, word, result, row)
    let way =
      row.table?.goal.map { "\(deduction.isAbove ? "降到" : "达到")\($0.text)" }
      ?? "\(deduction.isAbove ? "降到" : "达到")年度指标值"
    guard deduction.steps > 0 else {
      return RowExplanation("\(found)，按\(every)，不足一步不扣分，得满分\(result.high)分")
    }
    let lost = Points(millionths: Int64(clamping: deduction.lost))
    let end = lost >= result.weight ? "，扣完为止，得0分" : "，得\(result.high)分"
    return RowExplanation("\(found)，按\(every)计扣\(lost)分\(end)", wayBack: "\(way)可得满分")
  }

  private func found(
    _ deduction: Deduction, _ size: String, _ word: String, _ result: IndicatorScore,
    _ row: RowText
  ) -> String {
    if let table = row.table {
      return "\(table.subject)，\(word)\(table.goal?.text ?? "") \(size)"
    }
    if deduction.isOfPercentages {
      let target = row.target.isEmpty ? row.name : row.target
      return "实际完成值\(row.actual)，\(word)年度指标值\(target) \(size)"
    }
    let rate =
      result.calculation.completion.map { MeasurementUnit.number($0.fraction, scale: 2) } ?? "—"
    return "实际完成值\(row.actual)，完成率\(rate)%，与100%相差\(size)"
  }

  // MARK: Steps

  private struct Deduction {
    /// By how much the target is missed; 0.01 is one percentage point.
    var size: Fraction
    /// Whether the result is above the target.
    var isAbove: Bool
    /// Whether percentages are compared in percentage points.
    var isOfPercentages: Bool
    /// How many steps that is.
    var steps: Int128
    /// The points lost, in millionths; may be more than the weight.
    var lost: Int128
  }

  /// `nil` where there is no rate, or the arithmetic is too small.
  private func deduction(
    _ calculation: Calculation, _ column: Quantity?, _ measured: MeasuredValue?
  ) -> Deduction? {
    guard calculation.isMet == false || countsBothSides else {
      return Deduction(size: .zero, isAbove: false, isOfPercentages: false, steps: 0, lost: 0)
    }
    guard let deviation = deviation(calculation, column, measured) else { return nil }
    let isAbove = deviation.size.numerator > 0
    var size = deviation.size
    if !isAbove {
      guard let positive = try? Fraction.zero.minus(size) else { return nil }
      size = positive
    }
    guard let count = try? size.divided(by: step) else { return nil }
    let whole = count.numerator / count.denominator
    let isPart = count.numerator % count.denominator != 0
    let steps = whole + (countsStarted && isPart ? 1 : 0)
    let lost = steps.multipliedReportingOverflow(by: Int128(points.millionths))
    return Deduction(
      size: size, isAbove: isAbove,
      isOfPercentages: deviation.isOfPercentages, steps: steps,
      lost: lost.overflow ? .max : lost.partialValue)
  }

  /// Actual less target: in percentage points for percentages, in units for calculated values, else
  /// as a share of the target.
  private func deviation(
    _ calculation: Calculation, _ column: Quantity?, _ measured: MeasuredValue?
  ) -> (size: Fraction, isOfPercentages: Bool)? {
    if let measured {
      guard let goal = measured.goal, let size = try? measured.value.minus(goal.value) else {
        return nil
      }
      return (size, goal.unit.family == .percentage)
    }
    if case .quantity(let target) = calculation.target.content,
      case .quantity(let actual) = calculation.actual.content,
      case .numbers(let goal, let reached, _) = Comparability.compare(
        target: target, actual: actual, column: column),
      [target, actual, column].contains(where: { $0?.unit.family == .percentage }),
      let whole = Quantity(100, .one, .percent).baseValue,
      let difference = reached.subtracting(goal),
      let size = try? Ratio(of: difference, to: whole).fraction
    {
      return (size, true)
    }
    guard let completion = calculation.completion?.fraction,
      let size = try? completion.minus(.one)
    else { return nil }
    return (size, false)
  }

  /// 28.57个百分点 for 0.2857 of a percentage, 2例 for 2.
  private static func size(_ size: Fraction, _ unit: MeasurementUnit) -> String {
    unit == .percent
      ? MeasurementUnit.number(size, scale: 2) + "个百分点" : unit.text(size)
  }
}
