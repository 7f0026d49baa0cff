import EvaluationModel

/// S05: the target is met, and not all points are claimed.
enum PointsCutThoughTargetMetCheck: Check {
  static let description = CheckDescription(
    code: "S05", name: "points-cut-though-target-met", title: "已达到指标值却扣了分", severity: .warning,
    meaning: "实际完成值达到年度指标值的应得满分；超额较多、由单位自行调减的除外。",
    remedy: "请核对实际完成值；确已达到的，把得分改为满分，并相应修改总分。",
    source: "财预〔2020〕10号（完成指标值的得该指标全部分值）；永德县2022年自评表实例（≥100%→100%，10分评7分）",
    yieldsTo: ["S01", "T01", "T03"],
    example: CheckExample(
      wrong: [.init(.indicator(0, .score), "25")],
      corrected: [.init(.indicator(0, .score), "30")], finding: .indicator(0, .score)))

  static func problems(in form: CheckedForm) -> [Problem] {
    form.rows.compactMap { row in
      guard ScoreDeviation(of: row, in: form) == .cutThoughMet, let claimed = row.score.claimed
      else { return nil }
      let due = row.score.high
      return Problem(
        .indicator(row.index, .score),
        "\(form.facts(row))，已经达到，按规则"
          + "应得\(due)分，却只评\(claimed)分，少\(due - claimed)分\(hint(row, claimed))")
    }
  }

  /// Points by the percentage itself, as some give them for satisfaction: 20 × 98% = 19.6.
  private static func hint(_ row: CheckedRow, _ claimed: Points) -> String {
    guard case .quantity(let actual) = row.actualReading.content,
      actual.unit.family == .percentage,
      let share = try? actual.baseValue?.shifted(byPowerOfTen: -2)?.fraction(),
      let product = try? row.score.weight.fraction.times(share),
      (try? product.compared(to: claimed.fraction)) == 0
    else { return "" }
    return "（\(claimed)分正好是分值×实际完成值；达到指标值的不再按比例折算）"
  }
}
