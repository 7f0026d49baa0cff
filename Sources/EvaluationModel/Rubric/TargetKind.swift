/// What kind of target a row has, as far as the choice of a rule is concerned.
public enum TargetKind: String, CaseIterable, Sendable {
  /// A number: ≥95%, 61000人.
  case number
  /// A stretch between two numbers: 10-20天.
  case range
  /// A date or deadline: 12月底前.
  case date
  /// Words: 显著提升.
  case words
}
