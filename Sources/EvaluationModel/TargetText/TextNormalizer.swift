/// Makes the many ways to type one text the same: no blanks, no full-width forms.
enum TextNormalizer {
  /// What a first byte can begin, as far as normalization is concerned.
  ///
  /// 0: nothing to do. 1: may begin a blank or a full-width form.
  private static let isSuspect: [Bool] = (0...255).map { byte in
    switch byte {
    case 0x00...0x20, 0x7F, 0xC2, 0xE2, 0xE3, 0xEF: true
    default: false
    }
  }

  /// Without blanks at both ends.
  static func trim(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = bytes.count
    while start < end {
      let width = blankWidth(bytes, at: start, end: end)
      if width == 0 { break }
      start += width
    }
    while end > start {
      if bytes[end - 1] <= 0x20 {
        end -= 1
      } else if end - start >= 3, blankWidth(bytes, at: end - 3, end: end) == 3 {
        end -= 3
      } else if end - start >= 2, blankWidth(bytes, at: end - 2, end: end) == 2 {
        end -= 2
      } else {
        break
      }
    }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  /// Whether nothing in the text needs to be normalized.
  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isSuspect.withUnsafeBufferPointer { suspects in
      for (index, byte) in bytes.enumerated() where suspects[Int(byte)] {
        // ≥ and ≤ (E2 89 xx) are common and stay as they are.
        if byte == 0xE2, index + 1 < bytes.count, bytes[index + 1] == 0x89 { continue }
        return false
      }
      return true
    }
  }

  /// Copies without blanks and with full-width ASCII made narrow.
  ///
  /// - Parameter buffer: At least as long as `bytes`.
  static func normalize(
    _ bytes: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> (count: Int, hasGapBetweenDigits: Bool) {
    var index = 0
    var count = 0
    var hasGap = false
    var isAfterBlank = false
    while index < bytes.count {
      let width = blankWidth(bytes, at: index, end: bytes.count)
      if width > 0 {
        isAfterBlank = true
        index += width
        continue
      }
      var byte = bytes[index]
      var step = 1
      // U+FF01…U+FF5E are ASCII 0x21…0x7E at full width.
      if byte == 0xEF, index + 2 < bytes.count {
        let code = UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
        if bytes[index + 1] & 0xC0 == 0x80, code >= 0xF01, code <= 0xF5E {
          byte = UInt8(truncatingIfNeeded: code - 0xF01 + 0x21)
          step = 3
        }
      }
      if isAfterBlank, count > 0, isDigit(byte), isDigit(buffer[count - 1]) { hasGap = true }
      isAfterBlank = false
      buffer[count] = byte
      count += 1
      index += step
    }
    return (count, hasGap)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// The width of the blank at `index`: ASCII controls and space, U+00A0, U+2000…200F, U+2028…202F,
  /// U+2060, U+3000, U+FEFF; zero when something else stands there.
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
    case (0xE2, 0x80): return third <= 0x8F || (third >= 0xA8 && third <= 0xAF) ? 3 : 0
    case (0xE2, 0x81): return third == 0xA0 ? 3 : 0
    case (0xEF, 0xBB): return third == 0xBF ? 3 : 0
    default: return 0
    }
  }
}
