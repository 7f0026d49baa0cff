import EvaluationModel

/// Adds up a sheet and finds its grade.
struct TotalScorer {
  private let scorer: CompiledRubric

  init(_ scorer: CompiledRubric) {
    self.scorer = scorer
  }

  func total(_ submission: Submission, into sheet: inout ScoreSheet) {
    var total = TotalScore()
    total.claimed = submission.points(submission.totalScore).value
    if let execution = sheet.execution, execution.outcome != .notApplicable {
      total.weight += execution.weight
      total.low += execution.low
      total.high += execution.high
    }
    for dimension in sheet.dimensions {
      total.weight += dimension.weight
      total.low += dimension.low
      total.high += dimension.high
    }
    if let goal = goal(submission) {
      sheet.goal = goal
      total.weight += goal.weight
      total.low += goal.low
      total.high += goal.high
    }
    sheet.total = total
    sheet.grade = grade(total)
  }

  /// The goal's own points, where the form gives some: a judgement of the unit.
  private func goal(_ submission: Submission) -> IndicatorScore? {
    guard let weight = submission.points(submission.goalWeight).value, weight > .zero else {
      return nil
    }
    let claimed = submission.points(submission.goalScore).value
    var result = IndicatorScore(weight: weight, claimed: claimed)
    if let claimed, claimed >= .zero, claimed <= weight {
      result.accept(claimed, .judgement)
    } else {
      result.reason = claimed == nil ? .judgementMissing : .judgementOutsideBounds
    }
    return result
  }

  private func grade(_ total: TotalScore) -> GradeVerdict {
    guard !scorer.rubric.grades.isEmpty else { return .noScale }
    guard total.weight == scorer.rubric.total else { return .weightsDoNotTotal }
    guard let lowest = scorer.grade(of: total.low), lowest == scorer.grade(of: total.high) else {
      return .undetermined
    }
    return .grade(lowest)
  }
}
