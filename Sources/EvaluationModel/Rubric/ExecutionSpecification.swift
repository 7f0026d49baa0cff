/// How the execution row is scored.
public struct ExecutionSpecification: Equatable, Sendable {
  /// Which budget the expenditure is divided by.
  public enum Denominator: String, CaseIterable, Sendable {
    /// 全年预算数, after adjustments.
    case annualBudget
    /// 年初预算数.
    case initialBudget
  }

  /// The points where the form states none.
  public var weight: Points
  /// Which budget the expenditure is divided by.
  public var denominator: Denominator
  /// The rule and its parameters.
  public var use: RuleUse

  /// A specification from its parts.
  public init(weight: Points, denominator: Denominator, use: RuleUse) {
    self.weight = weight
    self.denominator = denominator
    self.use = use
  }
}
