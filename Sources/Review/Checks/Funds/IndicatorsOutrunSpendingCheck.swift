import EvaluationModel

/// F10: the indicators' points are much better than those of the execution row.
enum IndicatorsOutrunSpendingCheck: Check {
  static let description = CheckDescription(
    code: "F10", name: "indicators-outrun-spending", title: "指标完成明显好于预算执行", severity: .warning,
    meaning: """
      指标得分率（各指标自评得分÷分值；有指标没有自评分的，用复算得分）比预算执行得分率（按表中金额复算）高出设定比例\
      （默认5%，相对值）的：钱没花完而任务都完成，要说明原因。已在偏差说明中谈到资金、预算、节约、收回、尾款的不提。
      """,
    remedy: "请核对指标值是否偏低、得分是否偏高；确有结余的，说明原因。",
    source: "财政预算绩效系统自评预警（指标得分与执行率相差超过5%）；财预〔2020〕10号（预算执行率低的要说明）",
    example: CheckExample(
      wrong: cells + [.init(.indicator(2, .deviationNote), "3名学员结业后升学，已跟踪服务。")],
      corrected: cells + [
        .init(.indicator(2, .deviationNote), "3名学员结业后升学，已跟踪服务；少用的20万元为招标结余资金，已退回。")
      ],
      finding: .fund(0, .score)))

  private static let cells: [CheckExample.Cell] = [
    .init(.fund(0, .annualExpenditure), "80"), .init(.fund(0, .executionRate), "80%"),
    .init(.fund(0, .score), "8"), .init(.form(.totalScore), "97"),
    .init(.form(.goalActual), "培训100人"),
  ]

  static func problems(in form: CheckedForm) -> [Problem] {
    guard !form.currency.isMixed, let execution = form.sheet.execution,
      execution.outcome == .scored, let spent = execution.score, execution.weight > .zero,
      let rate = execution.rate, let points = indicatorPoints(form),
      MoneyNotes.areAsked(form), !MoneyNotes.tellOfRest(form)
    else { return [] }
    guard
      let mine = try? points.gained.fraction.divided(by: points.weight.fraction),
      mine.numerator > 0,
      let theirs = try? spent.fraction.divided(by: execution.weight.fraction),
      let gap = try? mine.minus(theirs).divided(by: mine),
      let limit = try? form.settings.executionGap.fraction(),
      let order = try? gap.compared(to: limit), order > 0
    else { return [] }
    let address: FieldAddress =
      execution.indicatorRow.map { .indicator($0, .score) } ?? .fund(0, .score)
    return [
      Problem(
        address,
        "指标\(points.isClaimed ? "自评" : "复算")得分率\(Ratio(mine).percentage)（\(points.gained)分÷\(points.weight)分），"
          + "预算执行率只有\(rate.percentage)，各处说明都没有提到资金为什么没有用完")
    ]
  }

  private static func indicatorPoints(
    _ form: CheckedForm
  ) -> (gained: Points, weight: Points, isClaimed: Bool)? {
    let rows = form.rows.filter { $0.score.outcome != .notApplicable }
    let weight = rows.reduce(Points.zero) { $0 + $1.score.weight }
    guard weight > .zero else { return nil }
    // What is claimed above its weight is told there.
    let claims = rows.compactMap { row in row.score.claimed.map { min($0, row.score.weight) } }
    if claims.count == rows.count { return (claims.reduce(.zero, +), weight, true) }
    return (rows.reduce(.zero) { $0 + $1.score.low }, weight, false)
  }
}
