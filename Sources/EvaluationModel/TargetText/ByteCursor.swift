/// A position in UTF-8 bytes that cannot leave them.
///
/// A value type: a copy is a look ahead. It borrows its bytes, so it lives only inside the call
/// that reads them; it is never stored.
struct ByteCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The offset of the next byte.
  private(set) var position = 0

  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// How many bytes there are in all.
  @inline(__always)
  var count: Int { bytes.count }

  /// Whether nothing is left.
  @inline(__always)
  var isAtEnd: Bool { position >= bytes.count }

  /// The byte `offset` places ahead, or zero past the end.
  @inline(__always)
  func byte(_ offset: Int = 0) -> UInt8 {
    let index = position + offset
    return index < bytes.count ? bytes[index] : 0
  }

  /// Whether an ASCII digit stands `offset` places ahead.
  @inline(__always)
  func isDigit(_ offset: Int = 0) -> Bool { byte(offset) &- 0x30 <= 9 }

  /// Goes `count` bytes on, at most to the end.
  @inline(__always)
  mutating func advance(by count: Int) {
    position = min(position + count, bytes.count)
  }

  /// The scalar `offset` bytes ahead and its width in bytes.
  ///
  /// An invalid byte is U+FFFD of width one; past the end is zero of width zero.
  func scalar(_ offset: Int = 0) -> (value: UInt32, width: Int) {
    guard position + offset < bytes.count else { return (0, 0) }
    let first = UInt32(byte(offset))
    if first < 0x80 { return (first, 1) }
    let second = UInt32(byte(offset + 1))
    guard second & 0xC0 == 0x80 else { return (0xFFFD, 1) }
    if first >= 0xC2, first < 0xE0 { return ((first & 0x1F) << 6 | (second & 0x3F), 2) }
    let third = UInt32(byte(offset + 2))
    guard third & 0xC0 == 0x80 else { return (0xFFFD, 1) }
    if first >= 0xE0, first < 0xF0 {
      return ((first & 0x0F) << 12 | (second & 0x3F) << 6 | (third & 0x3F), 3)
    }
    let fourth = UInt32(byte(offset + 3))
    guard first >= 0xF0, first < 0xF5, fourth & 0xC0 == 0x80 else { return (0xFFFD, 1) }
    let high = (first & 0x07) << 18 | (second & 0x3F) << 12
    return (high | (third & 0x3F) << 6 | (fourth & 0x3F), 4)
  }

  /// Goes past `word` when it is next.
  @inline(__always)
  mutating func take(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard length <= bytes.count - position else { return false }
    let start = word.utf8Start
    for offset in 0..<length where start[offset] != bytes[position + offset] { return false }
    position += length
    return true
  }

  /// Whether a digit, ASCII or full-width, stands anywhere from here on.
  var containsDigit: Bool {
    for index in position..<bytes.count {
      if bytes[index] &- 0x30 <= 9 { return true }
      // U+FF10…U+FF19
      if bytes[index] &- 0x90 <= 9, index >= 2, bytes[index - 1] == 0xBC, bytes[index - 2] == 0xEF {
        return true
      }
    }
    return false
  }
}
