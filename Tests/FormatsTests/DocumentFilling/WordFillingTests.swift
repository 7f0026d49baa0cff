import EvaluationModel
import Testing

@testable import Formats

/// What a Word cell looks like before and after 7.6 is written into it, byte by byte.
@Suite struct WordFillingTests {
  /// The content of a `w:tc`; the cell to its left is in bold type.
  struct Rewrite: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let before: String
    let after: String
    init(_ name: String, _ before: String, _ after: String) {
      testDescription = name
      self.before = before
      self.after = after
    }
  }

  static let text = #"<w:t xml:space="preserve">7.6</w:t>"#
  static let bold = "<w:rPr><w:b/></w:rPr>"
  static let left = "<w:tc><w:p><w:r>\(bold)<w:t>得分</w:t></w:r></w:p></w:tc>"

  static let rewrites: [Rewrite] = [
    Rewrite(
      "a blank cell takes its neighbour's font", "<w:p/>", "<w:p><w:r>\(bold)\(text)</w:r></w:p>"),
    Rewrite("a blank before the slash", "<w:p />", "<w:p ><w:r>\(bold)\(text)</w:r></w:p>"),
    Rewrite(
      "a blank cell keeps alignment and its mark's font",
      #"<w:p><w:pPr><w:jc w:val="center"/><w:rPr><w:sz w:val="21"/></w:rPr></w:pPr></w:p>"#,
      #"<w:p><w:pPr><w:jc w:val="center"/><w:rPr><w:sz w:val="21"/></w:rPr></w:pPr><w:r><w:rPr>"#
        + #"<w:sz w:val="21"/></w:rPr>\#(text)</w:r></w:p>"#),
    Rewrite(
      "tracked changes of the mark are not the run's",
      #"<w:p><w:pPr><w:rPr><w:ins w:id="1"/><w:sz w:val="21"/><w:rPrChange w:id="2"><w:rPr/>"#
        + "</w:rPrChange></w:rPr></w:pPr></w:p>",
      #"<w:p><w:pPr><w:rPr><w:ins w:id="1"/><w:sz w:val="21"/><w:rPrChange w:id="2"><w:rPr/>"#
        + #"</w:rPrChange></w:rPr></w:pPr><w:r><w:rPr><w:sz w:val="21"/></w:rPr>\#(text)</w:r></w:p>"#
    ),
    Rewrite(
      "a run keeps its font", "<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>9</w:t></w:r></w:p>",
      "<w:p><w:r><w:rPr><w:i/></w:rPr>\(text)</w:r></w:p>"),
    Rewrite(
      "an empty run is the place for text", "<w:p><w:r><w:rPr><w:i/></w:rPr></w:r></w:p>",
      "<w:p><w:r><w:rPr><w:i/></w:rPr>\(text)</w:r><w:r><w:rPr><w:i/></w:rPr></w:r></w:p>"),
    Rewrite(
      "several runs and paragraphs",
      "<w:p><w:r><w:t> </w:t></w:r><w:r><w:t>9</w:t></w:r><w:r><w:t>分</w:t></w:r></w:p><w:p><w:r><w:t>整</w:t></w:r></w:p>",
      "<w:p><w:r></w:r><w:r>\(text)</w:r><w:r></w:r></w:p><w:p><w:r></w:r></w:p>"),
    Rewrite(
      "line breaks and tabs go, tab stops stay",
      "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>9</w:t><w:br/><w:t>分</w:t><w:tab/></w:r></w:p>",
      "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r>\(text)</w:r></w:p>"),
    Rewrite(
      "a symbol", #"<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>"#,
      "<w:p><w:r>\(text)</w:r></w:p>"),
    Rewrite(
      "a formula stands in no run", "<w:p><m:oMath><m:r><m:t>8</m:t></m:r></m:oMath></w:p>",
      "<w:p><w:r>\(text)</w:r></w:p>"),
    Rewrite(
      "a prompt of a content control",
      #"<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val="a3"/>"#
        + "<w:i/></w:rPr><w:t>单击</w:t></w:r></w:sdtContent></w:sdt></w:p>",
      "<w:p><w:sdt><w:sdtPr></w:sdtPr><w:sdtContent><w:r><w:rPr><w:i/></w:rPr>\(text)</w:r>"
        + "</w:sdtContent></w:sdt></w:p>"),
    Rewrite(
      "a filled content control",
      "<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>8</w:t></w:r></w:p></w:sdtContent></w:sdt>",
      "<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r>\(text)</w:r></w:p></w:sdtContent></w:sdt>"),
    Rewrite(
      "what was deleted stays deleted",
      "<w:p><w:del><w:r><w:delText>8</w:delText></w:r></w:del></w:p>",
      "<w:p><w:r>\(bold)\(text)</w:r><w:del><w:r><w:delText>8</w:delText></w:r></w:del></w:p>"),
    Rewrite(
      "what was inserted stays an insertion",
      "<w:p><w:ins><w:r><w:t>8</w:t></w:r></w:ins></w:p>",
      "<w:p><w:ins><w:r>\(text)</w:r></w:ins></w:p>"),
    Rewrite(
      "hidden text stays hidden",
      "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r></w:p>",
      "<w:p><w:r>\(bold)\(text)</w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r></w:p>"),
    Rewrite(
      "a field keeps its formula",
      #"<w:p><w:fldSimple w:instr="=SUM(ABOVE)"><w:r><w:t>8</w:t></w:r></w:fldSimple></w:p>"#,
      #"<w:p><w:fldSimple w:instr="=SUM(ABOVE)"><w:r>\#(text)</w:r></w:fldSimple></w:p>"#),
    Rewrite(
      "a field of several runs keeps its formula",
      #"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(ABOVE)</w:instrText></w:r>"#
        + #"<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>8</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>"#,
      #"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(ABOVE)</w:instrText></w:r>"#
        + #"<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r>\#(text)</w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>"#
    ),
    Rewrite(
      "bookmarks and comments stay around the text",
      #"<w:p><w:bookmarkStart w:id="0" w:name="a"/><w:commentRangeStart w:id="1"/><w:r><w:t>8</w:t></w:r><w:commentRangeEnd w:id="1"/><w:bookmarkEnd w:id="0"/></w:p>"#,
      #"<w:p><w:bookmarkStart w:id="0" w:name="a"/><w:commentRangeStart w:id="1"/><w:r>\#(text)</w:r><w:commentRangeEnd w:id="1"/><w:bookmarkEnd w:id="0"/></w:p>"#
    ),
    Rewrite(
      "the branch that is seen",
      "<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>8</w:t></mc:Choice><mc:Fallback><w:t>九</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>",
      "<w:p><w:r><mc:AlternateContent><mc:Choice>\(text)</mc:Choice><mc:Fallback><w:t>九</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    ),
    Rewrite(
      "raw text", "<w:p><w:r><w:t><![CDATA[<8>]]></w:t></w:r></w:p>",
      "<w:p><w:r>\(text)</w:r></w:p>"),
    Rewrite(
      "remarks in the XML",
      "<!-- <w:t>假</w:t> --><?x <y?><w:p><!-- < --><w:r><!-- > --><w:t>8<!-- < --></w:t></w:r></w:p><!-- < -->",
      "<!-- <w:t>假</w:t> --><?x <y?><w:p><!-- < --><w:r><!-- > -->\(text)</w:r></w:p><!-- < -->"),
    Rewrite(
      "pointed brackets in values",
      #"<w:p w:a="a>b" w:b='"/>'><w:r w:a="/>"><w:t w:a=">" >8</w:t ></w:r></w:p>"#,
      #"<w:p w:a="a>b" w:b='"/>'><w:r w:a="/>">\#(text)</w:r></w:p>"#),
  ]

  private func body(_ cell: String) -> String {
    "<w:tbl><w:tr>\(Self.left)<w:tc><w:tcPr/>\(cell)</w:tc></w:tr></w:tbl><w:p/>"
  }

  @Test(arguments: rewrites)
  func `only the text of the cell changes`(_ rewrite: Rewrite) throws {
    let sample = try FillingSample(OfficeFile.document(body(rewrite.before)))
    let result = try sample.filled(.points(1, 1))
    #expect(result.remarks.isEmpty)
    #expect(
      try FillingSample.part("word/document.xml", of: result.bytes)
        == OfficeFile.wordXML(body(rewrite.after)))
    let again = try FillingSample(result.bytes)
    #expect(again.tables[0].cell(1, 1)?.text.filter { $0 != "\n" } == "7.6")
    #expect(try again.filled(.points(1, 1)).bytes == result.bytes, "filled twice")
  }

  static let refused: [(String, String)] = [
    ("no paragraph", "<w:tc><w:tcPr/></w:tc>"),
    ("a cell that is one tag", "<w:tc/>"),
    (
      "a nested table",
      "<w:tc><w:p/><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/></w:tc>"
    ),
    (
      "a text box",
      "<w:tc><w:p><w:r><v:textbox><w:txbxContent><w:p/></w:txbxContent></v:textbox></w:r></w:p></w:tc>"
    ),
  ]

  @Test(arguments: refused)
  func `a cell without room is told and nothing changes`(_ name: String, _ cell: String) throws {
    let sample = try FillingSample(
      OfficeFile.document("<w:tbl><w:tr>\(Self.left)\(cell)</w:tr></w:tbl>"))
    let result = try sample.filled(.points(1, 1))
    #expect(result.bytes == sample.bytes)
    #expect(result.remarks.count == 1)
    #expect(result.remarks.first?.hasPrefix("表1第1行：") == true)
    #expect(result.remarks.first?.contains("请手工填写“7.6”") == true)
  }

  @Test func `a cell that is a content control loses its prompt`() throws {
    func body(_ mark: String, _ style: String, _ text: String) -> String {
      "<w:tbl><w:tr>\(Self.left)<w:sdt><w:sdtPr>\(mark)<w:id/></w:sdtPr><w:sdtContent><w:tc><w:p>"
        + "<w:r><w:rPr>\(style)</w:rPr>\(text)</w:r></w:p></w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>"
    }
    let sample = try FillingSample(
      OfficeFile.document(
        body("<w:showingPlcHdr/>", #"<w:rStyle w:val="a3"/>"#, "<w:t>单击此处</w:t>")))
    let result = try sample.filled(.points(1, 1))
    #expect(result.remarks.isEmpty)
    #expect(
      try FillingSample.part("word/document.xml", of: result.bytes)
        == OfficeFile.wordXML(body("", "", Self.text)))
    #expect(try FillingSample(result.bytes).tables[0].texts(1) == ["得分", "7.6"])
  }

  @Test func `a row that is only a prompt is told and not changed`() throws {
    let sample = try FillingSample(
      OfficeFile.document(
        "<w:tbl><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
          + "\(OfficeFile.row("得分", "单击此处"))</w:sdtContent></w:sdt></w:tbl>"))
    let result = try sample.filled(.points(1, 1))
    #expect(result.bytes == sample.bytes)
    #expect(result.remarks.count == 1)
  }

  @Test func `cells are found by their grid columns under all kinds of merges`() throws {
    func cell(_ merge: String, _ text: String) -> String {
      "<w:tc><w:tcPr>\(merge)</w:tcPr><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
    }
    let rows = [
      cell(#"<w:vMerge w:val="restart"/>"#, "产出") + cell(#"<w:gridSpan w:val="2"/>"#, "宽")
        + cell("", "a"),
      cell("<w:vMerge/>", "隐") + cell(#"<w:hMerge w:val="restart"/>"#, "b")
        + cell("<w:hMerge/>", "") + cell("", "c"),
    ]
    let body =
      rows.map { "<w:tr>\($0)</w:tr>" }.joined()
      + #"<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>\#(cell("", "d"))\#(cell("", "e"))</w:tr>"#
    let sample = try FillingSample(OfficeFile.document("<w:tbl>\(body)</w:tbl>"))
    let result = try sample.filled(
      CellEntry(1, 0, "一"), CellEntry(1, 3, "二"), CellEntry(2, 1, "三"), CellEntry(2, 3, "四"),
      CellEntry(3, 1, "五"))
    #expect(result.remarks.isEmpty)
    var expected = body
    for (old, new) in [("产出", "一"), ("a", "二"), ("b", "三"), ("c", "四"), ("d", "五")] {
      expected = expected.replacing(
        "<w:t>\(old)</w:t>", with: #"<w:t xml:space="preserve">\#(new)</w:t>"#)
    }
    #expect(
      try FillingSample.part("word/document.xml", of: result.bytes)
        == OfficeFile.wordXML("<w:tbl>\(expected)</w:tbl>"))
  }

  // MARK: Other ways to write the same part

  /// The main part in another dress, and the same with 7.6 in its blank cell.
  struct Dress: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let xml: @Sendable (_ cell: String) -> String
    let before: String
    let after: String
  }

  static let dresses: [Dress] = [
    Dress(
      testDescription: "another prefix",
      xml: {
        #"<x:document xmlns:x="\#(OfficeFile.word)"><x:body><x:tbl><x:tr><x:tc>\#($0)</x:tc></x:tr></x:tbl></x:body></x:document>"#
      }, before: "<x:p/>", after: #"<x:p><x:r><x:t xml:space="preserve">7.6</x:t></x:r></x:p>"#),
    Dress(
      testDescription: "no prefix",
      xml: {
        #"<document xmlns="\#(OfficeFile.word)"><body><tbl><tr><tc>\#($0)</tc></tr></tbl></body></document>"#
      }, before: "<p><r><t>9</t></r></p>", after: #"<p><r><t xml:space="preserve">7.6</t></r></p>"#),
    Dress(
      testDescription: "a namespace declared at the table",
      xml: {
        #"<a:document xmlns:a="\#(OfficeFile.word)"><a:body><w:tbl xmlns:w="\#(OfficeFile.word)"><w:tr><w:tc>\#($0)</w:tc></w:tr></w:tbl></a:body></a:document>"#
      }, before: "<w:p/>", after: "<w:p><w:r>\(text)</w:r></w:p>"),
    Dress(
      testDescription: "a namespace declared at the cell",
      xml: {
        #"<a:document xmlns:a="\#(OfficeFile.word)"><a:body><a:tbl><a:tr><tc xmlns="\#(OfficeFile.word)">\#($0)</tc></a:tr></a:tbl></a:body></a:document>"#
      }, before: "<p/>", after: #"<p><r><t xml:space="preserve">7.6</t></r></p>"#),
    Dress(
      testDescription: "a byte order mark",
      xml: { "\u{FEFF}" + OfficeFile.wordXML("<w:tbl><w:tr><w:tc>\($0)</w:tc></w:tr></w:tbl>") },
      before: "<w:p/>", after: "<w:p><w:r>\(text)</w:r></w:p>"),
    Dress(
      testDescription: "strict",
      xml: {
        OfficeFile.wordXML("<w:tbl><w:tr><w:tc>\($0)</w:tc></w:tr></w:tbl>")
          .replacing(OfficeFile.word, with: "http://purl.oclc.org/ooxml/wordprocessingml/main")
      }, before: "<w:p/>", after: "<w:p><w:r>\(text)</w:r></w:p>"),
    Dress(
      testDescription: "much text before the cell",
      xml: {
        let text = String(repeating: "<w:p><w:r><w:t>预算绩效自评</w:t></w:r></w:p>", count: 5_000)
        return OfficeFile.wordXML("\(text)<w:tbl><w:tr><w:tc>\($0)</w:tc></w:tr></w:tbl>")
      }, before: "<w:p/>", after: "<w:p><w:r>\(text)</w:r></w:p>"),
  ]

  @Test(arguments: dresses)
  func `a part keeps the way in which it is written`(_ dress: Dress) throws {
    let name = "word/document.xml"
    let sample = try FillingSample(
      OfficeFile.archive([OfficeFile.root(name), OfficeFile.entry(name, dress.xml(dress.before))]))
    let result = try sample.filled(.points(1, 0))
    #expect(result.remarks.isEmpty)
    let part = try FillingSample.part(name, of: result.bytes)
    #expect(part.unicodeScalars.elementsEqual(dress.xml(dress.after).unicodeScalars))
  }

  @Test func `a part in UTF-16 is refused by name`() throws {
    let name = "word/document.xml"
    let xml = OfficeFile.wordXML("<w:tbl>\(OfficeFile.row("得分", "9"))</w:tbl>")
      .replacing("UTF-8", with: "UTF-16")
    let sample = try FillingSample(
      OfficeFile.archive([
        OfficeFile.root(name), ZipEntry(path: name, bytes: FillingSample.utf16(xml)),
      ]))
    #expect(sample.tables.first?.texts(1) == ["得分", "9"])
    let fault = #expect(throws: WritingFault.self) { try sample.filled(.points(1, 1)) }
    #expect(fault?.message.contains("word/document.xml") == true)
    #expect(fault?.message.contains("UTF-8") == true)
    #expect(fault?.advice.contains("另存") == true)
  }

  @Test(arguments: [
    ("评价等级：", "", "优", "评价等级：优"), ("评价等级：良", "良", "优", "评价等级：优"),
    ("总分：98分", "98分", "96.5分", "总分：96.5分"),
    // Boxes, and values of other labels, are not ours to overwrite.
    ("评价等级：优□ 良□", "", "优", nil), ("总分：98 等级：优", "98", "96", nil), ("优□ 良□", "", "优", nil),
  ])
  func `a value goes behind its label, and nothing else of the cell is lost`(
    _ text: String, _ value: String, _ new: String, _ expected: String?
  ) throws {
    let bytes = try OfficeFile.document("<w:tbl>\(OfficeFile.row("总分", text))</w:tbl>")
    let document = FormDocument(try OfficeDocumentReader.read(bytes))
    let entry = CellEntry(
      position: GridPosition(table: 0, row: 1, column: 1), text: new, valueBehindLabel: value)
    let result = try DocumentFiller.fill(bytes, of: document, with: [entry])
    let table = try #require(try OfficeDocumentReader.read(result.bytes).tables.first)
    #expect(table.texts(1) == ["总分", expected ?? text])
    #expect(result.remarks.isEmpty == (expected != nil))
  }
}
