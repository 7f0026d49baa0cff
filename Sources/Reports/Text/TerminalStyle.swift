/// Colours on a terminal, or none.
struct TerminalStyle: Sendable {
  /// What a text is, not what colour it has.
  enum Emphasis: String {
    case strong = "1"
    case faint = "2"
    case lost = "31"
    case good = "32"
    case undetermined = "33"
  }

  /// Whether escape sequences are written at all.
  let isColored: Bool

  /// The text in the look of an emphasis.
  func apply(_ emphasis: Emphasis, to text: String) -> String {
    guard isColored, !text.isEmpty else { return text }
    return "\u{1B}[\(emphasis.rawValue)m\(text)\u{1B}[0m"
  }
}
