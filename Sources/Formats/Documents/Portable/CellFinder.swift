/// Finds the cell of a grid that a word stands in.
struct CellFinder {
  /// The grid.
  let grid: RuledGrid
  private let owners: [Int]
  private let width: Int
  /// A word over more borders than this is looked at only at its beginning.
  private static let mostBorders = 32

  /// Makes a grid ready.
  init(_ grid: RuledGrid) {
    self.grid = grid
    width = grid.columns.count - 1
    var owners = Array(repeating: 0, count: width * (grid.rows.count - 1))
    for (index, cell) in grid.cells.enumerated() {
      for row in cell.rows {
        for column in cell.columns { owners[row * width + column] = index }
      }
    }
    self.owners = owners
  }

  /// The place of a cell's right border.
  func right(of cell: Int) -> Double { grid.columns[grid.cells[cell].columns.upperBound] }

  /// The cell that shares most with a box, at least a third of the box.
  ///
  /// - Returns: The cell, how many square points it shares, and its size; `nil` outside the grid.
  func cell(around box: PageBox) -> (cell: Int, shared: Double, area: Double)? {
    guard box.shared(with: grid.box) > 0 else { return nil }
    var best: (cell: Int, shared: Double)?
    var seen: Set<Int> = []
    for row in Self.span(grid.rows, box.top, box.bottom) {
      for column in Self.span(grid.columns, box.left, box.right) {
        let cell = owners[row * width + column]
        guard seen.insert(cell).inserted else { continue }
        let shared = box.shared(with: grid.box(of: grid.cells[cell]))
        if shared > best?.shared ?? 0 { best = (cell, shared) }
      }
    }
    guard let best, best.shared * 3 >= max(1, box.width) * max(1, box.height) else { return nil }
    let room = grid.box(of: grid.cells[best.cell])
    return (best.cell, best.shared, room.width * room.height)
  }

  /// The spaces between borders that a stretch meets.
  private static func span(_ borders: [Double], _ start: Double, _ end: Double) -> Range<Int> {
    var low = 0
    var high = borders.count - 1
    while low + 1 < high {
      let middle = (low + high) / 2
      if borders[middle] <= start { low = middle } else { high = middle }
    }
    var last = low + 1
    while last < borders.count - 1, last - low < mostBorders, borders[last] < max(end, start + 1) {
      last += 1
    }
    return low..<last
  }
}
