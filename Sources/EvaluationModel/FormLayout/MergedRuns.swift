/// Where cells of a column begin when neighbouring rows of the same text are merged.
struct MergedRuns {
  /// For each row how many rows the cell that begins there covers; zero inside a merged cell.
  private let spans: [Int]

  /// Runs of a column's texts.
  ///
  /// - Parameters:
  ///   - texts: One text a row.
  ///   - outer: The column to the left, whose borders no cell crosses.
  init(_ texts: [String], notAcross outer: MergedRuns? = nil) {
    var spans = [Int](repeating: 0, count: texts.count)
    var start = 0
    for index in texts.indices {
      let isNew =
        index == 0 || texts[index] != texts[index - 1]
        || outer?.span(beginningAt: index) != nil
      if isNew { start = index }
      spans[start] += 1
    }
    self.spans = spans
  }

  /// How many rows the cell covers that begins in a row, or `nil` where none begins.
  func span(beginningAt row: Int) -> Int? {
    guard spans.indices.contains(row), spans[row] > 0 else { return nil }
    return spans[row]
  }
}
