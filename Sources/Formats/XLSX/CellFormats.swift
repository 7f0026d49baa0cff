import CLibxlsxwriter
import EvaluationModel

/// The looks of the cells of one workbook; each is made once, on its first use.
struct CellFormats {
  private struct Look: Hashable {
    var role: FormTableCell.Role
    var isMarked: Bool
    var numberFormat: String
    var isOpen: Bool
  }

  private typealias Format = UnsafeMutablePointer<lxw_format>

  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var made: [Look: Format] = [:]
  private static let font = "宋体"
  /// The number format of texts.
  private static let textFormat = "@"
  /// The background of cells that lost points: a light amber that stays readable in print.
  private static let markColor: lxw_color_t = 0xFFF2CC

  /// No looks yet.
  init(workbook: UnsafeMutablePointer<lxw_workbook>) {
    self.workbook = workbook
  }

  /// The look of a cell; `nil`, the look of an untouched cell, only when memory is short.
  mutating func format(for cell: FormTableCell) -> UnsafeMutablePointer<lxw_format>? {
    let look = Look(
      role: cell.role, isMarked: cell.isMarked, numberFormat: Self.numberFormat(of: cell),
      isOpen: cell.input != nil)
    if let format = made[look] { return format }
    guard let format = base(size: 10.5) else { return nil }
    format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    let alignment = look.role == .text ? LXW_ALIGN_LEFT : LXW_ALIGN_CENTER
    format_set_align(format, UInt8(alignment.rawValue))
    switch look.role {
    case .heading, .score, .total: format_set_bold(format)
    case .label, .value, .text: break
    }
    if look.isMarked {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_fg_color(format, Self.markColor)
    }
    if look.numberFormat == Self.textFormat {
      // The built-in number of this format; programs know it better than its code.
      format_set_num_format_index(format, 49)
    } else if !look.numberFormat.isEmpty {
      format_set_num_format(format, look.numberFormat)
    }
    if look.isOpen { format_set_unlocked(format) }
    made[look] = format
    return format
  }

  /// The look of the heading above the table; an open one can be changed on a protected worksheet.
  func title(isOpen: Bool) -> UnsafeMutablePointer<lxw_format>? {
    guard let format = base(size: 16) else { return nil }
    if isOpen { format_set_unlocked(format) }
    format_set_bold(format)
    format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    return format
  }

  /// The look of the lines below the table; open ones can be changed on a protected worksheet.
  func footer(isOpen: Bool) -> UnsafeMutablePointer<lxw_format>? {
    guard let format = base(size: 10.5) else { return nil }
    if isOpen { format_set_unlocked(format) }
    format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    return format
  }

  private func base(size: Double) -> UnsafeMutablePointer<lxw_format>? {
    guard let format = workbook_add_format(workbook) else { return nil }
    format_set_font_name(format, Self.font)
    // The library takes every font for a relative of Calibri; 0 names no family.
    format_set_font_family(format, 0)
    format_set_font_size(format, size)
    format_set_text_wrap(format)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    return format
  }

  /// The number format of a cell; empty for the usual one.
  private static func numberFormat(of cell: FormTableCell) -> String {
    if let number = cell.number {
      let decimals = decimals(of: number)
      return decimals > 0 ? "0." + String(repeating: "0", count: decimals) : ""
    }
    switch cell.input?.kind {
    case .literal: return textFormat
    // A fen is the sixth decimal of an amount in 万元.
    case .amount: return "#,##0.00####"
    case .money: return "#,##0.00######"
    case .rate: return "0.00%"
    case .number(unit: "元"): return "#,##0.00"
    case .text, .points, .number, nil: return ""
    }
  }

  /// How many decimals a number has, without zeros at its end: 0…6.
  private static func decimals(of points: Points) -> Int {
    guard let dot = points.description.utf8.firstIndex(of: UInt8(ascii: ".")) else { return 0 }
    let text = points.description.utf8
    return text.distance(from: dot, to: text.endIndex) - 1
  }
}
