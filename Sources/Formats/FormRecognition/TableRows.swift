/// A table made ready for reading: what is merged counts for all the rows and columns it covers, and
/// what a merge hides is set apart.
struct TableRows {
  /// Columns beyond this one are no part of a form.
  static let mostColumns = 512
  /// The numbers that rows can have; a worksheet has far fewer.
  private static let numbers = 0...(1 << 24)
  /// When this many cells have been seen, merges are no longer carried down: no form is so large.
  private static let mostCarriedCells = 200_000
  /// The rows that have cells of their own, in order.
  private(set) var rows: [TableRow] = []
  /// Texts that are hidden below a merge, with their row numbers.
  private(set) var hidden: [DocumentCell] = []
  /// The row numbers of ``hidden``.
  private(set) var hiddenRows: [Int] = []

  /// Texts that stand in for a merge whose own cell is empty, by row number and first column.
  private var substitutes: [Anchor: DocumentCell] = [:]

  private struct Anchor: Hashable {
    var row: Int
    var column: Int
  }

  /// Reads the grid of a table.
  init(_ table: DocumentTable) {
    if table.rows.contains(where: { $0.cells.contains { $0.isCoveredByMerge } }) {
      sortHidden(table)
    }
    var reaching: [TableCell] = []
    var count = 0
    var wasBlank = false
    for row in table.rows where Self.numbers.contains(row.number) {
      reaching.removeAll { $0.lastRow < row.number }
      let own = row.cells.compactMap { cell($0, in: row) }
      guard !own.isEmpty else { continue }
      count += own.count + reaching.count
      if count > Self.mostCarriedCells { reaching.removeAll() }
      if !reaching.isEmpty {
        reaching.removeAll { above in own.contains { $0.columns.overlaps(above.columns) } }
      }
      var cells = own
      if !reaching.isEmpty {
        cells += reaching
        cells.sort { $0.columns.lowerBound < $1.columns.lowerBound }
      }
      // One blank row can be a value; a run of them is paper.
      let isBlank = own.allSatisfy(\.isBlank)
      if !(isBlank && wasBlank) { rows.append(TableRow(number: row.number, cells: cells)) }
      wasBlank = isBlank
      for var cell in own where cell.lastRow > row.number {
        cell.beginsHere = false
        reaching.append(cell)
      }
    }
  }

  /// The same table with some of its columns only; what begins outside them is left out.
  func columns(_ range: Range<Int>) -> TableRows {
    var part = self
    part.rows = rows.compactMap { row in
      let cells = row.cells.filter { range.contains($0.columns.lowerBound) }
      return cells.isEmpty ? nil : TableRow(number: row.number, cells: cells)
    }
    let kept = hidden.indices.filter { range.contains(hidden[$0].column) }
    part.hidden = kept.map { hidden[$0] }
    part.hiddenRows = kept.map { hiddenRows[$0] }
    return part
  }

  /// The number of grid columns that are used.
  var width: Int {
    rows.reduce(0) { max($0, $1.cells.last?.columns.upperBound ?? 0) }
  }

  private func cell(_ cell: DocumentCell, in row: DocumentRow) -> TableCell? {
    guard !cell.isCoveredByMerge, cell.column >= 0, cell.column < Self.mostColumns else {
      return nil
    }
    var text = cell.text
    var reference = cell.reference
    let end = min(Self.mostColumns, cell.column + min(max(1, cell.columnSpan), Self.mostColumns))
    if !substitutes.isEmpty,
      let substitute = substitutes[Anchor(row: row.number, column: cell.column)]
    {
      text = substitute.text
      reference = substitute.reference ?? reference
    }
    let isBlank = LabelText.isBlank(text)
    let key = isBlank ? "" : LabelText.key(text)
    return TableCell(
      columns: cell.column..<end, row: row.number,
      lastRow: row.number + min(max(1, cell.rowSpan), 1 << 24) - 1, beginsHere: true, text: text,
      key: key, marks: LabelMarks(key), isBlank: isBlank, reference: reference)
  }

  /// Finds for every hidden text the merge over it: it stands in for an empty one, and is left out
  /// otherwise.
  private mutating func sortHidden(_ table: DocumentTable) {
    var merges: [(row: Int, lastRow: Int, cell: DocumentCell)] = []
    for row in table.rows where Self.numbers.contains(row.number) {
      merges.removeAll { $0.lastRow < row.number }
      for cell in row.cells where !cell.isCoveredByMerge {
        guard cell.rowSpan > 1 || cell.columnSpan > 1, cell.column >= 0,
          cell.column < Self.mostColumns
        else {
          continue
        }
        merges.removeAll { $0.cell.column == cell.column }
        merges.append((row.number, row.number + min(cell.rowSpan, 1 << 24) - 1, cell))
      }
      for cell in row.cells where cell.isCoveredByMerge && !LabelText.isBlank(cell.text) {
        let merge = merges.last {
          $0.cell.column <= cell.column && cell.column - $0.cell.column < $0.cell.columnSpan
        }
        if let merge, LabelText.isBlank(merge.cell.text) {
          let anchor = Anchor(row: merge.row, column: merge.cell.column)
          if substitutes[anchor] == nil {
            substitutes[anchor] = cell
            continue
          }
        }
        hidden.append(cell)
        hiddenRows.append(row.number)
      }
    }
  }
}
