@testable import Formats

/// A page put together by hand: lines and words by their places in points.
struct DrawnPage {
  private(set) var page = PortablePage(height: 842, words: [])

  /// Draws lines across, each `(y, from, to)`.
  mutating func across(_ lines: (Double, Double, Double)...) {
    page.lines += lines.map { .across($0.0, from: $0.1, to: $0.2) }
  }

  /// Draws lines down, each `(x, from, to)`.
  mutating func down(_ lines: (Double, Double, Double)...) {
    page.lines += lines.map { .down($0.0, from: $0.1, to: $0.2) }
  }

  /// Draws a full grid.
  mutating func grid(columns: [Double], rows: [Double]) {
    guard let left = columns.first, let right = columns.last, let top = rows.first,
      let bottom = rows.last
    else { return }
    for row in rows { across((row, left, right)) }
    for column in columns { down((column, top, bottom)) }
  }

  /// Writes a word in letters of 10 points; Chinese ones are 10 wide, others 5.
  mutating func write(_ text: String, _ left: Double, _ top: Double) {
    let width = text.unicodeScalars.reduce(0.0) { $0 + ($1.value < 0x2E80 ? 5 : 10) }
    page.words.append(
      PortableWord(
        text: text, box: PageBox(left: left, top: top, right: left + width, bottom: top + 12)))
  }

  /// The document of some pages.
  static func document(_ pages: DrawnPage...) throws -> OfficeDocument {
    try PortableDocumentReader.read(pages.map(\.page))
  }
}

extension DocumentTable {
  /// Every cell as `row,column+rows×columns text`, without a span of one.
  var drawn: [String] {
    rows.flatMap { row in
      row.cells.map { cell in
        let span =
          cell.rowSpan > 1 || cell.columnSpan > 1 ? "+\(cell.rowSpan)×\(cell.columnSpan)" : ""
        return "\(row.number),\(cell.column)\(span) \(cell.text)"
      }
    }
  }
}
