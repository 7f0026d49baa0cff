import EvaluationModel

/// S09: every score is full.
enum EveryScoreFullCheck: Check {
  static let description = CheckDescription(
    code: "S09", name: "every-score-full", title: "各项得分全部为满分", severity: .info,
    meaning: "预算执行和所有指标的自评得分都等于分值。结果也可能确实如此；复核时先看哪些是按数值核对的，哪些只有文字说明或无法核对。",
    remedy: "请准备好各指标的佐证材料，重点是没有数值可以核对的指标；确有不足的，如实扣分并说明。",
    source: "绩效自评复核常见问题（各项目一律满分）；沅江市、益阳市2024年自评实例",
    example: CheckExample(
      wrong: [
        .init(.indicator(2, .actual), "90%"), .init(.indicator(2, .score), "30"),
        .init(.indicator(2, .deviationNote), ""), .init(.form(.totalScore), "100"),
      ],
      corrected: [
        .init(.indicator(2, .actual), "87%"), .init(.indicator(2, .score), "29"),
        .init(.indicator(2, .deviationNote), "3名学员结业后继续升学，已安排跟踪服务。"),
        .init(.form(.totalScore), "99"),
      ], finding: .form(.totalScore)))

  static func problems(in form: CheckedForm) -> [Problem] {
    let rows = form.rows.filter { $0.score.weight > .zero }
    // One row with all its points is not yet a pattern.
    guard rows.count > 1, rows.allSatisfy({ $0.score.claimed == $0.score.weight }) else {
      return []
    }
    if let execution = form.sheet.execution, let claimed = execution.claimed,
      claimed != execution.weight
    {
      return []
    }
    if let goal = form.sheet.goal, goal.claimed != goal.weight { return [] }
    let verified = rows.count { isVerified($0, in: form) }
    let others = rows.count - verified
    // Where a scoring table calculates every row from base data, full marks are its result.
    if others == 0, form.rubric.isTable { return [] }
    let evidence = others == 0 ? "都能按数值核对" : "其中\(verified)个能按数值核对，\(others)个不能"
    return [Problem(.form(.totalScore), "\(rows.count)个指标的自评得分全部等于分值，\(evidence)")]
  }

  /// Whether the points follow from numbers: of the row, or of the base data.
  private static func isVerified(_ row: CheckedRow, in form: CheckedForm) -> Bool {
    if row.score.calculation.measurement != nil {
      return row.score.outcome != .cannotScore && form.isCalculated(row)
    }
    return row.score.outcome == .scored && row.score.calculation.completion != nil
  }
}
