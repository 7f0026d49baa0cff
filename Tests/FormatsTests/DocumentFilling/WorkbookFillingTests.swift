import EvaluationModel
import Testing

@testable import Formats

/// What a worksheet looks like before and after a value is written into B5, byte by byte.
@Suite struct WorkbookFillingTests {
  /// A piece of `sheetData`, before and after.
  struct Rewrite: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let before: String
    let after: String
    var text = "7.6"
    var amount: CellAmount? = .points(Points(millionths: 7_600_000))
    /// The number of the format whose variant is added to the styles, and its number format.
    var variant: (style: Int, format: Int)?
  }

  /// 0 General, 1 `0.00`, 2 `0`, 3 `0%`, 4 `@`, 5 `0"分"`, 6 `0.00%`.
  static let formats = [0, 2, 1, 9, 49, 164, 10].map {
    #"<xf numFmtId="\#($0)" fontId="1" borderId="2" xfId="0" applyAlignment="1">"#
      + #"<alignment horizontal="center"/></xf>"#
  }

  static func styles(_ formats: [String]) -> String {
    #"<numFmts count="1"><numFmt numFmtId="164" formatCode="0&quot;分&quot;"/></numFmts>"#
      + #"<cellXfs count="\#(formats.count)">\#(formats.joined())</cellXfs>"#
      + #"<dxfs count="0"/>"#
  }

  static func row(_ cell: String) -> String {
    #"<row r="5"><c r="A5" s="1"/>\#(cell)<c r="D5"/></row>"#
  }

  static let rewrites: [Rewrite] = [
    Rewrite(
      testDescription: "a blank cell keeps its style", before: row(#"<c r="B5" s="1"/>"#),
      after: row(#"<c r="B5" s="1"><v>7.6</v></c>"#)),
    Rewrite(
      testDescription: "a number", before: row(#"<c r="B5" s="1"><v>9</v></c>"#),
      after: row(#"<c r="B5" s="1"><v>7.6</v></c>"#)),
    Rewrite(
      testDescription: "a format that would round",
      before: row(#"<c r="B5" s="2"><v>9</v></c>"#),
      after: row(#"<c r="B5" s="7"><v>7.6</v></c>"#), variant: (2, 0)),
    Rewrite(
      testDescription: "a format with a word that fits",
      before: row(#"<c r="B5" s="5"><v>9</v></c>"#),
      after: row(#"<c r="B5" s="5"><v>8</v></c>"#), text: "8", amount: .points(8)),
    Rewrite(
      testDescription: "a format with a word that would round",
      before: row(#"<c r="B5" s="5"><v>9</v></c>"#),
      after: row(#"<c r="B5" s="7"><v>7.6</v></c>"#), variant: (5, 0)),
    Rewrite(
      testDescription: "the text format", before: row(#"<c r="B5" s="4"/>"#),
      after: row(#"<c r="B5" s="4"><v>7.6</v></c>"#)),
    Rewrite(
      testDescription: "a rate", before: row(#"<c r="B5" s="6"><v>1</v></c>"#),
      after: row(#"<c r="B5" s="6"><v>0.9936</v></c>"#), text: "99.36%", amount: rate),
    Rewrite(
      testDescription: "a rate in a format that would round",
      before: row(#"<c r="B5" s="3"><v>1</v></c>"#),
      after: row(#"<c r="B5" s="7"><v>0.9936</v></c>"#), text: "99.36%", amount: rate,
      variant: (3, 10)),
    Rewrite(
      testDescription: "a rate in a cell of plain numbers", before: row(#"<c r="B5"/>"#),
      after: row(#"<c r="B5" s="7"><v>0.9936</v></c>"#), text: "99.36%", amount: rate,
      variant: (0, 10)),
    Rewrite(
      testDescription: "a shared string stays text",
      before: row(#"<c r="B5" s="2" t="s"><v>0</v></c>"#),
      after: row(#"<c r="B5" s="2" t="inlineStr"><is><t xml:space="preserve">7.6</t></is></c>"#)),
    Rewrite(
      testDescription: "a shared string of blanks is no text",
      before: row(#"<c r="B5" s="1" t="s"><v>1</v></c>"#),
      after: row(#"<c r="B5" s="1"><v>7.6</v></c>"#)),
    Rewrite(
      testDescription: "a text of its own",
      before: row(#"<c r="B5" t="inlineStr"><is><r><rPr/><t>9</t></r><r><t>分</t></r></is></c>"#),
      after: row(#"<c r="B5" t="inlineStr"><is><t xml:space="preserve">7.6</t></is></c>"#)),
    Rewrite(
      testDescription: "words in a cell of numbers", before: row(#"<c r="B5" s="1"><v>9</v></c>"#),
      after: row(
        #"<c r="B5" s="1" t="inlineStr"><is><t xml:space="preserve">0～8</t></is></c>"#),
      text: "0～8", amount: nil),
    Rewrite(
      testDescription: "text that looks like a formula or a code",
      before: row(#"<c r="B5"/>"#),
      after: row(
        #"<c r="B5" t="inlineStr"><is><t xml:space="preserve">=A1 &lt;&amp;&quot;&gt; _x005F_x0041_</t></is></c>"#
      ), text: #"=A1 <&"> _x0041_"#, amount: nil),
    Rewrite(
      testDescription: "an error", before: row(#"<c r="B5" t="e"><v>#N/A</v></c>"#),
      after: row(#"<c r="B5"><v>7.6</v></c>"#)),
    Rewrite(
      testDescription: "a cell without a reference",
      before: #"<row r="5"><c r="A5"/><c s="1"><v>9</v></c><c/></row>"#,
      after: #"<row r="5"><c r="A5"/><c s="1"><v>7.6</v></c><c/></row>"#),
    Rewrite(
      testDescription: "a row without a reference",
      before: #"<row r="4"/><row><c/><c/></row>"#,
      after: #"<row r="4"/><row><c/><c><v>7.6</v></c></row>"#),
    Rewrite(
      testDescription: "no cell", before: row(""), after: row(#"<c r="B5"><v>7.6</v></c>"#)),
    Rewrite(
      testDescription: "no cell behind the last",
      before: #"<row r="5" spans="1:1" ht="20"><c r="A5"/></row>"#,
      after: #"<row r="5" ht="20"><c r="A5"/><c r="B5"><v>7.6</v></c></row>"#),
    Rewrite(
      testDescription: "no cell in a row with a style",
      before: #"<row r="5" s="1" customFormat="1"></row>"#,
      after: #"<row r="5" s="1" customFormat="1"><c r="B5" s="1"><v>7.6</v></c></row>"#),
    Rewrite(
      testDescription: "a row that is one tag", before: #"<row r="5" ht="20"/>"#,
      after: #"<row r="5" ht="20"><c r="B5"><v>7.6</v></c></row>"#),
    Rewrite(
      testDescription: "no row", before: #"<row r="4"/><row r="6"/>"#,
      after: #"<row r="4"/><row r="5"><c r="B5"><v>7.6</v></c></row><row r="6"/>"#),
    Rewrite(
      testDescription: "no row behind the last", before: #"<row r="4"/>"#,
      after: #"<row r="4"/><row r="5"><c r="B5"><v>7.6</v></c></row>"#),
    Rewrite(
      testDescription: "rows and cells out of order",
      before: #"<row r="9"/><row r="5"><c r="D5"/><c r="B5" s="1"/><c r="A5"/></row><row r="4"/>"#,
      after:
        #"<row r="9"/><row r="5"><c r="D5"/><c r="B5" s="1"><v>7.6</v></c><c r="A5"/></row><row r="4"/>"#
    ),
    Rewrite(
      testDescription: "pointed brackets and remarks",
      before:
        #"<!-- <c> --><row r="5" x='a>b'><!-- < --><c r="B5" s="1" ><!-- < --><v>9</v></c ></row>"#,
      after: #"<!-- <c> --><row r="5" x='a>b'><!-- < --><c r="B5" s="1"><v>7.6</v></c></row>"#),
  ]

  static let rate = (try? Ratio(of: 9_936, to: 10_000)).map(CellAmount.rate)

  private func workbook(_ rows: String, formats: [String] = formats) throws -> [UInt8] {
    // The first row has text, so that the reader keeps the columns.
    try OfficeFile.workbook(
      rows: #"<row r="1"><c r="D1"><v>1</v></c></row>"# + rows, behind: "<pageSetup/>",
      strings: "<si><t>9分</t></si><si><t xml:space=\"preserve\"> </t></si>",
      styles: Self.styles(formats))
  }

  @Test(arguments: rewrites)
  func `only the cell changes`(_ rewrite: Rewrite) throws {
    var formats = Self.formats
    if let variant = rewrite.variant {
      formats.append(
        #"<xf numFmtId="\#(variant.format)" fontId="1" borderId="2" xfId="0" applyAlignment="1""#
          + #" applyNumberFormat="1"><alignment horizontal="center"/></xf>"#)
    }
    let sample = try FillingSample(workbook(rewrite.before))
    let entry = CellEntry(5, 1, rewrite.text, rewrite.amount)
    let result = try sample.filled(entry)
    #expect(result.remarks.isEmpty)
    let expected = try workbook(rewrite.after, formats: formats)
    for part in ["xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/workbook.xml"] {
      #expect(
        try FillingSample.part(part, of: result.bytes) == FillingSample.part(part, of: expected))
    }
    let again = try FillingSample(result.bytes)
    #expect(again.tables[0].cell(5, 1)?.text.hasPrefix(rewrite.text) == true)
    #expect(try again.filled(entry).bytes == result.bytes, "filled twice")
  }

  // MARK: Formulas

  static let formulas: [(before: String, after: String)] = [
    (
      #"<c r="B5" s="1"><f>SUM(B1:B4)</f><v>9</v></c>"#,
      #"<c r="B5" s="1"><f>SUM(B1:B4)</f><v>7.6</v></c>"#
    ),
    (
      #"<c r="B5" t="str"><f t="shared" si="0"/><v>9分</v></c>"#,
      #"<c r="B5"><f t="shared" si="0"/><v>7.6</v></c>"#
    ),
    (
      #"<c r="B5" cm="1"><f t="array" ref="B5">A5&gt;1</f><v>9</v></c>"#,
      #"<c r="B5" cm="1"><f t="array" ref="B5">A5&gt;1</f><v>7.6</v></c>"#
    ),
    (
      #"<c r="B5"><f>A1</f></c>"#, #"<c r="B5"><f>A1</f><v>7.6</v></c>"#
    ),
  ]

  @Test(arguments: formulas)
  func `a formula stays and is calculated anew`(_ cell: (before: String, after: String)) throws {
    let sample = try FillingSample(workbook(Self.row(cell.before)))
    let result = try sample.filled(.points(5, 1))
    #expect(result.remarks == ["表!B5填入7.6：这些格是公式，公式没有改动，打开后会按公式重新计算；算出的数不同的，请改公式。"])
    let sheet = "xl/worksheets/sheet1.xml"
    #expect(
      try FillingSample.part(sheet, of: result.bytes)
        == FillingSample.part(sheet, of: workbook(Self.row(cell.after))))
    let order = #"<calcPr fullCalcOnLoad="1"/></workbook>"#
    #expect(try FillingSample.part("xl/workbook.xml", of: result.bytes).hasSuffix(order))
    #expect(try FillingSample(result.bytes).filled(.points(5, 1)).bytes == result.bytes)
  }

  static let orders: [(before: String, after: String)] = [
    (#"<calcPr calcId="1"/>"#, #"<calcPr calcId="1" fullCalcOnLoad="1"/>"#),
    (#"<calcPr></calcPr>"#, #"<calcPr fullCalcOnLoad="1"></calcPr>"#),
    (#"<calcPr fullCalcOnLoad='0'/>"#, #"<calcPr fullCalcOnLoad='1'/>"#),
    (#"<calcPr fullCalcOnLoad="1"/>"#, #"<calcPr fullCalcOnLoad="1"/>"#),
    (
      "<definedNames/><oleSize/>",
      #"<definedNames/><calcPr fullCalcOnLoad="1"/><oleSize/>"#
    ),
  ]

  @Test(arguments: orders)
  func `the order to calculate is given once and in its place`(
    _ order: (before: String, after: String)
  ) throws {
    let name = "xl/workbook.xml"
    func bytes(_ order: String) throws -> [UInt8] {
      var entries = OfficeFile.workbookEntries(
        "<sheetData>\(Self.row(#"<c r="B5"/>"#))<row r=\"6\"><c r=\"A6\"><f>B5</f><v>1</v></c></row></sheetData>"
      )
      for index in entries.indices where entries[index].path == name {
        entries[index].bytes = Array(
          String(decoding: entries[index].bytes, as: UTF8.self)
            .replacing("</sheets>", with: "</sheets>\(order)").utf8)
      }
      return try OfficeFile.archive(entries)
    }
    let result = try FillingSample(bytes(order.before)).filled(.points(5, 1))
    #expect(
      try FillingSample.part(name, of: result.bytes)
        == FillingSample.part(name, of: bytes(order.after)))
  }

  @Test func `a formula of another sheet is calculated anew`() throws {
    let sheets =
      #"<sheet name="表" sheetId="1" r:id="rId1"/><sheet name="汇总" sheetId="2" state="hidden" r:id="rId5"/>"#
    let other =
      "<worksheet xmlns=\"\(OfficeFile.sheet)\"><sheetData><row r=\"1\"><c r=\"A1\"><f>表!B5</f><v>9</v></c></row></sheetData></worksheet>"
    let entries =
      OfficeFile.workbookEntries(
        "<sheetData>\(Self.row(#"<c r="B5"><v>9</v></c>"#))</sheetData>", sheets: sheets)
      + [OfficeFile.entry("xl/worksheets/sheet2.xml", other)]
    let sample = try FillingSample(OfficeFile.archive(entries))
    let result = try sample.filled(.points(5, 1))
    #expect(result.remarks.isEmpty)
    #expect(
      ArchiveListing(sample.bytes).changes(in: ArchiveListing(result.bytes))
        == ["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
    let hidden = try sample.filled(
      CellEntry(
        position: GridPosition(table: 1, row: 1, column: 1), text: "7.6",
        amount: .points(Points(millionths: 7_600_000))))
    #expect(
      try FillingSample.part("xl/worksheets/sheet2.xml", of: hidden.bytes)
        == other.replacing("</row>", with: #"<c r="B1"><v>7.6</v></c></row>"#))
  }

  // MARK: Other ways to write the same parts

  @Test func `a prefix, an empty sheet and a merge without its first cell`() throws {
    func sheet(_ data: String) -> String {
      #"<x:worksheet xmlns:x="\#(OfficeFile.sheet)">\#(data)<x:mergeCells><x:mergeCell ref="B5:C6"/></x:mergeCells></x:worksheet>"#
    }
    func bytes(_ data: String) throws -> [UInt8] {
      var entries = OfficeFile.workbookEntries("")
      for index in entries.indices where entries[index].path == "xl/worksheets/sheet1.xml" {
        entries[index].bytes = Array(sheet(data).utf8)
      }
      return try OfficeFile.archive(entries)
    }
    let cases = [
      (
        "<x:sheetData/>",
        #"<x:sheetData><x:row r="5"><x:c r="B5"><x:v>7.6</x:v></x:c></x:row></x:sheetData>"#
      ),
      (
        #"<x:sheetData><x:row r="5"><x:c r="A5"><x:v>1</x:v></x:c><x:c r="C5"/></x:row></x:sheetData>"#,
        #"<x:sheetData><x:row r="5"><x:c r="A5"><x:v>1</x:v></x:c><x:c r="B5"><x:v>7.6</x:v></x:c><x:c r="C5"/></x:row></x:sheetData>"#
      ),
      (
        #"<x:sheetData><x:row r="5"><x:c r="B5"><x:f>1</x:f></x:c></x:row></x:sheetData>"#,
        #"<x:sheetData><x:row r="5"><x:c r="B5"><x:f>1</x:f><x:v>7.6</x:v></x:c></x:row></x:sheetData>"#
      ),
    ]
    for (before, after) in cases {
      let result = try FillingSample(bytes(before)).filled(.points(5, 1))
      #expect(
        try FillingSample.part("xl/worksheets/sheet1.xml", of: result.bytes) == sheet(after))
    }
  }

  @Test func `without styles a rate is written as text and points as a number`() throws {
    let cells = #"<c r="B5"><v>9</v></c><c r="C5"/>"#
    let sample = try FillingSample(OfficeFile.workbook(rows: Self.row(cells)))
    let result = try sample.filled(
      .points(5, 1), CellEntry(5, 2, "99.36%", Self.rate))
    #expect(
      try FillingSample.part("xl/worksheets/sheet1.xml", of: result.bytes).contains(
        #"<c r="B5"><v>7.6</v></c><c r="C5" t="inlineStr"><is><t xml:space="preserve">99.36%</t></is></c>"#
      ))
  }

  @Test func `two cells of one style share one variant`() throws {
    let cells = #"<c r="B5" s="2"/><c r="C5" s="2"/>"#
    let sample = try FillingSample(workbook(Self.row(cells)))
    let result = try sample.filled(.points(5, 1), .points(5, 2))
    #expect(
      try FillingSample.part("xl/worksheets/sheet1.xml", of: result.bytes).contains(
        #"<c r="B5" s="7"><v>7.6</v></c><c r="C5" s="7"><v>7.6</v></c>"#))
    #expect(
      try FillingSample.part("xl/styles.xml", of: result.bytes).contains(#"<cellXfs count="8">"#))
  }

  @Test func `more text than a cell can hold is cut`() throws {
    let sample = try FillingSample(workbook(Self.row(#"<c r="B5"/>"#)))
    let result = try sample.filled(CellEntry(5, 1, String(repeating: "长", count: 40_000)))
    let text = try #require(FillingSample(result.bytes).tables[0].cell(5, 1)?.text)
    #expect(text.utf16.count == 32_767)
    #expect(text.hasSuffix("长…"))
  }

  @Test func `a sheet in UTF-16 is refused by name`() throws {
    let name = "xl/worksheets/sheet1.xml"
    let xml =
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet xmlns=\"\(OfficeFile.sheet)\"><sheetData>\(Self.row(#"<c r="B5"><v>9</v></c>"#))</sheetData></worksheet>"
    var entries = OfficeFile.workbookEntries("")
    for index in entries.indices where entries[index].path == name {
      entries[index].bytes = FillingSample.utf16(xml)
    }
    let sample = try FillingSample(OfficeFile.archive(entries))
    #expect(sample.tables.first?.cell(5, 1)?.text == "9")
    let fault = #expect(throws: WritingFault.self) { try sample.filled(.points(5, 1)) }
    #expect(fault?.message.contains(name) == true)
  }

  @Test func `a row grows with a long text, by the width of its columns`() throws {
    // Twenty characters, two half-widths each, in a column of ten: four lines of 15 points, and 6.
    let text = String(repeating: "原因说明", count: 5)
    let bytes = try OfficeFile.archive(
      OfficeFile.workbookEntries(
        "<cols><col min=\"1\" max=\"1\" width=\"10\"/></cols><sheetData>"
          + "<row r=\"1\" ht=\"20\" customHeight=\"1\"><c r=\"A1\" s=\"0\"/><c r=\"B1\"><v>1</v></c>"
          + "</row><row r=\"2\" ht=\"20\"><c r=\"A2\"><v>1</v></c></row></sheetData>"))
    let document = FormDocument(try OfficeDocumentReader.read(bytes))
    let position = GridPosition(table: 0, row: 1, column: 0)
    let result = try DocumentFiller.fill(
      bytes, of: document, with: [CellEntry(position: position, text: text)])
    let sheet = try FillingSample.part("xl/worksheets/sheet1.xml", of: result.bytes)
    #expect(sheet.contains(#"<row r="1" ht="66" customHeight="1">"#))
    #expect(sheet.contains(#"<row r="2" ht="20">"#))
  }
}
