import EvaluationModel

/// Amounts of money in messages.
enum MoneyText {
  /// In the unit that reads best, with at most two decimals: 6.4万元, 约115.91亿元.
  static func short(_ money: Money) -> String {
    let units: [CurrencyUnit] = [.hundredMillionYuan, .tenThousandYuan]
    let size = money.yuan.isNegative ? Money(yuan: negated(money.yuan)) : money
    let unit =
      units.first { unit in Money(1, in: unit).map { size >= $0 } ?? false } ?? .yuan
    guard let number = money.number(in: unit), let value = try? number.fraction(),
      let rounded = try? value.rounded(toDigits: 2), let coefficient = Int64(exactly: rounded)
    else { return "\(money.yuan.normalized)元" }
    let shown = ExactDecimal(coefficient: coefficient, exponent: -2).normalized
    return "\(shown == number ? "" : "约")\(shown)\(unit.rawValue)"
  }

  /// Exactly, in the unit of the fund block: 128208.8元.
  static func exact(_ money: Money, in unit: CurrencyUnit) -> String {
    "\((money.number(in: unit) ?? money.yuan).normalized)\(unit.rawValue)"
  }

  /// An amount that was read in the heading's unit, as it stands on the form: 1159138.98元.
  static func filed(_ money: Money, _ form: CheckedForm) -> String {
    exact(form.currency.corrected(money), in: form.currency.meant)
  }

  private static func negated(_ number: ExactDecimal) -> ExactDecimal {
    let (coefficient, overflow) = Int64(0).subtractingReportingOverflow(number.coefficient)
    return overflow ? number : ExactDecimal(coefficient: coefficient, exponent: number.exponent)
  }
}
