import Testing

@testable import Formats

@Suite struct ConvertibleFormatTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let format: ConvertibleFormat?

    init(_ name: String, _ bytes: [UInt8], _ format: ConvertibleFormat?) {
      testDescription = name
      self.bytes = bytes
      self.format = format
    }

    init(_ name: String, _ text: String, _ format: ConvertibleFormat?) {
      self.init(name, Array(text.utf8), format)
    }
  }

  /// A compound file with one stream, which begins in sector 2.
  private static func compound(_ name: String, stream: [UInt8] = []) -> [UInt8] {
    var bytes = CompoundFile.mark + [UInt8](repeating: 0, count: 2_040)
    bytes[30] = 9
    for (position, byte) in name.utf8.enumerated() { bytes[1_024 + 2 * position] = byte }
    bytes[1_024 + 64] = UInt8(2 * name.utf8.count + 2)
    bytes[1_024 + 116] = 2
    for (position, byte) in stream.enumerated() { bytes[1_536 + position] = byte }
    return bytes
  }

  private static func openDocument(_ type: String, manifest: String = "<m/>") -> [UInt8] {
    RawArchive.bytes(of: [
      RawArchive.Entry(name: "mimetype", bytes: Array("application/\(type)".utf8)),
      RawArchive.Entry(name: "META-INF/manifest.xml", bytes: Array(manifest.utf8)),
    ])
  }

  private static func wide(_ text: String) -> [UInt8] {
    [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
  }

  static let examples: [Example] = [
    Example("Word 97", compound("WordDocument"), .document97),
    Example("Excel 97", compound("Workbook"), .workbook97),
    Example("Excel 95", compound("Book"), .workbook97),
    Example("compound file with a password", compound("EncryptedPackage"), nil),
    Example("unknown compound file", compound("Contents"), nil),
    Example("rich text", #"{\rtf1\ansi x}"#, .richText),
    Example("OpenDocument text", openDocument("vnd.oasis.opendocument.text"), .openText),
    Example(
      "OpenDocument spreadsheet", openDocument("vnd.oasis.opendocument.spreadsheet"),
      .openSpreadsheet),
    Example("OpenDocument slides", openDocument("vnd.oasis.opendocument.presentation"), nil),
    Example("archive that ends early", [0x50, 0x4B, 3, 4] + Array("mimetype".utf8), nil),
    Example("page", "<!DOCTYPE HTML>\n<html></html>", .webPage),
    Example("table alone", "\r\n  <TABLE border=1><tr><td>1</td></tr></TABLE>", .webPage),
    Example(
      "page that Excel wrote",
      #"<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body/></html>"#, .webPage),
    Example("page with an XML declaration", "<?xml version='1.0'?><html/>", .webPage),
    Example("page in UTF-16", wide("<html><table></table></html>"), .webPage),
    Example(
      "workbook XML",
      "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?><Workbook/>",
      .workbookXML),
    Example(
      "workbook XML without the instruction",
      #"<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>"#,
      .workbookXML),
    Example(
      "document XML",
      #"<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>"#,
      .documentXML),
    Example("other XML", "<?xml version=\"1.0\"?><form/>", nil),
    Example("page archive", "MIME-Version: 1.0\r\nContent-Type: multipart/related", nil),
    Example("PDF", "%PDF-1.7", nil),
    Example("JSON", #"{"title": "<html><table>"}"#, nil),
    Example("JSON list", #"[{"name": "<html>"}]"#, nil),
    Example("YAML", "title: <html>\n", nil),
    Example("text", "a < b", nil),
    Example("nothing", "", nil),
  ]

  @Test(arguments: examples) func `a format is told by content`(_ example: Example) {
    #expect(ConvertibleFormat(example.bytes) == example.format)
  }

  @Test func `what must be converted is refused by the reader with what it becomes`() {
    for example in Self.examples where example.format != nil {
      do throws(ReadingFault) {
        _ = try FormReader.forms(in: example.bytes)
        Issue.record("\(example.testDescription) was read")
      } catch {
        #expect(error.code == .legacyFormat)
        #expect(error.message.contains(example.format?.target.rawValue ?? "-"))
      }
    }
  }

  @Test func `a page archive is told as such`() {
    do throws(ReadingFault) {
      _ = try FormReader.forms(in: Array("MIME-Version: 1.0\r\n".utf8))
      Issue.record("read")
    } catch {
      #expect(error.code == .unsupportedFormat)
      #expect(error.message.contains(".mht"))
    }
  }

  @Test func `passwords are seen where the formats keep them`() {
    // Magic, then at 10 the flags; fEncrypted is the first bit of the second byte.
    let block: [UInt8] = [0xEC, 0xA5, 0xC1, 0, 0, 0, 0, 0, 0, 0, 0x00]
    #expect(
      ConvertibleFormat.document97.isLocked(
        Self.compound("WordDocument", stream: block + [0x13, 0])))
    #expect(
      !ConvertibleFormat.document97.isLocked(
        Self.compound("WordDocument", stream: block + [0x12, 0])))
    let first: [UInt8] = [0x09, 0x08, 2, 0, 0, 6]
    #expect(
      ConvertibleFormat.workbook97.isLocked(
        Self.compound("Workbook", stream: first + [0x2F, 0, 2, 0])))
    #expect(
      ConvertibleFormat.workbook97.isLocked(
        Self.compound("Workbook", stream: first + [0x86, 0, 0, 0, 0x2F, 0, 2, 0])))
    #expect(
      !ConvertibleFormat.workbook97.isLocked(
        Self.compound("Workbook", stream: first + [0x42, 0, 2, 0])))
    let text = "vnd.oasis.opendocument.text"
    #expect(
      ConvertibleFormat.openText.isLocked(
        Self.openDocument(text, manifest: "<m><manifest:encryption-data/></m>")))
    #expect(!ConvertibleFormat.openText.isLocked(Self.openDocument(text)))
    #expect(!ConvertibleFormat.richText.isLocked(Array(#"{\rtf1}"#.utf8)))
  }

  @Test func `a compound file that points outside itself is no trouble`() {
    var bytes = Self.compound("WordDocument")
    for index in 1_140..<1_144 { bytes[index] = 0xFF }
    #expect(!ConvertibleFormat.document97.isLocked(bytes))
    bytes[30] = 200
    #expect(ConvertibleFormat(bytes) == .document97)
  }

  @Test func `a page that names no encoding is told one`() {
    let plain = Array("<table><td>表</td></table>".utf8)
    let told = String(decoding: ConvertibleFormat.webPage.prepared(plain), as: UTF8.self)
    #expect(
      told.hasPrefix("<meta ") && told.contains("charset=utf-8") && told.hasSuffix("</table>"))
    // 表 in GBK.
    let chinese = Array("<table>".utf8) + [0xB1, 0xED]
    #expect(
      String(decoding: ConvertibleFormat.webPage.prepared(chinese), as: UTF8.self)
        .contains("charset=gb18030"))
    for page in [
      Array("<meta CHARSET=gbk>".utf8), [0xEF, 0xBB, 0xBF] + plain, Self.wide("<html>"),
      Array("<?xml version=\"1.0\" encoding=\"gbk\"?><html/>".utf8),
    ] {
      #expect(ConvertibleFormat.webPage.prepared(page) == page)
    }
    #expect(ConvertibleFormat.richText.prepared(plain) == plain)
  }
}
