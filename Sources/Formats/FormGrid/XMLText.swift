/// Text made fit for a part of an office document.
enum XMLText {
  /// The text with U+FFFD where XML 1.0 allows no character, and `\n` for every kind of line break.
  static func clean(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return text }
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0A where isAfterReturn: continue
      case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: result.append("\n")
      case 0x09, 0x20...0x7E, 0xA0...0xFFFD, 0x10000...0x10FFFF: result.append(scalar)
      default: result.append("\u{FFFD}")
      }
    }
    return String(result)
  }

  /// The text with `&`, `<`, `>` and `"` as references, for content and for attributes alike.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 })
    else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text cut to `limit` units of UTF-16, with … at its end where something is missing.
  ///
  /// Whole characters only, so that nothing is cut in two.
  static func cut(_ text: String, to limit: Int) -> String {
    guard text.utf16.count > limit else { return text }
    var used = 0
    var end = text.unicodeScalars.startIndex
    while end < text.unicodeScalars.endIndex {
      let size = UTF16.width(text.unicodeScalars[end])
      guard used + size < limit else { break }
      used += size
      end = text.unicodeScalars.index(after: end)
    }
    return String(text.unicodeScalars[..<end]) + "…"
  }
}
