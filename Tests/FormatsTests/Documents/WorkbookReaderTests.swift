import Testing

@testable import Formats

@Suite struct WorkbookReaderTests {
  private func table(
    _ rows: String, behind: String = "", strings: String? = nil, styles: String? = nil,
    properties: String = ""
  ) throws -> DocumentTable? {
    try OfficeDocumentReader.read(
      OfficeFile.workbook(
        rows: rows, behind: behind, strings: strings, styles: styles, properties: properties)
    ).tables.first
  }

  @Test func `every kind of cell has its text`() throws {
    let table = try table(
      """
      <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="inlineStr"><is><r><t>甲</t></r><r>
      <t xml:space="preserve"> 乙</t></r></is></c><c r="C2" t="str"><f>A1</f><v>公式</v></c>
      <c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#DIV/0!</v></c><c r="F2" t="n"><v>62954</v></c>
      <c r="G2"><f>SUM(A1:A9)</f><v>109.9953</v></c><c r="H2" t="d"><v>2024-12-31T00:00:00</v></c>
      <c r="I2" s="9"/></row>
      """,
      strings: """
        <si><t>零</t></si><si><r><t>指标</t></r><r><rPr/><t>名称</t></r><rPh sb="0" eb="1"><t>zhǐ</t>
        </rPh></si>
        """)
    #expect(
      table?.texts(2) == [
        "指标名称", "甲 乙", "公式", "TRUE", "#DIV/0!", "62954", "109.9953", "2024-12-31",
      ])
    #expect(table?.rows.map(\.number) == [2])
    #expect(table?.cell(2, 7)?.reference?.name == "H2")
  }

  @Test func `rows and cells without a name follow one another`() throws {
    let table = try table(
      "<row/><row><c><v>1</v></c><c/><c><v>3</v></c></row><row r=\"9\"><c r=\"AA9\"><v>4</v></c><c><v>5</v></c></row>"
    )
    #expect(table?.rows.map(\.number) == [2, 9])
    #expect(table?.rows.first?.cells.map(\.reference?.name) == ["A2", "B2", "C2"])
    #expect(table?.rows.last?.cells.map(\.column) == [26, 27])
  }

  @Test func `a merge joins cells and marks the text it covers`() throws {
    let table = try table(
      """
      <row r="1"><c r="A1"/><c r="B1"><v>1</v></c><c r="C1"/></row>
      <row r="2"><c r="A2"><v>0</v></c><c r="B2"/><c r="C2"><v>2</v></c></row>
      """,
      behind: #"<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>"#)
    let first = table?.rows.first?.cells
    #expect(first?.map(\.column) == [0, 1])
    #expect(first?.map(\.rowSpan) == [2, 1])
    #expect(first?.map(\.columnSpan) == [1, 2])
    #expect(table?.cell(2, 0)?.text == "0")
    #expect(table?.cell(2, 0)?.isCoveredByMerge == true)
    #expect(table?.texts(2) == ["", "2"])
  }

  @Test func `a blank first cell of a merge is there even if the file leaves it out`() throws {
    let table = try table(
      "<row r=\"1\"><c r=\"C1\"><v>1</v></c></row>",
      behind: #"<mergeCells><mergeCell ref="A1:B3"/></mergeCells>"#)
    #expect(
      table?.cell(1, 0)
        == DocumentCell(
          column: 0, columnSpan: 2, rowSpan: 3, text: "", isCoveredByMerge: false,
          reference: CellReference(column: 0, row: 1)))
  }

  @Test func `hidden sheets are said to be hidden, charts left out`() throws {
    let sheets = """
      <sheet name="自评 &amp; 表" r:id="rId1"/><sheet name="图" r:id="rId4"/>
      <sheet name="底稿" state="veryHidden" r:id="rId5"/>
      """
    let bytes = try OfficeFile.archive(
      OfficeFile.workbookEntries("<sheetData/>", sheets: sheets) + [
        OfficeFile.entry("xl/worksheets/sheet2.xml", "<worksheet/>")
      ])
    #expect(
      try OfficeDocumentReader.read(bytes).tables.map(\.source) == [
        .sheet(name: "自评 & 表", isHidden: false), .sheet(name: "底稿", isHidden: true),
      ])
  }

  @Test func `line breaks and coded characters are decoded`() throws {
    let table = try table(
      #"<row><c t="str"><v>年度_x000D_&#10;指标&#13;值_x005F_x_x4E00_</v></c></row>"#)
    #expect(table?.texts(1) == ["年度\n指标\n值_x一"])
  }

  @Test func `rows and cells out of order are put in order`() throws {
    let table = try table(
      """
      <row r="3"><c r="B3"><v>4</v></c><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c>
      </row>
      """)
    #expect(table?.rows.map(\.number) == [1, 3])
    #expect(table?.texts(3) == ["3", "4"])
  }

  /// A stored number, its format, and what the cell shows.
  struct Shown: Sendable, CustomTestStringConvertible {
    let stored: String
    let code: String
    let text: String
    var testDescription: String { "\(stored) \(code)" }
    init(_ stored: String, _ code: String, _ text: String) {
      self.stored = stored
      self.code = code
      self.text = text
    }
  }

  static let shown: [Shown] = [
    Shown("1.01", "0%", "101%"),
    Shown("1.0100000000000000E0", "0%", "101%"),
    Shown("0.9973", "0.00%", "99.73%"),
    Shown("0.57999999999999996", "0%", "58%"),
    Shown("0.57999999999999996", "General", "0.58"),
    Shown("1143900", "0.00", "1143900.00"),
    Shown("1159138.98", "#,##0.00", "1,159,138.98"),
    Shown("999", "#,##0", "999"),
    Shown("1234567", "#,##0", "1,234,567"),
    Shown("0.5", "#,##0.##", "0.5"),
    Shown("12345678", "0.00,", "12345.678"),
    Shown("128000", "0.00\"万元\"", "128000.00万元"),
    Shown("10", "General", "10"),
    Shown("1E-3", "General", "0.001"),
    Shown("1.5E+25", "General", "1.5E+25"),
    Shown("0.30000000000000004", "General", "0.3"),
    Shown("2.675", "0.00", "2.675"),
    Shown("-2.675", "0.00", "-2.675"),
    Shown("-1234.5", "#,##0.00_);(#,##0.00)", "-1,234.50"),
    Shown("-5", "0;[Red]0", "-5"),
    Shown("-0.001", "0.00", "-0.001"),
    // Typed decimals count, calculated ones are rounded, to two at least.
    Shown("10.04", "0.0", "10.04"), Shown("9.97", "0", "9.97"),
    Shown("9.973333333333333", "0", "9.97"), Shown("115.913898", "0.00", "115.913898"),
    Shown("1.0133333333", "0%", "101.33%"), Shown("1.0133", "0%", "101.33%"),
    Shown("0.0000001", "0.00", "0.00"),
    Shown("0", "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "0.00"),
    Shown("0", "0;-0;;@", "0"),
    Shown("1234.5", "_ [$¥-804]* #,##0.00_ ", "¥1,234.50"),
    Shown("7", "000", "007"),
    Shown("0.25", "# ?/?", "0.25"),
    Shown("12345", "0.00E+00", "12345"),
    Shown("62954", "@", "62954"),
    Shown("15", "[>=10]\"多\";0", "15"),
    Shown("45657", "yyyy-mm-dd", "2024-12-31"),
    Shown("45657", "yyyy\"年\"m\"月\"d\"日\"", "2024年12月31日"),
    Shown("45657", "[$-804]yyyy/m/d;@", "2024/12/31"),
    Shown("45657", "[DBNum1][$-804]yyyy\"年\"m\"月\"", "2024年12月"),
    Shown("45657", "d-mmm-yy", "2024-12-31"),
    Shown("45657.354166666664", "yyyy-m-d h:mm", "2024-12-31 8:30"),
    Shown("0.999999", "h:mm:ss AM/PM", "12:00:00 AM"),
    Shown("0.75", "上午/下午h\"时\"mm\"分\"", "下午6时00分"),
    Shown("1.5", "[h]:mm", "36:00"),
    Shown("59", "yyyy-mm-dd", "1900-02-28"),
    Shown("60", "yyyy-mm-dd", "1900-02-29"),
    Shown("61", "yyyy-mm-dd", "1900-03-01"),
    Shown("2958466", "yyyy-mm-dd", "2958466"),
    Shown("-1", "yyyy-mm-dd", "-1"),
    Shown("abc", "0.00", "abc"),
    Shown("1e99999", "0.00", "1e99999"),
    Shown("0." + String(repeating: "9", count: 60), "0.00", "1.00"),
  ]

  @Test(arguments: shown) func `a number shows as its format shows it`(row: Shown) throws {
    let code = row.code.replacing("\"", with: "&quot;").replacing(">", with: "&gt;")
    let table = try table(
      "<row><c s=\"1\"><v>\(row.stored)</v></c></row>",
      styles: """
        <numFmts><numFmt numFmtId="180" formatCode="\(code)"/></numFmts><cellStyleXfs><xf/>
        </cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="180"/></cellXfs>
        """)
    #expect(table?.texts(1) == [row.text])
  }

  @Test(arguments: [(2, "45657.00"), (9, "4565700%"), (14, "2024-12-31"), (31, "2024年12月31日")])
  func `formats that are not spelled out are known`(id: Int, text: String) throws {
    let table = try table(
      "<row><c s=\"0\"><v>45657</v></c></row>",
      styles: "<cellXfs><xf numFmtId=\"\(id)\"/></cellXfs>")
    #expect(table?.texts(1) == [text])
  }

  @Test func `days are counted from 1904 where the workbook says so`() throws {
    let table = try table(
      "<row><c s=\"0\"><v>44195</v></c><c s=\"0\"><v>0</v></c></row>",
      styles: "<cellXfs><xf numFmtId=\"14\"/></cellXfs>", properties: "date1904=\"1\"")
    #expect(table?.texts(1) == ["2024-12-31", "1904-01-01"])
  }

  @Test(arguments: [("A1", 0, 1), ("$H$14", 7, 14), ("xfd1048576", 16_383, 1_048_576)])
  func `a reference names column and row`(name: String, column: Int, row: Int) {
    #expect(CellReference(name.utf8) == CellReference(column: column, row: row))
  }

  @Test(arguments: ["", "A", "1", "A0", "1A", "XFE1", "A1048577", "ZZZZ99999999", "表1", "A1B"])
  func `what is beyond the last cell is no reference`(name: String) {
    #expect(CellReference(name.utf8) == nil)
  }

  @Test(arguments: [
    ("A1", 0, 1), ("Z9", 25, 9), ("AA10", 26, 10), ("XFD1048576", 16_383, 1_048_576),
  ])
  func `a place writes its name`(name: String, column: Int, row: Int) {
    #expect(CellReference(column: column, row: row).name == name)
  }

  @Test(arguments: [
    ("worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"), ("/xl/a.xml", "xl/a.xml"),
    ("../docProps/app.xml", "docProps/app.xml"), ("./a.xml", "xl/a.xml"),
    ("..\\b.xml", "b.xml"), ("../../etc/passwd", nil), ("a//b.xml", "xl/a/b.xml"),
  ])
  func `a part is named from where it is referred to`(target: String, name: String?) {
    #expect(PartName.resolve(target, in: "xl/") == name)
  }
}
