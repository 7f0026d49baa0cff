/// How the score of a row came about.
public enum Outcome: String, CaseIterable, Sendable {
  /// By rule, from the numbers of the form.
  case scored
  /// A judgement that the rubric leaves to the unit, inside its bounds: the claimed score stands.
  case accepted
  /// The row does not count, for a reason.
  case notApplicable = "not-applicable"
  /// The form does not say enough; the row counts as the interval from ``IndicatorScore/low`` to
  /// ``IndicatorScore/high``.
  case cannotScore = "cannot-score"

  /// The Chinese word on forms and in summaries.
  public var title: String {
    switch self {
    case .scored: "按规则计分"
    case .accepted: "采信自评分"
    case .notApplicable: "不适用"
    case .cannotScore: "无法计分"
    }
  }
}
