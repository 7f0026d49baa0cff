import EvaluationModel

/// Turns byte offsets of a text file into line, column and the line itself.
struct SourceLocator {
  /// The whole file, without a byte order mark.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The line number of the first line.
  var firstLine = 1

  /// How many scalars of a long line are shown before and after the caret.
  private static let reach = 40

  /// Line and column of an offset, both from one, the column in Unicode scalars.
  func place(of offset: Int) -> Place {
    let (line, start) = lineStart(of: offset)
    return .text(line: line, column: 1 + scalars(from: start, to: min(offset, bytes.count)))
  }

  /// The places of offsets that do not descend, in one pass over the file.
  func places(of offsets: [Int]) -> [Place] {
    var result: [Place] = []
    result.reserveCapacity(offsets.count)
    var line = firstLine
    var column = 1
    var at = 0
    for offset in offsets {
      while at < min(offset, bytes.count) {
        if bytes[at] == 0x0A {
          line += 1
          column = 1
        } else if bytes[at] & 0xC0 != 0x80 {
          column += 1
        }
        at += 1
      }
      result.append(.text(line: line, column: column))
    }
    return result
  }

  /// The line of an offset with a caret below it, cut to what is near the offset.
  func excerpt(at offset: Int) -> String {
    let offset = min(offset, bytes.count)
    let (_, start) = lineStart(of: offset)
    var end = offset
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return Self.excerpt(
      before: Array(String(decoding: bytes[start..<offset], as: UTF8.self).unicodeScalars),
      after: Array(String(decoding: bytes[offset..<end], as: UTF8.self).unicodeScalars))
  }

  /// A line, given as what stands before and after the caret, with the caret below it.
  static func excerpt(before: [Unicode.Scalar], after: [Unicode.Scalar]) -> String {
    func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar { scalar.value < 0x20 ? " " : scalar }
    var line = String.UnicodeScalarView()
    if before.count > reach { line.append("…") }
    line.append(contentsOf: before.suffix(reach).map(shown))
    let indent = line.reduce(0) { $0 + (isWide($1) ? 2 : 1) }
    line.append(contentsOf: after.prefix(reach).map(shown))
    if after.count > reach { line.append("…") }
    return String(line) + "\n" + String(repeating: " ", count: indent) + "^"
  }

  /// Whether a terminal draws a scalar two columns wide (Unicode Standard Annex 11, main ranges).
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  private func lineStart(of offset: Int) -> (line: Int, start: Int) {
    var line = firstLine
    var start = 0
    for at in 0..<min(offset, bytes.count) where bytes[at] == 0x0A {
      line += 1
      start = at + 1
    }
    return (line, start)
  }

  private func scalars(from start: Int, to end: Int) -> Int {
    bytes[start..<end].reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
  }
}
