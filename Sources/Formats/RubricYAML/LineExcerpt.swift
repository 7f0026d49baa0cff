/// The part of a line that is shown above a caret.
enum LineExcerpt {
  /// The most terminal columns that are shown.
  private static let widest = 200

  /// The text to show and the width of the room before the caret, in terminal columns.
  ///
  /// - Parameters:
  ///   - line: The whole line.
  ///   - column: The column from one, in Unicode scalars; beyond the line's end it is the end.
  /// - Returns: The line, or the part of a long one around the column, tabs as single blanks.
  static func of(_ line: String, column: Int) -> (text: String, room: Int) {
    let scalars = line.unicodeScalars.map { $0 == "\t" ? " " : $0 }
    let caret = min(max(column - 1, 0), scalars.count)
    var first = 0
    if width(scalars[..<caret]) > widest * 3 / 4 {
      first = caret
      var room = 0
      while first > 0, room < widest / 2 {
        first -= 1
        room += width(scalars[first])
      }
    }
    var last = first
    var shown = 0
    while last < scalars.count, shown < widest {
      shown += width(scalars[last])
      last += 1
    }
    let mark = Array("…".unicodeScalars)
    let head = first > 0 ? mark : []
    let tail = last < scalars.count ? mark : []
    var text = String.UnicodeScalarView()
    text.append(contentsOf: head + scalars[first..<last] + tail)
    return (String(text), width(head[...]) + width(scalars[first..<caret]))
  }

  private static func width(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + width($1) }
  }

  /// The terminal columns of a character: two for East Asian wide and full-width ones, none for
  /// combining marks (Unicode Standard Annex 11).
  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    // The quotation marks of Chinese text, which Chinese fonts draw wide.
    case 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x2014:
      return 2
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: return 0
      default: return 1
      }
    }
  }
}
