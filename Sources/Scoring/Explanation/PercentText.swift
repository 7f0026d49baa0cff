import EvaluationModel

/// Percentages as rubrics write them: 60%, 99.5%.
enum PercentText {
  /// A share, 0.6 for 60%, without zeros at the end.
  static func of(_ share: ExactDecimal) -> String {
    (share.normalized.shifted(byPowerOfTen: 2)?.description ?? "—") + "%"
  }

  /// A fraction, 3/5 for 60%, to two decimals at most.
  static func of(_ share: Fraction) -> String {
    guard let rounded = try? share.rounded(toDigits: 4), let whole = Int64(exactly: rounded) else {
      return "—"
    }
    return of(ExactDecimal(coefficient: whole, exponent: -4))
  }
}
