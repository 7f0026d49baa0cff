internal import Mustache

/// Escapes text for HTML scalar by scalar.
///
/// The library's own escaping goes by characters as readers see them, where a `<` behind U+0600 or
/// before a combining mark is part of another character and would stay as it is.
struct ScalarEscaping: MustacheContentType {
  /// The name that templates ask for.
  static let name = "ZIPING-HTML"

  func escapeText(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
