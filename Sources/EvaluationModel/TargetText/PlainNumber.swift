/// A number of digits and at most one point, without sign and separators: 95, 12.80.
///
/// What ``NumberParser`` makes of the same bytes, for less.
struct PlainNumber {
  /// The number, as written.
  let number: ExactDecimal
  /// Where the number ends.
  let end: Int

  /// Reads the number that begins at `start`.
  ///
  /// - Returns: `nil` where no digit stands or more than eighteen stand.
  @inline(__always)
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    var index = start
    var coefficient: Int64 = 0
    while index < bytes.count, bytes[index] &- 0x30 <= 9 {
      coefficient = coefficient &* 10 &+ Int64(bytes[index] &- 0x30)
      index += 1
    }
    guard index > start else { return nil }
    var digits = index - start
    var decimals = 0
    if index + 1 < bytes.count, bytes[index] == 0x2E, bytes[index + 1] &- 0x30 <= 9 {
      index += 1
      let point = index
      while index < bytes.count, bytes[index] &- 0x30 <= 9 {
        coefficient = coefficient &* 10 &+ Int64(bytes[index] &- 0x30)
        index += 1
      }
      decimals = index - point
      digits += decimals
    }
    guard digits <= 18 else { return nil }
    number = ExactDecimal(coefficient: coefficient, exponent: Int8(truncatingIfNeeded: -decimals))
    end = index
  }
}
