/// What a file is, by its first bytes; its name says nothing.
enum FileSignature: Equatable {
  /// A ZIP archive: .docx, .xlsx, and much else.
  case archive
  /// A compound file of 1997: .doc, .xls, .wps, .et.
  case compound(CompoundContent)
  /// Rich text.
  case richText
  /// A PDF file.
  case portableDocument
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

  /// Looks at a file.
  init(_ bytes: UnsafeRawBufferPointer) {
    self =
      if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) {
        .archive
      } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
        .compound(Self.content(of: bytes))
      } else if bytes.starts(with: Array("{\\rtf".utf8)) {
        .richText
      } else if bytes.starts(with: Array("%PDF-".utf8)) {
        .portableDocument
      } else {
        .other
      }
  }

  /// Finds the streams that tell what a compound file holds.
  ///
  /// A directory entry is 128 bytes in a sector of 512 or more: the name in UTF-16, and at 64 its
  /// length in bytes with the end mark. Looking at every such place needs no chain of sectors, so
  /// it also works in a damaged file. Source: [MS-CFB] 2.6.1.
  private static func content(of bytes: UnsafeRawBufferPointer) -> CompoundContent {
    var found = CompoundContent.unknown
    var start = 512
    while start + 128 <= bytes.count {
      let entry = UnsafeRawBufferPointer(rebasing: bytes[start..<start + 128])
      if isNamed("EncryptedPackage", entry) { return .encryptedPackage }
      if isNamed("WordDocument", entry) { found = .document }
      if isNamed("Workbook", entry) || isNamed("Book", entry) { found = .workbook }
      start += 128
    }
    return found
  }

  private static func isNamed(_ name: StaticString, _ entry: UnsafeRawBufferPointer) -> Bool {
    let length = name.utf8CodeUnitCount
    guard Int(entry[64]) == 2 * length + 2, entry[65] == 0 else { return false }
    return (0..<length).allSatisfy {
      entry[2 * $0] == name.utf8Start[$0] && entry[2 * $0 + 1] == 0
    }
  }
}
