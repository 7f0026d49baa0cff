public import EvaluationModel

/// What goes into one cell of a document.
public struct CellEntry: Equatable, Sendable {
  /// The cell.
  public var position: GridPosition
  /// What the cell shows: `9.5`, `99.36%`, 优; line breaks are "\n".
  public var text: String
  /// The number that the text shows; `nil` for words and for intervals.
  public var amount: CellAmount?

  /// What stands now behind the colon of a label in the same cell, 良 of 评价等级：良, which the text
  /// takes the place of; `nil` where the cell is the field's own.
  public var valueBehindLabel: String?

  /// An entry from its parts.
  public init(
    position: GridPosition, text: String, amount: CellAmount? = nil, valueBehindLabel: String? = nil
  ) {
    self.valueBehindLabel = valueBehindLabel
    self.position = position
    self.text = text
    self.amount = amount
  }
}
