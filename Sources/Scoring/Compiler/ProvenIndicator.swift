import EvaluationModel

/// A fixed indicator with what its rule may rely on when it is proved.
struct ProvenIndicator {
  /// The indicator.
  let indicator: FixedIndicator
  /// What the rubric's data are.
  let data: [String: DataDefinition.Form]
  /// What the calculated value is measured in; unknown where there is no formula.
  let unit: FormulaProof.Unit
  /// What the value is measured against, where that is a number.
  let goal: MeasuredGoal?
  /// The parameters of the rule.
  let parameters: CheckedParameters
  /// The names of the tiers of qualitative results.
  let tiers: [String]

  init(
    _ indicator: FixedIndicator, _ rule: any IndicatorRule.Type, _ unit: FormulaProof.Unit,
    _ data: [String: DataDefinition.Form], _ rubric: Rubric
  ) {
    self.indicator = indicator
    self.data = data
    self.unit = unit
    goal = indicator.target.isEmpty ? nil : MeasuredGoal(indicator.target)
    parameters = CheckedParameters(indicator.use, rule.description.parameters)
    tiers = rubric.tiers.map(\.name)
  }

  /// The points of the indicator.
  var weight: Points { indicator.weight }

  /// Whether the operator of the target says that more, less or exactly the same is good; `nil` where
  /// it says nothing.
  var direction: Calculation.Direction? { goal?.comparison == nil ? nil : goal?.direction }

  // MARK: Faults that several rules have

  /// A number with a unit that does not fit the unit of the calculated value.
  ///
  /// - Parameters:
  ///   - value: The number.
  ///   - unit: Its unit.
  ///   - written: What the rubric writes: target“≤100%”.
  ///   - path: Where it stands.
  /// - Returns: The fault, or nothing.
  func unitFaults(
    _ value: Fraction, _ unit: MeasurementUnit, _ written: String, _ path: [RubricFault.Step]
  ) -> [RubricFault] {
    guard case .known(let mine) = self.unit, let formula = indicator.formula else { return [] }
    let theirs = UnitProduct(unit)
    if mine == theirs {
      guard unit.family == .percentage, formula.isTimesHundred else {
        let isHundred = mine.isBare && unit.isNone && (try? value.compared(to: .hundred)) == 0
        guard isHundred, !formula.isTimesHundred, formula.isQuotient else { return [] }
        return [
          RubricFault(
            path: path, message: "\(written)没有百分号，而公式“\(formula)”算出的是比率，100等于10000%",
            advice: "请写成 100%。")
        ]
      }
      return [
        RubricFault(
          path: ["formula"], message: "公式已经乘以或除以100，而\(written)是百分比，两者差100倍",
          advice: "请删去公式里的100；百分比会自动换算。")
      ]
    }
    if value.isZero, unit.isNone { return [] }
    let theirText = unit.family == .percentage ? "百分比" : unit.isNone ? "没有单位的数" : unit.label
    let mineText = mine.isBare ? "没有单位的数或比率" : "“\(mine.text)”"
    return [
      RubricFault(
        path: path, message: "公式“\(formula)”算出的是\(mineText)，而\(written)是\(theirText)，不能相比",
        advice: mine.isBare ? "请写成百分比，或检查公式用的数据。" : "请检查公式用的数据，或改用同一单位。")
    ]
  }

  /// A rule that measures against a target needs one with an operator.
  ///
  /// - Parameter allowsEqual: Whether = is one of them.
  /// - Returns: The fault, or nothing.
  func targetFaults(allowsEqual: Bool) -> [RubricFault] {
    let name = indicator.use.rule
    guard let goal else {
      return indicator.target.isEmpty
        ? [
          RubricFault(
            path: ["rule"], message: "“\(indicator.name)”没有写 target，规则 \(name) 不知道与什么比",
            advice: "请补写 target，如 ≤100%。")
        ] : []
    }
    switch goal.comparison {
    case nil:
      return [
        RubricFault(
          path: ["target"], message: "target“\(indicator.target)”没有写“≥”或“≤”，看不出高好还是低好",
          advice: "请写成 ≥\(goal.text) 或 ≤\(goal.text)。")
      ]
    case .equal where !allowsEqual:
      let advice =
        name == DeductPerStepRule.description.id
        ? "高于、低于都扣分的，请补写 side: both；只有一边扣分的，请写“≥”或“≤”。"
        : "必须相等的，请补写 equal: exact；否则请写“≥”或“≤”。"
      return [
        RubricFault(
          path: ["target"], message: "target“\(indicator.target)”写了“=”，而规则 \(name) 只看一边",
          advice: advice)
      ]
    default:
      return []
    }
  }

  /// A proportion of a target below zero means nothing.
  func negativeTargetFaults() -> [RubricFault] {
    guard let goal, goal.value.numerator <= 0 else { return [] }
    if goal.value.isZero {
      guard goal.direction == .atLeast else { return [] }
      return [
        RubricFault(
          path: ["target"], message: "target“\(indicator.target)”总能达到，得分永远是满分",
          advice: "请核对指标值和“≥”“≤”。")
      ]
    }
    return [
      RubricFault(
        path: ["target"],
        message: "target“\(indicator.target)”小于0，未达到时没有比例可算，规则 \(indicator.use.rule) 永远给不出得分",
        advice: "请改用 bands 或 deduct-per-step。")
    ]
  }

  /// Points that a rule gives or takes, above the indicator's.
  func excessFaults(_ points: Points, _ what: String, _ path: [RubricFault.Step]) -> [RubricFault] {
    guard points > weight else { return [] }
    return [
      RubricFault(
        path: path, message: "“\(indicator.name)”的分值是\(weight)分，而\(what)\(points)分，超过了分值",
        advice: "请核对分值和\(path.first == "minus" || path.first == "points" ? "扣分" : "得分")。")
    ]
  }
}

extension Fraction {
  /// A hundred.
  fileprivate static let hundred = (try? Fraction(100, over: 1)) ?? .one
}

extension Formula {
  /// Whether the result is a quotient, as rates are.
  fileprivate var isQuotient: Bool {
    if case .binary(.divided, _, _) = self { true } else { false }
  }
}
