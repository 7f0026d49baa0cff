public import EvaluationModel

/// A rubric made ready to score any number of forms.
///
/// Everything that does not depend on a form is resolved once: rules and their parameters, words,
/// name patterns, clauses. Scoring a form then looks at bytes; it makes no `String` and calculates
/// nothing that only an explanation needs.
public struct Scorer: Sendable {
  let compiled: CompiledRubric

  /// Compiles a rubric.
  ///
  /// - Throws: ``RubricFaults`` with everything that is wrong with the rubric.
  public init(_ rubric: Rubric) throws(RubricFaults) {
    let faults = RubricChecker.faults(of: rubric)
    guard faults.isEmpty else { throw RubricFaults(faults: faults) }
    compiled = CompiledRubric(rubric)
  }

  /// The rubric.
  public var rubric: Rubric { compiled.rubric }

  /// Scores a form.
  public func score(_ submission: Submission) -> ScoreSheet {
    var sheet = ScoreSheet()
    score(submission, into: &sheet)
    return sheet
  }

  /// Scores a form into a sheet whose memory is used again.
  public func score(_ submission: Submission, into sheet: inout ScoreSheet) {
    sheet.indicators.removeAll(keepingCapacity: true)
    sheet.dimensions.removeAll(keepingCapacity: true)
    sheet.goal = nil
    var execution = ExecutionScorer.score(submission, compiled)
    RowScorer(compiled, year: submission.year).scoreRows(
      of: submission, into: &sheet, execution: &execution)
    sheet.execution = execution
    TotalScorer(compiled).total(submission, into: &sheet)
  }
}
