import EvaluationModel

/// The execution rates that the fund block prints, each beside the one that its amounts give.
struct ExecutionRates {
  /// What a printed rate is.
  enum Verdict {
    /// The rate of the row's amounts.
    case right
    /// Right for amounts that were rounded for the form.
    case rightBeforeRounding
    /// Right only over 年初预算数.
    case onInitialBudget(Fraction)
    /// None of these.
    case wrong
  }

  /// One row that prints a rate and has the amounts for it.
  struct Row {
    /// Its place among ``Submission/funds``.
    let index: Int
    /// The rate as printed.
    let printed: PrintedRate
    /// What the rate is of.
    let expenditure: Money
    /// What it is over.
    let budget: Money
    /// 年初预算数, where the rate has to be over 全年预算数.
    let initialBudget: Money?
    /// The exact rate.
    let rate: Fraction
    /// What the printed rate is.
    let verdict: Verdict
  }

  /// The rows, in the form's order.
  let rows: [Row]
  /// The column that the rates have to be over.
  let budgetField: FundField

  /// The rates of a form; none where its amounts are in two units.
  init(_ form: CheckedForm) {
    budgetField =
      form.rubric.execution?.denominator == .initialBudget ? .initialBudget : .annualBudget
    guard !form.currency.isMixed else {
      rows = []
      return
    }
    let field = budgetField
    rows = form.submission.funds.indices.compactMap { index in
      ExecutionRates.row(index, over: field, form)
    }
  }

  private static func row(_ index: Int, over field: FundField, _ form: CheckedForm) -> Row? {
    let fund = form.submission.funds[index]
    guard let printed = PrintedRate(fund.executionRate, of: form.submission) else { return nil }
    func money(_ field: FundField) -> Money? {
      let own = form.currency.money(fund[field], of: form.submission)
      guard index == 0, own?.yuan.isZero ?? true else { return own }
      // A total row that is blank over filled parts counts as their sum.
      let sum =
        switch field {
        case .initialBudget: form.totals.initialBudget
        case .annualBudget: form.totals.annualBudget
        default: form.totals.annualExpenditure
        }
      return sum.map(form.currency.corrected)
    }
    guard let spent = money(.annualExpenditure), let budget = money(field),
      let rate = rate(spent, budget)
    else { return nil }
    let initial = field == .annualBudget ? money(.initialBudget) : nil
    return Row(
      index: index, printed: printed, expenditure: spent, budget: budget, initialBudget: initial,
      rate: rate, verdict: verdict(printed, rate, spent, budget, initial, form.currency.meant))
  }

  private static func rate(_ spent: Money, _ budget: Money) -> Fraction? {
    guard !budget.yuan.isZero, !budget.yuan.isNegative, !spent.yuan.isNegative else { return nil }
    return (try? Ratio(of: spent.yuan, to: budget.yuan))?.fraction
  }

  private static func verdict(
    _ printed: PrintedRate, _ rate: Fraction, _ spent: Money, _ budget: Money, _ initial: Money?,
    _ unit: CurrencyUnit
  ) -> Verdict {
    if printed.states(rate) { return .right }
    if let initial, let other = self.rate(spent, initial), printed.states(other) {
      return .onInitialBudget(other)
    }
    if unit != .yuan, let (low, high) = bounds(spent, budget), printed.lies(from: low, to: high) {
      return .rightBeforeRounding
    }
    return .wrong
  }

  /// Between which rates the true one lies, when amounts with decimals were rounded to them.
  private static func bounds(_ spent: Money, _ budget: Money) -> (Fraction, Fraction)? {
    guard let top = ends(spent), let bottom = ends(budget), bottom.low.numerator > 0,
      let low = try? top.low.divided(by: bottom.high),
      let high = try? top.high.divided(by: bottom.low)
    else { return nil }
    return (low, high)
  }

  private static func ends(_ money: Money) -> (low: Fraction, high: Fraction)? {
    guard let exact = try? money.yuan.fraction(), let half = AmountRounding.half(money),
      let low = try? exact.minus(half), let high = try? exact.plus(half)
    else { return nil }
    return (low, high)
  }
}
