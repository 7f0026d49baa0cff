import CLibxlsxwriter
import EvaluationModel

/// Writes one table on one worksheet: title, table, footer.
struct FormWorksheetWriter {
  private let worksheet: UnsafeMutablePointer<lxw_worksheet>
  private let table: FormTable
  private let grid: FormGrid
  private let heights: RowHeights
  /// The worksheet's row in which each row of the table begins, and the row below the table.
  private let starts: [lxw_row_t]
  private var firstError = LXW_NO_ERROR

  /// A writer for an empty worksheet.
  init(worksheet: UnsafeMutablePointer<lxw_worksheet>, table: FormTable) {
    self.worksheet = worksheet
    self.table = table
    grid = FormGrid(table)
    heights = RowHeights(grid)
    let top = lxw_row_t(1 + table.caption.count)
    var starts: [lxw_row_t] = [top]
    for row in 0..<grid.rowCount {
      starts.append((starts.last ?? top) + lxw_row_t(heights.parts(ofRow: row)))
    }
    self.starts = starts
  }

  /// The worksheet's row below the table.
  private var endRow: lxw_row_t { starts.last ?? 1 }

  /// Fills the worksheet.
  ///
  /// - Returns: The first error of the library.
  mutating func write(_ formats: inout CellFormats) -> lxw_error {
    setPage()
    for (column, width) in grid.widths.enumerated() {
      let column = lxw_col_t(column)
      note(worksheet_set_column(worksheet, column, column, Double(width), nil))
    }
    writeLine(
      table.title, row: 0, format: formats.title(isOpen: table.isBlankForm),
      // A character of 16 pt takes half as much again.
      height: max(RowHeights.height(of: table.title, width: grid.totalWidth * 10 / 16) * 1.4, 32))
    for (index, line) in table.caption.enumerated() {
      writeLine(
        line, row: lxw_row_t(1 + index), format: formats.footer(isOpen: table.isBlankForm),
        height: RowHeights.height(of: line, width: grid.totalWidth))
    }
    for row in 0..<grid.rowCount {
      for part in starts[row]..<starts[row + 1] {
        note(worksheet_set_row(worksheet, part, heights.partHeight(ofRow: row), nil))
      }
    }
    for placement in grid.placements { write(placement, &formats) }
    let footer = formats.footer(isOpen: table.isBlankForm)
    for (index, line) in table.footer.enumerated() {
      writeLine(
        line, row: endRow + lxw_row_t(index), format: footer,
        height: RowHeights.height(of: line, width: grid.totalWidth))
    }
    if table.isBlankForm { openForFilling() }
    return firstError
  }

  /// Lets people fill the worksheet in.
  private mutating func openForFilling() {
    let sheet = BlankFormSheet(worksheet)
    for placement in grid.placements {
      let area = area(of: placement)
      let cell = placement.cell
      if let input = cell.input {
        note(sheet.hint(input, help: cell.help, at: area))
      } else if !cell.help.isEmpty {
        note(sheet.comment(cell.help, at: area))
      }
    }
    note(
      sheet.protect(
        BlankFormSheet.Area(
          top: 0, left: 0, bottom: endRow + lxw_row_t(table.footer.count) - 1,
          right: lxw_col_t(grid.widths.count - 1))))
  }

  /// The cells of the worksheet that a cell of the table covers.
  private func area(of placement: FormGrid.Placement) -> BlankFormSheet.Area {
    BlankFormSheet.Area(
      top: starts[placement.row], left: lxw_col_t(placement.column),
      bottom: starts[placement.endRow] - 1, right: lxw_col_t(placement.endColumn - 1))
  }

  private mutating func setPage() {
    // 9 is A4.
    worksheet_set_paper(worksheet, 9)
    if grid.needsLandscape { worksheet_set_landscape(worksheet) }
    worksheet_fit_to_pages(worksheet, 1, 0)
    worksheet_set_margins(worksheet, 0.5, 0.5, 0.6, 0.6)
    worksheet_center_horizontally(worksheet)
    worksheet_gridlines(worksheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    note(worksheet_set_footer(worksheet, "&C第 &P 页，共 &N 页"))
    let headingRows = min(max(table.headingRows, 0), grid.rowCount)
    if headingRows > 0 {
      note(worksheet_repeat_rows(worksheet, starts[0], starts[headingRows] - 1))
      worksheet_freeze_panes(worksheet, starts[headingRows], 0)
    }
  }

  private mutating func write(_ placement: FormGrid.Placement, _ formats: inout CellFormats) {
    let cell = placement.cell
    let format = formats.format(for: cell)
    let area = area(of: placement)
    let (top, left) = (area.top, area.left)
    if top != area.bottom || left != area.right {
      note(worksheet_merge_range(worksheet, top, left, area.bottom, area.right, "", format))
    }
    if let formula = cell.input?.quotient.flatMap({ self.formula(of: $0, for: placement) }) {
      // Shown until a spreadsheet calculates it: nothing.
      note(worksheet_write_formula_str(worksheet, top, left, formula, format, ""))
    } else if let number = cell.number {
      note(
        worksheet_write_number(
          worksheet, top, left, Double(number.millionths) / 1_000_000, format))
    } else {
      writeText(cell.text, row: top, column: left, format: format)
    }
  }

  /// The formula of a quotient, which shows nothing while either cell is no number; `nil` where the
  /// row has no such cells.
  private func formula(
    of quotient: FormInput.Quotient, for placement: FormGrid.Placement
  ) -> String? {
    let before = grid.placements.filter {
      $0.row == placement.row && $0.column < placement.column
    }
    func name(_ distance: Int) -> String? {
      guard distance > 0, distance <= before.count else { return nil }
      let area = area(of: before[before.count - distance])
      return CellReference(column: Int(area.left), row: Int(area.top) + 1).name
    }
    guard let part = name(quotient.part), let whole = name(quotient.whole) else { return nil }
    let isNumber = "AND(ISNUMBER(\(part)),ISNUMBER(\(whole)))"
    // Four decimals of the share are the two that the percentage shows.
    return "=IF(\(isNumber),IF(\(whole)>0,ROUND(\(part)/\(whole),4),\"\"),\"\")"
  }

  /// A text across the whole table.
  private mutating func writeLine(
    _ text: String, row: lxw_row_t, format: UnsafeMutablePointer<lxw_format>?, height: Double
  ) {
    note(worksheet_set_row(worksheet, row, min(height, 409), nil))
    let right = lxw_col_t(grid.widths.count - 1)
    if right > 0 {
      note(worksheet_merge_range(worksheet, row, 0, row, right, "", format))
    }
    writeText(text, row: row, column: 0, format: format)
  }

  private mutating func writeText(
    _ text: String, row: lxw_row_t, column: lxw_col_t, format: UnsafeMutablePointer<lxw_format>?
  ) {
    guard !text.isEmpty else {
      note(worksheet_write_blank(worksheet, row, column, format))
      return
    }
    let text = XMLText.cut(
      SpreadsheetText.escaped(XMLText.clean(text)), to: WorkbookFile.longestText)
    note(worksheet_write_string(worksheet, row, column, text, format))
  }

  private mutating func note(_ error: lxw_error) {
    if firstError == LXW_NO_ERROR { firstError = error }
  }
}
