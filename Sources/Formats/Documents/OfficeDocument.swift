/// A whole document: its tables in order, and the text behind the last one.
struct OfficeDocument: Equatable, Sendable {
  /// The tables in the order in which they begin; a nested one follows the one around it.
  var tables: [DocumentTable]
  /// Text behind the last table, paragraphs joined by "\n".
  var trailing: String
  /// What it is.
  var kind = Kind.text
  /// The part with the body, or with the list of sheets.
  var mainPart = ""
  /// The part that each table or worksheet stands in, in the order of ``tables``.
  var parts: [String] = []

  /// What a document is.
  enum Kind: Equatable, Sendable {
    /// A Word document.
    case text
    /// An Excel workbook.
    case workbook
  }
}
