/// Reads a Word document (.docx) or an Excel workbook (.xlsx) as grids, whatever its name says.
enum OfficeDocumentReader {
  /// Whether bytes are meant for this reader: an archive, an older office file or a
  /// web page.
  static func claims(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { FileSignature($0) } != .other
  }

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - limits: How much is read before it is refused.
  /// - Returns: Its tables or worksheets in order.
  /// - Throws: ``ReadingFault`` when it is of another kind, damaged, encrypted or beyond a limit.
  static func read(
    _ bytes: [UInt8], limits: DocumentLimits = .standard
  ) throws(ReadingFault) -> OfficeDocument {
    try bytes.withUnsafeBytes { buffer -> Result<OfficeDocument, ReadingFault> in
      do throws(ReadingFault) {
        return .success(try read(buffer, limits))
      } catch {
        return .failure(error)
      }
    }.get()
  }

  private static func read(
    _ bytes: UnsafeRawBufferPointer, _ limits: DocumentLimits
  ) throws(ReadingFault) -> OfficeDocument {
    if bytes.isEmpty { throw DocumentFault.make(.empty, "文件是空的（0 字节）。") }
    let signature = FileSignature(bytes)
    guard signature == .archive else { throw fault(of: signature) }
    let package = OfficePackage(try ZipArchiveReader(bytes, limits: limits))
    let part = try mainPart(of: package)
    var document =
      switch try kind(of: part, in: package) {
      case .text: try WordDocumentReader.read(part, of: package)
      case .workbook: try WorkbookReader.read(part, of: package)
      }
    document.mainPart = part
    return document
  }

  private enum Kind {
    case text
    case workbook
  }

  /// The part with the document, as the package names it.
  private static func mainPart(
    of package: borrowing OfficePackage
  ) throws(ReadingFault) -> String {
    let root = try package.relationships(of: "").first { $0.type == "officeDocument" }
    if let part = root?.part {
      guard package.hasPart(part) else { throw DocumentFault.missingPart(part) }
      return part
    }
    // Some writers forget the list of relationships; the usual names are as good.
    for part in ["word/document.xml", "xl/workbook.xml"] where package.hasPart(part) {
      return part
    }
    throw DocumentFault.make(
      .notOfficeFile, "文件是压缩包，里面没有 Word 文档或 Excel 工作簿，也没有其他可以读的自评表文件。")
  }

  private static func kind(
    of part: String, in package: borrowing OfficePackage
  ) throws(ReadingFault) -> Kind {
    // The usual names need no list of content types.
    if part == "word/document.xml" { return .text }
    if part == "xl/workbook.xml" { return .workbook }
    guard let type = try package.contentType(of: part) else {
      throw notOfficeFile("没有说明“\(part)”是什么")
    }
    if type.contains("sheet.binary") {
      throw DocumentFault.make(
        .legacyFormat, "这是 Excel 二进制工作簿（.xlsb）。", advice: "用 Excel 打开，另存为 .xlsx 后再提交。")
    }
    if type.contains("wordprocessingml") || type.contains("ms-word") { return .text }
    if type.contains("spreadsheetml") || type.contains("ms-excel") { return .workbook }
    if type.contains("presentationml") || type.contains("ms-powerpoint") {
      throw notOfficeFile("这是演示文稿（.pptx）")
    }
    throw notOfficeFile("内容类型是“\(type)”")
  }

  private static func notOfficeFile(_ what: String) -> ReadingFault {
    DocumentFault.make(.notOfficeFile, "文件是压缩包，但不是 Word 文档或 Excel 工作簿：\(what)。")
  }

  private static func fault(of signature: FileSignature) -> ReadingFault {
    if let format = ConvertibleFormat(signature) {
      return DocumentFault.make(
        .legacyFormat, "按内容判断，这是\(format.name)，要先转换成 .\(format.target.rawValue) 才能读。")
    }
    return switch signature {
    case .compound(.encryptedPackage): DocumentFault.encrypted(entry: nil)
    case .compound:
      DocumentFault.make(.legacyFormat, "这是 Office 97-2003 的旧格式文件，看不出是文档还是工作簿。")
    case .markup(.webArchive):
      DocumentFault.make(.unsupportedFormat, "按内容判断，这是单个文件网页（.mht），不是 .docx 或 .xlsx。")
    case .portableDocument:
      DocumentFault.make(.unsupportedFormat, "这是 PDF 文件，不是 .docx 或 .xlsx。")
    case .archive, .openDocument, .richText, .markup, .other:
      DocumentFault.make(.unsupportedFormat, "按内容判断，这不是 Word 文档或 Excel 工作簿。")
    }
  }
}
