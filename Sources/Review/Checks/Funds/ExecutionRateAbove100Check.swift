import EvaluationModel

/// F04: more was spent than the budget of the year.
enum ExecutionRateAbove100Check: Check {
  static let description = CheckDescription(
    code: "F04", name: "execution-rate-above-100", title: "执行率超过100%", severity: .warning,
    meaning: "全年执行数超过全年预算数的，说明预算调整没有填全，或者超预算支出，应当核对并说明。",
    remedy: "请核对全年预算数是否含追加、结转资金；确属超预算的，说明原因。",
    source: "财预〔2020〕10号（预算执行率）；金寨县2023年自评表实例（102.59%）", yieldsTo: ["F02"],
    example: CheckExample(
      wrong: [
        .init(.fund(0, .annualExpenditure), "105"), .init(.fund(0, .executionRate), "105%"),
      ],
      corrected: [
        .init(.fund(0, .annualBudget), "105"), .init(.fund(0, .annualExpenditure), "105"),
        .init(.fund(0, .executionRate), "100%"),
      ],
      finding: .fund(0, .executionRate)))

  static var scope: CheckScope { .all }

  static func problems(in form: CheckedForm) -> [Problem] {
    if form.submission.isBaseData { return BaseDataOverspending.problems(in: form) }
    guard !form.currency.isMixed, let execution = form.sheet.execution, let rate = execution.rate,
      let percent = try? rate.fraction.rounded(toDigits: 4), percent > 10_000,
      let spent = execution.numerator, let budget = execution.denominator
    else { return [] }
    let over =
      spent.yuan.subtracting(budget.yuan)
      .map { "，超出\(MoneyText.filed(Money(yuan: $0), form))" } ?? ""
    let (mine, theirs) = (MoneyText.filed(spent, form), MoneyText.filed(budget, form))
    let field: FundField =
      form.rubric.execution?.denominator == .initialBudget ? .initialBudget : .annualBudget
    return [
      Problem(
        .fund(0, .executionRate),
        "全年执行数\(mine)超过\(field.title)\(theirs)，执行率\(rate.percentage)\(over)")
    ]
  }
}
