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
    rescale(&total, sheet)
    scorer.totalCap?.apply(sheet.execution, to: &total)
    sheet.total = total
    sheet.grade = grade(total)
  }

  /// Scales the points up to the rubric's total where indicators that do not apply have left it.
  private func rescale(_ total: inout TotalScore, _ sheet: ScoreSheet) {
    guard scorer.table != nil else { return }
    let left = sheet.indicators.reduce(Points.zero) {
      $1.reason == .exemptRescaled ? $0 + $1.weight : $0
    }
    guard left > .zero, total.weight > .zero, total.weight + left == scorer.rubric.total,
      let share = try? Fraction(
        Int128(scorer.rubric.total.millionths), over: Int128(total.weight.millionths)),
      let low = try? total.low.scaled(by: share, roundedTo: scorer.rubric.digits),
      let high = try? total.high.scaled(by: share, roundedTo: scorer.rubric.digits)
    else { return }
    total.rescaling = Rescaling(weight: total.weight, low: total.low, high: total.high)
    total.weight = scorer.rubric.total
    total.low = low
    total.high = high
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
