extension MeasurementUnit {
  /// A calculated value as people read it: 128.57% for 9/7 with the unit %, 2例 for 2.
  ///
  /// - Returns: The value to two decimals at most; percentages have both.
  public func text(_ value: Fraction) -> String {
    if family == .percentage { return Ratio(value).percentage }
    // Values are in the base unit: a day is 1440 minutes.
    guard let own = try? value.divided(by: factor.fraction()),
      let rounded = try? own.rounded(toDigits: 2), let whole = Int64(exactly: rounded)
    else { return "—" }
    return ExactDecimal(coefficient: whole, exponent: -2).normalized.description + label
  }
}
