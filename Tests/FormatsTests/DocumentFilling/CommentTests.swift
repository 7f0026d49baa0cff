import EvaluationModel
import Testing

@testable import Formats

/// Remarks at cells: Word comments and Excel notes in the submitted document itself.
@Suite struct CommentTests {
  /// The parts of a package as text.
  private func parts(_ bytes: [UInt8], _ names: String...) throws -> [String] {
    try bytes.withUnsafeBytes { buffer in
      let package = OfficePackage(try ZipArchiveReader(buffer, limits: .standard))
      return try names.map { String(decoding: try package.bytes(of: $0), as: UTF8.self) }
    }
  }

  private func document(_ bytes: [UInt8]) throws -> FormDocument {
    FormDocument(try OfficeDocumentReader.read(bytes))
  }

  private func filled(
    _ bytes: [UInt8], entries: [CellEntry] = [], comments: [CellComment]
  ) throws -> FilledDocument {
    try DocumentFiller.fill(bytes, of: document(bytes), with: entries, comments: comments)
  }

  // MARK: Word

  @Test func `a Word comment spans its cell and has a part, a relationship and a type`() throws {
    let types = OfficeFile.entry(
      "[Content_Types].xml",
      #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#)
    let bytes = try OfficeFile.document(
      "<w:tbl>\(OfficeFile.row("得分", "8"))</w:tbl>", others: [types])
    let result = try filled(
      bytes,
      comments: [
        CellComment(position: GridPosition(table: 0, row: 1, column: 1), text: "第一行\n<第二行>")
      ])
    #expect(result.remarks.isEmpty)
    let texts = try parts(
      result.bytes, "word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels",
      "[Content_Types].xml")
    #expect(
      texts[0].contains(
        "<w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t>8</w:t></w:r>"
          + "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>"))
    #expect(texts[1].contains("w:author=\"绩效自评\""))
    #expect(texts[1].contains(">第一行</w:t></w:r></w:p><w:p>"))
    #expect(texts[1].contains(">&lt;第二行&gt;</w:t>"))
    #expect(texts[2].contains("/relationships/comments\" Target=\"/word/comments.xml\""))
    #expect(texts[3].contains("PartName=\"/word/comments.xml\""))
    #expect(
      try document(result.bytes).grid.tables == document(bytes).grid.tables,
      "a comment changes no text")
  }

  @Test func `a comment and a value go into one blank paragraph together`() throws {
    let bytes = try OfficeFile.document(
      "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>")
    let cell = GridPosition(table: 0, row: 1, column: 0)
    let result = try filled(
      bytes, entries: [CellEntry(position: cell, text: "7.6")],
      comments: [CellComment(position: cell, text: "扣0.4分")])
    #expect(
      try parts(result.bytes, "word/document.xml")[0].contains(
        "<w:tc><w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t xml:space=\"preserve\">7.6</w:t>"
          + "</w:r><w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>"
          + "</w:tc>"))
  }

  @Test func `comments that are there stay, and new ones get the next numbers`() throws {
    let comments = OfficeFile.entry(
      "word/notes.xml",
      "<w:comments xmlns:w=\"\(OfficeFile.word)\"><w:comment w:id=\"4\" w:author=\"甲\">"
        + "<w:p><w:r><w:t>旧</w:t></w:r></w:p></w:comment></w:comments>")
    let list = OfficeFile.entry(
      "word/_rels/document.xml.rels",
      "<Relationships xmlns=\"\(OfficeFile.relationships)\"><Relationship Id=\"rId7\" "
        + "Type=\"\(OfficeFile.office)/comments\" Target=\"notes.xml\"/></Relationships>")
    let bytes = try OfficeFile.document(
      "<w:tbl>\(OfficeFile.row("8"))</w:tbl>", others: [comments, list])
    let result = try filled(
      bytes,
      comments: [CellComment(position: GridPosition(table: 0, row: 1, column: 0), text: "新")])
    let texts = try parts(result.bytes, "word/notes.xml", "word/document.xml")
    #expect(texts[0].contains("w:id=\"4\" w:author=\"甲\""))
    #expect(texts[0].contains("<w:comment w:id=\"5\" w:author=\"绩效自评\""))
    #expect(texts[1].contains("<w:commentReference w:id=\"5\"/>"))
  }

  @Test func `a comment without a cell is told and makes no orphan`() throws {
    let bytes = try OfficeFile.document("<w:tbl>\(OfficeFile.row("8"))</w:tbl>")
    let result = try filled(
      bytes,
      comments: [CellComment(position: GridPosition(table: 0, row: 9, column: 0), text: "无处")])
    #expect(result.remarks == ["表1第9行：这一格不能加批注（格里没有段落）。"])
    #expect(result.bytes == bytes)
  }

  // MARK: Excel

  private let types = OfficeFile.entry(
    "[Content_Types].xml",
    #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>"#)

  @Test func `a note has its text, its box, and the worksheet's reference in its place`() throws {
    let bytes = try OfficeFile.archive(
      OfficeFile.workbookEntries(
        "<sheetData><row r=\"1\"><c r=\"A1\"><v>8</v></c></row></sheetData>"
          + "<pageMargins left=\"1\"/><tableParts count=\"0\"/>") + [types])
    let result = try filled(
      bytes,
      comments: [CellComment(position: GridPosition(table: 0, row: 1, column: 0), text: "扣分")])
    let texts = try parts(
      result.bytes, "xl/worksheets/sheet1.xml", "xl/comments.xml", "xl/drawings/vmlDrawing.vml",
      "xl/worksheets/_rels/sheet1.xml.rels", "[Content_Types].xml")
    #expect(
      texts[0].hasSuffix(
        "<pageMargins left=\"1\"/><legacyDrawing xmlns:r=\"\(OfficeFile.office)\" r:id=\"rIdZ2\"/>"
          + "<tableParts count=\"0\"/></worksheet>"))
    #expect(texts[1].contains("<comment ref=\"A1\" authorId=\"0\">"))
    #expect(texts[2].contains("<x:Row>0</x:Row><x:Column>0</x:Column>"))
    #expect(texts[3].contains("Id=\"rIdZ1\"") && texts[3].contains("Id=\"rIdZ2\""))
    #expect(texts[4].contains("PartName=\"/xl/comments.xml\""))
    #expect(texts[4].contains("Extension=\"vml\""))
  }

  @Test func `a second run puts its note below the first and needs no second box`() throws {
    let bytes = try OfficeFile.archive(
      OfficeFile.workbookEntries(
        "<sheetData><row r=\"1\"><c r=\"A1\"><v>8</v></c><c r=\"B1\"><v>9</v></c></row></sheetData>"
      ) + [types])
    let cells = [0, 1].map { GridPosition(table: 0, row: 1, column: $0) }
    let once = try filled(bytes, comments: [CellComment(position: cells[0], text: "一")])
    let twice = try filled(
      once.bytes,
      comments: [
        CellComment(position: cells[0], text: "二"), CellComment(position: cells[1], text: "三"),
      ])
    let texts = try parts(
      twice.bytes, "xl/comments.xml", "xl/drawings/vmlDrawing.vml", "xl/worksheets/sheet1.xml")
    #expect(texts[0].ranges(of: "ref=\"A1\"").count == 1)
    #expect(texts[0].contains(">一</t></r><r>") && texts[0].contains(">\n二</t></r></text>"))
    #expect(texts[0].contains("<comment ref=\"B1\" authorId=\"0\">"))
    #expect(texts[1].ranges(of: "<v:shape ").count == 2)
    #expect(texts[2].ranges(of: "<legacyDrawing").count == 1)
  }

  @Test func `what an earlier run has said is not said again`() throws {
    let cell = GridPosition(table: 0, row: 1, column: 0)
    let comments = [CellComment(position: cell, text: "第一行\n第二行")]
    let word = try OfficeFile.document("<w:tbl>\(OfficeFile.row("8"))</w:tbl>")
    let sheet = try OfficeFile.archive(
      OfficeFile.workbookEntries(
        "<sheetData><row r=\"1\"><c r=\"A1\"><v>8</v></c></row></sheetData>") + [types])
    for bytes in [word, sheet] {
      let once = try filled(bytes, comments: comments).bytes
      #expect(once != bytes)
      #expect(try filled(once, comments: comments).bytes == once)
    }
  }

  @Test func `notes on two sheets have parts of their own`() throws {
    let sheets =
      #"<sheet name="甲" sheetId="1" r:id="rId1"/><sheet name="乙" sheetId="2" r:id="rId5"/>"#
    let data = "<sheetData><row r=\"1\"><c r=\"A1\"><v>8</v></c></row></sheetData>"
    let second = OfficeFile.entry(
      "xl/worksheets/sheet2.xml", "<worksheet xmlns=\"\(OfficeFile.sheet)\">\(data)</worksheet>")
    let bytes = try OfficeFile.archive(
      OfficeFile.workbookEntries(data, sheets: sheets) + [second, types])
    let result = try filled(
      bytes,
      comments: [0, 1].map {
        CellComment(position: GridPosition(table: $0, row: 1, column: 0), text: "表\($0)")
      })
    let texts = try parts(
      result.bytes, "xl/comments.xml", "xl/comments2.xml",
      "xl/worksheets/_rels/sheet2.xml.rels")
    #expect(texts[0].contains("表0") && texts[1].contains("表1"))
    #expect(texts[2].contains("/xl/comments2.xml"))
    #expect(texts[2].contains("/xl/drawings/vmlDrawing2.vml"))
  }
}
