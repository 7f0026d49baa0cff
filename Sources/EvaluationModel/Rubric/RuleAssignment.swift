/// Which rule scores the rows of one kind.
public struct RuleAssignment: Equatable, Sendable {
  /// The kind of target.
  public var kind: TargetKind
  /// The 一级 or 二级指标 to which it is limited, or `nil` for all.
  public var scope: String?
  /// The rule and its parameters.
  public var use: RuleUse

  /// An assignment from its parts.
  public init(kind: TargetKind, scope: String?, use: RuleUse) {
    self.kind = kind
    self.scope = scope
    self.use = use
  }
}

/// What kind of target a row has, as far as the choice of a rule is concerned.
public enum TargetKind: String, CaseIterable, Sendable {
  /// A number: ≥95%, 61000人.
  case number
  /// A stretch between two numbers: 10-20天.
  case range
  /// A date or deadline: 12月底前.
  case date
  /// Words: 显著提升.
  case words
}

/// How a direction is found where no operator is written.
public struct DirectionDefaults: Equatable, Sendable {
  /// Names of 一级 or 二级指标, or parts of them, whose rows are costs: the less the better.
  public var cost: [String]
  /// Parts of indicator names for which less is better: 投诉率.
  public var falling: [String]
  /// Parts of indicator names for which more is better, even among costs: 节约率.
  public var rising: [String]

  /// Defaults from their parts.
  public init(cost: [String], falling: [String], rising: [String]) {
    self.cost = cost
    self.falling = falling
    self.rising = rising
  }
}

/// What happens to results far above their targets (at-least targets only).
public struct OvershootPolicy: Equatable, Sendable {
  /// What the policy does.
  public enum Action: Equatable, Sendable {
    /// Asks for an explanation; no points are taken.
    case explain
    /// Marks the row for the reviewer; no points are taken.
    case flag
    /// Takes fixed points, never below zero.
    case minus(Points)
    /// Takes a share of the weight by completion rate, from the lowest threshold upwards.
    case bands([OvershootBand])
  }

  /// The completion rate from which the policy applies; 1.3 is 130 %.
  public var threshold: ExactDecimal
  /// The actual value from which it applies where the target is zero, or `nil` for never.
  public var zeroTargetThreshold: ExactDecimal?
  /// What it does.
  public var action: Action
  /// The clause behind it.
  public var basis: String

  /// A policy from its parts.
  public init(
    threshold: ExactDecimal, zeroTargetThreshold: ExactDecimal?, action: Action, basis: String
  ) {
    self.threshold = threshold
    self.zeroTargetThreshold = zeroTargetThreshold
    self.action = action
    self.basis = basis
  }
}

/// One step of a banded overshoot policy.
public struct OvershootBand: Equatable, Sendable {
  /// The completion rate from which the step applies; 2 is 200 %.
  public var from: ExactDecimal
  /// The share of the weight that it takes; 0.1 is a tenth.
  public var deduction: ExactDecimal

  /// A step from its parts.
  public init(from: ExactDecimal, deduction: ExactDecimal) {
    self.from = from
    self.deduction = deduction
  }
}

/// One tier of qualitative results: 达成年度指标, 100-80(含).
public struct Tier: Equatable, Sendable {
  /// The name.
  public var name: String
  /// The lower end as a share of the weight, included; 0.8 is 80 %.
  public var from: ExactDecimal
  /// The upper end as a share of the weight; included only for the best tier.
  public var to: ExactDecimal
  /// The words by which results say that they belong here.
  public var words: [String]

  /// A tier from its parts.
  public init(name: String, from: ExactDecimal, to: ExactDecimal, words: [String]) {
    self.name = name
    self.from = from
    self.to = to
    self.words = words
  }
}

/// One grade: 优, from 90 points.
public struct GradeBand: Equatable, Sendable {
  /// The name: 优.
  public var name: String
  /// The least points, included.
  ///
  /// A grade ends where the next better one begins.
  public var from: Points

  /// A grade from its parts.
  public init(name: String, from: Points) {
    self.name = name
    self.from = from
  }
}
