import EvaluationModel

/// Whether two quantities may be compared, and as which numbers.
///
/// They may when dimension and magnitude agree. A bare number takes the unit of the other value,
/// as forms do everywhere (≥735人次 → 735, ≤90万元 → 90); where that would make it a thousand times
/// too large or too small, or where 0.95 may be 95% or 0.95%, it is doubtful and nothing is guessed.
enum Comparability {
  /// The two numbers on one scale, or the reason why there are none.
  enum Verdict {
    case numbers(target: ExactDecimal, actual: ExactDecimal, isUnitAdopted: Bool)
    case not(OutcomeReason)
  }

  /// From this factor on, a number without its unit is taken for one of another unit.
  private static let doubtfulFactor: ExactDecimal = 1000

  static func compare(
    target: Quantity, actual: Quantity, column: Quantity? = nil
  ) -> Verdict {
    // Same unit, same magnitude: nearly every row.
    if target.unit == actual.unit, target.magnitude == actual.magnitude {
      if !target.unit.isNone || column == nil {
        return .numbers(target: target.number, actual: actual.number, isUnitAdopted: false)
      }
    }
    let left = adopting(column, target)
    let right = adopting(column, actual)
    if left.unit.isNone == right.unit.isNone {
      return withoutAdoption(left, right, isUnitAdopted: false)
    }
    return left.unit.isNone
      ? adoption(of: left, from: right, isTargetBare: true)
      : adoption(of: right, from: left, isTargetBare: false)
  }

  /// A bare number under a unit column has the column's unit.
  static func adopting(_ column: Quantity?, _ quantity: Quantity) -> Quantity {
    guard let column, quantity.unit.isNone, quantity.magnitude == .one else { return quantity }
    return Quantity(quantity.number, column.magnitude, column.unit)
  }

  private static func withoutAdoption(
    _ target: Quantity, _ actual: Quantity, isUnitAdopted: Bool
  ) -> Verdict {
    guard target.unit.isSameFamily(as: actual.unit) else { return .not(.unitsDiffer) }
    guard let left = target.baseValue, let right = actual.baseValue else { return .not(.overflow) }
    // 1.2万 against 12000, no unit anywhere: numbers are numbers, unless they are far apart.
    if target.unit.isNone, target.magnitude != actual.magnitude, areFarApart(left, right) {
      return .not(.unitDoubtful)
    }
    return .numbers(target: left, actual: right, isUnitAdopted: isUnitAdopted)
  }

  private static func adoption(
    of bare: Quantity, from other: Quantity, isTargetBare: Bool
  ) -> Verdict {
    guard bare.magnitude == .one || bare.magnitude == other.magnitude else {
      return .not(.magnitudesDiffer)
    }
    let number = bare.number
    if other.unit.family == .percentage, number > .zero, number <= 1, number != other.number {
      return .not(.percentageDoubtful)
    }
    let adopted = Quantity(number, other.magnitude, other.unit)
    guard let mine = adopted.baseValue, let theirs = other.baseValue else {
      return .not(.overflow)
    }
    if bare.magnitude == .one, other.magnitude != .one, areFarApart(mine, theirs) {
      return .not(.unitDoubtful)
    }
    return isTargetBare
      ? .numbers(target: mine, actual: theirs, isUnitAdopted: true)
      : .numbers(target: theirs, actual: mine, isUnitAdopted: true)
  }

  /// Whether one of two numbers is a thousand times the other or more; zero is near everything.
  private static func areFarApart(_ left: ExactDecimal, _ right: ExactDecimal) -> Bool {
    guard !left.isZero, !right.isZero, let ratio = try? Ratio(of: left, to: right).fraction,
      let factor = try? doubtfulFactor.fraction(), ratio.numerator > 0,
      let inverse = try? Fraction.one.divided(by: ratio)
    else { return false }
    let isLarge = (try? ratio.compared(to: factor)) ?? 1
    let isSmall = (try? inverse.compared(to: factor)) ?? 1
    return isLarge >= 0 || isSmall >= 0
  }
}
