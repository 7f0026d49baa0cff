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
    let isFirstRow = rows[row].number == range.first.row
    // Taken out, so that the array is changed in place.
    var cells: [DocumentCell] = []
    swap(&cells, &rows[row].cells)
    defer { swap(&cells, &rows[row].cells) }
    func isCovered(_ column: Int) -> Bool {
      column >= range.first.column && column <= range.last.column
        && !(isFirstRow && column == range.first.column)
    }
    cells.removeAll { isCovered($0.column) && $0.text.isBlankText }
    for index in cells.indices where isCovered(cells[index].column) {
      cells[index].isCoveredByMerge = true
    }
    guard isFirstRow else { return }
    let place = cells.firstIndex { $0.column >= range.first.column } ?? cells.count
    if place == cells.count || cells[place].column != range.first.column {
      cells.insert(
        DocumentCell(
          column: range.first.column, columnSpan: 1, rowSpan: 1, text: "",
          isCoveredByMerge: false, reference: range.first), at: place)
    }
    cells[place].columnSpan = range.last.column - range.first.column + 1
    cells[place].rowSpan = range.last.row - range.first.row + 1
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
