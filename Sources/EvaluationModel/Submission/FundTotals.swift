/// The amounts of the fund block that count: the total row's, or, where the total row is blank or
/// zero over filled parts, the sum of the parts.
public struct FundTotals: Sendable {
  /// 年初预算数, or `nil` where none can be read.
  public let initialBudget: Money?
  /// 全年预算数, or `nil` where none can be read.
  public let annualBudget: Money?
  /// 全年执行数, or `nil` where none can be read.
  public let annualExpenditure: Money?

  /// The amounts of a form.
  public init(_ submission: Submission) {
    let unit = submission.statedCurrencyUnit
    initialBudget = FundTotals.amount(.initialBudget, submission, unit)
    annualBudget = FundTotals.amount(.annualBudget, submission, unit)
    annualExpenditure = FundTotals.amount(.annualExpenditure, submission, unit)
  }

  /// Whether a fund row is a part by nature of spending (基本支出, 项目支出) and not by source: the two
  /// lists stand side by side on the official form, and only one of them may be summed.
  public static func isByNature(_ name: String) -> Bool {
    name.has("基本支出", "项目支出")
  }

  private static func amount(
    _ field: FundField, _ submission: Submission, _ unit: CurrencyUnit
  ) -> Money? {
    guard let total = submission.funds.first else { return nil }
    let stated = submission.amount(total[field], heading: unit)
    if case .malformed = stated { return nil }
    if let money = stated.value, !money.yuan.isZero { return money }
    guard submission.funds.count > 1 else { return stated.value }
    return sumOfParts(field, submission) ?? stated.value
  }

  /// The sum of the parts by source, or else by nature; `nil` where none is filled above zero.
  private static func sumOfParts(_ field: FundField, _ submission: Submission) -> Money? {
    var sums: [Bool: Fraction] = [:]
    for row in submission.funds.dropFirst() {
      guard let money = submission.amount(row[field]).value,
        let amount = try? money.yuan.fraction()
      else { continue }
      let isByNature = isByNature(submission.tidy(row.name))
      guard let sum = try? (sums[isByNature] ?? .zero).plus(amount) else { return nil }
      sums[isByNature] = sum
    }
    guard let sum = sums[false] ?? sums[true], !sum.isZero else { return nil }
    return Money(exactly: sum)
  }
}

extension Money {
  /// An amount from a fraction of 元 whose denominator is a power of ten; `nil` for any other.
  public init?(exactly yuan: Fraction) {
    var coefficient = yuan.numerator
    var denominator = yuan.denominator
    var exponent = 0
    while denominator > 1 {
      guard denominator % 10 == 0 else { return nil }
      denominator /= 10
      exponent -= 1
    }
    while coefficient != 0, coefficient % 10 == 0, Int64(exactly: coefficient) == nil {
      coefficient /= 10
      exponent += 1
    }
    guard let small = Int64(exactly: coefficient), exponent >= -100 else { return nil }
    self.init(yuan: ExactDecimal(coefficient: small, exponent: Int8(exponent)))
  }
}
