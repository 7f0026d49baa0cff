/// What exact arithmetic refuses to do.
///
/// Nothing in this package wraps, traps or rounds silently: a number that does not fit is an error
/// with a name, and the row that needed it is reported as not scorable.
public enum ArithmeticError: Error, Equatable, Sendable {
  /// The exact result needs more than 128 bits.
  case overflow
  /// The divisor is zero.
  case divisionByZero
}
