/// A number with its magnitude and unit, as written: 2500万元 is 2500, 万, 元.
public struct Quantity: Equatable, Sendable {
  /// The digits as written, without magnitude: 2500.
  public var number: ExactDecimal
  /// The word that multiplies the number: 万.
  public var magnitude: Magnitude
  /// What is counted or measured: 元.
  public var unit: MeasurementUnit

  /// A quantity from its parts.
  public init(
    _ number: ExactDecimal, _ magnitude: Magnitude = .one, _ unit: MeasurementUnit = .none
  ) {
    self.number = number
    self.magnitude = magnitude
    self.unit = unit
  }

  /// The number in the base unit of its family (元, 米, %, …), or `nil` when it is out of range.
  public var baseValue: ExactDecimal? {
    number.shifted(byPowerOfTen: magnitude.powerOfTen)?.scaled(by: unit.factor)
  }
}

extension ExactDecimal {
  /// The exact product with a small unit factor, or `nil` when it does not fit eighteen digits.
  func scaled(by factor: ExactDecimal) -> ExactDecimal? {
    if factor.coefficient == 1 { return shifted(byPowerOfTen: Int(factor.exponent)) }
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: factor.coefficient)
    guard !overflow else { return nil }
    return ExactDecimal(coefficient: product, exponent: exponent)
      .shifted(byPowerOfTen: Int(factor.exponent))
  }
}

extension Quantity: CustomStringConvertible {
  /// As on the form: `2500万元`.
  public var description: String { "\(number)\(magnitude.word)\(unit.label)" }
}
