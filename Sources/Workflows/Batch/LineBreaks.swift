import Glibc

/// Looks for the ends of lines, which a record of some thousand bytes has one of.
extension UnsafeBufferPointer<UInt8> {
  /// Where the first line break stands at or behind `start`; `nil` where there is none.
  func lineBreak(from start: Int) -> Int? {
    guard start < count, let base = baseAddress,
      let found = memchr(base + start, 0x0A, count - start)
    else { return nil }
    return base.distance(to: found.assumingMemoryBound(to: UInt8.self))
  }

  /// How many line breaks there are.
  var lineBreaks: Int {
    var number = 0
    var start = 0
    while let end = lineBreak(from: start) {
      number += 1
      start = end + 1
    }
    return number
  }
}
