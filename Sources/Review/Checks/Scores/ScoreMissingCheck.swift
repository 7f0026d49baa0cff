import EvaluationModel

/// S06: a row has no 得分 although other rows have.
enum ScoreMissingCheck: Check {
  static let description = CheckDescription(
    code: "S06", name: "score-missing", title: "得分未填", severity: .error,
    meaning: "其他指标填了得分，这一行的得分却是空的，或者不是数字，总分因此不可靠。整张表都没有填得分的，视为待计分，不提示；评分表由基础数据计算的各行都没有填的，也是一样。",
    remedy: "请填写得分（如 8），并重新合计总分。", source: "自评表填表要求；财政信息系统保存校验（得分为必录项）",
    example: CheckExample(
      wrong: [.init(.indicator(0, .score), "")],
      corrected: [.init(.indicator(0, .score), "30")], finding: .indicator(0, .score)))

  static func problems(in form: CheckedForm) -> [Problem] {
    guard form.rows.contains(where: { $0.score.claimed != nil }) else { return [] }
    return form.rows.compactMap { row in
      guard row.score.weight > .zero, !isSettled(row, in: form) else { return nil }
      let address = FieldAddress.indicator(row.index, .score)
      switch form.submission.points(row.filed.score) {
      case .absent, .points:
        return nil
      case .malformed:
        return Problem(address, "\(row.title)的得分“\(form.text(row.filed.score))”不是可用的分数")
      case .blank:
        let due = row.score.score.map { "，按规则应得\($0)分" } ?? ""
        return Problem(address, "\(row.title)没有填写得分\(due)（分值\(row.score.weight)分）")
      }
    }
  }

  /// Whether a row of a scoring table gets its points without a claim: from base data, or from a level
  /// that its result names.
  private static func isSettled(_ row: CheckedRow, in form: CheckedForm) -> Bool {
    form.isCalculated(row) || (form.fixed(row) != nil && row.score.outcome == .scored)
  }
}
