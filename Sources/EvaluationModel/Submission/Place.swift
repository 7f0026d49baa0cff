/// Where in the file that was sent a text stands.
public enum Place: Hashable, Sendable {
  /// A text file: line and column from one, columns in Unicode scalars.
  case text(line: Int, column: Int)
  /// A worksheet cell: `自评表!H14`.
  case sheet(name: String, cell: String)
  /// A row of a table in a document, tables and rows from one, with the column's heading.
  case table(index: Int, row: Int, column: String)
}

extension Place: CustomStringConvertible {
  /// As told to people, without the file's name: `自评表!H14`, `表2 第14行“自评得分”`, `第3行第8列`.
  public var description: String {
    switch self {
    case .text(let line, let column): "第\(line)行第\(column)列"
    case .sheet(let name, let cell): "\(name)!\(cell)"
    case .table(let index, let row, let column): "表\(index) 第\(row)行“\(column)”"
    }
  }
}
