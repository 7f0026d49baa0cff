/// Powers of ten as exact integers.
enum PowersOfTen {
  /// `10^exponent`, or `nil` when it does not fit 128 bits (above 38) or is not whole (negative).
  @inline(__always)
  static func power(_ exponent: Int) -> Int128? {
    exponent >= 0 && exponent <= 38 ? large[exponent] : nil
  }

  /// 10⁰ … 10¹⁸: all that a 64-bit integer holds.
  static let small: [Int64] = large.prefix(19).map(Int64.init(truncatingIfNeeded:))

  /// 10⁰ … 10³⁸: all that a 128-bit integer holds.
  private static let large: [Int128] = {
    var powers: [Int128] = [1]
    for exponent in 0..<38 { powers.append(powers[exponent] * 10) }
    return powers
  }()
}

extension Int128 {
  /// The exact product, or `nil` when it does not fit.
  @inline(__always)
  func multipliedChecked(by other: Int128) -> Int128? {
    // Nearly all numbers of a form have 64 bits, and the product of two such always fits.
    if let left = Int64(exactly: self), let right = Int64(exactly: other) {
      let product = left.multipliedFullWidth(by: right)
      return Int128(product.high) << 64 | Int128(product.low)
    }
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? nil : product
  }

  /// The exact sum, or `nil` when it does not fit.
  @inline(__always)
  func addedChecked(to other: Int128) -> Int128? {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? nil : sum
  }
}
