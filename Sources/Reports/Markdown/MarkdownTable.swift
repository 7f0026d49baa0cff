internal import EvaluationModel

/// A part of a form table as a Markdown table, which knows no merged cells: a merged cell's text
/// stands in its first place.
struct MarkdownTable {
  /// The texts by row and column.
  private let grid: [[String]]

  /// The rows of a table from `rows`, without the columns before `firstColumn` and without columns
  /// in which no cell begins.
  init(_ table: FormTable, rows: Range<Int>, firstColumn: Int = 0) {
    let width = table.columnWidths.count
    var texts = [[String?]](
      repeating: [String?](repeating: nil, count: width), count: table.rows.count)
    var covered = [[Bool]](
      repeating: [Bool](repeating: false, count: width), count: table.rows.count)
    for (index, row) in table.rows.enumerated() {
      var column = 0
      for cell in row.cells {
        while column < width, covered[index][column] { column += 1 }
        guard column < width else { break }
        texts[index][column] = cell.text
        for line in index..<min(index + max(cell.rowSpan, 1), table.rows.count) {
          for place in column..<min(column + max(cell.columnSpan, 1), width) {
            covered[line][place] = true
          }
        }
      }
    }
    let columns = (firstColumn..<max(width, firstColumn)).filter { column in
      rows.contains { texts[$0][column] != nil }
    }
    grid = rows.map { row in columns.map { texts[row][$0] ?? "" } }
  }

  /// A list with its headings.
  init(_ list: ListTable) {
    grid = [list.columns.map(\.title)] + list.rows.map { $0.map(\.text) }
  }

  /// The lines, centred or not; the first row is the heading.
  func lines(centered: Bool = true) -> [String] {
    guard let heading = grid.first else { return [] }
    let rule = heading.map { _ in centered ? ":---:" : "---" }
    return [line(heading), "| " + rule.joined(separator: " | ") + " |"]
      + grid.dropFirst().map(line)
  }

  private func line(_ cells: [String]) -> String {
    "| " + cells.map(MarkdownEscaping.escape).joined(separator: " | ") + " |"
  }
}
