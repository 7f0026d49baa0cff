/// An indicator that the rubric itself names, with its points, its data and its rule: a row of a
/// scoring table (评分表).
public struct FixedIndicator: Equatable, Sendable {
  /// The name: 在职人员控制率.
  public var name: String
  /// Other names of the same: 财政供养人员控制率.
  public var aliases: [String]
  /// The points.
  public var weight: Points
  /// The standard as the table prints it: ≤100%，计5分；每超过1个百分点扣0.5分，扣完为止.
  public var standard: String
  /// What is calculated, or `nil` where there is nothing to calculate.
  public var formula: Formula?
  /// What the calculated value is measured against: ≤100%; empty where the rule needs nothing.
  public var target: String
  /// When the indicator does not apply, or `nil` for never.
  public var exemption: Exemption?
  /// The rule and its parameters.
  public var use: RuleUse

  /// An indicator from its parts.
  public init(
    name: String, aliases: [String] = [], weight: Points, standard: String = "",
    formula: Formula? = nil, target: String = "", exemption: Exemption? = nil, use: RuleUse
  ) {
    self.name = name
    self.aliases = aliases
    self.weight = weight
    self.standard = standard
    self.formula = formula
    self.target = target
    self.exemption = exemption
    self.use = use
  }
}

/// When an indicator does not apply, and what happens to its points then.
public struct Exemption: Equatable, Sendable {
  /// What happens to the points.
  public enum Effect: String, CaseIterable, Sendable {
    /// The indicator gets all of them.
    case full
    /// They leave the form; the points of all others are scaled up to the rubric's total.
    case rescale
  }

  /// What holds where the indicator does not apply: 采购预算 = 0.
  public var condition: Formula
  /// What happens to the points.
  public var effect: Effect
  /// Why, for people: 没有政府采购项目.
  public var reason: String

  /// An exemption from its parts.
  public init(condition: Formula, effect: Effect, reason: String) {
    self.condition = condition
    self.effect = effect
    self.reason = reason
  }
}
