/// An exact quotient of two whole numbers.
///
/// All that this package calculates is a fraction until it is printed. Operations reduce only when
/// they would not fit otherwise, and report overflow instead of wrapping.
public struct Fraction: Sendable {
  /// The upper number, with the sign of the fraction.
  public let numerator: Int128
  /// The lower number, more than zero.
  public let denominator: Int128

  /// A fraction from two integers of any sign, kept as given where the denominator is positive.
  ///
  /// - Throws: ``ArithmeticError/divisionByZero`` when `denominator` is zero;
  ///   ``ArithmeticError/overflow`` when the sign cannot be moved to the numerator even in lowest
  ///   terms.
  public init(_ numerator: Int128, over denominator: Int128 = 1) throws(ArithmeticError) {
    guard denominator != 0 else { throw .divisionByZero }
    guard denominator < 0 else {
      self.init(uncheckedNumerator: numerator, denominator: denominator)
      return
    }
    if let top = numerator.multipliedChecked(by: -1),
      let bottom = denominator.multipliedChecked(by: -1)
    {
      self.init(uncheckedNumerator: top, denominator: bottom)
      return
    }
    let divisor = Fraction.commonDivisor(numerator, denominator)
    guard divisor > 1, let top = (numerator / divisor).multipliedChecked(by: -1),
      let bottom = (denominator / divisor).multipliedChecked(by: -1)
    else { throw .overflow }
    self.init(uncheckedNumerator: top, denominator: bottom)
  }

  @inline(__always)
  init(uncheckedNumerator numerator: Int128, denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Zero.
  public static let zero = Fraction(uncheckedNumerator: 0, denominator: 1)
  /// One.
  public static let one = Fraction(uncheckedNumerator: 1, denominator: 1)

  /// The same value in lowest terms.
  public var reduced: Fraction {
    let divisor = Fraction.commonDivisor(numerator, denominator)
    guard divisor > 1 else { return self }
    return Fraction(uncheckedNumerator: numerator / divisor, denominator: denominator / divisor)
  }

  /// Whether the value is zero.
  public var isZero: Bool { numerator == 0 }

  /// The exact product.
  ///
  /// - Throws: ``ArithmeticError/overflow`` when the product in lowest terms does not fit.
  public func times(_ other: Fraction) throws(ArithmeticError) -> Fraction {
    if let top = numerator.multipliedChecked(by: other.numerator),
      let bottom = denominator.multipliedChecked(by: other.denominator)
    {
      return Fraction(uncheckedNumerator: top, denominator: bottom)
    }
    // Both in lowest terms and cancelled across, (a/b)(c/d) = (a/d)(c/b) is in lowest terms.
    let (mine, theirs) = (reduced, other.reduced)
    let first = Fraction(uncheckedNumerator: mine.numerator, denominator: theirs.denominator)
      .reduced
    let second = Fraction(uncheckedNumerator: theirs.numerator, denominator: mine.denominator)
      .reduced
    guard let top = first.numerator.multipliedChecked(by: second.numerator),
      let bottom = first.denominator.multipliedChecked(by: second.denominator)
    else { throw .overflow }
    return Fraction(uncheckedNumerator: top, denominator: bottom)
  }

  /// The exact quotient.
  ///
  /// - Throws: ``ArithmeticError/divisionByZero``, or ``ArithmeticError/overflow`` when the divisor
  ///   cannot be inverted or the quotient in lowest terms does not fit.
  public func divided(by other: Fraction) throws(ArithmeticError) -> Fraction {
    try times(Fraction(other.denominator, over: other.numerator))
  }

  /// The exact sum.
  ///
  /// - Throws: ``ArithmeticError/overflow`` when the sum in lowest terms, or one of its terms over
  ///   the least common denominator, does not fit.
  public func plus(_ other: Fraction) throws(ArithmeticError) -> Fraction {
    if denominator == other.denominator, let top = numerator.addedChecked(to: other.numerator) {
      return Fraction(uncheckedNumerator: top, denominator: denominator)
    }
    if let first = numerator.multipliedChecked(by: other.denominator),
      let second = other.numerator.multipliedChecked(by: denominator),
      let top = first.addedChecked(to: second),
      let bottom = denominator.multipliedChecked(by: other.denominator)
    {
      return Fraction(uncheckedNumerator: top, denominator: bottom)
    }
    let (left, right) = (reduced, other.reduced)
    let common = Fraction.commonDivisor(left.denominator, right.denominator)
    guard
      let first = left.numerator.multipliedChecked(by: right.denominator / common),
      let second = right.numerator.multipliedChecked(by: left.denominator / common),
      let top = first.addedChecked(to: second)
    else { throw .overflow }
    // What the sum still has in common with the denominator divides `common`.
    let rest = Fraction.commonDivisor(top, common)
    guard
      let bottom = (left.denominator / common).multipliedChecked(by: right.denominator / rest)
    else { throw .overflow }
    return Fraction(uncheckedNumerator: top / rest, denominator: bottom)
  }

  /// The exact difference.
  ///
  /// - Throws: ``ArithmeticError/overflow`` like ``plus(_:)``.
  public func minus(_ other: Fraction) throws(ArithmeticError) -> Fraction {
    let subtrahend = other.numerator == .min ? other.reduced : other
    guard let negated = subtrahend.numerator.multipliedChecked(by: -1) else { throw .overflow }
    return try plus(Fraction(uncheckedNumerator: negated, denominator: subtrahend.denominator))
  }

  /// Which of two fractions is larger, exactly.
  ///
  /// - Returns: −1, 0 or 1.
  /// - Throws: ``ArithmeticError/overflow`` when the cross products do not fit even in lowest terms.
  public func compared(to other: Fraction) throws(ArithmeticError) -> Int {
    if let order = Fraction.order(self, other) { return order }
    if let order = Fraction.order(reduced, other.reduced) { return order }
    throw .overflow
  }

  /// The value rounded half away from zero to `digits` places, as `result × 10^−digits`.
  ///
  /// - Throws: ``ArithmeticError/overflow`` when `digits` is below zero or above 38, or when the
  ///   numerator in lowest terms times `10^digits` does not fit.
  public func rounded(toDigits digits: Int) throws(ArithmeticError) -> Int128 {
    guard let power = PowersOfTen.power(digits) else { throw .overflow }
    if let top = numerator.multipliedChecked(by: power),
      let rounded = Rounding.halfAwayFromZero(top, over: denominator)
    {
      return rounded
    }
    let least = reduced
    guard let top = least.numerator.multipliedChecked(by: power),
      let rounded = Rounding.halfAwayFromZero(top, over: least.denominator)
    else { throw .overflow }
    return rounded
  }

  @inline(__always)
  private static func order(_ left: Fraction, _ right: Fraction) -> Int? {
    guard let mine = left.numerator.multipliedChecked(by: right.denominator),
      let theirs = right.numerator.multipliedChecked(by: left.denominator)
    else { return nil }
    return mine < theirs ? -1 : (mine == theirs ? 0 : 1)
  }

  /// The greatest common divisor, or one where it does not fit (of −2¹²⁷ with itself or zero).
  private static func commonDivisor(_ left: Int128, _ right: Int128) -> Int128 {
    var large = left.magnitude
    var small = right.magnitude
    while small != 0 { (large, small) = (small, large % small) }
    return Int128(exactly: large) ?? 1
  }
}

extension Fraction: Equatable {
  /// Equal in value: 2/4 equals 1/2.
  public static func == (left: Fraction, right: Fraction) -> Bool {
    let (mine, theirs) = (left.reduced, right.reduced)
    return mine.numerator == theirs.numerator && mine.denominator == theirs.denominator
  }
}
