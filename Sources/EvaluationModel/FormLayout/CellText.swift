/// Filed text made fit for a cell: nothing in it that a page, a terminal or XML cannot show.
///
/// Control characters and marks that turn the direction of the text around are left out, so that
/// no file can make a report say something else than its letters. Nothing else is changed.
public enum CellText {
  /// The text on one line: line breaks are left out, runs of blanks become one.
  public static func line(_ text: String) -> String {
    lines(text).split(separator: "\n").joined()
  }

  /// The text with its line breaks: no blanks at the ends of lines, no empty lines.
  public static func lines(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isBlankPending = false
    var isBreakPending = false
    for scalar in text.unicodeScalars {
      switch kind(of: scalar) {
      case .dropped: continue
      case .blank: isBlankPending = true
      case .lineBreak: isBreakPending = true
      case .letter:
        if !result.isEmpty {
          if isBreakPending {
            result.append("\n")
          } else if isBlankPending {
            result.append(" ")
          }
        }
        isBlankPending = false
        isBreakPending = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  private enum Kind { case letter, blank, lineBreak, dropped }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: .lineBreak
    case 0x09, 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .blank
    // Controls, zero-width blanks, marks of direction, and code points that are no characters.
    case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200B, 0x200E...0x200F, 0x202A...0x202E,
      0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xFDD0...0xFDEF:
      .dropped
    case let value where value & 0xFFFE == 0xFFFE: .dropped
    default: .letter
    }
  }
}
