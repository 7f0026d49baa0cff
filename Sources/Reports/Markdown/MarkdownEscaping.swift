/// Text that Markdown shows as it is.
enum MarkdownEscaping {
  /// Every sign with a meaning in Markdown or HTML is escaped; line breaks become `<br>`.
  static func escape(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "\n": result.append(contentsOf: "<br>".unicodeScalars)
      case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "$":
        result.append("\\")
        result.append(scalar)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
