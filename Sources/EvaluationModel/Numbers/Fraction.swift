/// An exact quotient of two whole numbers.
///
/// All that this package calculates is a fraction until it is printed. Operations reduce only when
/// they would not fit otherwise, and report overflow instead of wrapping.
public struct Fraction: Sendable {
  /// The upper number, with the sign of the fraction.
  public let numerator: Int128
  /// The lower number, more than zero.
  public let denominator: Int128

  /// A fraction from two integers of any sign.
  ///
  /// - Throws: ``ArithmeticError/divisionByZero`` when `denominator` is zero;
  ///   ``ArithmeticError/overflow`` for the one pair whose sign cannot be changed.
  public init(_ numerator: Int128, over denominator: Int128 = 1) throws(ArithmeticError) {
    guard denominator != 0 else { throw .divisionByZero }
    if denominator > 0 {
      self.init(uncheckedNumerator: numerator, denominator: denominator)
      return
    }
    guard let top = numerator.multipliedChecked(by: -1),
      let bottom = denominator.multipliedChecked(by: -1)
    else { throw .overflow }
    self.init(uncheckedNumerator: top, denominator: bottom)
  }

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
    var large = numerator.magnitude
    var small = denominator.magnitude
    while small != 0 { (large, small) = (small, large % small) }
    guard large > 1, let divisor = Int128(exactly: large) else { return self }
    return Fraction(uncheckedNumerator: numerator / divisor, denominator: denominator / divisor)
  }

  /// Whether the value is zero.
  public var isZero: Bool { numerator == 0 }

  /// The exact product.
  ///
  /// - Throws: ``ArithmeticError/overflow``.
  public func times(_ other: Fraction) throws(ArithmeticError) -> Fraction {
    if let top = numerator.multipliedChecked(by: other.numerator),
      let bottom = denominator.multipliedChecked(by: other.denominator)
    {
      return Fraction(uncheckedNumerator: top, denominator: bottom)
    }
    // Cancel across before giving up: (a/b)(c/d) = (a/d)(c/b).
    let first = Fraction(uncheckedNumerator: numerator, denominator: other.denominator).reduced
    let second = Fraction(uncheckedNumerator: other.numerator, denominator: denominator).reduced
    guard let top = first.numerator.multipliedChecked(by: second.numerator),
      let bottom = first.denominator.multipliedChecked(by: second.denominator)
    else { throw .overflow }
    return Fraction(uncheckedNumerator: top, denominator: bottom)
  }

  /// The exact quotient.
  ///
  /// - Throws: ``ArithmeticError/divisionByZero`` or ``ArithmeticError/overflow``.
  public func divided(by other: Fraction) throws(ArithmeticError) -> Fraction {
    try times(Fraction(other.denominator, over: other.numerator))
  }

  /// The exact sum.
  ///
  /// - Throws: ``ArithmeticError/overflow``.
  public func plus(_ other: Fraction) throws(ArithmeticError) -> Fraction {
    if denominator == other.denominator, let top = numerator.addedChecked(to: other.numerator) {
      return Fraction(uncheckedNumerator: top, denominator: denominator)
    }
    if let sum = Fraction.sum(self, other) { return sum }
    if let sum = Fraction.sum(reduced, other.reduced) { return sum }
    throw .overflow
  }

  /// The exact difference.
  ///
  /// - Throws: ``ArithmeticError/overflow``.
  public func minus(_ other: Fraction) throws(ArithmeticError) -> Fraction {
    guard let negated = other.numerator.multipliedChecked(by: -1) else { throw .overflow }
    return try plus(Fraction(uncheckedNumerator: negated, denominator: other.denominator))
  }

  /// Which of two fractions is larger, exactly.
  ///
  /// - Returns: −1, 0 or 1.
  /// - Throws: ``ArithmeticError/overflow`` when the cross products do not fit even in lowest terms.
  public func compared(to other: Fraction) throws(ArithmeticError) -> Int {
    for (left, right) in [(self, other), (self.reduced, other.reduced)] {
      if let mine = left.numerator.multipliedChecked(by: right.denominator),
        let theirs = right.numerator.multipliedChecked(by: left.denominator)
      {
        return mine < theirs ? -1 : (mine == theirs ? 0 : 1)
      }
    }
    throw .overflow
  }

  /// The value rounded half away from zero to `digits` places, as `result × 10^−digits`.
  ///
  /// - Throws: ``ArithmeticError/overflow``.
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

  private static func sum(_ left: Fraction, _ right: Fraction) -> Fraction? {
    guard let first = left.numerator.multipliedChecked(by: right.denominator),
      let second = right.numerator.multipliedChecked(by: left.denominator),
      let top = first.addedChecked(to: second),
      let bottom = left.denominator.multipliedChecked(by: right.denominator)
    else { return nil }
    return Fraction(uncheckedNumerator: top, denominator: bottom)
  }
}

extension Fraction: Equatable {
  /// Equal in value: 2/4 equals 1/2.
  public static func == (left: Fraction, right: Fraction) -> Bool {
    let (mine, theirs) = (left.reduced, right.reduced)
    return mine.numerator == theirs.numerator && mine.denominator == theirs.denominator
  }
}
