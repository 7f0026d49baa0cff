/// The Chinese sentences of a score sheet.
public struct Explanations: Equatable, Sendable {
  /// About the execution row, or empty where there is none.
  public var execution: String
  /// About each indicator row, in the form's order.
  public var indicators: [String]
  /// About the total: the grade, or why there is none, and what keeps the form from the next one.
  public var total: String

  /// Explanations from their parts.
  public init(execution: String, indicators: [String], total: String) {
    self.execution = execution
    self.indicators = indicators
    self.total = total
  }
}
