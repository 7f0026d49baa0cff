/// Makes the many ways to type one text the same: no blanks, no full-width forms.
enum TextNormalizer {
  /// What the removed blanks stood between.
  enum Gap: UInt8 {
    /// Nothing that matters.
    case none
    /// A digit and a comma or point: 1, 000.
    case mark
    /// Two digits: 1 000.
    case digits
  }

  /// Longer texts, in bytes, are handed on as they are.
  static let longest = 360

  /// Hands the text without blanks and full-width forms to `body`.
  @inline(__always)
  static func read<Result>(
    _ bytes: Span<UInt8>, _ body: (inout ByteCursor, Gap) -> Result
  ) -> Result {
    read(
      bytes,
      plain: { whole in
        var cursor = whole
        return body(&cursor, .none)
      },
      changed: { whole, gap in
        var cursor = whole
        return body(&cursor, gap)
      })
  }

  /// Hands the text to `plain` when it needs no change, else without blanks and full-width forms to
  /// `changed`.
  ///
  /// Most texts need no change and are not copied; a copy stands on the stack.
  @inline(__always)
  static func read<Result>(
    _ bytes: Span<UInt8>, plain: (ByteCursor) -> Result, changed: (ByteCursor, Gap) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { raw in
      if isPlain(raw) { return plain(ByteCursor(raw)) }
      let trimmed = trim(raw)
      guard trimmed.count <= longest else { return changed(ByteCursor(trimmed), .none) }
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: trimmed.count) { buffer in
        let (count, gap) = normalize(trimmed, into: buffer)
        return changed(ByteCursor(UnsafeBufferPointer(rebasing: buffer[..<count])), gap)
      }
    }
  }

  /// Without blanks at both ends.
  static func trim(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    if !mayBeginOrEndBlank(bytes) { return bytes }
    var start = 0
    var end = bytes.count
    while start < end {
      let width = blankWidth(bytes, at: start, end: end)
      if width == 0 { break }
      start += width
    }
    trailing: while end > start {
      for width in 1...3
      where end - start >= width && blankWidth(bytes, at: end - width, end: end) == width {
        end -= width
        continue trailing
      }
      break
    }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  /// Whether there may be a blank at either end; cheap, because nearly no text has one.
  @inline(__always)
  static func mayBeginOrEndBlank(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = bytes.count
    guard count >= 3 else { return true }
    return mayBeBlank(bytes[0]) || mayBeBlank(bytes[count - 3]) || bytes[count - 2] == 0xC2
      || bytes[count - 1] <= 0x20 || bytes[count - 1] == 0x7F
  }

  /// Whether a blank of one, two or three bytes may begin with `byte`.
  @inline(__always)
  private static func mayBeBlank(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF
  }

  /// Whether nothing in the text needs to be normalized.
  @inline(__always)
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in 0..<bytes.count {
      switch bytes[index] {
      case 0x00...0x20, 0x7F, 0xC2, 0xE3, 0xEF: return false
      case 0xE2:
        // ≥ and ≤ (E2 89 xx) are common and stay as they are.
        guard index + 1 < bytes.count, bytes[index + 1] == 0x89 else { return false }
      default: break
      }
    }
    return true
  }

  /// Copies without blanks and with full-width ASCII made narrow; `buffer` is as long as `bytes`.
  private static func normalize(
    _ bytes: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> (count: Int, gap: Gap) {
    var index = 0
    var count = 0
    var gap = Gap.none
    var isAfterBlank = false
    while index < bytes.count {
      let width = blankWidth(bytes, at: index, end: bytes.count)
      if width > 0 {
        isAfterBlank = true
        index += width
        continue
      }
      var byte = bytes[index]
      index += 1
      // U+FF01…U+FF5E are ASCII 0x21…0x7E at full width.
      if byte == 0xEF, index + 1 < bytes.count, bytes[index] & 0xC0 == 0x80,
        bytes[index + 1] & 0xC0 == 0x80
      {
        let code = 0xF000 | UInt32(bytes[index] & 0x3F) << 6 | UInt32(bytes[index + 1] & 0x3F)
        if code >= 0xFF01, code <= 0xFF5E {
          byte = UInt8(truncatingIfNeeded: code - 0xFF01 + 0x21)
          index += 2
        }
      }
      if isAfterBlank, count > 0, gap != .digits {
        gap = max(gap, between(buffer[count - 1], byte))
      }
      isAfterBlank = false
      buffer[count] = byte
      count += 1
    }
    return (count, gap)
  }

  private static func max(_ left: Gap, _ right: Gap) -> Gap {
    left.rawValue < right.rawValue ? right : left
  }

  private static func between(_ before: UInt8, _ after: UInt8) -> Gap {
    let isMarkBefore = before == 0x2C || before == 0x2E
    let isMarkAfter = after == 0x2C || after == 0x2E
    switch (before &- 0x30 <= 9, after &- 0x30 <= 9) {
    case (true, true): return .digits
    case (true, false): return isMarkAfter ? .mark : .none
    case (false, true): return isMarkBefore ? .mark : .none
    case (false, false): return .none
    }
  }

  /// The width of the blank at `index`; zero when something else stands there.
  ///
  /// Blanks are ASCII controls and space, U+00A0, U+2000…200F, U+2028…202F, U+2060, U+3000, U+FEFF.
  private static func blankWidth(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int
  ) -> Int {
    let first = bytes[index]
    if first <= 0x20 || first == 0x7F { return 1 }
    guard first == 0xC2 || first == 0xE2 || first == 0xE3 || first == 0xEF, index + 1 < end else {
      return 0
    }
    let second = bytes[index + 1]
    if first == 0xC2 { return second == 0xA0 ? 2 : 0 }
    guard index + 2 < end else { return 0 }
    let third = bytes[index + 2]
    switch (first, second) {
    case (0xE3, 0x80): return third == 0x80 ? 3 : 0
    case (0xE2, 0x80):
      return (third >= 0x80 && third <= 0x8F) || (third >= 0xA8 && third <= 0xAF) ? 3 : 0
    case (0xE2, 0x81): return third == 0xA0 ? 3 : 0
    case (0xEF, 0xBB): return third == 0xBF ? 3 : 0
    default: return 0
    }
  }
}
