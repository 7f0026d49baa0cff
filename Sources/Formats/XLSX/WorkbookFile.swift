import CLibxlsxwriter
import Glibc

/// A workbook under construction, in memory.
///
/// The same cells always give the same bytes: it knows no clock.
struct WorkbookFile: ~Copyable {
  /// The longest text of a cell, in units of UTF-16; longer ones end in ….
  static let longestText = 32_767
  /// 1 January 2000, the creation date of every workbook.
  private static let creationDate: time_t = 946_684_800

  /// The library's workbook.
  let workbook: UnsafeMutablePointer<lxw_workbook>
  private let file: MemoryFile
  private var isOpen = true

  /// An empty workbook with a title in its properties.
  init(title: String) throws(WritingFault) {
    let file = try MemoryFile()
    guard let workbook = Self.newWorkbook(at: file.path) else { throw Self.fault("内存不足") }
    self.file = file
    self.workbook = workbook
    XMLText.cut(XMLText.clean(title), to: 200).withCString { title in
      var properties = lxw_doc_properties()
      properties.title = UnsafeMutablePointer(mutating: title)
      properties.created = Self.creationDate
      _ = workbook_set_properties(workbook, &properties)
    }
  }

  deinit {
    if isOpen { lxw_workbook_free(workbook) }
  }

  /// Adds a worksheet.
  ///
  /// - Parameter name: A name that spreadsheets accept and that no other worksheet has.
  /// - Returns: The library's worksheet.
  /// - Throws: A ``WritingFault`` when the library refuses.
  func addSheet(named name: String) throws(WritingFault) -> UnsafeMutablePointer<lxw_worksheet> {
    guard let worksheet = workbook_add_worksheet(workbook, name) else {
      throw Self.fault("无法建立工作表“\(name)”")
    }
    return worksheet
  }

  /// Closes the workbook.
  ///
  /// - Returns: The bytes of the .xlsx file.
  /// - Throws: A ``WritingFault`` when memory is short.
  mutating func close() throws(WritingFault) -> [UInt8] {
    // Closing frees the workbook, whether it succeeds or not.
    isOpen = false
    try Self.check(workbook_close(workbook))
    return try file.bytes()
  }

  /// Goes on where the library reports no error.
  ///
  /// - Throws: A ``WritingFault`` with the library's reason.
  static func check(_ error: lxw_error) throws(WritingFault) {
    guard error != LXW_NO_ERROR else { return }
    throw fault(lxw_strerror(error).map { String(cString: $0) } ?? "错误\(error.rawValue)")
  }

  private static func newWorkbook(at path: String) -> UnsafeMutablePointer<lxw_workbook>? {
    // The parts are put together in memory as well, where the system has this folder.
    "/dev/shm".withCString { folder in
      var options = lxw_workbook_options(
        constant_memory: 0, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 0)
      return workbook_new_opt(path, &options)
    }
  }

  private static func fault(_ reason: String) -> WritingFault {
    WritingFault(
      message: "Excel文件（.xlsx）没有生成（libxlsxwriter：\(reason)）。",
      advice: "请确认内存和临时目录有剩余空间后重试；仍不成功时可先输出为docx或html。")
  }
}
