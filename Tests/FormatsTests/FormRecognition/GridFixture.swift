import Foundation

@testable import Formats

/// The grid of a file as it was taken out of it once, with a public library for its format.
///
/// A cell is `[column, columns, rows, text, covered, reference]`.
enum GridFixture {
  /// The grids of a file in `Fixtures/grids`.
  static func document(_ name: String, from file: String = #filePath) throws -> OfficeDocument {
    let folder = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appending(path: "Fixtures/grids/\(name).json"))
    let document = try JSONDecoder().decode(Document.self, from: data)
    return OfficeDocument(tables: document.tables.map(\.grid), trailing: document.trailing)
  }

  private struct Document: Decodable {
    var tables: [Table]
    var trailing: String
  }

  private struct Table: Decodable {
    var table: Int?
    var sheet: String?
    var hidden: Bool?
    var preceding: String
    var rows: [Row]

    var grid: DocumentTable {
      let source: DocumentTable.Source =
        if let sheet {
          .sheet(name: sheet, isHidden: hidden ?? false)
        } else {
          .table(index: table ?? 1)
        }
      return DocumentTable(
        source: source, preceding: preceding,
        rows: rows.map { DocumentRow(number: $0.n, cells: $0.c.map(\.cell)) })
    }
  }

  private struct Row: Decodable {
    var n: Int
    var c: [Cell]
  }

  private struct Cell: Decodable {
    var cell: DocumentCell

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      let column = try list.decode(Int.self)
      let columnSpan = try list.decode(Int.self)
      let rowSpan = try list.decode(Int.self)
      let text = try list.decode(String.self)
      let isCovered = try list.decode(Int.self) == 1
      let reference = try list.decode(String.self)
      cell = DocumentCell(
        column: column, columnSpan: columnSpan, rowSpan: rowSpan, text: text,
        isCoveredByMerge: isCovered, reference: CellReference(reference.utf8))
    }
  }
}
