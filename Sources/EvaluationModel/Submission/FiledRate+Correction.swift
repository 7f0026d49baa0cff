extension FiledRate {
  /// A rate as it should be printed instead of this, with as many digits as are printed.
  ///
  /// What is printed is right where it is the rate rounded to the digits that are printed; a number
  /// without a sign may be a fraction or a percentage.
  ///
  /// - Parameters:
  ///   - rate: The exact rate.
  ///   - saysPercent: Whether a percent sign is printed.
  /// - Returns: `nil` where what is printed is right, blank, or no rate.
  public func corrected(to rate: Ratio, saysPercent: Bool) -> String? {
    guard case .rate(let value, let digits) = self else { return nil }
    if Self.isRounded(value, of: rate) { return nil }
    if !saysPercent, let other = value.shifted(byPowerOfTen: 2), Self.isRounded(other, of: rate) {
      return nil
    }
    return rate.percentage(digits: digits)
  }

  private static func isRounded(_ value: ExactDecimal, of rate: Ratio) -> Bool {
    let places = max(0, -Int(value.exponent))
    guard let rounded = try? rate.fraction.rounded(toDigits: places),
      let coefficient = Int64(exactly: rounded),
      let exponent = Int8(exactly: -places)
    else { return true }
    return ExactDecimal(coefficient: coefficient, exponent: exponent) == value
  }
}
