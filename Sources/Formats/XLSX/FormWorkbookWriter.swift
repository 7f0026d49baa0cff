public import EvaluationModel

/// Writes filled forms as an Excel workbook, one worksheet a table.
///
/// A4, one page wide, with borders, merged cells and computed row heights. Texts are stored as texts,
/// whatever they begin with, and never become formulas; scores are stored as numbers. The same
/// tables always give the same bytes.
public enum FormWorkbookWriter {
  /// The names of the two sheets of one scored form.
  public static let usualSheetNames = ["自评表", "扣分说明"]
  /// The names of the three sheets of one scoring table.
  public static let tableSheetNames = ["评分表", "扣分说明", "基础数据"]

  /// A workbook of some tables.
  ///
  /// - Parameters:
  ///   - tables: The tables, one worksheet each, in this order.
  ///   - sheetNames: The names of the worksheets. What spreadsheets do not allow in a name is left
  ///     out, missing names are made up, and double ones get a number.
  /// - Returns: The bytes of the .xlsx file.
  /// - Throws: A ``WritingFault`` when memory is short or libxlsxwriter fails.
  public static func bytes(
    of tables: [FormTable], sheetNames: [String] = usualSheetNames
  ) throws(WritingFault) -> [UInt8] {
    var file = try WorkbookFile(title: tables.first?.title ?? "")
    var formats = CellFormats(workbook: file.workbook)
    let names = SheetNames.names(sheetNames, count: tables.count)
    for (table, name) in zip(tables, names) {
      var writer = FormWorksheetWriter(worksheet: try file.addSheet(named: name), table: table)
      try WorkbookFile.check(writer.write(&formats))
    }
    return try file.close()
  }
}
