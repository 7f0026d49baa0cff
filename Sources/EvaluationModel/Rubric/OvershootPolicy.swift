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
