/// Points (分) of a weight or a score: exact to a millionth of a point.
///
/// A separate type, so that points cannot be added to money or to a percentage by mistake.
public struct Points: Hashable, Sendable {
  /// The value in millionths of a point.
  public let millionths: Int64

  /// Points from millionths of a point.
  @inlinable
  public init(millionths: Int64) {
    self.millionths = millionths
  }

  /// The most that a weight may be: enough for any rubric, small enough that no sum of a form's
  /// rows leaves 64 bits.
  public static let largest = Points(millionths: 1_000_000 * 1_000_000)

  /// No points.
  public static let zero = Points(millionths: 0)

  /// The points that a written number states.
  ///
  /// - Returns: `nil` when the number has more than six decimals or is beyond ``largest``.
  public init?(_ number: ExactDecimal) {
    var coefficient = number.coefficient
    var power = Int(number.exponent) + 6
    while power < 0 {
      guard coefficient % 10 == 0 else { return nil }
      coefficient /= 10
      power += 1
    }
    guard coefficient == 0 || power <= 12 else { return nil }
    let (value, overflow) = coefficient.multipliedReportingOverflow(
      by: coefficient == 0 ? 1 : PowersOfTen.small[power])
    guard !overflow, value.magnitude <= Points.largest.millionths.magnitude else { return nil }
    millionths = value
  }

  /// The exact share `share` of these points, rounded once, half away from zero, to `digits`.
  ///
  /// Multiply first, divide last: 0.375 × 1 ÷ 3 is 0.125 and prints 0.13.
  ///
  /// - Parameters:
  ///   - share: Any fraction.
  ///   - digits: The decimals to round to, 0…6.
  /// - Returns: The rounded points.
  /// - Throws: ``ArithmeticError/overflow`` when `digits` is not 0…6, or when the product in lowest
  ///   terms of the share does not fit.
  public func scaled(by share: Fraction, roundedTo digits: Int) throws(ArithmeticError) -> Points {
    guard digits >= 0, digits <= 6 else { throw .overflow }
    let unit = Int128(PowersOfTen.small[6 - digits])
    if let top = Int128(millionths).multipliedChecked(by: share.numerator),
      let bottom = share.denominator.multipliedChecked(by: unit),
      let rounded = Rounding.halfAwayFromZero(top, over: bottom)
    {
      return try Points(whole: rounded, unit: unit)
    }
    let least = share.reduced
    guard let top = Int128(millionths).multipliedChecked(by: least.numerator),
      let bottom = least.denominator.multipliedChecked(by: unit),
      let rounded = Rounding.halfAwayFromZero(top, over: bottom)
    else { throw .overflow }
    return try Points(whole: rounded, unit: unit)
  }

  /// These points rounded half away from zero to `digits` decimals; unchanged outside 0…5.
  public func rounded(to digits: Int) -> Points {
    guard digits >= 0, digits < 6 else { return self }
    let unit = PowersOfTen.small[6 - digits]
    guard let whole = Rounding.halfAwayFromZero(Int128(millionths), over: Int128(unit)),
      let points = try? Points(whole: whole, unit: Int128(unit))
    else { return self }
    return points
  }

  /// The smallest step of a score with `digits` decimals: 0.01 for two.
  ///
  /// Less than no decimals count as none, more than six as six.
  public static func step(digits: Int) -> Points {
    Points(millionths: PowersOfTen.small[6 - min(max(digits, 0), 6)])
  }

  /// These points as a fraction of a point.
  public var fraction: Fraction {
    Fraction(uncheckedNumerator: Int128(millionths), denominator: 1_000_000)
  }

  private init(whole: Int128, unit: Int128) throws(ArithmeticError) {
    guard let product = whole.multipliedChecked(by: unit), let value = Int64(exactly: product)
    else { throw .overflow }
    millionths = value
  }
}

extension Points: Comparable {
  /// Fewer points.
  @inlinable
  public static func < (left: Points, right: Points) -> Bool {
    left.millionths < right.millionths
  }
}

extension Points: AdditiveArithmetic {
  /// The exact sum.
  ///
  /// Weights and scores are bounded by ``largest``, so a form's sum always fits; beyond 64 bits the
  /// sum stays at the bound instead of trapping.
  @inlinable
  public static func + (left: Points, right: Points) -> Points {
    let (sum, overflow) = left.millionths.addingReportingOverflow(right.millionths)
    return Points(millionths: overflow ? (left.millionths < 0 ? .min : .max) : sum)
  }

  /// The exact difference, bounded like the sum.
  @inlinable
  public static func - (left: Points, right: Points) -> Points {
    let (difference, overflow) = left.millionths.subtractingReportingOverflow(right.millionths)
    return Points(millionths: overflow ? (left.millionths < 0 ? .min : .max) : difference)
  }
}

extension Points: ExpressibleByIntegerLiteral {
  /// Whole points.
  public init(integerLiteral value: Int64) {
    let (product, overflow) = value.multipliedReportingOverflow(by: 1_000_000)
    millionths = overflow ? (value < 0 ? .min : .max) : product
  }
}

extension Points: CustomStringConvertible {
  /// The shortest exact decimal: `5.96`, `10`, `0.5`.
  public var description: String {
    ExactDecimal(coefficient: millionths, exponent: -6).normalized.description
  }

  /// Adds the shortest exact decimal to a text in UTF-8.
  public func write(to text: inout [UInt8]) {
    let (whole, rest) = millionths.quotientAndRemainder(dividingBy: 1_000_000)
    // Most points of a form are small whole numbers.
    guard rest == 0, (0..<100).contains(whole) else {
      text.append(contentsOf: description.utf8)
      return
    }
    if whole >= 10 { text.append(0x30 + UInt8(truncatingIfNeeded: whole / 10)) }
    text.append(0x30 + UInt8(truncatingIfNeeded: whole % 10))
  }
}
