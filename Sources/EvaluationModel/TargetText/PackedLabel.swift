/// Up to sixteen UTF-8 bytes in two words, first byte lowest, zero-filled: a unit without memory
/// of its own.
struct PackedLabel: Hashable, Sendable {
  private(set) var low: UInt64 = 0
  private(set) var high: UInt64 = 0
  private(set) var count = 0

  /// Adds a byte; bytes beyond the sixteenth are not taken.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count < 8 {
      low |= UInt64(byte) << UInt64(8 * count)
    } else if count < 16 {
      high |= UInt64(byte) << UInt64(8 * (count - 8))
    } else {
      return
    }
    count += 1
  }

  /// The first `length` bytes.
  @inline(__always)
  func prefix(_ length: Int) -> PackedLabel {
    var short = self
    short.count = min(length, count)
    if length < 8 {
      short.low &= (1 << UInt64(8 * length)) - 1
      short.high = 0
    } else if length < 16 {
      short.high &= (1 << UInt64(8 * (length - 8))) - 1
    }
    return short
  }

  /// Where a table of 512 slots keeps it.
  @inline(__always)
  var slot: Int {
    let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 55)
  }
}
