/// A place in a text file.
public struct SourceMark: Hashable, Sendable {
  /// The line, from one.
  public let line: Int
  /// The column, from one, counted in Unicode scalars.
  public let column: Int

  /// A place from line and column, both from one.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place some characters further on in the same line.
  func moved(by columns: Int) -> SourceMark { SourceMark(line: line, column: column + columns) }

  /// The first character of a file.
  static let start = SourceMark(line: 1, column: 1)
}
