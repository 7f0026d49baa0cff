import EvaluationModel
import Testing

@testable import Formats

/// What filling leaves alone in the package around the cells.
@Suite struct PackageFillingTests {
  /// Parts that no filling has any business with.
  private let strangers = [
    OfficeFile.entry("word/media/image1.png", "\u{89}PNG"),
    OfficeFile.entry("docProps/app.xml", "<Properties/>"),
    OfficeFile.entry("customXml/项目.xml", String(repeating: "<a/>", count: 300)),
    OfficeFile.entry("empty/", ""),
  ]

  @Test func `every other entry stays packed as it was, in its place`() throws {
    let sample = try FillingSample(
      OfficeFile.document("<w:tbl>\(OfficeFile.row("得分", "9"))</w:tbl>", others: strangers))
    let result = try sample.filled(.points(1, 1))
    let before = ArchiveListing(sample.bytes)
    #expect(before.entries.count == 6)
    #expect(before.changes(in: ArchiveListing(result.bytes)) == ["word/document.xml"])
  }

  @Test func `an archive that hardly changes is copied from the start`() throws {
    // More than half of the archive stands before the part that changes.
    let image = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
    let name = "word/document.xml"
    let body = OfficeFile.wordXML("<w:tbl>\(OfficeFile.row("得分", "9"))</w:tbl>")
    let sample = try FillingSample(
      OfficeFile.archive([
        ZipEntry(path: "word/media/image1.png", bytes: image), OfficeFile.root(name),
        OfficeFile.entry(name, body),
      ]))
    for _ in 0..<20 {
      let result = try sample.filled(.points(1, 1))
      #expect(ArchiveListing(sample.bytes).changes(in: ArchiveListing(result.bytes)) == [name])
    }
  }

  @Test func `an archive of an older writer keeps its entries too`() throws {
    let names = ["_rels/.rels", "word/document.xml", "word/旧.bin"]
    let root = OfficeFile.root(names[1])
    let body = OfficeFile.wordXML("<w:tbl>\(OfficeFile.row("得分", "9"))</w:tbl>")
    let contents = [root.bytes, Array(body.utf8), [0, 1, 2, 255]]
    let sample = try FillingSample(
      RawArchive.bytes(
        of: zip(names, contents).map { RawArchive.Entry(name: $0, bytes: $1) }))
    let result = try sample.filled(.points(1, 1))
    #expect(
      ArchiveListing(sample.bytes).changes(in: ArchiveListing(result.bytes)) == [names[1]])
    #expect(try FillingSample(result.bytes).tables[0].texts(1) == ["得分", "7.6"])
  }

  @Test func `without entries the file comes back itself`() throws {
    let sample = try FillingSample(
      OfficeFile.document("<w:tbl>\(OfficeFile.row("得分", "9"))</w:tbl>"))
    #expect(try sample.filled() == FilledDocument(bytes: sample.bytes))
  }

  @Test func `two texts for one cell are told, the first one counts`() throws {
    let sample = try FillingSample(
      OfficeFile.document("<w:tbl>\(OfficeFile.row("得分", "9"))</w:tbl>"))
    let result = try sample.filled(.points(1, 1), CellEntry(1, 1, "优"), .points(1, 1))
    #expect(result.remarks == ["表1第1行：这一格已填“7.6”，没有再填“优”，请手工核对。"])
    #expect(try FillingSample(result.bytes).tables[0].texts(1) == ["得分", "7.6"])
  }

  @Test func `a cell that is not there is told`() throws {
    let sample = try FillingSample(
      OfficeFile.document("<w:tbl>\(OfficeFile.row("得分", "9"))</w:tbl>"))
    let result = try sample.filled(.points(7, 1))
    #expect(result.bytes == sample.bytes)
    #expect(result.remarks.count == 1)
  }

  @Test func `a signature that no longer holds is told`() throws {
    let relationship =
      #"<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>"#
    let root = OfficeFile.root("word/document.xml")
    let list = String(decoding: root.bytes, as: UTF8.self)
      .replacing("</Relationships>", with: relationship)
    let sample = try FillingSample(
      OfficeFile.archive([
        OfficeFile.entry(root.path, list),
        OfficeFile.entry(
          "word/document.xml", OfficeFile.wordXML("<w:tbl>\(OfficeFile.row("得分", "9"))</w:tbl>")),
        OfficeFile.entry("_xmlsignatures/origin.sigs", ""),
      ]))
    let result = try sample.filled(.points(1, 1))
    #expect(result.remarks == ["原文件带有数字签名：内容改动后签名不再有效，请重新签名后提交。"])
  }

  @Test func `another file than the one that was read is refused`() throws {
    let read = try FillingSample(
      OfficeFile.document("<w:p/><w:tbl>\(OfficeFile.row("得分", "9"))</w:tbl>"))
    let other = try OfficeFile.archive([OfficeFile.entry("a.txt", "b")])
    #expect(throws: WritingFault.self) {
      try DocumentFiller.fill(other, of: read.document, with: [.points(1, 1)])
    }
  }
}
