import EvaluationModel

/// Exact numbers in JSON: points as numbers in their shortest spelling, fractions as strings in lowest
/// terms (`"1093/1100"`, `"1"`).
///
/// Every value has exactly one spelling; any other is no number here.
extension JSONValue {
  /// Points as a number.
  static func points(_ points: Points) -> JSONValue { .number(points.description) }

  /// A fraction as a string in lowest terms.
  static func fraction(_ fraction: Fraction) -> JSONValue {
    let least = fraction.reduced
    return .string(
      least.denominator == 1 ? "\(least.numerator)" : "\(least.numerator)/\(least.denominator)")
  }

  /// A decimal as a string without needless digits.
  static func decimal(_ number: ExactDecimal) -> JSONValue {
    .string(number.normalized.description)
  }

  /// The points that a number states; `nil` where it states none, or not in the shortest spelling.
  var points: Points? {
    guard case .number(let text) = self, let number = Self.number(text),
      let points = Points(number), points.description == text
    else { return nil }
    return points
  }

  /// The fraction that a string states; `nil` where it states none, or not in lowest terms.
  var fraction: Fraction? {
    guard let text, text.utf8.count <= 82 else { return nil }
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let top = Int128(parts[0]), let bottom = parts.count == 2 ? Int128(parts[1]) : 1,
      bottom > 0, let fraction = try? Fraction(top, over: bottom),
      JSONValue.fraction(fraction) == self
    else { return nil }
    return fraction
  }

  /// The decimal that a string states; `nil` where it states none, or with needless digits.
  var decimal: ExactDecimal? {
    guard let text, let number = Self.number(text), JSONValue.decimal(number) == self else {
      return nil
    }
    return number
  }

  /// The whole number that a number states; `nil` for any other value or spelling.
  var integer: Int? {
    guard case .number(let text) = self, let number = Int(text), "\(number)" == text else {
      return nil
    }
    return number
  }

  /// A decimal of at most eighteen digits that count, of any spelling.
  private static func number(_ text: String) -> ExactDecimal? {
    guard text.utf8.count <= 130 else { return nil }
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    var coefficient: Int64 = 0
    var exponent = 0
    var isBehindPoint = false
    // Zeros are counted until a digit comes that needs them.
    var zeros = 0
    for byte in text.utf8.dropFirst(isNegative ? 1 : 0) {
      if byte == UInt8(ascii: "."), !isBehindPoint {
        isBehindPoint = true
        exponent = 0
        continue
      }
      guard (0x30...0x39).contains(byte) else { return nil }
      zeros += 1
      if isBehindPoint { exponent -= 1 }
      guard byte != 0x30 else { continue }
      for _ in 0..<(coefficient == 0 ? 1 : zeros) {
        let (product, overflow) = coefficient.multipliedReportingOverflow(by: 10)
        guard !overflow, product < 1_000_000_000_000_000_000 else { return nil }
        coefficient = product
      }
      zeros = 0
      coefficient += Int64(byte - 0x30)
    }
    // Zeros at the end are a power of ten.
    exponent += zeros
    guard coefficient != 0 else { return text == "0" ? .zero : nil }
    guard (-100...100).contains(exponent) else { return nil }
    return ExactDecimal(
      coefficient: isNegative ? -coefficient : coefficient, exponent: Int8(exponent))
  }
}
