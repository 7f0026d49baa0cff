import EvaluationModel

/// How far a quantity reaches its target: the exact share of the weight, met or missed.
enum Completion {
  /// The share, recorded in the result's calculation; `nil` when the two are not comparable, with
  /// the reason recorded.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - direction: Which side of the target is the good one; the row's own where there is none.
  ///   - isLinear: Whether 1 − overrun ÷ target counts where less is better, not target ÷ actual.
  ///   - result: Takes what was found.
  /// - Returns: The share of the weight.
  static func share(
    of row: RowReading, direction: Calculation.Direction? = nil, isLinear: Bool,
    into result: inout IndicatorScore
  ) -> Fraction? {
    let direction = direction ?? result.calculation.direction
    if let measured = row.measured {
      return share(of: measured, direction, isLinear: isLinear, into: &result)
    }
    switch result.calculation.target.content {
    case .quantity(let target):
      return share(target, row, direction, isLinear, into: &result)
    case .range(let low, let high):
      return share(low, high, row, into: &result)
    case .blank, .date, .words, .malformed:
      result.reason = .noRule
      return nil
    }
  }

  // MARK: One number

  private static func share(
    _ target: Quantity, _ row: RowReading, _ direction: Calculation.Direction,
    _ isLinear: Bool, into result: inout IndicatorScore
  ) -> Fraction? {
    switch result.calculation.actual.content {
    case .quantity(let actual):
      return share(target, actual, row, direction, isLinear, into: &result)
    case .range(let low, let high):
      // Both ends must say the same; else the actual value is not exact enough.
      var first = result
      var second = result
      guard share(target, low, row, direction, isLinear, into: &first) == .one,
        share(target, high, row, direction, isLinear, into: &second) == .one
      else {
        result.reason = .actualApproximate
        return nil
      }
      result.calculation.isMet = true
      result.calculation.share = .one
      return .one
    case .blank, .date, .words, .malformed:
      result.reason = .quantityAnsweredWithWords
      return nil
    }
  }

  private static func share(
    _ target: Quantity, _ actual: Quantity, _ row: RowReading,
    _ direction: Calculation.Direction, _ isLinear: Bool, into result: inout IndicatorScore
  ) -> Fraction? {
    switch Comparability.compare(target: target, actual: actual, column: row.columnUnit) {
    case .not(let reason):
      result.reason = reason
      return nil
    case .numbers(let goal, let reached, let isUnitAdopted):
      result.calculation.isUnitAdopted = isUnitAdopted
      let completion = goal.isZero ? nil : try? Ratio(of: reached, to: goal)
      result.calculation.completion = completion
      let order = reached.compared(to: goal)
      let isMet: Bool
      switch direction {
      // None at all: there "=" is no "at least".
      case .atLeast where goal.isZero && result.calculation.target.comparison == .equal:
        isMet = order <= 0
      case .atLeast, .range:
        isMet = result.calculation.target.comparison == .moreThan ? order > 0 : order >= 0
      case .atMost:
        isMet = result.calculation.target.comparison == .lessThan ? order < 0 : order <= 0
      case .exact: isMet = order == 0
      }
      result.calculation.isMet = isMet
      let share: Fraction?
      if isMet || (order == 0 && direction != .exact) {
        share = .one
      } else {
        share = missed(
          isGoalZero: goal.isZero, isGoalNegative: goal.isNegative, completion, direction, isLinear,
          into: &result)
      }
      result.calculation.share = share
      return share
    }
  }

  /// The share of a value that does not meet its goal.
  static func missed(
    isGoalZero: Bool, isGoalNegative: Bool, _ completion: Ratio?,
    _ direction: Calculation.Direction, _ isLinear: Bool, into result: inout IndicatorScore
  ) -> Fraction? {
    // Zero: not reached is nothing reached; there is no proportion.
    if isGoalZero { return .zero }
    if isGoalNegative {
      result.reason = .targetNegative
      return nil
    }
    guard let ratio = completion?.fraction else {
      result.reason = .overflow
      return nil
    }
    let isAbove = ratio.numerator > ratio.denominator
    do {
      if direction == .atMost || (direction == .exact && isAbove) {
        guard isLinear else { return try Fraction.one.divided(by: ratio) }
        let left = try Fraction(2).minus(ratio)
        return left.numerator > 0 ? left : .zero
      }
    } catch {
      result.reason = .overflow
      return nil
    }
    return ratio.numerator > 0 ? ratio : .zero
  }

  // MARK: Between two numbers

  private static func share(
    _ low: Quantity, _ high: Quantity, _ row: RowReading, into result: inout IndicatorScore
  ) -> Fraction? {
    guard case .quantity(let actual) = result.calculation.actual.content else {
      if row.isSameText {
        result.calculation.isMet = true
        result.calculation.share = .one
        return .one
      }
      result.reason = .quantityAnsweredWithWords
      return nil
    }
    let lower = Comparability.compare(target: low, actual: actual, column: row.columnUnit)
    let upper = Comparability.compare(target: high, actual: actual, column: row.columnUnit)
    guard case .numbers(let bottom, let reached, let isUnitAdopted) = lower,
      case .numbers(let top, let reachedAgain, _) = upper
    else {
      if case .not(let reason) = lower { result.reason = reason }
      if case .not(let reason) = upper { result.reason = reason }
      return nil
    }
    result.calculation.isUnitAdopted = isUnitAdopted
    let isMet = reached >= bottom && reachedAgain <= top
    result.calculation.isMet = isMet
    guard !isMet else {
      result.calculation.share = .one
      return .one
    }
    let isBelow = reached < bottom
    let share = isBelow ? ratio(reached, bottom) : ratio(top, reachedAgain)
    guard let share else {
      result.reason = bottom.isNegative || top.isNegative ? .targetNegative : .overflow
      return nil
    }
    result.calculation.completion = isBelow ? Ratio(share) : try? Ratio(of: reachedAgain, to: top)
    result.calculation.share = share.numerator > 0 ? share : .zero
    return result.calculation.share
  }

  private static func ratio(_ part: ExactDecimal, _ whole: ExactDecimal) -> Fraction? {
    guard !whole.isNegative else { return nil }
    if whole.isZero { return .zero }
    return try? Ratio(of: part, to: whole).fraction
  }
}

extension IndicatorScore {
  /// Makes points the row's score.
  mutating func settle(points: Points, _ row: RowReading) {
    guard let share = try? Fraction(Int128(points.millionths), over: Int128(weight.millionths))
    else {
      reason = .overflow
      return
    }
    settle(share, row)
  }

  /// Makes an exact share of the weight the row's score.
  mutating func settle(_ share: Fraction, _ row: RowReading) {
    guard let points = ScoringScale.points(share, of: weight, digits: row.digits) else {
      reason = .overflow
      return
    }
    calculation.settledShare = share
    outcome = .scored
    reason = .none
    low = points
    high = points
  }
}
