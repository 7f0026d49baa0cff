import EvaluationModel

/// S07: the points of a qualitative result are not those of the tier that its words name.
enum QualitativeScoreOutsideTierCheck: Check {
  static let description = CheckDescription(
    code: "S07", name: "qualitative-score-outside-tier", title: "定性指标得分超出所属等次的区间",
    severity: .error,
    meaning: "用文字说明完成情况的指标，得分应在该用语所属等次的分值区间内；区间由指标体系规定。",
    remedy: "请把得分改到区间以内；如果等次选得不对，请改写实际完成情况。",
    source: "财预〔2020〕10号（定性指标分三等：100%～80%、80%～60%、60%～0%）；财政信息系统保存校验",
    example: CheckExample(
      wrong: example("29", total: "99"), corrected: example("20", total: "90"),
      finding: .indicator(2, .score)))

  static func problems(in form: CheckedForm) -> [Problem] {
    form.rows.compactMap { row in
      guard case .outsideTier(let interval) = ScoreDeviation(of: row, in: form),
        let claimed = row.score.claimed
      else { return nil }
      return Problem(
        .indicator(row.index, .score),
        "\(row.title)实际完成情况“\(row.actual)”属于“\(form.rubric.tiers[interval.tier].name)”，"
          + "得分应在\(interval.text)，自评\(claimed)分")
    }
  }

  private static func example(_ score: String, total: String) -> [CheckExample.Cell] {
    [
      .init(.indicator(2, .target), "显著提升"), .init(.indicator(2, .actual), "基本达到"),
      .init(.indicator(2, .score), score), .init(.form(.totalScore), total),
    ]
  }
}
