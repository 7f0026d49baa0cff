/// One row of a table or worksheet.
struct DocumentRow: Equatable, Sendable {
  /// The row's number for people, from one (docx: every w:tr counts; sheet: the row number).
  var number: Int
  /// The cells that begin in this row, sorted by column, and the text that continuation cells hold.
  var cells: [DocumentCell]
}
