import EvaluationModel

/// Numbers as rubric files write them: digits, at most one point, a minus sign.
///
/// Stricter than the cells of a form: no blanks, separators, units or Chinese numerals.
enum WrittenNumber {
  /// The number, or `nil` where the text is not wholly one, or has more than eighteen digits.
  static func read(_ text: String) -> ExactDecimal? {
    var bytes = Array(text.utf8)[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes.removeFirst() }
    guard let first = bytes.first, let last = bytes.last, isDigit(first), isDigit(last),
      bytes.count <= 19
    else { return nil }
    var coefficient: Int64 = 0
    var digits = 0
    var decimals: Int8?
    for byte in bytes {
      if isDigit(byte) {
        digits += 1
        guard digits <= 18 else { return nil }
        coefficient = coefficient * 10 + Int64(byte - UInt8(ascii: "0"))
        decimals = decimals.map { $0 + 1 }
      } else {
        guard byte == UInt8(ascii: "."), decimals == nil else { return nil }
        decimals = 0
      }
    }
    return ExactDecimal(
      coefficient: isNegative ? -coefficient : coefficient, exponent: -(decimals ?? 0))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
