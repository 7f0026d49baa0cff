import EvaluationModel
import Review
import Scoring

/// Scores one form with all that people want to know about it.
struct FormScoring: Sendable {
  private let scorer: Scorer
  private let reviewer: Reviewer?

  /// - Parameters:
  ///   - scorer: What scores.
  ///   - reviewer: What looks for problems; `nil` where somebody else does.
  init(_ scorer: Scorer, _ reviewer: Reviewer?) {
    self.scorer = scorer
    self.reviewer = reviewer
  }

  /// Scores a form, explains every row and runs the checks.
  ///
  /// - Parameters:
  ///   - submission: The form as filed.
  ///   - file: The name of its file, for the places of findings.
  /// - Returns: The form with its points, sentences and findings.
  func score(_ submission: Submission, file: String) -> ScoredForm {
    let scorer = scorer.fitting(submission)
    let submission = scorer.completed(submission)
    let sheet = scorer.score(submission)
    return ScoredForm(
      submission: submission, rubric: scorer.rubric, sheet: sheet,
      explanations: Explainer(scorer).explain(sheet, of: submission),
      findings: reviewer?.findings(
        in: Reviewer.Form(
          submission: submission, rubric: scorer.rubric, sheet: sheet, file: file)) ?? [])
  }
}
