import CLibxlsxwriter
import EvaluationModel

/// Writes one list on one worksheet: headings to filter by, rows, notes.
struct ListWorksheetWriter {
  /// What a worksheet can hold: it ends at row 1,048,576 and has at most 65,530 links.
  struct Limits {
    /// The most rows, headings and notes not counted.
    var rows = 1_048_000
    /// The most links; files beyond stand as texts.
    var links = 65_000
  }

  /// The longest link that spreadsheets follow, in bytes, with some room.
  private static let longestLink = 1_500
  /// The least width of a line of notes, in half-width characters.
  private static let noteWidth = 100
  /// The width of a column that nobody set.
  private static let usualWidth = 8

  /// The row below everything that was written.
  private(set) var endRow: lxw_row_t = 0
  private let worksheet: UnsafeMutablePointer<lxw_worksheet>
  private let list: ListTable
  private let limits: Limits
  private let heading: String
  private var links = 0
  private var firstError = LXW_NO_ERROR

  /// A writer for an empty worksheet, with what stands on every printed page before the list's name.
  init(
    worksheet: UnsafeMutablePointer<lxw_worksheet>, list: ListTable, limits: Limits = Limits(),
    heading: String = "绩效自评表复核"
  ) {
    self.worksheet = worksheet
    self.list = list
    self.limits = limits
    self.heading = heading
  }

  /// Fills the worksheet.
  ///
  /// - Returns: The first error of the library.
  mutating func write(_ formats: inout ListFormats) -> lxw_error {
    guard !list.columns.isEmpty else { return LXW_NO_ERROR }
    setPage()
    for (index, column) in list.columns.enumerated() {
      let number = lxw_col_t(index)
      note(worksheet_set_column(worksheet, number, number, Double(column.width), nil))
      let look = ListFormats.Look(kind: .heading, alignment: .center)
      writeText(column.title, row: 0, column: number, format: formats.format(look))
    }
    note(worksheet_set_row(worksheet, 0, 30, nil))
    let rows = list.rows.prefix(limits.rows)
    for (index, row) in rows.enumerated() { write(row, at: lxw_row_t(index + 1), &formats) }
    let last = lxw_row_t(rows.count)
    note(worksheet_autofilter(worksheet, 0, 0, max(last, 1), lxw_col_t(list.columns.count - 1)))
    endRow = last + 1
    writeNotes(missing: list.rows.count - rows.count, &formats)
    return firstError
  }

  private mutating func setPage() {
    // 9 is A4.
    worksheet_set_paper(worksheet, 9)
    worksheet_set_landscape(worksheet)
    worksheet_fit_to_pages(worksheet, 1, 0)
    worksheet_set_margins(worksheet, 0.4, 0.4, 0.7, 0.6)
    worksheet_center_horizontally(worksheet)
    worksheet_gridlines(worksheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    note(worksheet_set_header(worksheet, "&C&\"宋体,Bold\"&14\(heading)：\(list.name)"))
    note(worksheet_set_footer(worksheet, "&C第 &P 页，共 &N 页"))
    note(worksheet_repeat_rows(worksheet, 0, 0))
    worksheet_freeze_panes(worksheet, 1, 0)
  }

  // MARK: Rows

  private mutating func write(
    _ cells: [ListTable.Cell], at row: lxw_row_t, _ formats: inout ListFormats
  ) {
    var lines = 1
    for (index, column) in list.columns.enumerated() where cells.indices.contains(index) {
      let cell = cells[index]
      // What the margins of the cell and its indent take, in half-width characters.
      let margin = column.alignment == .left ? 2 : 1
      lines = max(lines, LineMeasure.lines(of: cell.text, width: column.width - margin))
      write(cell, row: row, column: lxw_col_t(index), column.alignment, &formats)
    }
    let height = Double(min(lines, 28)) * 14 + 5
    note(worksheet_set_row(worksheet, row, min(height, 409), nil))
  }

  private mutating func write(
    _ cell: ListTable.Cell, row: lxw_row_t, column: lxw_col_t, _ alignment: ListTable.Alignment,
    _ formats: inout ListFormats
  ) {
    var look = ListFormats.Look(kind: .body, alignment: alignment, isMarked: cell.isMarked)
    switch cell.value {
    case .blank:
      note(worksheet_write_blank(worksheet, row, column, formats.format(look)))
    case .text(let text):
      writeText(text, row: row, column: column, format: formats.format(look))
    case .count(let count):
      note(worksheet_write_number(worksheet, row, column, Double(count), formats.format(look)))
    case .points(let points):
      look.numberFormat = "0.00##"
      let number = Double(points.millionths) / 1_000_000
      note(worksheet_write_number(worksheet, row, column, number, formats.format(look)))
    case .share(let ratio):
      look.numberFormat = "0.0%"
      guard let number = Self.number(ratio) else {
        writeText(cell.text, row: row, column: column, format: formats.format(look))
        return
      }
      note(worksheet_write_number(worksheet, row, column, number, formats.format(look)))
    case .file(let name, let link):
      writeFile(name, link: link, row: row, column: column, look: look, &formats)
    }
  }

  private mutating func writeFile(
    _ name: String, link: String?, row: lxw_row_t, column: lxw_col_t, look: ListFormats.Look,
    _ formats: inout ListFormats
  ) {
    guard let link, links < limits.links, !name.isEmpty,
      let address = Self.address(of: link)
    else {
      writeText(name, row: row, column: column, format: formats.format(look))
      return
    }
    links += 1
    var look = look
    look.kind = .link
    let format = formats.format(look)
    note(worksheet_write_url_opt(worksheet, row, column, address, format, nil, nil))
    // The library turns the slashes of what a link shows, too.
    writeText(name, row: row, column: column, format: format)
  }

  /// The notation of a link to a file beside the workbook; `nil` for one that is too long.
  static func address(of path: String) -> String? {
    var address = "external:"
    for scalar in path.unicodeScalars {
      switch scalar {
      // What the library leaves alone and a link would take for something else.
      case "%": address += "%25"
      case "#": address += "%23"
      case "?": address += "%3F"
      default: address.unicodeScalars.append(scalar)
      }
    }
    return address.utf8.count <= longestLink ? address : nil
  }

  /// A rate as spreadsheets store it, to six digits behind the point.
  private static func number(_ ratio: Ratio) -> Double? {
    (try? ratio.fraction.rounded(toDigits: 6)).flatMap { Int64(exactly: $0) }
      .map { Double($0) / 1_000_000 }
  }

  // MARK: Notes

  private mutating func writeNotes(missing: Int, _ formats: inout ListFormats) {
    var notes = list.notes
    if missing > 0 { notes.append("工作表放不下，另有\(missing)行没有列出。") }
    var width = list.columns.reduce(0) { $0 + $1.width }
    var right = list.columns.count - 1
    while width < Self.noteWidth {
      right += 1
      width += Self.usualWidth
    }
    let format = formats.format(ListFormats.Look(kind: .note))
    for text in notes {
      if right > 0 {
        note(worksheet_merge_range(worksheet, endRow, 0, endRow, lxw_col_t(right), "", format))
      }
      writeText(text, row: endRow, column: 0, format: format)
      let lines = LineMeasure.lines(of: text, width: width - 2)
      note(worksheet_set_row(worksheet, endRow, min(Double(lines) * 14 + 5, 409), nil))
      endRow += 1
    }
  }

  // MARK: Texts

  private static func cellText(_ text: String) -> String {
    XMLText.cut(SpreadsheetText.escaped(XMLText.clean(text)), to: WorkbookFile.longestText)
  }

  private mutating func writeText(
    _ text: String, row: lxw_row_t, column: lxw_col_t, format: UnsafeMutablePointer<lxw_format>?
  ) {
    guard !text.isEmpty else {
      note(worksheet_write_blank(worksheet, row, column, format))
      return
    }
    note(worksheet_write_string(worksheet, row, column, Self.cellText(text), format))
  }

  private mutating func note(_ error: lxw_error) {
    if firstError == LXW_NO_ERROR { firstError = error }
  }
}
