/// The page that a table is written on: A4, upright or on its side, in twentieths of a point.
struct DocumentPage {
  private static let shortSide = 11_906
  private static let longSide = 16_838
  private static let sideMargin = 850
  private static let headMargin = 1_020

  /// Whether the page lies on its side.
  let isLandscape: Bool

  /// The page that a table needs.
  init(for grid: FormGrid) {
    isLandscape = grid.needsLandscape
  }

  private var width: Int { isLandscape ? Self.longSide : Self.shortSide }
  private var height: Int { isLandscape ? Self.shortSide : Self.longSide }

  /// The width between the margins.
  var textWidth: Int { width - 2 * Self.sideMargin }

  /// The widths of the columns in proportion to those of the grid; their sum is exactly ``textWidth``.
  func columnWidths(of grid: FormGrid) -> [Int] {
    let total = max(grid.totalWidth, 1)
    var before = 0
    return grid.widths.map { width in
      let start = before * textWidth / total
      before += width
      return before * textWidth / total - start
    }
  }

  /// The largest size, in half points, in which the columns hold as many letters as they promise:
  /// 10.5 pt down to 7.5 pt.
  func halfPoints(for grid: FormGrid) -> Int {
    // A letter of half width is half as wide as the size; twenty units are a point.
    let halfPoints = textWidth * 4 / (max(grid.totalWidth, 1) * 20)
    return min(max(halfPoints, 15), 21)
  }

  /// The properties of a section with this page.
  func writeSection(to part: inout XMLPartWriter) {
    part.element("w:sectPr") { part in
      part.element("w:type", ["w:val": "nextPage"])
      if isLandscape {
        part.element(
          "w:pgSz",
          ["w:w": String(width), "w:h": String(height), "w:orient": "landscape"])
      } else {
        part.element("w:pgSz", ["w:w": String(width), "w:h": String(height)])
      }
      part.element(
        "w:pgMar",
        [
          "w:top": String(Self.headMargin), "w:right": String(Self.sideMargin),
          "w:bottom": String(Self.headMargin), "w:left": String(Self.sideMargin),
          "w:header": "567", "w:footer": "567", "w:gutter": "0",
        ])
    }
  }
}
