/// A row as it is seen on paper: the cells that begin in it and those that reach into it from above.
struct TableRow {
  /// The row's number for people, from one.
  var number: Int
  /// The cells from left to right; none overlaps another.
  var cells: [TableCell]

  /// The cells that begin in this row and hold something.
  var filled: some BidirectionalCollection<TableCell> {
    cells.lazy.filter { $0.beginsHere && !$0.isBlank }
  }

  /// The first cell that begins in this row and holds something.
  var first: TableCell? { cells.first { $0.beginsHere && !$0.isBlank } }

  /// Whether nothing begins in this row.
  var isBlank: Bool { first == nil }

  /// The cell right of another; `nil` at the edge and over a gap.
  func cell(rightOf cell: TableCell) -> TableCell? {
    cells.first { $0.columns.lowerBound >= cell.columns.upperBound }
  }

  /// The cell that stands under a heading: the one inside its columns, or else the one that shares
  /// the most columns with it.
  func cell(under columns: Range<Int>) -> TableCell? {
    var best: TableCell?
    var most = 0
    for cell in cells where cell.columns.overlaps(columns) {
      let shared = cell.columns.clamped(to: columns).count
      if shared > most { (best, most) = (cell, shared) }
    }
    return best
  }

  /// The cells that begin in this row and lie entirely under a heading.
  func parts(under columns: Range<Int>) -> [TableCell] {
    cells.filter {
      $0.beginsHere && $0.columns.lowerBound >= columns.lowerBound
        && $0.columns.upperBound <= columns.upperBound
    }
  }
}
