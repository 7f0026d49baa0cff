import EvaluationModel

/// In which unit the amounts of a fund block are really given: the heading says 万元, and the amounts
/// may be in 元 all the same.
struct MeantCurrency: Sendable {
  /// The unit of the heading.
  let stated: CurrencyUnit
  /// The unit that is meant.
  let meant: CurrencyUnit

  init(of submission: Submission, rows: [CheckedRow], settings: ReviewSettings) {
    stated = submission.statedCurrencyUnit
    meant = stated
  }
}
