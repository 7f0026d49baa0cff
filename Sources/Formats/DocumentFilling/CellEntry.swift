public import EvaluationModel

/// What goes into one cell of a document.
public struct CellEntry: Equatable, Sendable {
  /// The cell.
  public var position: GridPosition
  /// What the cell shows: `9.5`, `99.36%`, 优; line breaks are "\n".
  public var text: String
  /// The number that the text shows; `nil` for words and for intervals.
  public var amount: CellAmount?

  /// Whether the text comes behind the colon of a label that stands in the cell: 评价等级：优.
  public var isBehindLabel: Bool

  /// An entry from its parts.
  public init(
    position: GridPosition, text: String, amount: CellAmount? = nil, isBehindLabel: Bool = false
  ) {
    self.isBehindLabel = isBehindLabel
    self.position = position
    self.text = text
    self.amount = amount
  }
}
