import EvaluationModel

/// F03: the claimed execution score is not the one that the amounts give.
enum ExecutionScoreMiscalculatedCheck: Check {
  static let description = CheckDescription(
    code: "F03", name: "execution-score-miscalculated", title: "预算执行得分计算错误", severity: .error,
    meaning: """
      预算执行得分应按“分值×执行率”计算，最高不超过分值，相差超过容许误差的指出。得分只是跟着填错的执行率走的，\
      由F01、F02指出，不再重复。
      """,
    remedy: "请按“分值×执行率”重新计算预算执行得分，并重新合计总分。",
    source: "财预〔2020〕10号（预算执行率）；廊坊市2019年自评表实例（86.20%填9分）", yieldsTo: ["F04", "S01"],
    example: CheckExample(
      wrong: [.init(.fund(0, .score), "9"), .init(.form(.totalScore), "98")],
      corrected: [.init(.fund(0, .score), "10"), .init(.form(.totalScore), "99")],
      finding: .fund(0, .score)))

  static func problems(in form: CheckedForm) -> [Problem] {
    guard !form.currency.isMixed, let execution = form.sheet.execution,
      execution.outcome == .scored, let claimed = execution.claimed, let due = execution.score,
      let rate = execution.rate
    else { return [] }
    let difference = max(claimed, due) - min(claimed, due)
    guard difference > form.settings.tolerance,
      !follows(claimed, form, weight: execution.weight)
    else { return [] }
    let address: FieldAddress =
      execution.indicatorRow.map { .indicator($0, .score) } ?? .fund(0, .score)
    return [
      Problem(
        address,
        "预算执行自评\(claimed)分，执行率\(rate.percentage)，分值\(execution.weight)分，按规则应得\(due)分")
    ]
  }

  /// Whether the claim is what the printed rate gives, and the printed rate is what is wrong.
  private static func follows(_ claimed: Points, _ form: CheckedForm, weight: Points) -> Bool {
    guard let row = ExecutionRates(form).rows.first(where: { $0.index == 0 }) else { return false }
    switch row.verdict {
    case .right: return false
    case .rightBeforeRounding, .onInitialBudget, .wrong: break
    }
    guard let rate = try? row.printed.rate.fraction(),
      let points = try? weight.scaled(by: rate, roundedTo: form.rubric.digits)
    else { return false }
    let implied = min(points, weight)
    return max(claimed, implied) - min(claimed, implied) <= form.settings.tolerance
  }
}
