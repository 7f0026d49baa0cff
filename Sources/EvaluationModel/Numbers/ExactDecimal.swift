/// A decimal number exactly as somebody wrote it: `coefficient × 10^exponent`.
///
/// At most eighteen significant digits, so that products of two of them with a weight still fit 128
/// bits. Longer numbers are refused by the reader, never shortened. What is calculated from written
/// numbers is a ``Fraction``.
public struct ExactDecimal: Sendable {
  /// The significant digits, with sign.
  public let coefficient: Int64
  /// The power of ten that the coefficient is multiplied with; 12.80 is 1280 × 10⁻².
  public let exponent: Int8

  /// A number from its parts, kept as given: 12.80 stays 1280 × 10⁻².
  @inlinable
  public init(coefficient: Int64, exponent: Int8) {
    self.coefficient = coefficient
    self.exponent = exponent
  }

  /// Zero.
  public static let zero = ExactDecimal(coefficient: 0, exponent: 0)

  /// Whether the number is zero, however many digits it was written with.
  @inlinable
  public var isZero: Bool { coefficient == 0 }

  /// Whether the number is below zero.
  @inlinable
  public var isNegative: Bool { coefficient < 0 }

  /// The same number times `10^power`, or `nil` when the exponent leaves −100…100.
  @inlinable
  public func shifted(byPowerOfTen power: Int) -> ExactDecimal? {
    let shifted = Int(exponent) + power
    guard shifted >= -100, shifted <= 100 else { return nil }
    return ExactDecimal(coefficient: coefficient, exponent: Int8(shifted))
  }

  /// The same number without zeros at its end: 12.80 becomes 128 × 10⁻¹.
  public var normalized: ExactDecimal {
    guard coefficient != 0 else { return .zero }
    var digits = coefficient
    var power = exponent
    while digits % 10 == 0, power < 100 {
      digits /= 10
      power += 1
    }
    return ExactDecimal(coefficient: digits, exponent: power)
  }

  /// The number as a fraction.
  ///
  /// - Throws: ``ArithmeticError/overflow`` when the power of ten does not fit.
  public func fraction() throws(ArithmeticError) -> Fraction {
    if coefficient == 0 { return .zero }
    if exponent >= 0 {
      guard let power = PowersOfTen.power(Int(exponent)),
        let numerator = Int128(coefficient).multipliedChecked(by: power)
      else { throw .overflow }
      return Fraction(uncheckedNumerator: numerator, denominator: 1)
    }
    guard let denominator = PowersOfTen.power(-Int(exponent)) else { throw .overflow }
    return Fraction(uncheckedNumerator: Int128(coefficient), denominator: denominator)
  }

  /// Which of two numbers is larger, exactly.
  ///
  /// - Returns: −1 when `self` is smaller, 0 when both are equal, 1 when it is larger.
  public func compared(to other: ExactDecimal) -> Int {
    if exponent == other.exponent {
      return coefficient < other.coefficient ? -1 : (coefficient == other.coefficient ? 0 : 1)
    }
    let mine = coefficient.signum()
    let theirs = other.coefficient.signum()
    if mine != theirs { return mine < theirs ? -1 : 1 }
    if mine == 0 { return 0 }
    let difference = Int(exponent) - Int(other.exponent)
    // A coefficient has at most nineteen digits, so a larger difference decides by itself.
    if difference > 19 { return Int(mine) }
    if difference < -19 { return -Int(mine) }
    // 10¹⁹ times a 64-bit integer fits 128 bits.
    guard let power = PowersOfTen.power(abs(difference)) else { return 0 }
    let left = Int128(coefficient) * (difference > 0 ? power : 1)
    let right = Int128(other.coefficient) * (difference < 0 ? power : 1)
    return left < right ? -1 : (left == right ? 0 : 1)
  }
}

extension ExactDecimal: Comparable {
  /// Equal in value: 12.80 equals 12.8.
  public static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
    left.compared(to: right) == 0
  }

  /// Smaller in value.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    left.compared(to: right) < 0
  }
}

extension ExactDecimal: ExpressibleByIntegerLiteral {
  /// A whole number.
  public init(integerLiteral value: Int64) {
    self.init(coefficient: value, exponent: 0)
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// The digits as written: `12.80`, `-3`, `1200`.
  public var description: String {
    let places = max(0, -Int(exponent))
    let zeros = coefficient == 0 ? 0 : max(0, Int(exponent))
    var rest = coefficient.magnitude
    var digits = 1
    while rest >= 10 {
      rest /= 10
      digits += 1
    }
    digits = max(digits, places + 1)
    let count = (coefficient < 0 ? 1 : 0) + digits + (places > 0 ? 1 : 0) + zeros
    // Of its exact length, because short strings need no memory of their own.
    return String(unsafeUninitializedCapacity: count) { buffer in
      var rest = coefficient.magnitude
      var index = count
      func put(_ byte: UInt8) {
        index -= 1
        buffer[index] = byte
      }
      for _ in 0..<zeros { put(0x30) }
      for written in 0..<digits {
        if written == places, places > 0 { put(0x2E) }
        put(0x30 + UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
      }
      if coefficient < 0 { put(0x2D) }
      return count
    }
  }
}
