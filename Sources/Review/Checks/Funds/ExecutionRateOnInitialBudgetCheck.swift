import EvaluationModel

/// F02: a printed execution rate is right only over 年初预算数.
enum ExecutionRateOnInitialBudgetCheck: Check {
  static let description = CheckDescription(
    code: "F02", name: "execution-rate-on-initial-budget", title: "执行率按年初预算数计算", severity: .warning,
    meaning: "执行率应以全年（调整后）预算数为分母。填报的执行率只有除以年初预算数才对得上时，指出分母用错。",
    remedy: "请改用全年预算数作分母重新计算执行率。",
    source: "财预〔2020〕10号（预算执行率）；沅江市2024年自评表实例（填101%，应为100%）",
    example: CheckExample(
      wrong: [
        .init(.fund(0, .initialBudget), "95"), .init(.fund(0, .executionRate), "105.26%"),
      ],
      corrected: [
        .init(.fund(0, .initialBudget), "95"), .init(.fund(0, .executionRate), "100%"),
      ],
      finding: .fund(0, .executionRate)))

  static func problems(in form: CheckedForm) -> [Problem] {
    ExecutionRates(form).rows.compactMap { row in
      guard case .onInitialBudget(let other) = row.verdict, let initial = row.initialBudget else {
        return nil
      }
      let unit = form.currency.meant
      return Problem(
        .fund(row.index, .executionRate),
        "\(form.text(form.submission.funds[row.index].name))执行率填“\(row.printed.text)”，是除以年初预算数"
          + "\(MoneyText.exact(initial, in: unit))得到的（\(Ratio(other).percentage)）；"
          + "按全年预算数\(MoneyText.exact(row.budget, in: unit))应为\(Ratio(row.rate).percentage)")
    }
  }
}
