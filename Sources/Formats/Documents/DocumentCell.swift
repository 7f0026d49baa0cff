/// One cell of a table or worksheet.
struct DocumentCell: Equatable, Sendable {
  /// The grid column, from zero.
  var column: Int
  /// How many grid columns it covers, at least one.
  var columnSpan: Int
  /// How many rows it covers downwards, counted in row numbers, at least one.
  var rowSpan: Int
  /// The text as filed: paragraphs and line breaks are "\n"; full-width blanks kept.
  ///
  /// Numbers stand as displayed by their number format (101% for 1.01 with 0%), otherwise with
  /// their exact digits.
  var text: String
  /// Whether the text stands hidden in a cell covered by a merge (docx vMerge continuation, xlsx
  /// covered cell); it is never shown on paper.
  var isCoveredByMerge: Bool
  /// The cell's place in a worksheet, as in H14; `nil` elsewhere.
  var reference: CellReference?
  /// Where its element stands in its part: from the `>` of its start tag to behind its end tag.
  ///
  /// `nil` where it has no element, or the part is not in UTF-8.
  var source: Range<Int>?

  /// Whether two cells show the same, wherever they are stored.
  static func == (left: DocumentCell, right: DocumentCell) -> Bool {
    left.column == right.column && left.columnSpan == right.columnSpan
      && left.rowSpan == right.rowSpan && left.text == right.text
      && left.isCoveredByMerge == right.isCoveredByMerge && left.reference == right.reference
  }
}
