public import EvaluationModel

extension Reviewer {
  /// Claimed scores beside recomputed ones.
  ///
  /// - Parameter form: The form.
  /// - Returns: The comparison; `nil` for a 基础数据表, which carries no points.
  public func comparison(of form: Form) -> ScoreComparison? {
    guard !form.submission.isBaseData else { return nil }
    return ScoreComparer(rubric: form.rubric, settings: settings)
      .comparison(of: form.submission, form.sheet)
  }
}
