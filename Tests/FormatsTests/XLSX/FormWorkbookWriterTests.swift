import EvaluationModel
import Testing

@testable import Formats

@Suite struct FormWorkbookWriterTests {
  private static let sheet = "xl/worksheets/sheet1.xml"
  private static let strings = "xl/sharedStrings.xml"

  private func parts(of tables: FormTable...) throws -> OfficeParts {
    try #require(OfficeParts(FormWorkbookWriter.bytes(of: tables)))
  }

  @Test(arguments: [
    // Title, the label over two rows, the total over three columns, the footer.
    "<mergeCell ref=\"A1:D1\"/>", "<mergeCell ref=\"A3:A4\"/>", "<mergeCell ref=\"A5:C5\"/>",
    "<mergeCell ref=\"A6:D6\"/>", "<mergeCells count=\"4\">",
    // Scores are numbers.
    "<v>9.5</v>", "<v>10</v>", "<v>19.5</v>",
    // A4, as wide as one page and as long as it takes.
    "paperSize=\"9\"", "fitToHeight=\"0\"", "orientation=\"portrait\"",
    "horizontalCentered=\"1\"",
  ])
  func `the worksheet contains this`(part: String) throws {
    #expect(try parts(of: SampleTables.small)[Self.sheet].contains(part))
  }

  @Test func `heading rows are repeated on every page`() throws {
    let workbook = try parts(of: SampleTables.small)["xl/workbook.xml"]
    #expect(workbook.contains(">'自评表'!$2:$2</definedName>"))
  }

  @Test(arguments: [
    (Points(millionths: 9_500_000), "formatCode=\"0.0\""),
    (Points(millionths: 9_560_000), "formatCode=\"0.00\""),
    (Points(millionths: 125_000), "formatCode=\"0.000\""),
  ])
  func `a number shows all of its decimals`(points: Points, format: String) throws {
    var table = SampleTables.single("")
    table.rows[0].cells[0].number = points
    #expect(try parts(of: table)["xl/styles.xml"].contains(format))
  }

  @Test func `a whole number needs no format of its own`() throws {
    var table = SampleTables.single("")
    table.rows[0].cells[0].number = 10
    #expect(!(try parts(of: table)["xl/styles.xml"].contains("numFmts")))
  }

  @Test(arguments: [
    "=1+1", "+1", "-1", "@A1", "=HYPERLINK(\"x\")", "http://a.example", "{=1}", "12",
  ])
  func `a text never becomes a formula, a link or a number`(text: String) throws {
    let parts = try parts(of: SampleTables.single(text))
    #expect(!parts[Self.sheet].contains("<f"))
    #expect(!parts[Self.sheet].contains("hyperlink"))
    #expect(parts[Self.sheet].contains("<c r=\"A2\" s=\"2\" t=\"s\"><v>1</v></c>"))
    let written = text.replacing("\"", with: "\"")
    #expect(parts[Self.strings].contains("<t>\(written)</t>"))
  }

  @Test(arguments: [
    ("<&>\"", "<t>&lt;&amp;&gt;\"</t>"),
    ("a\u{0}b\u{1}c\u{FFFF}", "<t>a\u{FFFD}b\u{FFFD}c\u{FFFD}</t>"),
    ("一\r\n二\r三", "<t>一\n二\n三</t>"),
    ("_x000D_", "<t>_x005F_x000D_</t>"),
    ("_x00", "<t>_x00</t>"),
  ])
  func `a text comes back as it was`(text: String, written: String) throws {
    #expect(try parts(of: SampleTables.single(text))[Self.strings].contains(written))
  }

  @Test func `a text that no cell holds is cut with a sign`() throws {
    let text = String(repeating: "长", count: 40_000)
    let written = "<t>" + String(repeating: "长", count: 32_766) + "…</t>"
    #expect(try parts(of: SampleTables.single(text))[Self.strings].contains(written))
  }

  @Test func `every place of a merged cell has a border`() throws {
    // A3 and A4 belong to the label, A5, B5 and C5 to the total.
    let sheet = try parts(of: SampleTables.small)[Self.sheet]
    for place in ["A3", "A4", "A5", "B5", "C5"] {
      #expect(sheet.contains("<c r=\"\(place)\" s=\""), "\(place)")
    }
    let a4 = sheet.split(separator: "<c r=\"A4\"")
    #expect(a4.count == 2)
    #expect(a4.last?.hasPrefix(" s=\"3\"/>") == true)
  }

  @Test func `a row is as high as its longest text`() throws {
    // 40 full-width characters in 20 half-width columns: 4 lines of 15 points and 6 of padding.
    let text = String(repeating: "长", count: 40)
    let sheet = try parts(of: SampleTables.single(text))[Self.sheet]
    #expect(sheet.contains("<row r=\"2\" spans=\"1:1\" ht=\"66\" customHeight=\"1\">"))
  }

  @Test func `a text higher than any row continues in merged rows`() throws {
    // 95 lines are 1431 points: twelve rows of 119.25.
    let text = [String](repeating: "行", count: 95).joined(separator: "\n")
    let sheet = try parts(of: SampleTables.single(text))[Self.sheet]
    #expect(sheet.contains("<mergeCell ref=\"A2:A13\"/>"))
    #expect(sheet.occurrences(of: "ht=\"119.25\"") == 12)
  }

  @Test func `a wide table lies on its side`() throws {
    let sheet = try parts(of: SampleTables.grid(rows: 2, columns: 60))[Self.sheet]
    #expect(sheet.contains("orientation=\"landscape\""))
  }

  @Test func `the same tables give the same bytes`() throws {
    let tables = [SampleTables.small, SampleTables.grid(rows: 5, columns: 5)]
    #expect(try FormWorkbookWriter.bytes(of: tables) == FormWorkbookWriter.bytes(of: tables))
  }

  @Test func `the properties hold the title and no present date`() throws {
    let core = try parts(of: SampleTables.small)["docProps/core.xml"]
    #expect(core.contains("<dc:title>2024年度项目支出绩效自评表</dc:title>"))
    #expect(core.contains("2000-01-01T00:00:00Z"))
    #expect(core.occurrences(of: "T00:00:00Z") == 2)
  }

  @Test(arguments: SampleTables.unusual)
  func `no table stops the writer`(table: FormTable) throws {
    let parts = try parts(of: table, table)
    #expect(parts["xl/workbook.xml"].contains("name=\"扣分说明\""))
    #expect(parts["xl/worksheets/sheet2.xml"].hasSuffix("</worksheet>"))
  }

  @Test func `a workbook without tables has an empty sheet`() throws {
    #expect(try parts()["xl/workbook.xml"].contains("<sheet "))
  }
}
