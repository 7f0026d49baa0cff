import EvaluationModel

/// S01: a claimed score is above its 分值.
enum ScoreExceedsWeightCheck: Check {
  static let description = CheckDescription(
    code: "S01", name: "score-exceeds-weight", title: "得分超过分值", severity: .error,
    meaning: "任何一行的自评得分都不能超过该行的分值。", remedy: "请把得分改到分值以内。",
    source: "自评表填表要求；财政信息系统保存校验（得分必须小于等于权重）",
    example: CheckExample(
      wrong: [.init(.indicator(0, .score), "35")],
      corrected: [.init(.indicator(0, .score), "30")], finding: .indicator(0, .score)))

  static func problems(in form: CheckedForm) -> [Problem] {
    var problems: [Problem] = []
    if let execution = form.sheet.execution, execution.indicatorRow == nil,
      let claimed = execution.claimed, claimed > execution.weight
    {
      problems.append(
        Problem(.fund(0, .score), "预算执行自评\(claimed)分，超过分值\(execution.weight)分"))
    }
    for row in form.rows {
      guard let claimed = row.score.claimed, row.score.weight > .zero, claimed > row.score.weight
      else { continue }
      // Where a table prints another 分值, that is what is wrong.
      if let other = form.otherWeight(row), claimed <= other.printed { continue }
      problems.append(
        Problem(
          .indicator(row.index, .score),
          "\(row.title)自评\(claimed)分，超过分值\(row.score.weight)分"))
    }
    return problems
  }
}
