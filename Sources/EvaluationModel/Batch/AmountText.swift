/// Amounts as they stand in published sentences: 万元 with two decimals.
public enum AmountText {
  /// An amount in 万元, rounded half away from zero to two decimals, without zeros at its end.
  ///
  /// - Parameter yuan: The amount in 元.
  /// - Returns: `6.4`; a dash where the arithmetic does not reach.
  public static func tenThousands(_ yuan: Fraction) -> String {
    guard let own = try? yuan.divided(by: Fraction(10_000)),
      let hundredths = try? own.rounded(toDigits: 2), let small = Int64(exactly: hundredths)
    else { return "—" }
    return ExactDecimal(coefficient: small, exponent: -2).normalized.description
  }

  /// Whether two decimals of 万元 say less than the amount does.
  public static func isRounded(_ yuan: Fraction) -> Bool {
    guard let own = try? yuan.divided(by: Fraction(100)) else { return true }
    return own.reduced.denominator != 1
  }
}
