import EvaluationModel
import Testing

@testable import Formats

/// A document for the tests of filling, read as the forms' reader reads it.
struct FillingSample {
  let bytes: [UInt8]
  let document: FormDocument

  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    document = FormDocument(try OfficeDocumentReader.read(bytes))
  }

  /// The grid of the document.
  var tables: [DocumentTable] { document.grid.tables }

  /// The document with entries.
  func filled(_ entries: CellEntry...) throws -> FilledDocument {
    try DocumentFiller.fill(bytes, of: document, with: entries)
  }

  /// A text in UTF-16 with its byte order mark.
  static func utf16(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 {
      bytes.append(UInt8(unit & 0xFF))
      bytes.append(UInt8(unit >> 8))
    }
    return bytes
  }

  /// A part, unpacked, as text.
  static func part(_ name: String, of bytes: [UInt8]) throws -> String {
    try bytes.withUnsafeBytes { buffer in
      let package = OfficePackage(try ZipArchiveReader(buffer, limits: .standard))
      return String(decoding: try package.bytes(of: name), as: UTF8.self)
    }
  }
}

extension CellEntry {
  /// An entry of the first table.
  init(_ row: Int, _ column: Int, _ text: String, _ amount: CellAmount? = nil) {
    self.init(
      position: GridPosition(table: 0, row: row, column: column), text: text, amount: amount)
  }

  /// 7.6 points at a cell of the first table.
  static func points(_ row: Int, _ column: Int) -> CellEntry {
    CellEntry(row, column, "7.6", .points(Points(millionths: 7_600_000)))
  }
}
