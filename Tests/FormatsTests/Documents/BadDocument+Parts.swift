@testable import Formats

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
