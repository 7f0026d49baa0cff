import CLibxlsxwriter
import EvaluationModel
import Glibc

/// What a worksheet gets when its table is a form to be filled in: drop-downs and hints in the input
/// cells, comments on the headings, and the protection of everything else.
///
/// Nothing is forbidden: a drop-down takes any other text, a number out of the ordinary only asks
/// whether it is meant, and the protection has no password.
struct BlankFormSheet {
  /// The cells of the worksheet that a cell of the table covers.
  struct Area {
    var top: lxw_row_t
    var left: lxw_col_t
    var bottom: lxw_row_t
    var right: lxw_col_t
  }

  /// The longest hint of a cell, in characters.
  private static let longestHint = 255
  /// The longest list of choices with its commas, in bytes: spreadsheets allow as many characters,
  /// but libxlsxwriter 1.1 has room for no more bytes and writes beyond it.
  private static let longestList = 255
  /// The width of a comment in half-width characters.
  private static let commentWidth = 48

  private let worksheet: UnsafeMutablePointer<lxw_worksheet>

  /// Makes a worksheet a form to be filled in.
  init(_ worksheet: UnsafeMutablePointer<lxw_worksheet>) {
    self.worksheet = worksheet
  }

  /// Locks what is printed and tells the spreadsheet that numbers kept as text are meant.
  ///
  /// - Parameter area: Everything that is written on the worksheet.
  /// - Returns: An error of the library.
  func protect(_ area: Area) -> lxw_error {
    var options = lxw_protection()
    // More rows where there are not enough, and room for long texts.
    options.insert_rows = 1
    options.format_rows = 1
    options.format_columns = 1
    worksheet_protect(worksheet, nil, &options)
    var range = [CChar](repeating: 0, count: 64)
    lxw_rowcol_to_range(&range, area.top, area.left, area.bottom, area.right)
    return worksheet_ignore_errors(
      worksheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), range)
  }

  /// Shows the help of a heading as a comment.
  ///
  /// - Returns: An error of the library.
  func comment(_ text: String, at area: Area) -> lxw_error {
    let text = XMLText.cut(XMLText.clean(text), to: 2000)
    let lines = LineMeasure.lines(of: text, width: Self.commentWidth)
    return "宋体".withCString { font in
      var options = lxw_comment_options()
      options.visible = UInt8(LXW_COMMENT_DISPLAY_HIDDEN.rawValue)
      // Pixels: 9 pt letters are 6 wide; a line is 16 high.
      options.width = UInt16(Self.commentWidth * 6 + 20)
      options.height = UInt16(min(lines * 16 + 12, 600))
      options.font_name = UnsafeMutablePointer(mutating: font)
      options.font_size = 9
      return worksheet_write_comment_opt(worksheet, area.top, area.left, text, &options)
    }
  }

  /// Gives an input cell its drop-down, its bounds and its hint.
  ///
  /// - Returns: An error of the library.
  func hint(_ input: FormInput, help: String, at area: Area) -> lxw_error {
    let choices = Self.listable(input.choices)
    let hint = XMLText.cut(XMLText.clean(help), to: Self.longestHint)
    var rule = lxw_data_validation()
    rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    rule.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
    rule.show_error = UInt8(LXW_VALIDATION_OFF.rawValue)
    rule.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
    var warning = ""
    switch input.kind {
    case _ where !choices.isEmpty:
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
    case .points(let most):
      rule.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      rule.maximum_number = Double(most.millionths) / 1_000_000
      warning = "这里一般填0到\(most)之间的数，不写“分”字。确定要这样填吗？"
    case .amount:
      rule.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue)
      warning = "这里一般只填数字，单位万元（不写“万元”二字）。确定要这样填吗？"
    case .number(let unit) where !unit.isEmpty:
      rule.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      // An amount may be cut: 部门基本支出预算调整.
      rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      rule.minimum_number = -1e15
      rule.maximum_number = 1e15
      warning = "这里一般只填数字，单位\(unit)（不写“\(unit)”字）。确定要这样填吗？"
    case .text, .literal, .money, .rate, .number:
      guard !hint.isEmpty else { return LXW_NO_ERROR }
      rule.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
    }
    if !warning.isEmpty {
      rule.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
      rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
    }
    let texts = TextPointers([hint, warning] + choices)
    if !hint.isEmpty { rule.input_message = texts.pointers[0] }
    if !warning.isEmpty { rule.error_message = texts.pointers[1] }
    // The library ends the list at the null behind the last choice and copies all of it.
    var list = Array(texts.pointers[2...])
    return list.withUnsafeMutableBufferPointer { list in
      if !choices.isEmpty { rule.value_list = list.baseAddress }
      return withExtendedLifetime(texts) {
        worksheet_data_validation_range(
          worksheet, area.top, area.left, area.bottom, area.right, &rule)
      }
    }
  }

  /// The choices that a list can hold: without commas, quotation marks and line breaks, as many as fit.
  static func listable(_ choices: [String]) -> [String] {
    var length = 0
    return choices.map(XMLText.clean).filter { choice in
      guard !choice.isEmpty, !choice.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline })
      else { return false }
      length += choice.utf8.count + 1
      return length <= longestList
    }
  }
}

/// Texts in the notation of C, with a null pointer behind the last.
private final class TextPointers {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ texts: [String]) {
    pointers = texts.map { strdup($0) } + [nil]
  }

  deinit {
    for pointer in pointers { free(pointer) }
  }
}
