/// A table that drawn lines make: the borders of its columns and rows, and the cells between them.
///
/// A cell is the largest rectangle that no line crosses, so merged cells come out as they are seen.
struct RuledGrid: Equatable, Sendable {
  /// A cell by the columns and rows it covers.
  struct Cell: Equatable, Sendable {
    var columns: Range<Int>
    var rows: Range<Int>
  }

  /// The places of the column borders from left to right.
  let columns: [Double]
  /// The places of the row borders from top to bottom.
  let rows: [Double]
  /// The cells by row and column.
  let cells: [Cell]

  /// The box around the table.
  var box: PageBox {
    PageBox(
      left: columns.first ?? 0, top: rows.first ?? 0, right: columns.last ?? 0,
      bottom: rows.last ?? 0)
  }

  /// The box of a cell.
  func box(of cell: Cell) -> PageBox {
    PageBox(
      left: columns[cell.columns.lowerBound], top: rows[cell.rows.lowerBound],
      right: columns[cell.columns.upperBound], bottom: rows[cell.rows.upperBound])
  }

  /// The tables of a page, from top to bottom; a frame around a single cell is none.
  ///
  /// - Parameters:
  ///   - lines: The lines as drawn.
  ///   - limits: How many lines and cells are taken.
  /// - Returns: The grids.
  /// - Throws: ``ReadingFault`` when there are more lines, rows or cells than the limits allow.
  static func tables(
    in lines: [RuledLine], limits: DocumentLimits
  ) throws(ReadingFault) -> [RuledGrid] {
    let joined = JoinedLines.join(lines)
    guard joined.count <= limits.joinedLines else {
      throw DocumentFault.tooMany("线条", in: "PDF 的一页", limit: limits.joinedLines)
    }
    var grids: [RuledGrid] = []
    for lines in JoinedLines.groups(joined) {
      let grid = RuledGrid(lines)
      guard let grid else { continue }
      guard grid.cells.count <= limits.cells else {
        throw DocumentFault.tooMany("单元格", in: "PDF 的一页", limit: limits.cells)
      }
      if grid.cells.count > 1 { grids.append(grid) }
    }
    return grids.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
  }

  /// The grid of lines that hang together; `nil` where they leave no room between them.
  init?(_ lines: [RuledLine]) {
    let across = lines.filter(\.isHorizontal)
    let down = lines.filter { !$0.isHorizontal }
    // A table that is open at a side ends where its lines end.
    var columns = Self.places(
      down.map(\.position), across.map(\.start).min(), across.map(\.end).max())
    var rows = Self.places(across.map(\.position), down.map(\.start).min(), down.map(\.end).max())
    guard columns.count > 1, rows.count > 1 else { return nil }
    var walls = GridWalls(columns: columns, rows: rows, lines: lines)
    // Borders that no wall stands on, as those of underlined text, are none. Without them others
    // can lose their walls; a form has no such chains.
    for _ in 0..<4 {
      let kept = rows.indices.filter { row in
        row == 0 || row == rows.count - 1
          || (0..<columns.count - 1).contains { walls.isAbove($0, row) }
      }
      let keptColumns = columns.indices.filter { column in
        column == 0 || column == columns.count - 1
          || (0..<rows.count - 1).contains { walls.isLeft(column, $0) }
      }
      if kept.count == rows.count, keptColumns.count == columns.count { break }
      rows = kept.map { rows[$0] }
      columns = keptColumns.map { columns[$0] }
      walls = GridWalls(columns: columns, rows: rows, lines: lines)
    }
    self.columns = columns
    self.rows = rows
    cells = Self.cells(walls, columns.count - 1, rows.count - 1)
  }

  private static func places(_ places: [Double], _ first: Double?, _ last: Double?) -> [Double] {
    var kept: [Double] = []
    for place in (places + [first, last].compactMap { $0 }).sorted()
    where place - (kept.last ?? -.infinity) > PortableTolerance.line {
      kept.append(place)
    }
    return kept
  }

  /// Takes for each free place the widest and then the highest rectangle without a wall.
  private static func cells(_ walls: GridWalls, _ width: Int, _ height: Int) -> [Cell] {
    var isTaken = Array(repeating: false, count: width * height)
    var cells: [Cell] = []
    for row in 0..<height {
      for column in 0..<width where !isTaken[row * width + column] {
        var right = column + 1
        while right < width, !walls.isLeft(right, row), !isTaken[row * width + right] { right += 1 }
        var below = row + 1
        while below < height,
          (column..<right).allSatisfy({
            !walls.isAbove($0, below) && !isTaken[below * width + $0]
          }),
          (column + 1..<max(column + 1, right)).allSatisfy({ !walls.isLeft($0, below) })
        {
          below += 1
        }
        for taken in row..<below {
          for place in column..<right { isTaken[taken * width + place] = true }
        }
        cells.append(Cell(columns: column..<right, rows: row..<below))
      }
    }
    return cells
  }
}
