import EvaluationModel

extension Completion {
  /// What the comparison of a calculated value with its goal found.
  static func explanation(
    of result: IndicatorScore, _ row: RowText, _ table: TableRowText
  ) -> RowExplanation {
    guard let goal = table.goal, let isMet = result.calculation.isMet else {
      return row.undetermined(result)
    }
    if isMet {
      return RowExplanation("\(table.subject)，\(reached(goal))，得满分\(result.high)分")
    }
    let isTooMuch = goal.direction == .atMost
    let word = isTooMuch ? "超过" : "未达到"
    let share = result.calculation.share.map { Ratio($0).percentage } ?? "—"
    let points: Sentence =
      result.high == result.weight
      ? "四舍五入后仍为\(result.high)分，不扣分"
      : "计\(result.high)分，扣\(result.weight - result.high)分"
    let way: Sentence = "\(isTooMuch ? "降到" : "达到")\(goal.text)可得满分"
    guard !goal.value.isZero else {
      return RowExplanation("\(table.subject)，\(word)\(goal.text)，\(points)", wayBack: way)
    }
    return RowExplanation("\(table.subject)，\(word)\(goal.text)，按\(share)\(points)", wayBack: way)
  }

  private static func reached(_ goal: MeasuredGoal) -> Sentence {
    switch goal.comparison {
    case .atMost: "未超过\(goal.text)"
    case .lessThan: "低于\(goal.text)"
    case .moreThan: "超过\(goal.text)"
    case .equal: "等于\(goal.text)"
    case .atLeast, nil: "达到\(goal.text)"
    }
  }
}
