/// Where in a document a cell stands, for whoever writes into it.
public struct GridPosition: Hashable, Sendable {
  /// The table or worksheet, counted from zero in the document's order.
  public var table: Int
  /// The row's number, from one: every row of a Word table counts; a worksheet's own row number.
  public var row: Int
  /// The first grid column of the cell, from zero.
  public var column: Int

  /// A position from its parts.
  public init(table: Int, row: Int, column: Int) {
    self.table = table
    self.row = row
    self.column = column
  }
}
