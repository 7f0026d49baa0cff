/// A place in a worksheet: `H14`, at most `XFD1048576`.
struct CellReference: Equatable, Sendable {
  /// The last row of a worksheet, from one.
  static let lastRow = 1_048_576
  /// How many columns a worksheet has.
  static let columnCount = 16_384

  /// The column, from zero.
  var column: Int
  /// The row, from one.
  var row: Int

  /// A place by its numbers.
  init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// Reads a name such as `H14` or `$H$14`; `nil` when it is none or beyond the last cell.
  init?(_ name: some Sequence<UInt8>) {
    var column = 0
    var row = 0
    var hasDigits = false
    for byte in name {
      switch byte {
      case 0x24: continue
      case 0x41...0x5A, 0x61...0x7A:
        guard !hasDigits else { return nil }
        column = column * 26 + Int(byte & 0x1F)
      case 0x30...0x39:
        hasDigits = true
        row = row * 10 + Int(byte - 0x30)
      default: return nil
      }
      guard column <= Self.columnCount, row <= Self.lastRow else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.column = column - 1
    self.row = row
  }

  /// The name: `H14`.
  var name: String {
    var letters: UInt32 = 0
    var rest = column + 1
    var count = 0
    while rest > 0 {
      letters = letters << 8 | UInt32(0x41 + (rest - 1) % 26)
      rest = (rest - 1) / 26
      count += 1
    }
    var digits = row
    var length = 1
    while digits >= 10 {
      digits /= 10
      length += 1
    }
    return String(unsafeUninitializedCapacity: count + length) { buffer in
      for position in 0..<count {
        buffer[position] = UInt8(truncatingIfNeeded: letters >> UInt32(8 * position))
      }
      var rest = row
      for position in (count..<count + length).reversed() {
        buffer[position] = UInt8(0x30 + rest % 10)
        rest /= 10
      }
      return count + length
    }
  }
}
