import Testing

@testable import Formats

/// A file that is refused: how it is made, within which limits, and which fault it has.
struct BadDocument: Sendable, CustomTestStringConvertible {
  let name: String
  let code: ReadingFaultCode
  /// Words of the message: what is wrong with this very file.
  let words: String
  let limits: DocumentLimits
  let make: @Sendable () throws -> [UInt8]

  var testDescription: String { name }

  init(
    _ name: String, _ code: ReadingFaultCode, _ words: String,
    limits: DocumentLimits = .standard, make: @escaping @Sendable () throws -> [UInt8]
  ) {
    self.name = name
    self.code = code
    self.words = words
    self.limits = limits
    self.make = make
  }
}

extension DocumentLimits {
  /// The standard limits with a change.
  static func with(_ change: (inout DocumentLimits) -> Void) -> DocumentLimits {
    var limits = DocumentLimits.standard
    change(&limits)
    return limits
  }
}

// What is no archive at all.
extension BadDocument {
  /// A compound file with one named stream in its directory.
  private static func compound(_ name: String) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += [UInt8](repeating: 0, count: 2048 - bytes.count)
    for (position, byte) in name.utf8.enumerated() { bytes[1024 + 2 * position] = byte }
    bytes[1024 + 64] = UInt8(2 * name.utf8.count + 2)
    return bytes
  }

  static let strangers: [BadDocument] = [
    BadDocument("empty", .empty, "0 字节") { [] },
    BadDocument("one byte", .unsupportedFormat, "按内容判断") { [0x50] },
    BadDocument("random bytes", .unsupportedFormat, "按内容判断") {
      var state: UInt64 = 7
      return (0..<5_000).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 56)
      }
    },
    BadDocument("picture called .docx", .unsupportedFormat, "按内容判断") {
      [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] + [UInt8](repeating: 1, count: 300)
    },
    BadDocument("PDF called .docx", .unsupportedFormat, "PDF") { Array("%PDF-1.7\n%%EOF".utf8) },
    BadDocument("RTF called .doc", .unsupportedFormat, "RTF") { Array(#"{\rtf1 x}"#.utf8) },
    BadDocument("web page called .xls", .unsupportedFormat, "按内容判断") {
      Array("<html><table><tr><td>1</td></tr></table></html>".utf8)
    },
    BadDocument("password", .encrypted, "打开密码") { compound("EncryptedPackage") },
    BadDocument("old Word", .legacyFormat, "Word 97-2003") { compound("WordDocument") },
    BadDocument("old Excel", .legacyFormat, "Excel 97-2003") { compound("Workbook") },
    BadDocument("older Excel", .legacyFormat, "Excel 97-2003") { compound("Book") },
    BadDocument("other compound file", .legacyFormat, "看不出") { compound("Contents") },
    BadDocument("compound file cut short", .legacyFormat, "看不出") {
      Array(compound("WordDocument").prefix(600))
    },
  ]
}

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

// Parts.
extension BadDocument {
  private static func part(_ text: String) -> @Sendable () throws -> [UInt8] {
    part(Array(text.utf8))
  }

  private static func part(_ bytes: [UInt8]) -> @Sendable () throws -> [UInt8] {
    {
      try OfficeFile.archive([
        OfficeFile.root("word/document.xml"), ZipEntry(path: "word/document.xml", bytes: bytes),
      ])
    }
  }

  private static func replaced(_ text: String, by other: String) -> String {
    OfficeFile.wordXML("<w:tbl>\(OfficeFile.row("指标"))</w:tbl>").replacing(text, with: other)
  }

  static let parts: [BadDocument] = [
    BadDocument("main part not there", .missingPart, "word/document.xml") {
      try OfficeFile.archive([OfficeFile.root("word/document.xml")])
    },
    BadDocument("main part outside the archive", .notOfficeFile, "没有 Word 文档") {
      try OfficeFile.archive([OfficeFile.root("../../../etc/passwd")])
    },
    BadDocument("main part of no kind", .notOfficeFile, "没有说明") {
      try OfficeFile.archive([OfficeFile.root("a.xml"), OfficeFile.entry("a.xml", "<a/>")])
    },
    BadDocument("empty part", .brokenXML, "word/document.xml", make: part("")),
    BadDocument("part of blanks", .brokenXML, "word/document.xml", make: part("  \n ")),
    BadDocument("part that is text", .brokenXML, "第1行", make: part("自评表")),
    BadDocument(
      "element not closed", .brokenXML, "第1行", make: part(replaced("</w:tbl>", by: ""))),
    BadDocument(
      "part cut short", .brokenXML, "第1行",
      make: part(String(OfficeFile.wordXML("<w:p/>").dropLast(20)))),
    BadDocument(
      "prefix of its own", .brokenXML, "第1行", make: part(replaced("<w:tbl>", by: "<w:tbl a=b>"))),
    BadDocument("control character", .brokenXML, "第1行", make: part(replaced("指标", by: "\u{1}"))),
    BadDocument(
      "text behind the end", .brokenXML, "第1行", make: part(OfficeFile.wordXML("") + "<a/>")),
    BadDocument(
      "bytes that are not UTF-8", .invalidEncoding, "不合编码规则",
      make: part(
        Array(
          replaced("指标</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>", by: "").utf8)
          + [0xB2, 0xFA, 0xB3, 0xF6])),
    BadDocument(
      "bytes that are not GBK", .invalidEncoding, "不合编码规则",
      make: part(
        Array(replaced("UTF-8", by: "GBK").replacing("指标", with: "@").utf8).flatMap {
          $0 == 0x40 ? [0xFF, 0xFF, 0xFF] : [$0]
        })),
    BadDocument(
      "unknown encoding", .invalidEncoding, "不合编码规则",
      make: part(replaced("UTF-8", by: "KLINGON-1"))),
    BadDocument(
      "document type", .documentType, "DOCTYPE",
      make: part(replaced("?><w:", by: "?><!DOCTYPE a><w:"))
    ),
    BadDocument(
      "billion laughs", .documentType, "DOCTYPE",
      make: part(
        replaced(
          "?><w:",
          by: """
            ?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">\
            <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><w:
            """
        ).replacing("指标", with: "&c;"))),
    BadDocument(
      "external entity", .documentType, "DOCTYPE",
      make: part(
        replaced("?><w:", by: #"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:"#)
          .replacing("指标", with: "&x;"))),
    BadDocument(
      "external document type", .documentType, "DOCTYPE",
      make: part(replaced("?><w:", by: #"?><!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><w:"#))),
    BadDocument(
      "entity of web pages", .unknownEntity, "没有定义的实体", make: part(replaced("指标", by: "&nbsp;"))),
    BadDocument(
      "entity in an attribute", .unknownEntity, "没有定义的实体",
      make: part(replaced("<w:tbl>", by: "<w:tbl w:a=\"&x;\">"))),
    BadDocument("document type in the relationships", .documentType, "_rels/.rels") {
      try OfficeFile.archive([OfficeFile.entry("_rels/.rels", "<!DOCTYPE a><a/>")])
    },
    BadDocument(
      "nested too deep", .tooDeep, "超过 200 层",
      make: part(
        OfficeFile.wordXML(
          String(repeating: "<w:sdt>", count: 500) + String(repeating: "</w:sdt>", count: 500)))),
    BadDocument(
      "tables in tables", .tooDeep, "超过 200 层",
      make: part(
        OfficeFile.wordXML(
          String(repeating: "<w:tbl><w:tr><w:tc>", count: 100)
            + String(repeating: "</w:tc></w:tr></w:tbl>", count: 100)))),
    BadDocument(
      "a million nested elements", .tooDeep, "超过 200 层",
      make: part(OfficeFile.wordXML(String(repeating: "<w:p>", count: 1_000_000)))),
    BadDocument(
      "too many tables", .tooManyCells, "文档的表格",
      make: part(OfficeFile.wordXML(String(repeating: "<w:tbl/>", count: 2_001)))),
    BadDocument(
      "too many rows", .tooManyCells, "文档的行", limits: .with { $0.rows = 1_000 },
      make: part(
        OfficeFile.wordXML("<w:tbl>\(String(repeating: "<w:tr/>", count: 1_001))</w:tbl>"))),
    BadDocument(
      "too many cells", .tooManyCells, "文档的单元格", limits: .with { $0.cells = 1_000 },
      make: part(
        OfficeFile.wordXML(
          "<w:tbl><w:tr>\(String(repeating: "<w:tc/>", count: 1_001))</w:tr></w:tbl>"))),
    BadDocument(
      "cell wider than any table", .tooManyCells, "表1第1行的列",
      make: part(
        OfficeFile.wordXML(
          """
          <w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2147483647"/></w:tcPr></w:tc></w:tr></w:tbl>
          """))),
    BadDocument(
      "row far to the right", .tooManyCells, "表1第1行的列",
      make: part(
        OfficeFile.wordXML(
          """
          <w:tbl><w:tr><w:trPr><w:gridBefore w:val="2147483647"/></w:trPr><w:tc/></w:tr></w:tbl>
          """))),
    BadDocument(
      "long cell", .textTooLong, "表1第1行的单元格", limits: .with { $0.textBytes = 10_000 },
      make: part(
        OfficeFile.wordXML("<w:tbl>\(OfficeFile.row(String(repeating: "标", count: 4_000)))</w:tbl>")
      )),
    BadDocument(
      "long text", .textTooLong, "全文", limits: .with { $0.totalTextBytes = 10_000 },
      make: part(
        OfficeFile.wordXML(
          "<w:tbl>\(String(repeating: OfficeFile.row("标标标标"), count: 1_000))</w:tbl>"))),
  ]
}

// Workbooks.
extension BadDocument {
  private static func rows(_ rows: String, behind: String = "") -> @Sendable () throws -> [UInt8] {
    { try OfficeFile.workbook(rows: rows, behind: behind) }
  }

  static let workbooks: [BadDocument] = [
    BadDocument("workbook without sheets", .noSheets, "没有工作表") {
      try OfficeFile.archive(OfficeFile.workbookEntries("<sheetData/>", sheets: ""))
    },
    BadDocument("workbook of charts", .noSheets, "列出 1 张") {
      try OfficeFile.archive(
        OfficeFile.workbookEntries(
          "<sheetData/>", sheets: #"<sheet name="图" sheetId="1" r:id="rId4"/>"#))
    },
    BadDocument("sheet without a part", .missingPart, "xl/worksheets/sheet1.xml") {
      try OfficeFile.archive(
        OfficeFile.workbookEntries("").filter { $0.path != "xl/worksheets/sheet1.xml" })
    },
    BadDocument("sheet without a relationship", .missingPart, "工作表“表”") {
      try OfficeFile.archive(
        OfficeFile.workbookEntries("", sheets: #"<sheet name="表" r:id="rId99"/>"#))
    },
    BadDocument(
      "cell beyond the last", .badReference, "ZZZZ99999999",
      make: rows(#"<row r="1"><c r="ZZZZ99999999"><v>1</v></c></row>"#)),
    BadDocument(
      "cell without a number", .badReference, "“H”", make: rows(#"<row><c r="H"/></row>"#)),
    BadDocument(
      "row zero", .badReference, "“0”", make: rows(#"<row r="0"><c><v>1</v></c></row>"#)),
    BadDocument(
      "row beyond the last", .badReference, "“99999999999999999999”",
      make: rows(#"<row r="99999999999999999999"/>"#)),
    BadDocument(
      "merge beyond the last", .badReference, "A1:ZZZZ2",
      make: rows("", behind: #"<mergeCells><mergeCell ref="A1:ZZZZ2"/></mergeCells>"#)),
    BadDocument(
      "merge upside down", .badReference, "B2:A1",
      make: rows("", behind: #"<mergeCells><mergeCell ref="B2:A1"/></mergeCells>"#)),
    BadDocument(
      "shared string that is not there", .badReference, "共享字符串 7",
      make: rows(#"<row><c t="s"><v>7</v></c></row>"#)),
    BadDocument(
      "shared string below zero", .badReference, "共享字符串 -1",
      make: rows(#"<row><c t="s"><v>-1</v></c></row>"#)),
    BadDocument(
      "more cells in a row than columns", .badReference, "第16385列",
      make: rows("<row>\(String(repeating: "<c><v>1</v></c>", count: 16_385))</row>")),
    BadDocument(
      "one cell over and over", .tooManyCells, "列",
      make: rows("<row>\(String(repeating: "<c r=\"A1\"><v>1</v></c>", count: 16_385))</row>")),
    BadDocument(
      "more rows than a sheet has", .tooManyCells, "的行", limits: .with { $0.rows = 1_000 },
      make: rows(String(repeating: "<row r=\"1\"/>", count: 1_001))),
    BadDocument(
      "too many filled cells", .tooManyCells, "工作簿的单元格", limits: .with { $0.cells = 1_000 },
      make: rows(String(repeating: "<row><c><v>1</v></c></row>", count: 1_001))),
    BadDocument(
      "too many merges", .tooManyCells, "合并区域", limits: .with { $0.ranges = 1_000 },
      make: rows("", behind: String(repeating: "<mergeCell ref=\"A1:B2\"/>", count: 1_001))),
    BadDocument(
      "merges over one another", .tooManyCells, "互相重叠的合并区域",
      make: rows(
        String(repeating: "<row><c><v>1</v></c></row>", count: 1_000),
        behind: String(repeating: "<mergeCell ref=\"A1:XFD1048576\"/>", count: 10_000))),
    BadDocument(
      "long shared string", .textTooLong, "共享字符串0", limits: .with { $0.textBytes = 1_000 }
    ) {
      try OfficeFile.workbook(
        rows: "", strings: "<si><t>\(String(repeating: "标", count: 400))</t></si>")
    },
    BadDocument(
      "one long string in every cell", .textTooLong, "工作簿全部单元格",
      limits: .with { $0.totalTextBytes = 100_000 }
    ) {
      try OfficeFile.workbook(
        rows: String(repeating: "<row><c t=\"s\"><v>0</v></c></row>", count: 1_000),
        strings: "<si><t>\(String(repeating: "标", count: 400))</t></si>")
    },
    BadDocument(
      "long cell of a sheet", .textTooLong, "表!A1", limits: .with { $0.textBytes = 1_000 },
      make: rows("<row><c t=\"str\"><v>\(String(repeating: "标", count: 400))</v></c></row>")),
    BadDocument("too many sheets", .tooManyCells, "工作簿的工作表", limits: .with { $0.tables = 3 }) {
      let sheet = #"<sheet name="表" r:id="rId1"/>"#
      return try OfficeFile.archive(
        OfficeFile.workbookEntries("", sheets: String(repeating: sheet, count: 4)))
    },
    BadDocument("document type in the styles", .documentType, "xl/styles.xml") {
      try OfficeFile.archive(
        OfficeFile.workbookEntries("<sheetData/>")
          + [OfficeFile.entry("xl/styles.xml", "<!DOCTYPE a><a/>")])
    },
    BadDocument("broken shared strings", .brokenXML, "xl/sharedStrings.xml") {
      try OfficeFile.archive(
        OfficeFile.workbookEntries("<sheetData/>")
          + [OfficeFile.entry("xl/sharedStrings.xml", "<sst><si></sst>")])
    },
  ]
}
