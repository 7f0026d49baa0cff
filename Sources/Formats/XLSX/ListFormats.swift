import CLibxlsxwriter
import EvaluationModel

/// The looks of the cells of lists; each is made once, on its first use.
struct ListFormats {
  /// What a cell looks like.
  struct Look: Hashable {
    /// What kind of cell it is.
    enum Kind { case heading, body, link, note }

    /// What kind of cell it is.
    var kind: Kind
    /// How it stands.
    var alignment = ListTable.Alignment.left
    /// Whether it is set off.
    var isMarked = false
    /// The number format; empty for the usual one.
    var numberFormat = ""
  }

  private typealias Format = UnsafeMutablePointer<lxw_format>

  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var made: [Look: Format] = [:]
  private static let ruleColor: lxw_color_t = 0xBFBFBF
  private static let headingColor: lxw_color_t = 0xDCE6F1
  private static let linkColor: lxw_color_t = 0x00558C
  /// Amber behind what a reviewer has to look at, as in the other workbooks.
  private static let markColor: lxw_color_t = 0xFFF2CC

  /// No looks yet.
  init(workbook: UnsafeMutablePointer<lxw_workbook>) {
    self.workbook = workbook
  }

  /// The look of a cell; `nil`, the look of an untouched cell, only when memory is short.
  mutating func format(_ look: Look) -> UnsafeMutablePointer<lxw_format>? {
    if let format = made[look] { return format }
    guard let format = workbook_add_format(workbook) else { return nil }
    format_set_font_name(format, "宋体")
    // The library takes every font for a relative of Calibri; 0 names no family.
    format_set_font_family(format, 0)
    format_set_font_size(format, 10)
    format_set_text_wrap(format)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    let alignment =
      switch look.alignment {
      case .left: LXW_ALIGN_LEFT
      case .center: LXW_ALIGN_CENTER
      case .right: LXW_ALIGN_RIGHT
      }
    format_set_align(format, UInt8(alignment.rawValue))
    if look.kind != .note {
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_border_color(format, Self.ruleColor)
    }
    if look.alignment == .left, look.kind != .note { format_set_indent(format, 1) }
    if look.kind == .heading {
      format_set_bold(format)
      fill(format, Self.headingColor)
    }
    if look.kind == .link {
      format_set_font_color(format, Self.linkColor)
      format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    }
    if look.isMarked { fill(format, Self.markColor) }
    if !look.numberFormat.isEmpty { format_set_num_format(format, look.numberFormat) }
    made[look] = format
    return format
  }

  private func fill(_ format: UnsafeMutablePointer<lxw_format>, _ color: lxw_color_t) {
    format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
    format_set_fg_color(format, color)
  }
}
