import EvaluationModel

@testable import Formats

/// A blank form as a person fills it in: texts and numbers typed into cells of the written file, with
/// everything else left as it is.
struct FilledTemplate {
  /// What is typed into a cell.
  enum Entry {
    case text(String)
    /// A number, as a spreadsheet keeps it.
    case number(String)
    /// A number that the cell's format shows in its own way: 0.9 is seen as 90.00%.
    case formatted(String, shown: String)

    /// What is seen on paper.
    var shown: String {
      switch self {
      case .text(let text), .number(let text), .formatted(_, let text): text
      }
    }
  }

  /// Where a cell begins: row and column from zero, of the table.
  struct Spot: Hashable {
    var row: Int
    var column: Int
  }

  /// Where every cell of a table begins, by its layout.
  static func spots(of table: FormTable) -> [(spot: Spot, cell: FormTableCell)] {
    var covered: Set<Spot> = []
    var found: [(Spot, FormTableCell)] = []
    for (row, content) in table.rows.enumerated() {
      var column = 0
      for cell in content.cells {
        while covered.contains(Spot(row: row, column: column)) { column += 1 }
        found.append((Spot(row: row, column: column), cell))
        for below in row..<(row + cell.rowSpan) {
          for right in column..<(column + cell.columnSpan) {
            covered.insert(Spot(row: below, column: right))
          }
        }
        column += cell.columnSpan
      }
    }
    return found
  }

  /// The workbook with the entries in the cells of one sheet; row 1 of the sheet is the title.
  ///
  /// - Parameters:
  ///   - bytes: The workbook.
  ///   - entries: What is typed.
  ///   - sheet: The number of the sheet.
  ///   - others: The numbers of the other sheets.
  /// - Returns: The workbook with what was typed.
  /// - Throws: ``Missing`` when there is no such cell.
  static func workbook(
    _ bytes: [UInt8], _ entries: [Spot: Entry], sheet: Int = 1, others: [Int] = []
  ) throws -> [UInt8] {
    try patched(
      bytes, part: "xl/worksheets/sheet\(sheet).xml",
      keeping: [
        "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
        "xl/sharedStrings.xml", "xl/styles.xml",
      ] + others.map { "xl/worksheets/sheet\($0).xml" }
    ) { sheet in
      var sheet = sheet
      for (spot, entry) in entries {
        let name = CellReference(column: spot.column, row: spot.row + 2).name
        let start = "<c r=\"\(name)\" s=\""
        guard let range = sheet.firstRange(of: start) else { throw Missing(cell: name) }
        let style = sheet[range.upperBound...].prefix { $0.isNumber }
        let end = sheet.index(after: style.endIndex)
        // A blank cell ends itself; one with a printed prompt holds a shared string.
        let isBlank = sheet[end...].hasPrefix("/>")
        let close = sheet[end...].firstRange(of: isBlank ? "/>" : "</c>")
        guard let close else { throw Missing(cell: name) }
        let content =
          switch entry {
          case .text(let text): " t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
          case .number(let number), .formatted(let number, _): "><v>\(number)</v></c>"
          }
        sheet.replaceSubrange(
          range.lowerBound..<close.upperBound, with: start + style + "\"" + content)
      }
      return sheet
    }
  }

  /// The Word document with what is seen of the entries in its cells.
  static func document(_ bytes: [UInt8], _ entries: [Spot: Entry]) throws -> [UInt8] {
    try patched(
      bytes, part: "word/document.xml",
      keeping: [
        "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/styles.xml",
      ]
    ) { document in
      var rows = document.split(separator: "<w:tr>", omittingEmptySubsequences: false)
        .map(String.init)
      for (spot, entry) in entries {
        // What stands before the first row is no row.
        guard rows.indices.contains(spot.row + 1) else { throw Missing(cell: "\(spot)") }
        var cells = rows[spot.row + 1].split(separator: "<w:tc>", omittingEmptySubsequences: false)
          .map(String.init)
        var column = 0
        var index = 1
        while index < cells.count, column < spot.column {
          column += span(cells[index])
          index += 1
        }
        guard index < cells.count, column == spot.column,
          let end = cells[index].firstRange(of: "</w:p></w:tc>")
        else { throw Missing(cell: "\(spot)") }
        // Behind a printed prompt (评价等级：) only the rest is typed.
        let start = cells[index].firstRange(of: "preserve\">")?.upperBound
        let prompt = start.map { cells[index][$0...].prefix { $0 != "<" } } ?? ""
        let typed = escaped(String(entry.shown.trimmingPrefix(prompt)))
        cells[index].replaceSubrange(end, with: "<w:r><w:t>\(typed)</w:t></w:r></w:p></w:tc>")
        rows[spot.row + 1] = cells.joined(separator: "<w:tc>")
      }
      return rows.joined(separator: "<w:tr>")
    }
  }

  private struct Missing: Error {
    var cell: String
  }

  private static func span(_ cell: String) -> Int {
    guard let range = cell.firstRange(of: "<w:gridSpan w:val=\"") else { return 1 }
    return Int(cell[range.upperBound...].prefix { $0.isNumber }) ?? 1
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  private static func patched(
    _ bytes: [UInt8], part: String, keeping others: [String], _ patch: (String) throws -> String
  ) throws -> [UInt8] {
    let patched = try patch(String(decoding: content(of: part, in: bytes), as: UTF8.self))
    var entries = [ZipEntry(path: part, bytes: Array(patched.utf8))]
    for other in others {
      entries.append(ZipEntry(path: other, bytes: try content(of: other, in: bytes)))
    }
    return try ZipArchiveWriter.bytes(of: entries)
  }

  private static func content(of part: String, in bytes: [UInt8]) throws -> [UInt8] {
    try bytes.withUnsafeBytes { raw in
      let archive = try ZipArchiveReader(raw, limits: .standard)
      guard let entry = archive[part] else { throw Missing(cell: part) }
      let stream = try archive.open(entry)
      var content: [UInt8] = []
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = piece.withUnsafeMutableBytes { raw in
          raw.baseAddress.map { stream.read(into: $0, capacity: raw.count) } ?? 0
        }
        guard count > 0 else { return content }
        content += piece[..<count]
      }
    }
  }
}
