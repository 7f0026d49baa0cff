import EvaluationModel

/// What a calculated value is measured against: ≤100%, =0例.
struct MeasuredGoal: Equatable, Sendable {
  /// The value; 1 for 100%, otherwise in the base unit.
  let value: Fraction
  /// The unit: % for rates, none for bare numbers.
  let unit: MeasurementUnit
  /// The operator; `nil` where none is written.
  let comparison: Comparison?
  /// The number as written, without the operator: 100%.
  let text: String

  /// Reads a target of a rubric: an operator and one number.
  init?(_ target: String) {
    let reading = TargetText(target)
    guard case .quantity(let quantity) = reading.content, !reading.isApproximate,
      let value = Self.value(quantity)
    else { return nil }
    self.value = value
    unit = quantity.unit
    comparison = reading.comparison
    text = quantity.description
  }

  /// Reads a number with or without a unit and without an operator.
  static func number(_ text: String) -> MeasuredGoal? {
    guard let goal = MeasuredGoal(text), goal.comparison == nil else { return nil }
    return goal
  }

  private static func value(_ quantity: Quantity) -> Fraction? {
    guard let base = quantity.baseValue else { return nil }
    let number = quantity.unit.family == .percentage ? base.shifted(byPowerOfTen: -2) : base
    return number.flatMap { try? $0.fraction() }
  }

  /// Which side of it is the good one.
  var direction: Calculation.Direction {
    switch comparison {
    case .atMost, .lessThan: .atMost
    case .equal: .exact
    case .atLeast, .moreThan, nil: .atLeast
    }
  }

  /// Whether a value meets it; `nil` where the arithmetic is too small to say.
  func isMet(by reached: Fraction) -> Bool? {
    guard let order = try? reached.compared(to: value) else { return nil }
    switch comparison {
    case .atMost: return order <= 0
    case .lessThan: return order < 0
    case .moreThan: return order > 0
    case .equal: return order == 0
    case .atLeast, nil: return order >= 0
    }
  }
}
