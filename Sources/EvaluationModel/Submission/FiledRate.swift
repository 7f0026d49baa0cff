/// What a 执行率 cell holds.
public enum FiledRate: Equatable, Sendable {
  /// The form has no such cell.
  case absent
  /// The cell is there and empty, or holds a mark for nothing.
  case blank
  /// A rate; 1 is 100 %. `digits` are the decimals of the percentage as printed, zero or more.
  case rate(ExactDecimal, digits: Int)
  /// Something that is no rate.
  case malformed

  /// Reads the UTF-8 bytes of a cell: 101%, 99.36%, 1, 0.95, 95.
  ///
  /// Without a sign, what is above 1.5 is a percentage and the rest are fractions. Total: any bytes
  /// give a value; it is never ``absent``.
  public init(reading bytes: Span<UInt8>) {
    self = TextNormalizer.read(bytes) { cursor, gap in
      if TargetTextParser.isBlankMark(cursor) { return .blank }
      guard gap == .none, case .number(let number) = NumberParser.takeSigned(&cursor) else {
        return .malformed
      }
      let saysPercent = cursor.take("%")
      guard cursor.isAtEnd else { return .malformed }
      let isPercentage =
        saysPercent || number > FiledRate.largestFraction || number < FiledRate.smallestFraction
      guard let rate = isPercentage ? number.shifted(byPowerOfTen: -2) : number else {
        return .malformed
      }
      return .rate(rate, digits: max(0, -Int(rate.exponent) - 2))
    }
  }

  private static let largestFraction = ExactDecimal(coefficient: 15, exponent: -1)
  private static let smallestFraction = ExactDecimal(coefficient: -15, exponent: -1)
}
