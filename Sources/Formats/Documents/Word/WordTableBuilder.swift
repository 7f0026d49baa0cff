/// A `w:tbl` while it is read: puts its cells on the grid and joins the merged ones.
struct WordTableBuilder {
  /// Which table of the document it is, from one.
  let index: Int
  /// The text before it.
  let preceding: String
  /// The open cell; `nil` between cells.
  var cell: WordCell?
  /// Whether the open row is deleted with a tracked change.
  var isRowDeleted = false
  /// How many `w:tr` have begun.
  private(set) var rowNumber = 0

  private var rows: [DocumentRow] = []
  private var pending: [WordCell] = []
  private var nextColumn = 0
  /// How many `w:tr` are open; one inside another begins no row of its own.
  private var rowDepth = 0
  private var merges: [Int: OpenMerge] = [:]

  /// A merge that may go on in the next row.
  private struct OpenMerge {
    var row: Int
    var cell: Int
    var lastNumber: Int
  }

  /// A table that begins.
  init(index: Int, preceding: String) {
    self.index = index
    self.preceding = preceding
  }

  /// A row begins.
  mutating func beginRow() {
    rowDepth += 1
    guard rowDepth == 1 else { return }
    rowNumber += 1
    isRowDeleted = false
    nextColumn = 0
    pending.removeAll(keepingCapacity: true)
  }

  /// The open row begins so many grid columns to the right.
  mutating func skipColumns(_ count: Int) { nextColumn += count }

  /// A cell begins.
  ///
  /// - Parameter position: The end of its start tag in the part, where that is known.
  mutating func beginCell(at position: Int?) {
    cell = WordCell(column: nextColumn, source: position.map { $0..<$0 })
  }

  /// The open cell ends.
  ///
  /// - Parameter position: The end of its end tag in the part, where that is known.
  /// - Returns: The grid column behind it.
  mutating func endCell(at position: Int?) -> Int {
    guard var cell else { return nextColumn }
    nextColumn += cell.span
    if let start = cell.source?.lowerBound, let position, position > start {
      cell.source = start..<position
    } else {
      cell.source = nil
    }
    pending.append(cell)
    self.cell = nil
    return nextColumn
  }

  /// The open row ends; its cells go on the grid.
  mutating func endRow() {
    rowDepth -= 1
    guard rowDepth == 0 else { return }
    defer { pending.removeAll(keepingCapacity: true) }
    if isRowDeleted { return }
    let previousNumber = rows.last?.number ?? 0
    var cells: [DocumentCell] = []
    cells.reserveCapacity(pending.count)
    for cell in pending {
      let text = cell.text.string
      if cell.horizontal == .proceed, let left = cells.indices.last {
        cells[left].columnSpan += cell.span
        if !text.isBlankText { cells.append(placed(cell, text, isCovered: true)) }
      } else if cell.vertical == .proceed, var merge = merges[cell.column],
        merge.lastNumber == previousNumber
      {
        merge.lastNumber = rowNumber
        merges[cell.column] = merge
        let first = rows[merge.row].number
        rows[merge.row].cells[merge.cell].rowSpan = rowNumber - first + 1
        if !text.isBlankText { cells.append(placed(cell, text, isCovered: true)) }
      } else {
        merges[cell.column] =
          cell.vertical == .none
          ? nil : OpenMerge(row: rows.count, cell: cells.count, lastNumber: rowNumber)
        cells.append(placed(cell, text, isCovered: false))
      }
    }
    rows.append(DocumentRow(number: rowNumber, cells: cells))
  }

  /// The table as read so far.
  var table: DocumentTable {
    DocumentTable(source: .table(index: index), preceding: preceding, rows: rows)
  }

  /// The visible text of the table for the cell around it: a line a row, tabs between cells.
  var flattened: [UInt8] {
    var text: [UInt8] = []
    for (position, row) in rows.enumerated() {
      if position > 0 { text.append(0x0A) }
      for (place, cell) in row.cells.lazy.filter({ !$0.isCoveredByMerge }).enumerated() {
        if place > 0 { text.append(0x09) }
        text.append(contentsOf: cell.text.utf8)
      }
    }
    return text
  }

  private func placed(_ cell: WordCell, _ text: String, isCovered: Bool) -> DocumentCell {
    DocumentCell(
      column: cell.column, columnSpan: cell.span, rowSpan: 1, text: text,
      isCoveredByMerge: isCovered, reference: nil, source: cell.source)
  }
}
