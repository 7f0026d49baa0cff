/// A whole document: its tables in order, and the text behind the last one.
struct OfficeDocument: Equatable, Sendable {
  /// The tables in the order in which they begin; a nested one follows the one around it.
  var tables: [DocumentTable]
  /// Text behind the last table, paragraphs joined by "\n".
  var trailing: String
}
