@testable import Formats

/// Makes small office files for the tests, with only the parts that matter.
enum OfficeFile {
  static let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  /// The entry with the package's list of relationships.
  static func root(_ part: String) -> ZipEntry {
    entry(
      "_rels/.rels",
      """
      <Relationships xmlns="\(relationships)"><Relationship Id="rId1" \
      Type="\(office)/officeDocument" Target="\(part)"/></Relationships>
      """)
  }

  /// An entry of text.
  static func entry(_ path: String, _ text: String) -> ZipEntry {
    ZipEntry(path: path, bytes: Array(text.utf8))
  }

  /// The whole text of `word/document.xml` around a body.
  static func wordXML(_ body: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="\(word)" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
    xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="urn:shape"><w:body>\(body)</w:body>\
    </w:document>
    """
  }

  /// A Word document around a body.
  static func document(_ body: String, others: [ZipEntry] = []) throws -> [UInt8] {
    try archive([root("word/document.xml"), entry("word/document.xml", wordXML(body))] + others)
  }

  /// An archive of entries.
  static func archive(_ entries: [ZipEntry]) throws -> [UInt8] {
    try ZipArchiveWriter.bytes(of: entries)
  }

  /// A row of a Word table whose cells hold one paragraph each.
  static func row(_ texts: String...) -> String {
    "<w:tr>" + texts.map { "<w:tc><w:p><w:r><w:t>\($0)</w:t></w:r></w:p></w:tc>" }.joined()
      + "</w:tr>"
  }

  /// The entries of a workbook with one sheet called 表, from the XML inside `worksheet`.
  static func workbookEntries(
    _ content: String, strings: String? = nil, styles: String? = nil, properties: String = "",
    sheets: String = #"<sheet name="表" sheetId="1" r:id="rId1"/>"#
  ) -> [ZipEntry] {
    let types = [
      "worksheet", "sharedStrings", "styles", "chartsheet", "worksheet", "worksheet",
    ]
    let targets = [
      "worksheets/sheet1.xml", "sharedStrings.xml", "styles.xml", "charts/chart1.xml",
      "worksheets/sheet2.xml", "worksheets/SHEET1.xml",
    ]
    let list = zip(types, targets).enumerated().map { index, pair in
      #"<Relationship Id="rId\#(index + 1)" Type="\#(office)/\#(pair.0)" Target="\#(pair.1)"/>"#
    }
    var entries = [
      root("xl/workbook.xml"),
      entry(
        "xl/workbook.xml",
        """
        <workbook xmlns="\(sheet)" xmlns:r="\(office)"><workbookPr \(properties)/>\
        <sheets>\(sheets)</sheets></workbook>
        """),
      entry(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(relationships)\">\(list.joined())</Relationships>"),
      entry("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"\(sheet)\">\(content)</worksheet>"),
    ]
    if let strings {
      entries.append(entry("xl/sharedStrings.xml", "<sst xmlns=\"\(sheet)\">\(strings)</sst>"))
    }
    if let styles {
      entries.append(
        entry("xl/styles.xml", "<styleSheet xmlns=\"\(sheet)\">\(styles)</styleSheet>"))
    }
    return entries
  }

  /// A workbook with one sheet called 表, from the XML inside `sheetData` and behind it.
  static func workbook(
    rows: String, behind: String = "", strings: String? = nil, styles: String? = nil,
    properties: String = ""
  ) throws -> [UInt8] {
    try archive(
      workbookEntries(
        "<sheetData>\(rows)</sheetData>\(behind)", strings: strings, styles: styles,
        properties: properties))
  }
}

extension DocumentTable {
  /// The texts of a row by its number, without those that a merge covers.
  func texts(_ number: Int) -> [String] {
    rows.first { $0.number == number }?.cells.filter { !$0.isCoveredByMerge }.map(\.text) ?? []
  }

  /// The cell that begins at a place.
  func cell(_ number: Int, _ column: Int) -> DocumentCell? {
    rows.first { $0.number == number }?.cells.first { $0.column == column }
  }
}
