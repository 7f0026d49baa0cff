import EvaluationModel

/// A ``FormTable`` laid out on a rectangle: every place belongs to exactly one cell.
///
/// The places follow the rules of HTML tables. Whatever a table says, the result is whole: spans end
/// at the border of the table or at the next occupied place, and places that no cell covers get an
/// empty one.
struct FormGrid {
  /// A cell with the places that it covers.
  struct Placement {
    var cell: FormTableCell
    var row: Int
    var column: Int
    var rowSpan: Int
    var columnSpan: Int

    /// The row below the cell.
    var endRow: Int { row + rowSpan }
    /// The column to the right of the cell.
    var endColumn: Int { column + columnSpan }
  }

  /// The most columns that a worksheet has; cells beyond are left out.
  static let mostColumns = 16_384

  /// The widths of the columns in half-width characters, each at least one.
  let widths: [Int]
  /// How many rows there are.
  let rowCount: Int
  /// All cells, ordered by row, then column.
  let placements: [Placement]

  /// The sum of the widths.
  var totalWidth: Int { widths.reduce(0, +) }

  /// Whether a page in portrait format is too narrow for the table.
  var needsLandscape: Bool { totalWidth > 140 }

  /// The grid of a table.
  init(_ table: FormTable) {
    let rowCount = table.rows.count
    let columnCount = Self.columnCount(of: table)
    var isTaken = [Bool](repeating: false, count: rowCount * columnCount)
    var placements: [Placement] = []
    for (row, content) in table.rows.enumerated() {
      var column = 0
      for cell in content.cells {
        while column < columnCount, isTaken[row * columnCount + column] { column += 1 }
        guard column < columnCount else { break }
        let limit = min(max(cell.columnSpan, 1), columnCount - column)
        var columnSpan = 1
        while columnSpan < limit, !isTaken[row * columnCount + column + columnSpan] {
          columnSpan += 1
        }
        // A place further down is taken only by a cell from above, which takes this row as well.
        let rowSpan = min(max(cell.rowSpan, 1), rowCount - row)
        for coveredRow in row..<(row + rowSpan) {
          for covered in column..<(column + columnSpan) {
            isTaken[coveredRow * columnCount + covered] = true
          }
        }
        placements.append(
          Placement(
            cell: cell, row: row, column: column, rowSpan: rowSpan, columnSpan: columnSpan))
        column += columnSpan
      }
      for column in 0..<columnCount where !isTaken[row * columnCount + column] {
        isTaken[row * columnCount + column] = true
        placements.append(
          Placement(
            cell: FormTableCell("", role: .value), row: row, column: column, rowSpan: 1,
            columnSpan: 1))
      }
    }
    self.rowCount = rowCount
    self.placements = placements
    widths = (0..<columnCount).map { column in
      min(max(column < table.columnWidths.count ? table.columnWidths[column] : 10, 1), 250)
    }
  }

  /// The width of the columns that a cell covers, in half-width characters.
  func width(of placement: Placement) -> Int {
    widths[placement.column..<placement.endColumn].reduce(0, +)
  }

  /// As many columns as the table declares, or as its rows have cells.
  private static func columnCount(of table: FormTable) -> Int {
    var count = max(table.columnWidths.count, 1)
    // How many columns cells from above cover in a row, by the row where they end.
    var covered = 0
    var ends: [Int: Int] = [:]
    for (row, content) in table.rows.enumerated() {
      covered -= ends.removeValue(forKey: row) ?? 0
      var own = 0
      for (index, cell) in content.cells.enumerated() {
        // The last cell of a row may be clamped, the others need their places.
        let isLast = index == content.cells.count - 1
        let span = isLast ? 1 : min(max(cell.columnSpan, 1), mostColumns)
        own += span
      }
      count = max(count, min(covered + own, mostColumns))
      for cell in content.cells where cell.rowSpan > 1 {
        let span = min(max(cell.columnSpan, 1), mostColumns)
        let end = cell.rowSpan < table.rows.count - row ? row + cell.rowSpan : table.rows.count
        ends[end, default: 0] += span
        covered += span
      }
    }
    return min(count, mostColumns)
  }
}
