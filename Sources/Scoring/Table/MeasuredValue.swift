import EvaluationModel

/// A calculated value, and what it is measured against.
struct MeasuredValue {
  /// The exact value; 9/7 for 128.57%.
  var value: Fraction
  /// What it is measured against; `nil` where the rule needs nothing.
  var goal: MeasuredGoal?
}

/// The facts of a form that rules count: yes and no, numbers of breaches, the words of a result.
struct FormFacts {
  private let data: FormData
  /// 实际完成值 on one line.
  let actual: String

  init(_ data: FormData, actual: String) {
    self.data = data
    self.actual = actual
  }

  /// The number of an item, or 1 and 0 for yes and no; `nil` where the form does not say.
  func value(_ name: String) -> Fraction? { data.entry(name).value }

  /// Whether the form says something of an item, readable or not.
  func isFilled(_ name: String) -> Bool { data.entry(name).isFilled }
}

extension Completion {
  /// How far a calculated value reaches its goal: the share of the weight, recorded in the result.
  static func share(
    of measured: MeasuredValue, _ direction: Calculation.Direction, isLinear: Bool,
    into result: inout IndicatorScore
  ) -> Fraction? {
    guard let goal = measured.goal else {
      result.reason = .noRule
      return nil
    }
    guard let isMet = goal.isMet(by: measured.value) else {
      result.reason = .overflow
      return nil
    }
    result.calculation.isMet = isMet
    let completion =
      goal.value.isZero ? nil : (try? measured.value.divided(by: goal.value)).map { Ratio($0) }
    result.calculation.completion = completion
    let share =
      isMet
      ? .one
      : missed(
        isGoalZero: goal.value.isZero, isGoalNegative: goal.value.numerator < 0, completion,
        direction, isLinear, into: &result)
    result.calculation.share = share
    return share
  }
}
