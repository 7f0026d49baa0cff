/// A remark at one cell of a document: a comment in Word, a note in Excel.
public struct CellComment: Equatable, Sendable {
  /// The cell.
  public var position: GridPosition
  /// The remark; line breaks are "\n".
  public var text: String

  /// A remark from its parts.
  public init(position: GridPosition, text: String) {
    self.position = position
    self.text = text
  }

  /// Who the remarks are from, as Word and Excel show it.
  static let author = "绩效自评"
}
