/// The one rounding of this package: 四舍五入, half away from zero.
public enum Rounding {
  /// The whole number nearest to `numerator ÷ denominator`; a tie goes away from zero.
  ///
  /// - Parameters:
  ///   - numerator: Any integer.
  ///   - denominator: More than zero.
  /// - Returns: The rounded quotient, or `nil` when `denominator` is not positive.
  public static func halfAwayFromZero(_ numerator: Int128, over denominator: Int128) -> Int128? {
    guard denominator > 0 else { return nil }
    if let small = Int64(exactly: numerator), let divisor = Int64(exactly: denominator) {
      let (quotient, remainder) = small.quotientAndRemainder(dividingBy: divisor)
      let isUp = remainder.magnitude >= divisor.magnitude - remainder.magnitude
      return Int128(quotient) + (isUp ? (small < 0 ? -1 : 1) : 0)
    }
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    // |remainder| ≥ denominator − |remainder| says "half or more" without doubling anything.
    let isUp = remainder.magnitude >= denominator.magnitude - remainder.magnitude
    return isUp ? quotient + (numerator < 0 ? -1 : 1) : quotient
  }
}
