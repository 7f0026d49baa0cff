/// Lays merged ranges over the rows of a worksheet.
struct MergedCells {
  /// The rows, in ascending order.
  private(set) var rows: [DocumentRow]
  private var stepsLeft: Int

  /// Rows to lay ranges over, looking at no more than so many cells.
  init(rows: [DocumentRow], steps: Int) {
    self.rows = rows
    stepsLeft = steps
  }

  /// Lays one range over the rows: its first cell grows, the others go unless they hold text.
  ///
  /// - Returns: Whether that stayed within the steps.
  mutating func apply(_ range: MergedRange) -> Bool {
    var row = firstRow(from: range.first.row)
    while row < rows.count, rows[row].number <= range.last.row {
      stepsLeft -= 1 + rows[row].cells.count
      guard stepsLeft >= 0 else { return false }
      cover(range, in: row)
      row += 1
    }
    return true
  }

  private mutating func cover(_ range: MergedRange, in row: Int) {
    let number = rows[row].number
    rows[row].cells.removeAll { cell in
      (range.first.column...range.last.column).contains(cell.column) && cell.text.isBlankText
        && (number != range.first.row || cell.column != range.first.column)
    }
    for index in rows[row].cells.indices {
      let column = rows[row].cells[index].column
      guard (range.first.column...range.last.column).contains(column) else { continue }
      if number != range.first.row || column != range.first.column {
        rows[row].cells[index].isCoveredByMerge = true
      }
    }
    guard number == range.first.row else { return }
    let cells = rows[row].cells
    let place = cells.firstIndex { $0.column >= range.first.column } ?? cells.count
    if place == cells.count || cells[place].column != range.first.column {
      rows[row].cells.insert(
        DocumentCell(
          column: range.first.column, columnSpan: 1, rowSpan: 1, text: "",
          isCoveredByMerge: false, reference: range.first), at: place)
    }
    rows[row].cells[place].columnSpan = range.last.column - range.first.column + 1
    rows[row].cells[place].rowSpan = range.last.row - range.first.row + 1
  }

  /// The first row with at least that number.
  private func firstRow(from number: Int) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
