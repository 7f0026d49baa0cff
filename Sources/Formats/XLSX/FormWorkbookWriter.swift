import CLibxlsxwriter
public import EvaluationModel
import Glibc

/// Writes filled forms as an Excel workbook, one worksheet a table.
///
/// A4, one page wide, with borders, merged cells and computed row heights. Texts are stored as texts,
/// whatever they begin with, and never become formulas; scores are stored as numbers. The same
/// tables always give the same bytes.
public enum FormWorkbookWriter {
  /// The names of the two sheets of one scored form.
  public static let usualSheetNames = ["自评表", "扣分说明"]

  /// The longest text of a cell, in units of UTF-16; longer ones end in ….
  static let longestText = 32_767
  /// 1 January 2000, the creation date of every workbook: the writer knows no clock.
  private static let creationDate: time_t = 946_684_800

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
    let file = try MemoryFile()
    guard let workbook = newWorkbook(at: file.path) else { throw fault("内存不足") }
    var isOpen = true
    defer { if isOpen { lxw_workbook_free(workbook) } }
    setProperties(of: workbook, title: tables.first?.title ?? "")
    var formats = CellFormats(workbook: workbook)
    let names = SheetNames.names(sheetNames, count: tables.count)
    for (table, name) in zip(tables, names) {
      guard let worksheet = workbook_add_worksheet(workbook, name) else {
        throw fault("无法建立工作表“\(name)”")
      }
      var writer = FormWorksheetWriter(worksheet: worksheet, table: table)
      try check(writer.write(&formats))
    }
    // Closing frees the workbook, whether it succeeds or not.
    isOpen = false
    try check(workbook_close(workbook))
    return try file.bytes()
  }

  private static func newWorkbook(at path: String) -> UnsafeMutablePointer<lxw_workbook>? {
    // The parts are put together in memory as well, where the system has this folder.
    "/dev/shm".withCString { folder in
      var options = lxw_workbook_options(
        constant_memory: 0, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 0)
      return workbook_new_opt(path, &options)
    }
  }

  private static func setProperties(
    of workbook: UnsafeMutablePointer<lxw_workbook>, title: String
  ) {
    XMLText.cut(XMLText.clean(title), to: 200).withCString { title in
      var properties = lxw_doc_properties()
      properties.title = UnsafeMutablePointer(mutating: title)
      properties.created = creationDate
      _ = workbook_set_properties(workbook, &properties)
    }
  }

  private static func check(_ error: lxw_error) throws(WritingFault) {
    guard error != LXW_NO_ERROR else { return }
    throw fault(lxw_strerror(error).map { String(cString: $0) } ?? "错误\(error.rawValue)")
  }

  private static func fault(_ reason: String) -> WritingFault {
    WritingFault(
      message: "Excel文件（.xlsx）没有生成（libxlsxwriter：\(reason)）。",
      advice: "请确认内存和临时目录有剩余空间后重试；仍不成功时可先输出为docx或html。")
  }
}
