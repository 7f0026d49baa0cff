import EvaluationModel

/// Short forms for the expected values of the tables, which are written out by hand.
extension TargetText {
  static func number(
    _ number: ExactDecimal, _ magnitude: Magnitude = .one, _ unit: String = "",
    _ comparison: Comparison? = nil, isApproximate: Bool = false
  ) -> TargetText {
    TargetText(
      .quantity(.of(number, magnitude, unit)), comparison, isApproximate: isApproximate,
      containsDigits: true)
  }

  static func range(_ low: Quantity, _ high: Quantity) -> TargetText {
    TargetText(.range(low: low, high: high), containsDigits: true)
  }

  static func date(
    _ year: Int? = nil, _ month: Int? = nil, _ day: Int? = nil, _ part: DatePhrase.Part = .whole,
    isBefore: Bool = false, _ comparison: Comparison? = nil
  ) -> TargetText {
    TargetText(
      .date(DatePhrase(year: year, month: month, day: day, part: part, isBefore: isBefore)),
      comparison)
  }

  static func malformed(_ fault: NumberFault, _ comparison: Comparison? = nil) -> TargetText {
    TargetText(.malformed(fault), comparison, containsDigits: true)
  }

  static let words = TargetText(.words)
  static let wordsWithDigits = TargetText(.words, containsDigits: true)
}

extension Quantity {
  static func of(
    _ number: ExactDecimal, _ magnitude: Magnitude = .one, _ unit: String = ""
  ) -> Quantity {
    // A wrong label gives no unit, and the comparison with the expected value fails.
    Quantity(number, magnitude, MeasurementUnit(unit) ?? .none)
  }
}

extension ExactDecimal {
  /// `digits` with `places` decimals: 12.80 is `decimal(1280, 2)`.
  static func decimal(_ digits: Int64, _ places: Int8) -> ExactDecimal {
    ExactDecimal(coefficient: digits, exponent: -places)
  }
}
