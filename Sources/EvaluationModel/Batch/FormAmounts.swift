/// The amounts of a form that count: the total row's, or, where it is blank or zero over filled
/// parts, the sum of the parts.
public struct FormAmounts: Equatable, Sendable {
  /// What one column comes to.
  public enum Amount: Equatable, Sendable {
    /// An amount.
    case money(Money)
    /// Nothing is filled.
    case missing
    /// Something is filled that cannot be read.
    case unreadable

    /// The amount, where there is one.
    public var value: Money? {
      if case .money(let money) = self { money } else { nil }
    }
  }

  /// 年初预算数.
  public let initialBudget: Amount
  /// 全年预算数.
  public let annualBudget: Amount
  /// 全年执行数.
  public let annualExpenditure: Amount

  /// The amounts of a fund block.
  public init(_ funds: [FormEntry.Fund]) {
    initialBudget = FundSplit(.initialBudget, of: funds).total
    annualBudget = FundSplit(.annualBudget, of: funds).total
    annualExpenditure = FundSplit(.annualExpenditure, of: funds).total
  }
}

extension FormEntry.Fund {
  /// The amount of a column, where it can be read.
  public func amount(_ field: FundField) -> Money? {
    switch field {
    case .initialBudget: initialBudget
    case .annualBudget: annualBudget
    case .annualExpenditure: annualExpenditure
    case .name, .weight, .executionRate, .score: nil
    }
  }
}
