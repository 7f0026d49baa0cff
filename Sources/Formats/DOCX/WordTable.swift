import EvaluationModel

/// Writes the grid of one table as `w:tbl`.
struct WordTable {
  private let grid: FormGrid
  private let headingRows: Int
  private let page: DocumentPage
  private let widths: [Int]

  /// The background of cells that lost points.
  private static let markColor = "FFF2CC"
  /// A row of more lines may break across pages.
  private static let mostUnbrokenLines = 25

  /// The table on its page.
  init(_ grid: FormGrid, headingRows: Int, page: DocumentPage) {
    self.grid = grid
    self.headingRows = headingRows
    self.page = page
    widths = page.columnWidths(of: grid)
  }

  /// Writes the table; nothing when it has no rows, because Word refuses such tables.
  func write(to part: inout XMLPartWriter) {
    guard grid.rowCount > 0 else { return }
    part.element("w:tbl") { part in
      writeProperties(to: &part)
      part.element("w:tblGrid") { part in
        for width in widths { part.element("w:gridCol", ["w:w": String(width)]) }
      }
      for (row, pieces) in piecesByRow.enumerated() { write(row, pieces, to: &part) }
    }
  }

  /// A cell in one of the rows that it covers.
  private struct Piece {
    var placement: FormGrid.Placement
    var isFirst: Bool
  }

  private var piecesByRow: [[Piece]] {
    var rows = [[Piece]](repeating: [], count: grid.rowCount)
    for placement in grid.placements {
      for row in placement.row..<placement.endRow {
        rows[row].append(Piece(placement: placement, isFirst: row == placement.row))
      }
    }
    for row in rows.indices { rows[row].sort { $0.placement.column < $1.placement.column } }
    return rows
  }

  private func writeProperties(to part: inout XMLPartWriter) {
    part.element("w:tblPr") { part in
      part.element("w:tblW", ["w:w": String(page.textWidth), "w:type": "dxa"])
      part.element("w:jc", ["w:val": "center"])
      part.element("w:tblBorders") { part in
        for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
          part.element(
            "w:" + side,
            ["w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "000000"])
        }
      }
      part.element("w:tblLayout", ["w:type": "fixed"])
      part.element("w:tblCellMar") { part in
        for (side, width) in [("top", "20"), ("left", "40"), ("bottom", "20"), ("right", "40")] {
          part.element("w:" + side, ["w:w": width, "w:type": "dxa"])
        }
      }
    }
  }

  private func write(_ row: Int, _ pieces: [Piece], to part: inout XMLPartWriter) {
    let isShort = pieces.allSatisfy { piece in
      piece.placement.rowSpan > 1
        || LineMeasure.lines(
          of: piece.placement.cell.text, width: grid.width(of: piece.placement))
          <= Self.mostUnbrokenLines
    }
    part.element("w:tr") { part in
      part.element("w:trPr") { part in
        if isShort { part.element("w:cantSplit") }
        part.element("w:trHeight", ["w:val": String(height(of: pieces)), "w:hRule": "atLeast"])
        if row < headingRows { part.element("w:tblHeader") }
      }
      // A heading across the table is never the last line of a page.
      let keepsNext = pieces.allSatisfy { piece in
        piece.placement.rowSpan == 1 && piece.placement.cell.role == .heading
      }
      for piece in pieces {
        write(piece, keepsNext: keepsNext && row < grid.rowCount - 1, to: &part)
      }
    }
  }

  /// The least height of a row in twentieths of a point: 7 mm, and in a blank form, whose rows grow
  /// while people write, 6 mm and 5 mm for each further line.
  private func height(of pieces: [Piece]) -> Int {
    let lines = pieces.compactMap { piece in
      piece.placement.rowSpan > 1 ? nil : piece.placement.cell.input?.lines
    }
    guard let most = lines.max() else { return 397 }
    return 340 + (min(max(most, 1), 25) - 1) * 283
  }

  private func write(_ piece: Piece, keepsNext: Bool, to part: inout XMLPartWriter) {
    let placement = piece.placement
    let cell = placement.cell
    let width = widths[placement.column..<placement.endColumn].reduce(0, +)
    part.element("w:tc") { part in
      part.element("w:tcPr") { part in
        part.element("w:tcW", ["w:w": String(width), "w:type": "dxa"])
        if placement.columnSpan > 1 {
          part.element("w:gridSpan", ["w:val": String(placement.columnSpan)])
        }
        if placement.rowSpan > 1 {
          part.element("w:vMerge", ["w:val": piece.isFirst ? "restart" : "continue"])
        }
        if cell.isMarked {
          part.element(
            "w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": Self.markColor])
        }
        part.element("w:vAlign", ["w:val": "center"])
      }
      DocumentParagraph.write(
        piece.isFirst ? cell.text : "", style: DocumentStyle(cell.role), keepsNext: keepsNext,
        to: &part)
    }
  }
}
