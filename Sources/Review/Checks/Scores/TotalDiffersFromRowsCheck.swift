import EvaluationModel

/// S02: the printed total is not the sum of the claimed scores.
enum TotalDiffersFromRowsCheck: Check {
  static let description = CheckDescription(
    code: "S02", name: "total-differs-from-rows", title: "总分与各行得分之和不符", severity: .error,
    meaning: "总分应等于预算执行得分与各三级指标得分之和；其中项只算一次。",
    remedy: "请按各行得分重新合计总分；如合计不是100分，先调整分值。",
    source: "自评表填表要求；沅江市2024年自评表实例（各行合计110分，总分填100分）",
    example: CheckExample(
      wrong: [.init(.form(.totalScore), "98")], corrected: [.init(.form(.totalScore), "99")],
      finding: .form(.totalScore)))

  static func problems(in form: CheckedForm) -> [Problem] {
    guard let printed = form.sheet.total.claimed else { return [] }
    var sum = form.sheet.goal?.claimed ?? .zero
    var blanks: [String] = []
    for row in form.rows {
      guard let claimed = row.score.claimed else { return [] }
      sum += claimed
    }
    if let execution = form.sheet.execution, execution.outcome != .notApplicable {
      if let claimed = execution.claimed {
        sum += claimed
      } else {
        // A blank execution score is due all the same: without it a wrong total may look right.
        guard let due = execution.score else { return [] }
        sum += due
        blanks.append("预算执行未填得分，按应得\(due)分计")
      }
    }
    guard sum != printed else { return [] }
    let note = blanks.isEmpty ? "" : "（\(blanks.joined(separator: "，"))）"
    return [Problem(.form(.totalScore), "各行得分合计\(sum)分\(note)，总分填\(printed)分")]
  }
}
