import EvaluationModel

/// T03: the operator says that more is better of what should be little, or the reverse.
enum DirectionImplausibleCheck: Check {
  static let description = CheckDescription(
    code: "T03", name: "direction-implausible", title: "指标方向与内容不符", severity: .warning,
    meaning: """
      成本、费用和投诉率、事故率等越低越好，应写“≤”；满意度、合格率和建成的示范村等越多越好，应写“≥”。\
      方向写反了，超支也算达标，多做反而扣分。事故、上访、违规一类指标值为0而没有写符号的，出了事也算达标，同样提示。
      """,
    remedy: "请核对年度指标值前的符号；确实如此的，请在名称中写明含义（如补助标准不低于）。",
    source: "财预〔2021〕101号（指标方向）；金寨县2023年自评表实例（精品示范村数量≤4个）；四川自评表实例（成本≥17.4万元）",
    example: CheckExample(
      wrong: [.init(.indicator(1, .target), "≥100万元")],
      corrected: [.init(.indicator(1, .target), "≤100万元")], finding: .indicator(1, .target)))

  static func problems(in form: CheckedForm) -> [Problem] {
    form.rows.compactMap { row in
      let reading = row.targetReading
      guard case .quantity(let quantity) = reading.content else { return nil }
      guard let comparison = reading.comparison else {
        return quantity.number.isZero ? unwantedZero(row, form) : nil
      }
      let found: String? =
        switch comparison {
        case .atLeast, .moreThan: floor(row, form)
        case .atMost, .lessThan: ceiling(row, form)
        case .equal: nil
        }
      return found.map {
        Problem(row.address(field(row)), "\(row.title)的指标值是“\(told(row, comparison))”，\($0)")
      }
    }
  }

  /// Why at-least is wrong for a row; `nil` where it may be right.
  private static func floor(_ row: CheckedRow, _ form: CheckedForm) -> String? {
    let name = MeasureName(row.name)
    let directions = form.rubric.directions
    if directions.falling.contains(where: { name.core.hasSuffix($0) }), !name.isNegated,
      !name.core.has(anyOf: directions.rising)
    {
      return "越低越好的指标却要求“不低于”"
    }
    let isCost =
      row.dimension.has(anyOf: directions.cost) || row.subdimension.has(anyOf: directions.cost)
    guard isCost, SpendingName(name.core).isSpending,
      !name.core.has(anyOf: directions.rising),
      let unit = RowQuantities(row, in: form).target?.unit, unit.isNone || unit.family == .money
    else { return nil }
    return "成本费用却要求“不低于”，花得越多越达标"
  }

  /// Why at-most is wrong for a row; `nil` where it may be right.
  private static func ceiling(_ row: CheckedRow, _ form: CheckedForm) -> String? {
    let name = MeasureName(row.name)
    let quantities = RowQuantities(row, in: form)
    if name.isGoodShare, quantities.isTargetPercentage { return "越高越好的指标却要求“不超过”" }
    // At most four good things: a limit may be meant, unless reaching it is what got full points.
    guard countedHeadings.occur(in: row.subdimension), achievements.occur(in: name.core),
      !allowances.occur(in: name.core), let claimed = row.score.claimed,
      claimed == row.score.weight, let target = quantities.target, let actual = quantities.actual,
      isCount(target), target.unit.isSameFamily(as: actual.unit),
      let goal = target.baseValue, let reached = actual.baseValue, goal > .zero, reached >= goal
    else { return nil }
    return "是成果却要求“不超过”；实际完成值“\(row.actual)”达到这个数，自评满分\(claimed)分，可见应为“不少于”"
  }

  /// None of a bad thing, without an operator: any number of them would reach it.
  private static func unwantedZero(_ row: CheckedRow, _ form: CheckedForm) -> Problem? {
    guard row.score.calculation.directionSource == .standard, row.score.claimed == row.score.weight,
      row.score.weight > .zero, unwanted.occur(in: row.name), !decreases.occur(in: row.name),
      let actual = RowQuantities(row, in: form).actual, actual.number > 0
    else { return nil }
    return Problem(
      row.address(.target),
      "\(row.title)的指标值是“\(row.target)”，没有写符号，按“不少于”计分怎样都达标；"
        + "实际完成值“\(row.actual)”，自评满分\(row.score.weight)分",
      advice: "越少越好的，请把指标值写成“≤0”或“=0”，并重新计算得分。")
  }

  private static func isCount(_ quantity: Quantity) -> Bool {
    switch quantity.unit.family {
    case .people, .none: true
    case .counter: !quantity.unit.label.contains("/")
    default: false
    }
  }

  /// The operator with the value, wherever it stood: ≥100万元.
  private static func told(_ row: CheckedRow, _ comparison: Comparison) -> String {
    switch row.score.calculation.directionSource {
    case .column, .name: "\(comparison.sign)\(row.target)"
    default: row.score.calculation.isTargetFromName ? row.name : row.target
    }
  }

  /// The cell that the operator stands in.
  private static func field(_ row: CheckedRow) -> IndicatorField {
    switch row.score.calculation.directionSource {
    case .column: .comparison
    case .name: .name
    default: row.score.calculation.isTargetFromName ? .name : .target
    }
  }

  private static let unwanted: WordList = [
    "事故", "上访", "信访", "投诉", "伤亡", "死亡", "违规", "违纪", "违法", "差错", "漏报", "迟报", "瞒报", "火灾",
    "事件", "舆情", "拖欠",
  ]
  /// Of these more is better, or there is no telling.
  private static let decreases: WordList = [
    "下降", "降低", "减少", "压减", "化解", "办理", "办结", "处理", "处置", "受理", "调处", "查处", "侦办", "审理",
    "破", "演练", "培训", "宣传", "整改", "防",
  ]
  private static let countedHeadings: WordList = ["数量", "质量"]
  private static let achievements: WordList = ["示范", "精品", "受益", "惠及", "美丽"]
  private static let allowances: WordList = [
    "费", "成本", "补助", "标准", "名额", "上限", "限", "超", "控制", "时", "周期", "距离", "间隔", "事故",
    "投诉", "率", "比例", "均", "每",
  ]
}
