import EvaluationModel

/// Rows of the printed form that nobody filled and that are no indicators: blank, `……`, `指标2：`.
enum PlaceholderRow {
  /// Whether a row is such a stub: no name of its own, and nothing in its value cells.
  static func isPlaceholder(_ row: IndicatorRow, in form: Submission) -> Bool {
    // Nearly every row has its points, which settles it.
    guard isNothing(row.weight, in: form), isNothing(row.target, in: form),
      isNothing(row.actual, in: form), isNothing(row.score, in: form),
      isNothing(row.deviationNote, in: form)
    else { return false }
    return isNothing(row.name, in: form) || isNumberedStub(form.tidy(row.name))
  }

  /// Blank, or dots only.
  private static func isNothing(_ slice: TextSlice, in form: Submission) -> Bool {
    if slice.range.isEmpty { return true }
    let first = form.text[slice.range.lowerBound]
    // Digits and letters of any script but the blanks and dots (E2, E3, EF, C2, ASCII) are content.
    if first > 0x2E, first != 0xE2, first != 0xE3, first != 0xEF, first != 0xC2 { return false }
    if form.isMissing(slice) { return true }
    return form.tidy(slice).unicodeScalars.allSatisfy { "….。 ·".unicodeScalars.contains($0) }
  }

  /// `指标1`, `指标２：`, `指标三:`, with nothing behind.
  private static func isNumberedStub(_ name: String) -> Bool {
    var rest = name.unicodeScalars.filter { $0 != " " }[...]
    let word = "指标".unicodeScalars
    guard rest.starts(with: word) else { return false }
    rest = rest.dropFirst(word.count)
    if let last = rest.last, ":：".unicodeScalars.contains(last) { rest = rest.dropLast() }
    return rest.allSatisfy { "0123456789０１２３４５６７８９一二三四五六七八九十…".unicodeScalars.contains($0) }
  }
}
