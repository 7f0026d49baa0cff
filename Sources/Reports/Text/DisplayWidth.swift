/// How many columns a text takes on a terminal: East Asian wide characters take two.
public enum DisplayWidth {
  /// The columns of a text on one line.
  public static func of(_ text: String) -> Int {
    text.reduce(0) { $0 + of($1) }
  }

  /// The text with blanks behind it, up to `width` columns.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - of(text)))
  }

  /// The text with blanks before it, up to `width` columns.
  static func paddedLeft(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - of(text))) + text
  }

  /// The beginning of a text, with … where something is missing, in at most `width` columns.
  static func shortened(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    return fitting(text, to: width - 2) + "…"
  }

  /// The end of a text, with … where something is missing, in at most `width` columns.
  static func end(of text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    return "…" + String(fitting(String(text.reversed()), to: width - 2).reversed())
  }

  private static func fitting(_ text: String, to width: Int) -> String {
    var used = 0
    return String(
      text.prefix { character in
        used += of(character)
        return used <= width
      })
  }

  /// The text in lines of at most `width` columns.
  ///
  /// Chinese breaks anywhere except before closing punctuation and after an opening bracket; runs of
  /// letters and digits stay together where a line can hold them.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    let width = max(width, 8)
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      wrapLine(pieces(of: line), to: width)
    }
  }

  private static func wrapLine(_ pieces: [String], to width: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    var used = 0
    for piece in pieces {
      let size = of(piece)
      if used > 0, used + size > width {
        lines.append(current)
        (current, used) = ("", 0)
        if piece == " " { continue }
      }
      guard size > width else {
        current += piece
        used += size
        continue
      }
      // A run that no line can hold is cut.
      for character in piece {
        if used > 0, used + of(character) > width {
          lines.append(current)
          (current, used) = ("", 0)
        }
        current.append(character)
        used += of(character)
      }
    }
    lines.append(current)
    return lines.map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The parts between which a line may break.
  private static func pieces(of line: Substring) -> [String] {
    var pieces: [String] = []
    var staysWithNext = false
    for character in line {
      let isWordPart = character.isASCII && character != " "
      let joins =
        staysWithNext || closing.contains(character)
        || (isWordPart && pieces.last?.last.map { $0.isASCII && $0 != " " } == true)
      if joins, !pieces.isEmpty {
        pieces[pieces.endIndex - 1].append(character)
      } else {
        pieces.append(String(character))
      }
      staysWithNext = opening.contains(character)
    }
    return pieces
  }

  private static let closing: Set<Character> = [
    "，", "。", "；", "：", "、", "！", "？", "）", "”", "’", "》", "】", "〕", "％", "%", "～", "分",
  ]
  private static let opening: Set<Character> = ["（", "“", "‘", "《", "【", "〔", "～"]

  private static func of(_ character: Character) -> Int {
    character.unicodeScalars.reduce(0) { max($0, of($1)) }
  }

  /// East Asian Width W and F of UAX #11, by blocks; marks that combine take no column.
  private static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return 1
    }
  }
}
