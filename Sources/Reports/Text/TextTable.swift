/// A table of aligned columns for a terminal.
struct TextTable {
  /// Which side of a column is straight.
  enum Alignment { case left, right }

  /// The alignment of each column.
  let alignments: [Alignment]
  private var rows: [[String]] = []

  /// A table without rows.
  init(_ alignments: [Alignment]) {
    self.alignments = alignments
  }

  /// Adds a row; cells that are missing are empty, cells beyond the last column are left out.
  mutating func add(_ cells: [String]) {
    rows.append(alignments.indices.map { cells.indices.contains($0) ? cells[$0] : "" })
  }

  /// The lines, without blanks at their ends.
  var lines: [String] {
    let widths = alignments.indices.map { column in
      rows.reduce(0) { max($0, DisplayWidth.of($1[column])) }
    }
    return rows.map { row in
      let cells = alignments.indices.map { column in
        switch alignments[column] {
        case .left: DisplayWidth.padded(row[column], to: widths[column])
        case .right: DisplayWidth.paddedLeft(row[column], to: widths[column])
        }
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
