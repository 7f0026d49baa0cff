/// A row as it is seen on paper: the cells that begin in it and those that reach into it from above.
struct TableRow {
  /// The row's number for people, from one.
  let number: Int
  /// The cells from left to right; none overlaps another.
  let cells: [TableCell]
  /// What any of the ``filled`` cells can be a label of.
  let marks: LabelMarks
  /// How many cells are ``filled``.
  let filledCount: Int
  /// The place of the first of them.
  private let firstFilled: Int?

  /// A row of cells.
  init(number: Int, cells: [TableCell]) {
    var marks: LabelMarks = []
    var count = 0
    var first: Int?
    for index in cells.indices where cells[index].beginsHere && !cells[index].isBlank {
      marks.formUnion(cells[index].marks)
      count += 1
      first = first ?? index
    }
    self.number = number
    self.cells = cells
    self.marks = marks
    filledCount = count
    firstFilled = first
  }

  /// The cells that begin in this row and hold something.
  var filled: some BidirectionalCollection<TableCell> {
    cells.lazy.filter { $0.beginsHere && !$0.isBlank }
  }

  /// The first cell that begins in this row and holds something.
  var first: TableCell? { firstFilled.map { cells[$0] } }

  /// Whether nothing begins in this row.
  var isBlank: Bool { firstFilled == nil }

  /// Whether one of its cells is a label of the goal block.
  var holdsGoalLabel: Bool {
    marks.contains(.goal) && filled.contains { $0.goalLabel != nil }
  }

  /// The cell right of another; `nil` at the edge and over a gap.
  func cell(rightOf cell: TableCell) -> TableCell? {
    cells.indices.first { cells[$0].columns.lowerBound >= cell.columns.upperBound }
      .map { cells[$0] }
  }

  /// The cell that stands under a heading: the one inside its columns, or else the one that shares
  /// the most columns with it.
  func cell(under columns: Range<Int>) -> TableCell? {
    var best: Int?
    var most = 0
    // By their places, so that no cell but the last is copied.
    for index in cells.indices {
      let shared = cells[index].columns.clamped(to: columns).count
      if shared > most { (best, most) = (index, shared) }
    }
    return best.map { cells[$0] }
  }

  /// The cells that begin in this row and lie entirely under a heading.
  func parts(under columns: Range<Int>) -> [TableCell] {
    cells.indices.filter {
      cells[$0].beginsHere && cells[$0].columns.lowerBound >= columns.lowerBound
        && cells[$0].columns.upperBound <= columns.upperBound
    }.map { cells[$0] }
  }
}
