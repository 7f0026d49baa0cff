@testable import Formats

/// A table drawn in text: a line a row, `|` between cells, `<` goes on with the cell to the left, `^`
/// with the cell above; `⏎` is a line break in a cell, `=` before a text hides it below the merge.
enum DrawnTable {
  /// A table of a text document.
  static func table(_ drawing: String, preceding: String = "", index: Int = 1) -> DocumentTable {
    DocumentTable(
      source: .table(index: index), preceding: preceding, rows: rows(drawing, isSheet: false))
  }

  /// A worksheet; empty cells are not in the file.
  static func sheet(
    _ drawing: String, name: String = "自评表", isHidden: Bool = false
  ) -> DocumentTable {
    DocumentTable(
      source: .sheet(name: name, isHidden: isHidden), preceding: "",
      rows: rows(drawing, isSheet: true))
  }

  /// The forms of one table.
  static func forms(_ tables: DocumentTable...) -> [RecognizedForm] {
    FormRecognizer().forms(in: OfficeDocument(tables: tables, trailing: ""))
  }

  private static func rows(_ drawing: String, isSheet: Bool) -> [DocumentRow] {
    let texts = drawing.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
        String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
          .split(separator: "⏎", omittingEmptySubsequences: false).joined(separator: "\n")
      }
    }
    return texts.indices.map { row in
      var cells: [DocumentCell] = []
      for column in texts[row].indices {
        let text = texts[row][column]
        if text == "<" || text == "^" { continue }
        let reference = isSheet ? CellReference(column: column, row: row + 1) : nil
        if text.hasPrefix("=") {
          cells.append(
            DocumentCell(
              column: column, columnSpan: 1, rowSpan: 1, text: String(text.dropFirst()),
              isCoveredByMerge: true, reference: reference))
          continue
        }
        if isSheet, text.isEmpty { continue }
        let columnSpan = 1 + texts[row][(column + 1)...].prefix { $0 == "<" }.count
        let below = texts[(row + 1)...].prefix {
          $0.indices.contains(column) && ($0[column] == "^" || $0[column].hasPrefix("="))
        }
        cells.append(
          DocumentCell(
            column: column, columnSpan: columnSpan, rowSpan: 1 + below.count, text: text,
            isCoveredByMerge: false, reference: reference))
      }
      return DocumentRow(number: row + 1, cells: cells)
    }
  }
}
