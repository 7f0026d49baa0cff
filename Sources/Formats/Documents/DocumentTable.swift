/// One table of a document or one worksheet, as a grid, whatever file it came from.
struct DocumentTable: Equatable, Sendable {
  /// Which table or sheet it is.
  enum Source: Equatable, Sendable {
    /// A worksheet.
    case sheet(name: String, isHidden: Bool)
    /// The index-th table of a text document, from one.
    case table(index: Int)
  }

  /// Which table or sheet it is.
  var source: Source
  /// Text before the table (docx/html): headings and prose since the previous table, paragraphs
  /// joined by "\n".
  var preceding: String
  /// Cells in row-major order; every grid position that exists in the file is covered by exactly
  /// one cell.
  ///
  /// Rows of a worksheet in which nothing is written are left out.
  var rows: [DocumentRow]
}
