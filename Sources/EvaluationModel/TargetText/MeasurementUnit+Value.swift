extension MeasurementUnit {
  /// A calculated value as people read it: 128.57% for 9/7 with the unit %, 2例 for 2.
  ///
  /// - Returns: The value to two decimals; percentages have both. A value that two decimals would make
  ///   a whole number, and that is none, has as many as show it: 100.99999%.
  public func text(_ value: Fraction) -> String {
    if family == .percentage {
      return Ratio(value).percentage(digits: Self.decimals(of: value, scale: 2))
    }
    // Values are in the base unit: a day is 1440 minutes.
    guard let own = try? value.divided(by: factor.fraction()) else { return "—" }
    return Self.number(own) + label
  }

  /// A number to two decimals at most, or more where it would look like a whole one.
  ///
  /// - Parameters:
  ///   - value: The number.
  ///   - scale: The power of ten that it is multiplied by first: 2 for a share in percentage points.
  /// - Returns: The number without zeros at its end.
  public static func number(_ value: Fraction, scale: Int = 0) -> String {
    let digits = decimals(of: value, scale: scale)
    guard let rounded = try? value.rounded(toDigits: digits + scale),
      let coefficient = Int64(exactly: rounded)
    else { return "—" }
    return ExactDecimal(coefficient: coefficient, exponent: Int8(-digits)).normalized.description
  }

  /// Two decimals, or as many more, up to eight, as keep a number from looking whole.
  private static func decimals(of value: Fraction, scale: Int) -> Int {
    for digits in 2...8 {
      guard let rounded = try? value.rounded(toDigits: digits + scale),
        let unit = PowersOfTen.power(digits), let all = PowersOfTen.power(digits + scale),
        let shown = try? Fraction(rounded, over: all)
      else { return 2 }
      if rounded % unit != 0 || shown == value { return digits }
    }
    return 8
  }
}
