import EvaluationModel

extension CheckedForm {
  /// Whether the form shows all its points: every row has some, and it does not break off.
  ///
  /// Where it does not, a sum that is too small is no mistake of its own.
  var areWeightsComplete: Bool {
    let isCutOff =
      submission.totalWeight.isAbsent && submission.totalScore.isAbsent
      && submission.funds.isEmpty && sheet.execution?.indicatorRow == nil
    return !isCutOff && !rows.contains { lacksWeight($0) }
  }

  /// Whether the cell of a row's 分值 is there and has no number.
  func lacksWeight(_ row: CheckedRow) -> Bool {
    switch submission.points(row.filed.weight) {
    case .blank, .malformed: true
    case .absent, .points: false
    }
  }
}
