import TestSupport
import Testing

@testable import Formats

@Suite struct BadDocumentTests {
  static let all =
    BadDocument.strangers + BadDocument.archives + BadDocument.parts + BadDocument.workbooks

  @Test(arguments: all) func `a bad file is refused with its own fault`(bad: BadDocument) throws {
    let bytes = try bad.make()
    let seconds = ThreadTime.seconds {
      do throws(ReadingFault) {
        _ = try OfficeDocumentReader.read(bytes, limits: bad.limits)
        Issue.record("\(bad.name) was read")
      } catch {
        #expect(error.code == bad.code, "\(error)")
        #expect(error.message.contains(bad.words), "\(error)")
        #expect(!error.advice.isEmpty)
      }
    }
    #expect(seconds < 20, "\(bad.name) takes too long")
  }

  @Test func `the corpus has more than sixty files`() {
    #expect(Self.all.count >= 60)
    #expect(Set(Self.all.map(\.name)).count == Self.all.count)
  }

  private static func small() throws -> (document: [UInt8], workbook: [UInt8]) {
    (
      try OfficeFile.document("<w:tbl>\(OfficeFile.row("指标", "95%"))</w:tbl>"),
      try OfficeFile.workbook(
        rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: "<si><t>甲</t></si>")
    )
  }

  @Test func `a file cut anywhere is refused as cut`() throws {
    let (document, workbook) = try Self.small()
    for bytes in [document, workbook] {
      for count in 4..<bytes.count {
        do throws(ReadingFault) {
          _ = try OfficeDocumentReader.read(Array(bytes.prefix(count)))
          Issue.record("\(count) of \(bytes.count) bytes were read")
        } catch {
          #expect(error.code == .truncatedArchive, "\(count) bytes: \(error)")
        }
      }
    }
  }

  @Test func `a file with any one byte changed is read or refused`() throws {
    let (document, workbook) = try Self.small()
    var refused = 0
    for bytes in [document, workbook] {
      for position in bytes.indices {
        for change: UInt8 in [0x01, 0x80] {
          var changed = bytes
          changed[position] ^= change
          do throws(ReadingFault) {
            _ = try OfficeDocumentReader.read(changed)
          } catch {
            #expect(!error.message.isEmpty)
            refused += 1
          }
        }
      }
    }
    #expect(refused > 500)
  }

  @Test func `names that lead out of the archive do no harm`() throws {
    let bytes = try OfficeFile.document(
      "<w:tbl>\(OfficeFile.row("指标"))</w:tbl>",
      others: [
        OfficeFile.entry("../../../tmp/evil.txt", "x"), OfficeFile.entry("/etc/evil", "x"),
        OfficeFile.entry("C:\\evil.txt", "x"),
      ])
    #expect(try OfficeDocumentReader.read(bytes).tables.first?.texts(1) == ["指标"])
  }

  @Test func `a million blank rows are read quickly and not kept`() throws {
    let rows = String(repeating: "<row><c/></row>", count: 1_000_000)
    let bytes = try OfficeFile.workbook(rows: rows + "<row r=\"1000001\"><c><v>1</v></c></row>")
    let seconds = try ThreadTime.seconds {
      let document = try OfficeDocumentReader.read(bytes)
      #expect(document.tables.first?.rows.map(\.number) == [1_000_001])
    }
    #expect(seconds < 30)
  }

  @Test func `nothing in a Word document is read from outside`() throws {
    // Relationships to places outside are listed in many documents; they are never followed.
    let list = """
      <Relationships xmlns="\(OfficeFile.relationships)"><Relationship Id="rId9" \
      Type="\(OfficeFile.office)/attachedTemplate" Target="http://127.0.0.1:9/a.dotm" \
      TargetMode="External"/></Relationships>
      """
    let bytes = try OfficeFile.document(
      "<w:tbl>\(OfficeFile.row("指标"))</w:tbl>",
      others: [OfficeFile.entry("word/_rels/document.xml.rels", list)])
    #expect(try OfficeDocumentReader.read(bytes).tables.count == 1)
  }

  /// A Word body and a worksheet with everything that the readers look for.
  private static let parts: [(path: String, text: String)] = [
    (
      "word/document.xml",
      OfficeFile.wordXML(WordDocumentReaderTests.contents.map(\.xml).joined())
        .replacing("<w:body>", with: "<w:body><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/>")
        .replacing("</w:body>", with: "</w:tc></w:tr></w:tbl></w:body>")
    ),
    (
      "xl/worksheets/sheet1.xml",
      """
      <worksheet xmlns="\(OfficeFile.sheet)"><sheetData><row r="1"><c r="A1" t="s" s="1"><v>0</v></c>
      <c r="B1" s="1"><v>-45657.35</v></c><c r="C1" t="inlineStr"><is><t>甲_x000D_</t></is></c></row>
      <row><c s="2"><v>1.0100000000000000E0</v></c></row></sheetData><mergeCells><mergeCell
      ref="A1:B2"/></mergeCells></worksheet>
      """
    ),
    (
      "xl/styles.xml",
      """
      <styleSheet xmlns="\(OfficeFile.sheet)"><numFmts><numFmt numFmtId="170" formatCode="[$¥-804]* \
      #,##0.00_);[Red]\\(#,##0.00\\);&quot;-&quot;??;@"/><numFmt numFmtId="171" formatCode="yyyy\
      &quot;年&quot;m/d h:mm:ss AM/PM"/></numFmts><cellXfs><xf/><xf numFmtId="170"/><xf numFmtId="171"/>\
      </cellXfs></styleSheet>
      """
    ),
  ]

  @Test func `parts with random changes are read or refused`() throws {
    var random = SplitMix64(seed: 20_241_231)
    let workbook = OfficeFile.workbookEntries("", strings: "<si><t>甲</t></si>")
    let others = workbook.filter { entry in !Self.parts.contains { $0.path == entry.path } }
    var read = 0
    var refused = 0
    for round in 0..<1_500 {
      let changed = round % Self.parts.count
      var entries = changed == 0 ? [OfficeFile.root("word/document.xml")] : others
      for (index, part) in Self.parts.enumerated() where (index == 0) == (changed == 0) {
        var bytes = Array(part.text.utf8)
        if index == changed { Self.change(&bytes, &random) }
        entries.append(ZipEntry(path: part.path, bytes: bytes))
      }
      let archive = RawArchive.bytes(
        of: entries.map { RawArchive.Entry(name: $0.path, bytes: $0.bytes) })
      do throws(ReadingFault) {
        _ = try OfficeDocumentReader.read(archive)
        read += 1
      } catch {
        refused += 1
      }
    }
    #expect(read > 200 && refused > 200)
  }

  /// Changes, doubles, turns round or drops some bytes; digits often become other digits.
  private static func change(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    for _ in 0...Int.random(in: 0..<3, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 0..<12, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.replaceSubrange(place..<end, with: Array(bytes[place..<end].reversed()))
      case 2: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
      case 3: bytes.removeSubrange(place..<end)
      default:
        for index in bytes.indices.dropFirst(place).prefix(200)
        where (0x30...0x39).contains(bytes[index]) {
          bytes[index] = UInt8.random(in: 0x30...0x39, using: &random)
        }
      }
    }
  }
}
