/// What a file is, by its first bytes; its name says nothing.
enum FileSignature: Equatable {
  /// A ZIP archive: .docx, .xlsx, and much else.
  case archive
  /// A ZIP archive that says at its very beginning that it is an OpenDocument file: .odt, .ods.
  case openDocument(OpenDocumentContent)
  /// A compound file of 1997: .doc, .xls, .wps, .et.
  case compound(CompoundContent)
  /// Rich text.
  case richText
  /// A PDF file.
  case portableDocument
  /// A web page or an XML document of Office 2003.
  case markup(MarkupContent)
  /// Anything else.
  case other

  /// What a compound file holds.
  enum CompoundContent: Equatable {
    /// An office file behind a password.
    case encryptedPackage
    /// A Word 97-2003 or WPS document.
    case document
    /// An Excel 97-2003 or ET workbook.
    case workbook
    /// Something else.
    case unknown
  }

  /// What an OpenDocument file holds.
  enum OpenDocumentContent: Equatable {
    /// A text document.
    case text
    /// A spreadsheet.
    case spreadsheet
  }

  /// Looks at a file.
  init(_ bytes: UnsafeRawBufferPointer) {
    self =
      if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
        Self.openDocument(bytes).map(FileSignature.openDocument) ?? .archive
      } else if bytes.starts(with: [0x50, 0x4B, 5, 6]) {
        .archive
      } else if bytes.starts(with: CompoundFile.mark) {
        .compound(CompoundFile(bytes).content)
      } else if bytes.starts(with: Array("{\\rtf".utf8)) {
        .richText
      } else if bytes.starts(with: Array("%PDF-".utf8)) {
        .portableDocument
      } else if let content = MarkupContent(bytes) {
        .markup(content)
      } else {
        .other
      }
  }

  /// What the entry `mimetype` says, if it comes first.
  ///
  /// It stands uncompressed, so that its text is at a fixed place. Source: OpenDocument 1.3 part 2,
  /// 3.3.
  private static func openDocument(_ bytes: UnsafeRawBufferPointer) -> OpenDocumentContent? {
    let entry = Array("mimetype".utf8)
    let name = 30
    guard bytes.count > name + entry.count, bytes[26] == entry.count, bytes[27] == 0,
      bytes[name...].starts(with: entry), bytes[8] == 0, bytes[9] == 0
    else { return nil }
    let type = name + entry.count + Int(bytes[28]) + Int(bytes[29]) << 8
    guard type < bytes.count else { return nil }
    for (content, word) in [(OpenDocumentContent.text, "text"), (.spreadsheet, "spreadsheet")]
    where bytes[type...].starts(with: "application/vnd.oasis.opendocument.\(word)".utf8) {
      return content
    }
    return nil
  }
}
