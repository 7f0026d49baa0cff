import EvaluationModel

/// S03: the target is missed, and all points are claimed.
enum FullScoreButTargetMissedCheck: Check {
  static let description = CheckDescription(
    code: "S03", name: "full-score-but-target-missed", title: "未达到指标值却自评满分", severity: .error,
    meaning: "实际完成值没有达到年度指标值的，不能得满分；成本等反向指标超过指标值的也是没有达到，即使四舍五入后看不出扣分。",
    remedy: "请核对实际完成值；确实没有达到的，按规则改得分，并写明偏差原因和改进措施。",
    source: "财预〔2020〕10号（未完成的按比例计分）；稷山县2021年（38508人→37442人）、沅江市2024年（12.80万元→12.82万元）自评表实例",
    yieldsTo: ["T01", "T03"],
    example: CheckExample(
      wrong: [.init(.indicator(2, .score), "30")],
      corrected: [.init(.indicator(2, .score), "29")], finding: .indicator(2, .score)))

  static func problems(in form: CheckedForm) -> [Problem] {
    form.rows.compactMap { row in
      guard ScoreDeviation(of: row, in: form) == .fullThoughMissed else { return nil }
      let facts = "\(form.facts(row))，\(miss(of: row))"
      let weight = row.score.weight
      if row.score.high == weight, let exact = exactPoints(of: row) {
        return Problem(
          .indicator(row.index, .score),
          "\(facts)，按比例应得\(exact)分，只是四舍五入后才是\(weight)分，却按完成自评满分",
          advice: "请在偏差原因一栏说明为什么没有达到指标值；得分四舍五入后可以仍为\(weight)分。")
      }
      return Problem(
        .indicator(row.index, .score), "\(facts)，按规则应得\(form.due(row))，却自评满分\(weight)分")
    }
  }

  private static func miss(of row: CheckedRow) -> String {
    switch (row.actualReading.content, row.score.calculation.direction) {
    case (.date, _): "已逾期"
    case (.words, _): "没有达成"
    case (_, .atMost): "超过指标值"
    case (_, .range), (_, .exact): "与指标值不符"
    case (_, .atLeast): "没有达到指标值"
    }
  }

  /// The proportional points with as many decimals, from four on, as are needed to see that they are
  /// not all.
  private static func exactPoints(of row: CheckedRow) -> String? {
    guard let share = row.score.calculation.share,
      let exact = try? row.score.weight.fraction.times(share)
    else { return nil }
    for digits in 4...10 {
      guard let rounded = try? exact.rounded(toDigits: digits), let number = Int64(exactly: rounded)
      else { return nil }
      let decimal = ExactDecimal(coefficient: number, exponent: Int8(-digits)).normalized
      if Points(decimal) != row.score.weight { return decimal.description }
    }
    return nil
  }
}
