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
