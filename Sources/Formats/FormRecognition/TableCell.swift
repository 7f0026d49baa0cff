/// A cell as it is seen on paper.
struct TableCell {
  /// The grid columns that it covers.
  var columns: Range<Int>
  /// The number of the row that it begins in.
  var row: Int
  /// The number of the last row that it covers.
  var lastRow: Int
  /// Whether it begins in the row that it was asked for in.
  var beginsHere: Bool
  /// The text as filed.
  var text: String
  /// The text as labels are compared; see ``LabelText/key(_:)``.
  var key: String
  /// Whether nothing is seen in it.
  var isBlank: Bool
  /// The reference in a worksheet.
  var reference: String?

  /// Whether two views are of the same cell.
  func isSame(as other: TableCell) -> Bool {
    row == other.row && columns == other.columns
  }
}
