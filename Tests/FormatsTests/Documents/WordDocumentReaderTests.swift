import Testing

@testable import Formats

@Suite struct WordDocumentReaderTests {
  private func read(_ body: String) throws -> OfficeDocument {
    try OfficeDocumentReader.read(OfficeFile.document(body))
  }

  private func cellText(_ content: String) throws -> String? {
    try read("<w:tbl><w:tr><w:tc>\(content)</w:tc></w:tr></w:tbl>").tables.first?.cell(1, 0)?.text
  }

  /// What a cell holds and what its text is.
  struct Content: Sendable, CustomTestStringConvertible {
    let xml: String
    let text: String
    var testDescription: String { text.debugDescription }
    init(_ xml: String, _ text: String) {
      self.xml = xml
      self.text = text
    }
  }

  static let contents: [Content] = [
    Content("<w:p><w:r><w:t>年度</w:t></w:r></w:p><w:p><w:r><w:t>预算</w:t></w:r></w:p>", "年度\n预算"),
    Content("<w:p><w:r><w:t>年初</w:t><w:br/><w:t>预算数</w:t></w:r></w:p>", "年初\n预算数"),
    Content("<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r></w:p>", "甲\t乙"),
    Content("<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>", "甲"),
    Content("<w:p><w:r><w:t>10</w:t><w:noBreakHyphen/><w:t>20天</w:t></w:r></w:p>", "10-20天"),
    Content(
      "<w:p><w:r><w:t>a </w:t></w:r><w:r><w:t xml:space=\"preserve\"> b</w:t></w:r></w:p>", "a b"),
    Content("<w:p><w:r><w:t>　95%　</w:t></w:r></w:p>", "　95%　"),
    Content("<w:p><w:r><w:t>A&amp;B &lt;5 &#8805;</w:t></w:r></w:p>", "A&B <5 ≥"),
    Content("<w:p><w:r><w:t><![CDATA[<90%]]></w:t></w:r></w:p>", "<90%"),
    Content(
      "<w:p><w:ins><w:r><w:t>95</w:t></w:r></w:ins><w:del><w:r><w:delText>90</w:delText></w:r></w:del></w:p>",
      "95"),
    Content("<w:p><w:del><w:r><w:t>90</w:t></w:r></w:del><w:r><w:t>%</w:t></w:r></w:p>", "%"),
    Content(
      "<w:p><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>新</w:t></w:r></w:moveTo></w:p>",
      "新"),
    Content(
      "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>一</w:t></w:r></w:p><w:p><w:r><w:t>行</w:t></w:r></w:p>",
      "一行"),
    Content(
      "<w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:t>95%</w:t></w:r></w:p>", "≥95%"),
    Content(
      "<w:p><w:r><w:sym w:font=\"Wingdings 2\" w:char=\"F052\"/><w:t>是</w:t></w:r></w:p>", "☑是"),
    Content("<w:p><m:oMath><m:r><m:t>≥</m:t></m:r></m:oMath><w:r><w:t>9</w:t></w:r></w:p>", "≥9"),
    Content(
      "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:t>显</w:t></w:r></w:p>", "显"),
    Content(
      "<w:sdt><w:sdtContent><w:p><w:r><w:t>控件</w:t></w:r></w:p></w:sdtContent></w:sdt>", "控件"),
    Content(
      "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>单击此处输入</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>8</w:t></w:r></w:p>",
      "8"),
    Content(
      "<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>一</w:t></mc:Choice><mc:Fallback><w:t>二</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>",
      "一"),
    Content(
      "<w:p><w:r><mc:AlternateContent><mc:Fallback><w:t>二</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>",
      "二"),
    Content(
      "<w:p><w:r><v:textbox><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></v:textbox></w:r><w:r><w:t>后</w:t></w:r></w:p>",
      "\n框\n后"),
    Content("<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3</w:t></w:r></w:p>", "3"),
    Content(
      "<w:p><w:pPr><w:pPrChange><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:pPrChange></w:pPr><w:r><w:t>一</w:t></w:r></w:p><w:p><w:r><w:t>二</w:t></w:r></w:p>",
      "一\n二"),
  ]

  @Test(arguments: contents) func `a cell has the text that is seen`(content: Content) throws {
    #expect(try cellText(content.xml) == content.text)
  }

  @Test func `cells stand in their grid columns`() throws {
    let table = try #require(
      try read(
        """
        <w:tbl><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>
        <w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>
        <w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>宽</w:t></w:r></w:p></w:tc></w:tr>
        \(OfficeFile.row("a", "b", "c", "d"))</w:tbl>
        """
      ).tables.first)
    #expect(table.rows[0].cells.map(\.column) == [1])
    #expect(table.rows[0].cells.map(\.columnSpan) == [2])
    #expect(table.rows[1].cells.map(\.column) == [0, 1, 2, 3])
  }

  @Test func `vertical merges end where a new one begins`() throws {
    func cell(_ merge: String, _ text: String) -> String {
      "<w:tc><w:tcPr>\(merge)</w:tcPr><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
    }
    let restart = #"<w:vMerge w:val="restart"/>"#
    let rows = [
      cell(restart, "产出") + cell("", "1"), cell("<w:vMerge/>", "") + cell("", "2"),
      cell(#"<w:vMerge w:val="continue"/>"#, "隐") + cell("", "3"),
      cell(restart, "效益") + cell("", "4"), cell("", "无") + cell("", "5"),
      cell("<w:vMerge/>", "孤") + cell("", "6"),
    ]
    let body = rows.map { "<w:tr>\($0)</w:tr>" }.joined()
    let table = try #require(try read("<w:tbl>\(body)</w:tbl>").tables.first)
    #expect(table.cell(1, 0)?.rowSpan == 3)
    #expect(table.rows[1].cells.map(\.text) == ["2"])
    #expect(table.rows[2].cells.map(\.text) == ["隐", "3"])
    #expect(table.rows[2].cells.map(\.isCoveredByMerge) == [true, false])
    #expect(table.cell(4, 0)?.rowSpan == 1)
    // Nothing above to go on with: a cell of its own.
    #expect(table.cell(6, 0)?.text == "孤")
    #expect(table.cell(6, 0)?.isCoveredByMerge == false)
  }

  // Found by Tests/Fuzz/run-documents: columns began again inside the row and met their own merge.
  @Test func `a row inside a cell without a table of its own begins no row`() throws {
    func cell(_ merge: String, _ text: String) -> String {
      "<w:tc><w:tcPr>\(merge)</w:tcPr><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
    }
    let restart = #"<w:vMerge w:val="restart"/>"#
    let table = try #require(
      try read(
        """
        <w:tbl><w:tr>\(cell("", "一"))\(cell(restart, "二"))
        <w:tc><w:tr><w:tr><w:p><w:r><w:t>三</w:t></w:r></w:p></w:tr></w:tr></w:tc>
        \(cell(restart, "四"))\(cell("<w:vMerge/>", "五"))</w:tr>
        <w:tr>\(cell("", "六"))</w:tr></w:tbl>
        """
      ).tables.first)
    #expect(table.rows.map(\.number) == [1, 2])
    #expect(table.rows[0].cells.map(\.text) == ["一", "二", "三", "四", "五"])
    #expect(table.rows[0].cells.map(\.column) == [0, 1, 2, 3, 4])
  }

  @Test func `cells merged the old way to the left become one`() throws {
    let table = try #require(
      try read(
        """
        <w:tbl><w:tr><w:tc><w:tcPr><w:hMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>宽</w:t>
        </w:r></w:p></w:tc><w:tc><w:tcPr><w:hMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>
        """
      ).tables.first)
    #expect(table.rows[0].cells.map(\.text) == ["宽"])
    #expect(table.rows[0].cells.map(\.columnSpan) == [2])
  }

  @Test func `a deleted row is counted and left out`() throws {
    let table = try #require(
      try read(
        """
        <w:tbl>\(OfficeFile.row("一"))<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r>
        <w:t>二</w:t></w:r></w:p></w:tc></w:tr>\(OfficeFile.row("三"))</w:tbl>
        """
      ).tables.first)
    #expect(table.rows.map(\.number) == [1, 3])
    #expect(table.texts(3) == ["三"])
  }

  @Test func `a nested table is text of its cell and a table of its own`() throws {
    let document = try read(
      """
      <w:p><w:r><w:t>标题</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>外</w:t></w:r></w:p>
      <w:tbl>\(OfficeFile.row("a", "b"))\(OfficeFile.row("c", "d"))</w:tbl><w:p/></w:tc></w:tr>
      </w:tbl><w:p><w:r><w:t>之后</w:t></w:r></w:p><w:tbl>\(OfficeFile.row("末"))</w:tbl>
      """)
    #expect(document.tables.map(\.source) == (1...3).map { .table(index: $0) })
    #expect(document.tables.map(\.preceding) == ["标题", "", "之后"])
    #expect(document.tables[0].cell(1, 0)?.text == "外\na\tb\nc\td\n")
    #expect(document.tables[1].rows.map { $0.cells.map(\.text) } == [["a", "b"], ["c", "d"]])
    #expect(document.trailing.isEmpty)
  }

  @Test func `rows and cells inside content controls count`() throws {
    let table = try #require(
      try read(
        """
        <w:sdt><w:sdtContent><w:tbl><w:sdt><w:sdtContent>\(OfficeFile.row("一", "二"))
        </w:sdtContent></w:sdt></w:tbl></w:sdtContent></w:sdt>
        """
      ).tables.first)
    #expect(table.rows.map { $0.cells.map(\.text) } == [["一", "二"]])
  }

  @Test func `a strict document and another name of the main part are read`() throws {
    let text = OfficeFile.wordXML("<w:tbl>\(OfficeFile.row("严格"))</w:tbl>")
      .replacing(OfficeFile.word, with: "http://purl.oclc.org/ooxml/wordprocessingml/main")
    let types = "http://schemas.openxmlformats.org/package/2006/content-types"
    let bytes = try OfficeFile.archive([
      OfficeFile.root("/Doc/Main.xml"), OfficeFile.entry("doc/main.xml", text),
      OfficeFile.entry(
        "[Content_Types].xml",
        """
        <Types xmlns="\(types)"><Override PartName="/Doc/Main.xml" ContentType=\
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
        """),
    ])
    #expect(try OfficeDocumentReader.read(bytes).tables.first?.texts(1) == ["严格"])
  }
}
