/// A position in UTF-8 bytes that cannot leave them.
///
/// A value type: a copy is a look ahead. It borrows its bytes, so it lives only inside the call
/// that reads them; it is never stored.
struct ByteCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The offset of the next byte.
  private(set) var position: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    position = 0
  }

  /// How many bytes there are in all.
  var count: Int { bytes.count }

  /// How many bytes are left.
  var remaining: Int { bytes.count - position }

  /// Whether nothing is left.
  @inline(__always)
  var isAtEnd: Bool { position >= bytes.count }

  /// The byte `offset` places ahead, or zero past the end.
  @inline(__always)
  func byte(_ offset: Int = 0) -> UInt8 {
    let index = position + offset
    return index < bytes.count ? bytes[index] : 0
  }

  /// Whether an ASCII digit is next.
  @inline(__always)
  var isAtDigit: Bool {
    let next = byte()
    return next >= 0x30 && next <= 0x39
  }

  /// Goes `count` bytes on, at most to the end.
  @inline(__always)
  mutating func advance(by count: Int) {
    position = min(position + max(count, 0), bytes.count)
  }

  /// The next scalar and its width in bytes; an invalid byte is U+FFFD of width one.
  func scalar() -> (value: UInt32, width: Int)? {
    guard !isAtEnd else { return nil }
    let first = UInt32(byte())
    if first < 0x80 { return (first, 1) }
    let second = UInt32(byte(1))
    if first >= 0xE0, first < 0xF0, second & 0xC0 == 0x80, byte(2) & 0xC0 == 0x80 {
      return (first & 0x0F << 12 | second & 0x3F << 6 | UInt32(byte(2)) & 0x3F, 3)
    }
    if first >= 0xC2, first < 0xE0, second & 0xC0 == 0x80 {
      return (first & 0x1F << 6 | second & 0x3F, 2)
    }
    if first >= 0xF0, first < 0xF5, second & 0xC0 == 0x80, byte(2) & 0xC0 == 0x80,
      byte(3) & 0xC0 == 0x80
    {
      let high = first & 0x07 << 18 | second & 0x3F << 12
      return (high | UInt32(byte(2)) & 0x3F << 6 | UInt32(byte(3)) & 0x3F, 4)
    }
    return (0xFFFD, 1)
  }

  /// Whether `word` is next.
  @inline(__always)
  func isAt(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard length <= remaining else { return false }
    let start = word.utf8Start
    for offset in 0..<length where start[offset] != bytes[position + offset] { return false }
    return true
  }

  /// Goes past `word` when it is next.
  @inline(__always)
  mutating func take(_ word: StaticString) -> Bool {
    guard isAt(word) else { return false }
    position += word.utf8CodeUnitCount
    return true
  }

  /// Goes past the first of `words` that is next.
  mutating func takeAny(_ words: [StaticString]) -> Bool {
    for word in words where take(word) { return true }
    return false
  }

  /// Whether an ASCII digit stands anywhere from here on.
  var containsDigit: Bool {
    var index = position
    while index < bytes.count {
      if bytes[index] >= 0x30, bytes[index] <= 0x39 { return true }
      index += 1
    }
    return false
  }

  /// Whether an operator word (不低于, 达到 …) is next behind a name that ends in 率 or the like.
  func isAtOperatorWord(_ isAfterRate: Bool) -> Bool {
    guard isAfterRate else { return false }
    var look = self
    if OperatorWords.takePrefix(&look) != nil { return true }
    let start = look.position
    OperatorWords.takeLead(&look)
    return look.position > start
  }
}

extension UnitTable {
  /// The longest unit of the table that is next.
  static func longestMatch(in cursor: ByteCursor) -> (unit: MeasurementUnit, length: Int)? {
    for index in candidates(first: cursor.byte()) {
      let entry = entries[Int(index)]
      let length = entry.bytes.count
      guard length <= cursor.remaining else { continue }
      var offset = 1
      while offset < length, entry.bytes[offset] == cursor.byte(offset) { offset += 1 }
      if offset == length { return (MeasurementUnit(index: index), length) }
    }
    return nil
  }
}

extension MeasurementUnit {
  /// A counter of its own from the next `length` bytes, or `nil` when they are too many.
  init?(unknown cursor: ByteCursor, length: Int) {
    guard length > 0, length <= MeasurementUnit.longestUnknown, length <= cursor.remaining else {
      return nil
    }
    var low: UInt64 = 0
    var high: UInt64 = 0
    for offset in 0..<length {
      let byte = UInt64(cursor.byte(offset))
      if offset < 8 {
        low |= byte << UInt64(8 * offset)
      } else {
        high |= byte << UInt64(8 * (offset - 8))
      }
    }
    self.init(low: low, high: high)
  }
}
