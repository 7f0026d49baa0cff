/// A table of one page or of several, with the words in its cells.
struct PortableTable: Equatable, Sendable {
  /// A cell by the places of its left and right border and the rows it covers.
  struct Cell: Equatable, Sendable {
    var left: Double
    var right: Double
    var rows: Range<Int>
    /// Where its upper border is on its first page.
    var top: Double
    /// Where its lower border is on its last page.
    var bottom: Double
    var lines: [PortableTextLine] = []

    var isBlank: Bool { lines.isEmpty }

    /// Whether a merged cell that was cut at the end of a page goes on in a cell of the next one.
    ///
    /// The rest has no text, or only a remark in brackets, as in 效益指标（40分）, or the one text ends
    /// at the lower border and the other begins at the upper one, and they are not two labels.
    func goesOn(in next: Cell) -> Bool {
      guard let first = next.lines.first else { return true }
      guard let last = lines.last else { return false }
      if let scalar = first.text.unicodeScalars.first, "（(".unicodeScalars.contains(scalar) {
        return true
      }
      let isAtEnd = bottom - last.box.bottom < last.box.height
      let isAtStart = first.box.top - next.top < first.box.height
      return isAtEnd && isAtStart && !(isLabel && next.isLabel)
    }

    private var isLabel: Bool {
      LabelText.key(PortableTextLine.text(lines, width: right - left)).contains("指标")
    }

    func hasSides(of other: Cell) -> Bool {
      (left - other.left).magnitude <= PortableTolerance.line
        && (right - other.right).magnitude <= PortableTolerance.line
    }
  }

  /// The places of the column borders from left to right.
  private(set) var columns: [Double]
  /// How many rows there are.
  private(set) var rowCount: Int
  /// The cells by row and place.
  private(set) var cells: [Cell]

  /// The table of a grid.
  ///
  /// - Parameters:
  ///   - grid: The grid.
  ///   - words: The words of each cell.
  init(_ grid: RuledGrid, words: [[PortableWord]]) {
    columns = grid.columns
    rowCount = grid.rows.count - 1
    cells = zip(grid.cells, words).map { cell, words in
      let box = grid.box(of: cell)
      return Cell(
        left: box.left, right: box.right, rows: cell.rows, top: box.top, bottom: box.bottom,
        lines: PortableTextLine.lines(words))
    }
  }

  // MARK: Pages

  /// Whether a table at the top of the next page has the columns of this one.
  func goesOn(in next: PortableTable) -> Bool {
    guard let left = columns.first, let right = columns.last, let nextLeft = next.columns.first,
      let nextRight = next.columns.last
    else { return false }
    let near = PortableTolerance.line
    guard (left - nextLeft).magnitude <= near, (right - nextRight).magnitude <= near else {
      return false
    }
    return Self.isSubset(next.columns, of: columns) || Self.isSubset(columns, of: next.columns)
  }

  private static func isSubset(_ some: [Double], of all: [Double]) -> Bool {
    some.allSatisfy { place in
      all.contains { ($0 - place).magnitude <= PortableTolerance.line }
    }
  }

  /// Puts the table of the next page below this one.
  ///
  /// A merged cell that was cut at the end of the page and a row whose text goes on are made one
  /// again.
  mutating func append(_ next: PortableTable) {
    for place in next.columns where !Self.isSubset([place], of: columns) { columns.append(place) }
    columns.sort()
    let last = rowCount - 1
    let isCut = isLastRowCut(by: next)
    let shift = isCut ? last : rowCount
    var above = cells.indices.filter { cells[$0].rows.contains(last) }
    for var cell in next.cells {
      let isTop = cell.rows.lowerBound == 0
      cell.rows = cell.rows.lowerBound + shift..<cell.rows.upperBound + shift
      if isTop, let match = above.firstIndex(where: { cells[$0].hasSides(of: cell) }) {
        let upper = above[match]
        let isMerged = cells[upper].rows.count > 1 || cell.rows.count > 1
        if isCut || (isMerged && cells[upper].goesOn(in: cell)) {
          cells[upper].rows = cells[upper].rows.lowerBound..<cell.rows.upperBound
          cells[upper].lines += cell.lines
          cells[upper].bottom = cell.bottom
          above.remove(at: match)
          continue
        }
      }
      cells.append(cell)
    }
    rowCount = shift + next.rowCount
  }

  /// Whether the first row of the next page is the rest of the last row: some texts that reached the
  /// end of the page go on, and no other cell has any.
  private func isLastRowCut(by next: PortableTable) -> Bool {
    let lower = next.cells.filter { $0.rows.contains(0) }
    let upper = cells.filter { $0.rows.contains(rowCount - 1) }
    guard lower.count == upper.count,
      lower.allSatisfy({ cell in upper.contains { $0.hasSides(of: cell) } })
    else { return false }
    let filled = lower.filter { !$0.isBlank }
    guard !filled.isEmpty, filled.count < upper.count(where: { !$0.isBlank }) else { return false }
    return filled.allSatisfy { cell in
      guard let above = upper.first(where: { $0.hasSides(of: cell) }), let line = above.lines.last,
        let rest = cell.lines.first
      else { return false }
      return above.bottom - line.box.bottom < line.box.height
        && line.isFull(before: rest, width: cell.right - cell.left)
    }
  }

  // MARK: Grid

  /// How many bytes its text has.
  var textBytes: Int {
    cells.reduce(0) {
      $0 + $1.lines.reduce(0) { $0 + $1.words.reduce(0) { $0 + $1.text.utf8.count } }
    }
  }

  /// The table as a grid.
  ///
  /// - Parameters:
  ///   - index: Which table of the document it is, from one.
  ///   - preceding: The text before it.
  /// - Returns: The grid.
  func documentTable(index: Int, preceding: String) -> DocumentTable {
    var rows = (0..<rowCount).map { DocumentRow(number: $0 + 1, cells: []) }
    for cell in cells {
      let first = column(of: cell.left)
      rows[cell.rows.lowerBound].cells.append(
        DocumentCell(
          column: first, columnSpan: max(1, column(of: cell.right) - first),
          rowSpan: cell.rows.count,
          text: PortableTextLine.text(cell.lines, width: cell.right - cell.left),
          isCoveredByMerge: false, reference: nil))
    }
    for row in rows.indices { rows[row].cells.sort { $0.column < $1.column } }
    return DocumentTable(source: .table(index: index), preceding: preceding, rows: rows)
  }

  private func column(of place: Double) -> Int {
    columns.indices.min {
      (columns[$0] - place).magnitude < (columns[$1] - place).magnitude
    } ?? 0
  }
}
