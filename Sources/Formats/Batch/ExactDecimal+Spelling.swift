import EvaluationModel

/// One spelling for every number that the type can hold, so that what is read back is the same to the
/// digit: `12.80`, `-3`, and `12e3` for twelve thousands that were written as such.
extension ExactDecimal {
  /// The number with every digit that it has.
  var spelling: String { exponent <= 0 ? description : "\(coefficient)e\(exponent)" }

  /// The number of a ``spelling``; `nil` for any other text.
  init?(spelling text: String) {
    var rest = text.utf8[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    var coefficient: Int64 = 0
    var decimals: Int?
    var hasDigit = false
    while let byte = rest.first, byte != UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if byte == UInt8(ascii: "."), hasDigit, decimals == nil {
        decimals = 0
        hasDigit = false
        continue
      }
      guard (0x30...0x39).contains(byte) else { return nil }
      hasDigit = true
      decimals = decimals.map { $0 + 1 }
      // Below zero there is one number more than above.
      let (product, isTooLarge) = coefficient.multipliedReportingOverflow(by: 10)
      let (difference, isBeyond) = product.subtractingReportingOverflow(Int64(byte - 0x30))
      guard !isTooLarge, !isBeyond else { return nil }
      coefficient = difference
    }
    guard hasDigit, isNegative || coefficient != .min else { return nil }
    var exponent = -(decimals ?? 0)
    if !rest.isEmpty {
      guard decimals == nil, let power = Int8(String(rest.dropFirst()) ?? ""), power > 0 else {
        return nil
      }
      exponent = Int(power)
    }
    guard let exponent = Int8(exactly: exponent) else { return nil }
    self.init(coefficient: isNegative ? coefficient : -coefficient, exponent: exponent)
  }
}

extension Points {
  /// The points that a number spells; `nil` where it has more than six decimals or does not fit.
  init?(spelling text: String) {
    guard let number = ExactDecimal(spelling: text), (-6...0).contains(number.exponent) else {
      return nil
    }
    // At most 10⁶ times 64 bits.
    let power = (0..<(6 + Int(number.exponent))).reduce(Int128(1)) { power, _ in power * 10 }
    guard let millionths = Int64(exactly: Int128(number.coefficient) * power) else { return nil }
    self.init(millionths: millionths)
  }
}

extension Fraction {
  /// Both numbers as they are: `1093/1100`.
  var spelling: String { "\(numerator)/\(denominator)" }

  /// The fraction of a ``spelling``; `nil` for any other text.
  init?(spelling text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count <= 40 }), let top = Int128(parts[0]),
      let bottom = Int128(parts[1]), bottom > 0,
      let fraction = try? Fraction(top, over: bottom)
    else { return nil }
    self = fraction
  }
}
