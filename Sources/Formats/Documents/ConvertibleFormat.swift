/// A format that is read by way of a Word document or workbook that an office program makes of it.
public enum ConvertibleFormat: CaseIterable, Sendable {
  /// A Word 97-2003 or WPS document (.doc, .wps).
  case document97
  /// An Excel 97-2003 or ET workbook (.xls, .et).
  case workbook97
  /// Rich text (.rtf, often named .doc).
  case richText
  /// An OpenDocument text (.odt).
  case openText
  /// An OpenDocument spreadsheet (.ods).
  case openSpreadsheet
  /// A web page (.html, often named .xls or .doc).
  case webPage
  /// A workbook as XML of Excel 2003 (.xml, often named .xls).
  case workbookXML
  /// A document as XML of Word 2003 (.xml, often named .doc).
  case documentXML

  /// What a file is converted to.
  public enum Target: String, CaseIterable, Sendable {
    /// A Word document.
    case docx
    /// An Excel workbook.
    case xlsx
  }

  /// The format of a file by its content; `nil` for one that is read as it is, or not at all.
  ///
  /// - Parameter bytes: The whole file.
  public init?(_ bytes: [UInt8]) {
    let signature = bytes.withUnsafeBytes { FileSignature($0) }
    guard let format = ConvertibleFormat(signature) else { return nil }
    self = format
  }

  /// The format of what was recognised.
  init?(_ signature: FileSignature) {
    switch signature {
    case .compound(.document): self = .document97
    case .compound(.workbook): self = .workbook97
    case .richText: self = .richText
    case .openDocument(.text): self = .openText
    case .openDocument(.spreadsheet): self = .openSpreadsheet
    case .markup(.webPage): self = .webPage
    case .markup(.workbookXML): self = .workbookXML
    case .markup(.documentXML): self = .documentXML
    case .compound(.encryptedPackage), .compound(.unknown), .markup(.webArchive), .archive,
      .portableDocument, .other:
      return nil
    }
  }

  /// What it becomes.
  ///
  /// A web page becomes a Word document, whatever it was called: as a workbook, a cell of two
  /// paragraphs would fall apart into two rows, and `007` or `1-2` would turn into something else.
  public var target: Target {
    switch self {
    case .document97, .richText, .openText, .webPage, .documentXML: .docx
    case .workbook97, .openSpreadsheet, .workbookXML: .xlsx
    }
  }

  /// The suffix by which an office program takes a file for what it is.
  public var suffix: String {
    switch self {
    case .document97: "doc"
    case .workbook97: "xls"
    case .richText: "rtf"
    case .openText: "odt"
    case .openSpreadsheet: "ods"
    case .webPage: "html"
    case .workbookXML, .documentXML: "xml"
    }
  }

  /// What it is called, in Chinese.
  public var name: String {
    switch self {
    case .document97: "Word 97-2003 或 WPS 的旧格式文档（.doc、.wps）"
    case .workbook97: "Excel 97-2003 或 ET 的旧格式工作簿（.xls、.et）"
    case .richText: "RTF 文件"
    case .openText: "OpenDocument 文档（.odt）"
    case .openSpreadsheet: "OpenDocument 表格（.ods）"
    case .webPage: "网页（HTML）"
    case .workbookXML: "Excel 2003 的 XML 表格"
    case .documentXML: "Word 2003 的 XML 文档"
    }
  }

  /// A file as it is handed to an office program: a web page that names no encoding is told one.
  public func prepared(_ bytes: [UInt8]) -> [UInt8] {
    guard self == .webPage, let encoding = MarkupContent.missingEncoding(of: bytes) else {
      return bytes
    }
    let type = "text/html; charset=\(encoding)"
    return Array("<meta http-equiv=\"content-type\" content=\"\(type)\">".utf8) + bytes
  }

  /// What an office program made of a file, without the hour at which it did: the same file always
  /// gives the same bytes.
  ///
  /// - Parameter bytes: The Word document or workbook.
  /// - Returns: The same without dates of its parts; what is no archive comes back as it is.
  public static func settled(_ bytes: [UInt8]) -> [UInt8] {
    (try? ZipArchiveWriter.undated(bytes)) ?? bytes
  }

  /// Whether a file of this format says that it opens only with a password.
  ///
  /// Some locked workbooks open without one all the same, so it counts where nothing came out.
  ///
  /// - Parameter bytes: The whole file.
  /// - Returns: `false` also where the format has no passwords.
  public func isLocked(_ bytes: [UInt8]) -> Bool {
    switch self {
    case .document97, .workbook97: bytes.withUnsafeBytes { CompoundFile($0).isLocked }
    case .openText, .openSpreadsheet: bytes.withUnsafeBytes { Self.hasLockedEntries($0) }
    case .richText, .webPage, .workbookXML, .documentXML: false
    }
  }

  /// Whether the list of entries of an OpenDocument file says how they are encrypted.
  private static func hasLockedEntries(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let archive = try? ZipArchiveReader(bytes, limits: .standard),
      let entry = archive["META-INF/manifest.xml"], let stream = try? archive.open(entry)
    else { return false }
    var text: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 14)
    while text.count < 1 << 20 {
      let count = part.withUnsafeMutableBytes { buffer in
        buffer.baseAddress.map { stream.read(into: $0, capacity: buffer.count) } ?? 0
      }
      guard count > 0 else { break }
      text += part.prefix(count)
    }
    return String(decoding: text, as: UTF8.self).contains("encryption-data")
  }
}
