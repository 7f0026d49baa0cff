/// How much the record of a form says.
public enum RecordDetail: String, CaseIterable, Sendable {
  /// Who, and the total.
  case scores
  /// Also the points of every row.
  case rows
  /// Also the sentences and the clauses behind them: the whole score sheet.
  case explanations
}
