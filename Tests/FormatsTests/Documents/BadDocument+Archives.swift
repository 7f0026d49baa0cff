@testable import Formats

// Archives.
extension BadDocument {
  private static let tiny = "<w:tbl>\(OfficeFile.row("指标"))</w:tbl>"

  /// The entries of a Word document, for archives that lie.
  private static func rawEntries(_ change: (inout RawArchive.Entry) -> Void) -> [UInt8] {
    let root = OfficeFile.root("word/document.xml")
    var entry = RawArchive.Entry(
      name: "word/document.xml", bytes: Array(OfficeFile.wordXML(tiny).utf8))
    change(&entry)
    return RawArchive.bytes(of: [RawArchive.Entry(name: root.path, bytes: root.bytes), entry])
  }

  static let archives: [BadDocument] = [
    BadDocument("archive without entries", .notOfficeFile, "没有 Word 文档或 Excel 工作簿") {
      RawArchive.bytes(of: [])
    },
    BadDocument("archive of photographs", .notOfficeFile, "没有 Word 文档或 Excel 工作簿") {
      try OfficeFile.archive([OfficeFile.entry("照片/1.jpg", "x")])
    },
    BadDocument("archive inside an archive", .notOfficeFile, "没有 Word 文档或 Excel 工作簿") {
      let inner = try OfficeFile.document(tiny)
      return try OfficeFile.archive([ZipEntry(path: "自评表.docx", bytes: inner)])
    },
    BadDocument("nested bomb", .notOfficeFile, "没有 Word 文档或 Excel 工作簿") {
      var bytes = [UInt8](repeating: 0, count: 1 << 20)
      for level in 0..<6 {
        bytes = try OfficeFile.archive(
          (0..<8).map { ZipEntry(path: "\(level)-\($0).zip", bytes: bytes) })
      }
      return bytes
    },
    BadDocument("presentation", .notOfficeFile, "演示文稿") {
      let types = "http://schemas.openxmlformats.org/package/2006/content-types"
      return try OfficeFile.archive([
        OfficeFile.root("ppt/presentation.xml"), OfficeFile.entry("ppt/presentation.xml", "<p/>"),
        OfficeFile.entry(
          "[Content_Types].xml",
          """
          <Types xmlns="\(types)"><Override PartName="/ppt/presentation.xml" ContentType=\
          "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/>\
          </Types>
          """),
      ])
    },
    BadDocument("binary workbook", .legacyFormat, ".xlsb") {
      let types = "http://schemas.openxmlformats.org/package/2006/content-types"
      return try OfficeFile.archive([
        OfficeFile.root("xl/workbook.bin"), OfficeFile.entry("xl/workbook.bin", "x"),
        OfficeFile.entry(
          "[Content_Types].xml",
          """
          <Types xmlns="\(types)"><Override PartName="/xl/workbook.bin" \
          ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>
          """),
      ])
    },
    BadDocument("entry with a password", .encrypted, "word/document.xml") {
      rawEntries { $0.flags = 1 }
    },
    BadDocument("doubled entry", .duplicateEntry, "word/document.xml") {
      RawArchive.bytes(of: [
        RawArchive.Entry(name: "word/document.xml", bytes: [0x3C]),
        RawArchive.Entry(name: "word/document.xml", bytes: [0x3E]),
      ])
    },
    BadDocument("entry doubled in other letters", .duplicateEntry, "WORD\\document.xml") {
      RawArchive.bytes(of: [
        RawArchive.Entry(name: "word/document.xml", bytes: [0x3C]),
        RawArchive.Entry(name: "WORD\\document.xml", bytes: [0x3E]),
      ])
    },
    BadDocument("wrong checksum", .damagedEntry, "word/document.xml") {
      rawEntries { $0.checksumError = 1 }
    },
    BadDocument("unknown compression", .damagedEntry, "word/document.xml") {
      rawEntries { $0.method = 77 }
    },
    BadDocument("no deflate data", .damagedEntry, "word/document.xml") {
      rawEntries { $0.method = 8 }
    },
    BadDocument("huge declared size", .entryTooLarge, "上限是 128 MiB") {
      rawEntries { $0.declaredSize = 0xFFFF_FF00 }
    },
    BadDocument("too many entries", .tooManyEntries, "有 5000 个文件") {
      RawArchive.bytes(of: (0..<5_000).map { RawArchive.Entry(name: "\($0)", bytes: []) })
    },
    BadDocument(
      "entry too large", .entryTooLarge, "word/document.xml", limits: .with { $0.entryBytes = 900 }
    ) { try OfficeFile.document(String(repeating: "<w:p/>", count: 200)) },
    BadDocument(
      "archive too large", .archiveTooLarge, "上限是 1000 字节", limits: .with { $0.totalBytes = 1_000 }
    ) {
      RawArchive.bytes(
        of: (0..<6).map { RawArchive.Entry(name: "\($0)", bytes: [], declaredSize: 200) })
    },
    BadDocument("flat bomb", .suspiciousRatio, "压缩炸弹") {
      let blanks = [UInt8](repeating: 0x20, count: 20 << 20)
      let entries = OfficeFile.workbookEntries("<sheetData/>")
      return try OfficeFile.archive(entries + [ZipEntry(path: "xl/bomb.xml", bytes: blanks)])
    },
    BadDocument(
      "bomb that hides its size", .suspiciousRatio, "压缩炸弹",
      limits: .with { $0.ratioBytes = 1 << 16 }
    ) {
      let text = OfficeFile.wordXML(String(repeating: "<w:p/>", count: 200_000))
      var bytes = try OfficeFile.document(String(repeating: "<w:p/>", count: 200_000))
      // The size unpacked stands in the directory as in no other place.
      let size = UInt32(text.utf8.count)
      let mark = (0..<4).map { UInt8(truncatingIfNeeded: size >> (8 * UInt32($0))) }
      for position in bytes.indices.dropLast(4) where bytes[position..<position + 4] == mark[...] {
        bytes.replaceSubrange(position..<position + 4, with: [0, 4, 0, 0])
      }
      return bytes
    },
  ]
}
