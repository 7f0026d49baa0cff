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
  ///   - baseData: The 基础数据表 whose values the form's formulas use; `nil` for none.
  ///   - file: The name of its file, for the places of findings.
  /// - Returns: The form with its points, sentences and findings.
  func score(
    _ submission: Submission, baseData: Submission? = nil, file: String
  ) -> ScoredForm {
    let filed = submission
    var submission = submission
    let scorer = scorer.fitting(submission)
    if let baseData { submission = scorer.adopting(baseData, into: submission) }
    submission = scorer.completed(submission)
    let sheet = scorer.score(submission)
    return ScoredForm(
      submission: submission, rubric: scorer.rubric, sheet: sheet,
      explanations: Explainer(scorer).explain(sheet, of: submission),
      findings: reviewer?.findings(
        in: Reviewer.Form(
          // Base data are reviewed as what was filed, without the rows that the table adds.
          submission: filed.isBaseData ? filed : submission, rubric: scorer.rubric,
          sheet: filed.isBaseData ? ScoreSheet() : sheet, file: file)) ?? [])
  }

  /// Scores a form that was drawn by another rubric: a scoring table has its own rows and points.
  ///
  /// - Parameters:
  ///   - submission: The form as filed.
  ///   - baseData: The 基础数据表 whose values the form's formulas use; `nil` for none.
  /// - Returns: The form under this rubric.
  func rescore(_ submission: Submission, baseData: Submission?) -> ScoredForm {
    score(scorer.redrawing(submission), baseData: baseData, file: "")
  }
}
