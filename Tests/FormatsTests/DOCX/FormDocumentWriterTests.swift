import EvaluationModel
import Testing

@testable import Formats

@Suite struct FormDocumentWriterTests {
  private static let text = "word/document.xml"

  private func parts(of tables: FormTable...) throws -> OfficeParts {
    try #require(OfficeParts(FormDocumentWriter.bytes(of: tables)))
  }

  @Test func `the package has all parts, the types first`() throws {
    let paths = try parts(of: SampleTables.small).paths
    #expect(
      paths == [
        "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels",
        "word/settings.xml", "docProps/core.xml", "docProps/app.xml", "word/styles.xml",
        "word/document.xml",
      ])
  }

  @Test(arguments: [
    "<w:gridSpan w:val=\"3\"/>", "<w:vMerge w:val=\"restart\"/>", "<w:vMerge w:val=\"continue\"/>",
    "<w:tblHeader/>", "<w:cantSplit/>", "<w:tblLayout w:type=\"fixed\"/>",
    "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>", "<w:shd w:val=\"clear\"",
    "<w:t xml:space=\"preserve\">产出指标</w:t><w:br/><w:t xml:space=\"preserve\">(50分)</w:t>",
    ">合格率 &lt;&amp;&gt;&quot;</w:t>", ">=1+1</w:t>", ">填表人：　　　填表日期：</w:t>",
  ])
  func `the text contains this`(part: String) throws {
    #expect(try parts(of: SampleTables.small)[Self.text].contains(part))
  }

  @Test func `each row covers all columns`() throws {
    let text = try parts(of: SampleTables.small)[Self.text]
    let rows = text.split(separator: "<w:tr>").dropFirst()
    // Four cells; the label and three; the continued label and three; total over three and one.
    #expect(rows.map { String($0).occurrences(of: "<w:tc>") } == [4, 4, 4, 2])
    #expect(text.occurrences(of: "w:val=\"restart\"") == 1)
    #expect(text.occurrences(of: "w:val=\"continue\"") == 1)
    #expect(text.occurrences(of: "<w:tblHeader/>") == 1)
  }

  @Test(arguments: [[10, 12, 20, 10], [1, 1, 1], [7], [9, 11, 12, 18, 12, 12, 6, 9, 26]])
  func `the columns are together as wide as the text`(widths: [Int]) throws {
    let text = try parts(of: SampleTables.single("x", widths: widths))[Self.text]
    let columns = text.split(separator: "<w:gridCol w:w=\"").dropFirst()
      .compactMap { Int($0.prefix { $0.isNumber }) }
    #expect(columns.count == widths.count)
    // 210 mm less two margins of 15 mm: 11906 − 2 × 850 twentieths of a point.
    #expect(columns.reduce(0, +) == 10_206)
  }

  @Test func `a heading across the table stays with the row below it`() throws {
    let heading = FormTableRow([FormTableCell("错误2项", role: .heading, columnSpan: 2)])
    let row = FormTableRow([
      FormTableCell("1", role: .value), FormTableCell("分值", role: .heading),
    ])
    let table = FormTable(title: "表", columnWidths: [10, 10], rows: [heading, row, heading])
    #expect(try parts(of: table)[Self.text].occurrences(of: "<w:keepNext/>") == 1)
  }

  @Test func `every table has a section and a page of its own`() throws {
    let text = try parts(of: SampleTables.small, SampleTables.grid(rows: 2, columns: 60))[Self.text]
    #expect(text.occurrences(of: "<w:sectPr>") == 2)
    #expect(text.occurrences(of: "w:orient=\"landscape\"") == 1)
    #expect(text.contains("</w:sectPr></w:pPr>"))
    #expect(text.contains("</w:sectPr></w:body>"))
  }

  @Test func `a table that continues the page has a smaller title and no section of its own`()
    throws
  {
    var next = SampleTables.small
    next.continuesPage = true
    next.title = "下表"
    let text = try parts(of: SampleTables.small, next, next, SampleTables.small)[Self.text]
    #expect(text.occurrences(of: "<w:sectPr>") == 2)
    #expect(text.occurrences(of: "<w:pStyle w:val=\"FormTitle\"/>") == 2)
    #expect(text.occurrences(of: "<w:pStyle w:val=\"FormSubtitle\"/>") == 2)
    // Nothing to continue: a page of its own.
    #expect(try parts(of: next)[Self.text].contains("<w:pStyle w:val=\"FormTitle\"/>"))
  }

  @Test(arguments: [
    ("a\u{0}b\u{1}c\u{FFFF}", ">a\u{FFFD}b\u{FFFD}c\u{FFFD}<"),
    ("一\t二", ">一</w:t><w:tab/><w:t xml:space=\"preserve\">二<"),
    ("一\r\n\n二", ">一</w:t><w:br/><w:br/><w:t xml:space=\"preserve\">二<"),
    ("]]>", ">]]&gt;<"),
  ])
  func `a text comes back as it was`(text: String, written: String) throws {
    #expect(try parts(of: SampleTables.single(text))[Self.text].contains(written))
  }

  @Test func `the same tables give the same bytes`() throws {
    let tables = [SampleTables.small, SampleTables.grid(rows: 5, columns: 5)]
    #expect(try FormDocumentWriter.bytes(of: tables) == FormDocumentWriter.bytes(of: tables))
  }

  @Test(arguments: SampleTables.unusual)
  func `no table stops the writer`(table: FormTable) throws {
    let parts = try parts(of: table, table)
    #expect(parts[Self.text].contains("</w:sectPr></w:body>"))
    #expect(parts[Self.text].occurrences(of: "<w:tbl>") == (table.rows.isEmpty ? 0 : 2))
  }

  @Test func `a document without tables is empty, not broken`() throws {
    #expect(try parts()[Self.text].contains("<w:body><w:p>"))
  }

  @Test func `long texts are written whole`() throws {
    let text = String(repeating: "长", count: 40_000)
    #expect(try parts(of: SampleTables.single(text))[Self.text].contains(text))
  }
}
