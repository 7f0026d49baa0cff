@testable import Formats

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
    BadDocument("two sheets in one part", .badReference, "工作表“二”与前面的工作表指向同一部分") {
      try OfficeFile.archive(
        OfficeFile.workbookEntries(
          "", sheets: #"<sheet name="一" r:id="rId1"/><sheet name="二" r:id="rId6"/>"#))
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
