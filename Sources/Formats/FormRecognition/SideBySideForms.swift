import EvaluationModel

/// Two forms that stand side by side in one worksheet, parted by an empty column.
struct SideBySideForms {
  /// The forms from left to right; one where the worksheet holds no two.
  let parts: [TableRows]

  /// Takes a worksheet apart where an empty column parts two blocks of columns that both have a
  /// heading of indicators of their own.
  ///
  /// It stays whole where a cell reaches over the empty column, or where a part has no such heading,
  /// because then the empty column can be a part of one form.
  init(_ view: TableRows) {
    let gaps = SideBySideForms.emptyColumns(view)
    guard !gaps.isEmpty else {
      parts = [view]
      return
    }
    var found: [TableRows] = []
    var start = 0
    for gap in gaps + [TableRows.mostColumns] {
      if gap > start {
        let part = view.columns(start..<gap)
        if part.rows.contains(where: { !$0.isBlank }) { found.append(part) }
      }
      start = gap + 1
    }
    let areForms = found.allSatisfy { part in
      part.rows.indices.contains { IndicatorColumns(part.rows, at: $0)?.isEvaluated ?? false }
    }
    parts = found.count > 1 && areForms ? found : [view]
  }

  /// The columns, right of the first and left of the last one in use, that no cell with text covers.
  private static func emptyColumns(_ view: TableRows) -> [Int] {
    // Few worksheets have two headings of names in one row; the others need no search.
    let hasTwo = view.rows.contains { row in
      row.marks.contains(.level)
        && row.filled.count { $0.isLevel && $0.key.has("三级", "四级", "指标名称") } > 1
    }
    guard hasTwo else { return [] }
    var isUsed = [Bool](repeating: false, count: min(view.width, TableRows.mostColumns))
    for row in view.rows {
      for cell in row.cells where cell.beginsHere && (!cell.isBlank || cell.columns.count > 1) {
        for column in cell.columns where column < isUsed.count { isUsed[column] = true }
      }
    }
    guard let first = isUsed.firstIndex(of: true), let last = isUsed.lastIndex(of: true) else {
      return []
    }
    return (first...last).filter { !isUsed[$0] }
  }
}
