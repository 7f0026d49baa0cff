import EvaluationModel

/// The heights of the rows of a worksheet, which do not grow by themselves where cells are merged.
struct RowHeights {
  /// The height of a line of 10.5 pt, in points.
  static let line = 15.0
  /// What a row is higher than its lines, in points.
  static let padding = 6.0
  /// The highest row that is written as one; spreadsheets allow 409.5 points.
  private static let highest = 400.0
  /// The height of the rows that a higher one is split into: low enough to fill a page.
  private static let highestPart = 120.0
  /// The most rows of a worksheet that one row of the table may take.
  private static let mostParts = 200

  /// The height of each row of the table, in points.
  let heights: [Double]

  /// The heights that show every text of the grid.
  init(_ grid: FormGrid) {
    var heights = [Double](repeating: Self.line + Self.padding, count: grid.rowCount)
    var tall: [FormGrid.Placement] = []
    for placement in grid.placements {
      if placement.rowSpan > 1 {
        tall.append(placement)
      } else {
        heights[placement.row] = max(
          heights[placement.row], Self.height(of: placement, width: grid.width(of: placement)))
      }
    }
    // Inner cells first, so that an outer one finds the rows that they made higher.
    tall.sort { ($0.rowSpan, $0.row, $0.column) < ($1.rowSpan, $1.row, $1.column) }
    for placement in tall {
      let rows = placement.row..<placement.endRow
      let missing =
        Self.height(of: placement, width: grid.width(of: placement))
        - heights[rows].reduce(0, +)
      guard missing > 0 else { continue }
      for row in rows { heights[row] += missing / Double(placement.rowSpan) }
    }
    self.heights = heights
  }

  /// The height that a text needs across some columns, in points.
  static func height(of text: String, width: Int) -> Double {
    Double(LineMeasure.lines(of: text, width: width)) * line + padding
  }

  /// How many rows of the worksheet a row of the table takes, because none may be higher than 409.5
  /// points.
  func parts(ofRow row: Int) -> Int {
    guard heights[row] > Self.highest else { return 1 }
    return min(Int(min(heights[row] / Self.highestPart, 1e6).rounded(.up)), Self.mostParts)
  }

  /// The height of each of these rows.
  func partHeight(ofRow row: Int) -> Double {
    min(heights[row] / Double(parts(ofRow: row)), 409)
  }

  private static func height(of placement: FormGrid.Placement, width: Int) -> Double {
    let isBold: Bool =
      switch placement.cell.role {
      case .heading, .score, .total: true
      case .label, .value, .text: false
      }
    let needed = height(of: placement.cell.text, width: isBold ? width - width / 20 : width)
    guard let input = placement.cell.input else { return needed }
    // Rows of a blank form do not grow while people write: room for a line more, set closely.
    return max(needed, Double(min(max(input.lines, 1), 25) + 1) * line)
  }
}
