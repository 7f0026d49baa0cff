/// Reads a Word document: the tables of its body as grids, and the text between them.
///
/// Inserted and moved text counts, deleted text does not; of alternatives the first one counts;
/// text that is hidden, and the prompt of an empty content control, do not count.
enum WordDocumentReader {
  /// Reads a document.
  ///
  /// - Parameters:
  ///   - part: The name of the part with the body.
  ///   - package: The document.
  /// - Returns: Its tables in the order in which they begin.
  /// - Throws: ``ReadingFault`` when the part cannot be read or is beyond a limit.
  static func read(
    _ part: String, of package: borrowing OfficePackage
  ) throws(ReadingFault) -> OfficeDocument {
    let content = WordContent(limits: package.limits)
    try package.read(part, into: content)
    var document = content.document
    document.parts = Array(repeating: part, count: document.tables.count)
    return document
  }
}
