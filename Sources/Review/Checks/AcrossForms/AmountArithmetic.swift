import EvaluationModel

extension ExactDecimal {
  /// The exact sum, or `nil` when it needs more than eighteen digits.
  func adding(_ other: ExactDecimal) -> ExactDecimal? {
    ExactDecimal.zero.subtracting(other).flatMap { subtracting($0) }
  }

  /// The exact sum of numbers, or `nil` when it needs more than eighteen digits.
  static func sum(_ numbers: some Sequence<ExactDecimal>) -> ExactDecimal? {
    numbers.reduce(.some(.zero)) { $0?.adding($1) }
  }

  /// The number without its sign.
  var distance: ExactDecimal { isNegative ? ExactDecimal.zero.subtracting(self) ?? self : self }

  /// How many decimals it is written with.
  var decimals: Int { max(0, -Int(exponent)) }

  /// The number with at least so many decimals, 143.20 for 143.2; as it is where it has no room.
  func written(decimals: Int) -> String {
    var number = self
    while -Int(number.exponent) < decimals {
      let (coefficient, overflow) = number.coefficient.multipliedReportingOverflow(by: 10)
      guard !overflow, number.exponent > -100 else { return description }
      number = ExactDecimal(coefficient: coefficient, exponent: number.exponent - 1)
    }
    return number.description
  }
}
