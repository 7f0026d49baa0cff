import EvaluationModel

/// F09: 全年预算数 is far from 年初预算数, and no note says why.
enum BudgetChangeUnexplainedCheck: Check {
  static let description = CheckDescription(
    code: "F09", name: "budget-change-unexplained", title: "预算调整大而无说明", severity: .warning,
    meaning: """
      全年预算数与年初预算数相差达到设定比例（默认30%）的，应当说明调整原因。表中任何一处偏差说明或目标完成情况提到\
      预算、资金、追加、调整的，视为已说明；年初预算为0或没有说明栏的，不作此要求。
      """,
    remedy: "请在偏差原因或目标完成情况中说明预算追加、调减的原因和批复依据。",
    source: "财预〔2020〕10号（偏离较大要分析说明）；四川省自评表填表说明（追加、调减须说明）",
    example: CheckExample(
      wrong: [.init(.fund(0, .initialBudget), "60")],
      corrected: [
        .init(.fund(0, .initialBudget), "60"),
        .init(.indicator(2, .deviationNote), "年中追加预算40万元扩大培训，3名学员结业后升学，已跟踪服务。"),
      ],
      finding: .fund(0, .annualBudget)))

  static func problems(in form: CheckedForm) -> [Problem] {
    guard !form.currency.isMixed, let initial = form.totals.initialBudget,
      let annual = form.totals.annualBudget, !initial.yuan.isZero, !initial.yuan.isNegative,
      !annual.yuan.isZero, let ratio = try? Ratio(of: annual.yuan, to: initial.yuan),
      let change = try? ratio.fraction.minus(.one),
      let limit = try? form.settings.budgetChange.fraction(),
      isLarge(change, limit), MoneyNotes.areAsked(form), !MoneyNotes.explain(form)
    else { return [] }
    let word = change.numerator < 0 ? "减少" : "增加"
    let size = change.numerator < 0 ? (try? Fraction.zero.minus(change)) ?? change : change
    return [
      Problem(
        .fund(0, .annualBudget),
        "全年预算数\(MoneyText.filed(annual, form))比年初预算数\(MoneyText.filed(initial, form))\(word)\(Ratio(size).percentage)，没有说明原因"
      )
    ]
  }

  private static func isLarge(_ change: Fraction, _ limit: Fraction) -> Bool {
    guard let negated = try? Fraction.zero.minus(limit), let up = try? change.compared(to: limit),
      let down = try? change.compared(to: negated)
    else { return false }
    return up >= 0 || down <= 0
  }
}
