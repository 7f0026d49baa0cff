import EvaluationModel

/// S04: a claimed score is another one than the rule gives.
enum ScoreNotByRuleCheck: Check {
  static let description = CheckDescription(
    code: "S04", name: "score-not-by-rule", title: "得分与评分规则不符", severity: .warning,
    meaning: """
      自评得分与按规则重新计算的得分相差超过容许误差（默认0.1分）。正好是另一种通行算法结果的\
      （反向指标的两种算法、未达标不得分、定性指标80%、50%分等），说明是哪一种，只作提示。
      """,
    remedy: "请按评分规则重新计算得分，并相应修改总分。",
    source: "财预〔2020〕10号（定量指标按完成比例计分）；零陵区2021年自评表实例（1100万元→1093万元，6分评5分）",
    yieldsTo: ["S01", "S10", "T01", "T03"],
    example: CheckExample(
      wrong: [.init(.indicator(2, .score), "25")],
      corrected: [.init(.indicator(2, .score), "29")], finding: .indicator(2, .score)))

  static func problems(in form: CheckedForm) -> [Problem] {
    form.rows.compactMap { row in
      guard let claimed = row.score.claimed else { return nil }
      let facts = form.facts(row)
      switch ScoreDeviation(of: row, in: form) {
      case .otherPolicy(let name):
        let due = TierInterval(row.score, form.rubric)?.text ?? form.due(row)
        return Problem(
          .indicator(row.index, .score),
          "\(facts)，按本指标体系应得\(due)，自评\(claimed)分，与另一种算法一致（\(name)）",
          advice: "请确认适用哪一种算法；适用本指标体系的，得分应为\(due)。", severity: .info)
      case .notByRule:
        return Problem(
          .indicator(row.index, .score),
          "\(facts)，按规则应得\(form.due(row))，自评\(claimed)分，\(difference(claimed, row))")
      default:
        return nil
      }
    }
  }

  private static func difference(_ claimed: Points, _ row: CheckedRow) -> String {
    let bound = claimed > row.score.high ? row.score.high : row.score.low
    return claimed > bound ? "多\(claimed - bound)分" : "少\(bound - claimed)分"
  }
}
