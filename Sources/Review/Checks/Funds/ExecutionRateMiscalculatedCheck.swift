import EvaluationModel

/// F01: a printed execution rate is not 执行数 over 预算数.
enum ExecutionRateMiscalculatedCheck: Check {
  static let description = CheckDescription(
    code: "F01", name: "execution-rate-miscalculated", title: "执行率计算错误", severity: .error,
    meaning: """
      凡填了执行率的资金行，执行率应等于全年执行数÷全年预算数（指标体系规定用年初预算数的除外），按填报的位数四舍五入比较；\
      填“1”“0.95”的按小数理解。只因万元金额本身四舍五入才对不上的，仅作提示。
      """,
    remedy: "请按全年执行数÷全年预算数重新计算执行率。",
    source: "财预〔2020〕10号（预算执行率）；零陵区2021年自评表实例（80.45%填100%）",
    yieldsTo: ["F02"],
    example: CheckExample(
      wrong: [.init(.fund(0, .executionRate), "98%")],
      corrected: [.init(.fund(0, .executionRate), "100%")], finding: .fund(0, .executionRate)))

  static func problems(in form: CheckedForm) -> [Problem] {
    let rates = ExecutionRates(form)
    return rates.rows.compactMap { row in
      let severity: Severity?
      switch row.verdict {
      case .right, .onInitialBudget: return nil
      case .rightBeforeRounding: severity = .info
      case .wrong: severity = nil
      }
      let unit = form.currency.meant
      let spent = MoneyText.exact(row.expenditure, in: unit)
      let budget = MoneyText.exact(row.budget, in: unit)
      let name = form.text(form.submission.funds[row.index].name)
      return Problem(
        .fund(row.index, .executionRate),
        "\(name)执行率填“\(row.printed.text)”，\(FundField.annualExpenditure.title)\(spent)÷"
          + "\(rates.budgetField.title)\(budget)＝\(Ratio(row.rate).percentage)",
        advice: severity == .info ? "如执行率是按未四舍五入的金额算的，可以不改；请核对。" : nil,
        severity: severity)
    }
  }
}
