import EvaluationModel

/// An assignment with its rule made.
///
/// A class, so that a row borrows it without copying what is in it; nothing in it changes.
final class CompiledAssignment: Sendable {
  let kind: TargetKind
  /// The 一级 or 二级指标 it is limited to, without blanks; empty for all.
  let scope: [UInt8]
  let id: String
  let rule: any IndicatorRule
  let clause: Int16

  init?(_ assignment: RuleAssignment, _ clauses: ClauseIndex) {
    guard let type = RuleCatalogue.indicatorRule(id: assignment.use.rule) else { return nil }
    kind = assignment.kind
    scope = Array((assignment.scope ?? "").utf8)
    id = type.description.id
    rule = type.init(CheckedParameters(assignment.use, type.description.parameters))
    clause = clauses.index(of: assignment.use.basis)
  }
}
