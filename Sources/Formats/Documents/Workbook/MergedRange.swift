/// A range of cells that is shown as one.
struct MergedRange: Equatable {
  /// The top left cell, which holds the text.
  var first: CellReference
  /// The bottom right cell.
  var last: CellReference

  /// Reads `B2:D4`; `nil` when it is none or beyond the last cell.
  init?(_ name: UnsafeBufferPointer<UInt8>) {
    let parts = name.split(separator: 0x3A, omittingEmptySubsequences: false)
    guard parts.count <= 2, let start = parts.first, let first = CellReference(start) else {
      return nil
    }
    guard parts.count == 2 else {
      self.first = first
      last = first
      return
    }
    guard let last = CellReference(parts[1]), last.column >= first.column, last.row >= first.row
    else { return nil }
    self.first = first
    self.last = last
  }
}
