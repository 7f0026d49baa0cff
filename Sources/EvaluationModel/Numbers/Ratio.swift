/// A rate such as 执行率 or 完成率: a fraction that prints as a percentage.
public struct Ratio: Equatable, Sendable {
  /// The value; 1 is 100 %.
  public let fraction: Fraction

  /// A rate from its fraction; 1 is 100 %.
  public init(_ fraction: Fraction) {
    self.fraction = fraction
  }

  /// `part ÷ whole`, exactly.
  ///
  /// - Throws: ``ArithmeticError/divisionByZero`` when `whole` is zero, or
  ///   ``ArithmeticError/overflow``.
  public init(of part: ExactDecimal, to whole: ExactDecimal) throws(ArithmeticError) {
    guard !whole.isZero else { throw .divisionByZero }
    if part.exponent == whole.exponent {
      fraction = try Fraction(Int128(part.coefficient), over: Int128(whole.coefficient))
      return
    }
    let (top, bottom) = (part.normalized, whole.normalized)
    let difference = Int(top.exponent) - Int(bottom.exponent)
    guard let power = PowersOfTen.power(abs(difference)),
      let left = Int128(top.coefficient).multipliedChecked(by: difference > 0 ? power : 1),
      let right = Int128(bottom.coefficient).multipliedChecked(by: difference < 0 ? power : 1)
    else { throw .overflow }
    fraction = try Fraction(left, over: right)
  }

  /// The percentage with two decimals, half away from zero: `99.36%`.
  ///
  /// A rate too large for the arithmetic prints as `—`.
  public var percentage: String { percentage(digits: 2) }

  /// The percentage with `digits` decimals, half away from zero.
  ///
  /// A rate too large for the arithmetic, or digits outside 0…16, print as `—`.
  public func percentage(digits: Int) -> String {
    guard (0...16).contains(digits), let rounded = try? fraction.rounded(toDigits: digits + 2),
      let coefficient = Int64(exactly: rounded)
    else { return "—" }
    return ExactDecimal(coefficient: coefficient, exponent: Int8(-digits)).description + "%"
  }
}
