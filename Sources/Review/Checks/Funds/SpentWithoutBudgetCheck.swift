import EvaluationModel

/// F08: money was spent, and 全年预算数 is blank or zero.
enum SpentWithoutBudgetCheck: Check {
  static let description = CheckDescription(
    code: "F08", name: "spent-without-budget", title: "有支出没有预算", severity: .warning,
    meaning: "全年执行数大于0，而全年预算数为空或为0：不是预算数漏填，就是无预算支出，执行率也无法计算。",
    remedy: "请补填全年预算数；确实没有预算的，说明资金来源和批准依据。",
    source: "预算法（不得无预算支出）；财预〔2020〕10号（预算执行率）",
    example: CheckExample(
      wrong: [
        .init(.fund(0, .annualBudget), "0"), .init(.fund(0, .executionRate), ""),
        .init(.fund(0, .score), "10"),
      ],
      corrected: [
        .init(.fund(0, .annualBudget), "100"), .init(.fund(0, .executionRate), "100%"),
        .init(.fund(0, .score), "10"),
      ],
      finding: .fund(0, .annualBudget)))

  static func problems(in form: CheckedForm) -> [Problem] {
    if let spent = overall(form) {
      return [Problem(.fund(0, .annualBudget), message(0, spent, form))]
    }
    let submission = form.submission
    // A column that says nothing about any part says nothing about this one.
    let isDetailed = submission.funds.dropFirst().contains {
      submission.amount($0.annualBudget).value.map { !$0.yuan.isZero } ?? false
    }
    guard isDetailed else { return [] }
    return submission.funds.indices.dropFirst().compactMap { index in
      let fund = submission.funds[index]
      guard isNothing(fund.annualBudget, submission), let spent = spent(fund, form) else {
        return nil
      }
      return Problem(.fund(index, .annualBudget), message(index, spent, form))
    }
  }

  /// What the total row spent without a budget; `nil` where it has one, or says nothing about it.
  static func overall(_ form: CheckedForm) -> Money? {
    guard let total = form.submission.funds.first, let spent = form.totals.annualExpenditure,
      !spent.yuan.isZero, !spent.yuan.isNegative, isNothing(total.annualBudget, form.submission),
      form.totals.annualBudget?.yuan.isZero ?? true
    else { return nil }
    return form.currency.corrected(spent)
  }

  private static func spent(_ fund: FundRow, _ form: CheckedForm) -> Money? {
    guard let money = form.currency.money(fund.annualExpenditure, of: form.submission),
      !money.yuan.isZero, !money.yuan.isNegative
    else { return nil }
    return money
  }

  private static func isNothing(_ slice: TextSlice, _ submission: Submission) -> Bool {
    switch submission.amount(slice) {
    case .blank: true
    case .money(let money): money.yuan.isZero
    case .absent, .malformed: false
    }
  }

  private static func message(_ index: Int, _ spent: Money, _ form: CheckedForm) -> String {
    let fund = form.submission.funds[index]
    let isBlank = form.submission.amount(fund.annualBudget) == .blank
    let amount = MoneyText.exact(spent, in: form.currency.meant)
    return "\(form.text(fund.name))全年执行数\(amount)，全年预算数\(isBlank ? "没有填写" : "为0")"
  }
}
