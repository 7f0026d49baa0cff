import EvaluationModel

/// The execution row with its rule made.
struct CompiledExecution: Sendable {
  let specification: ExecutionSpecification
  let rule: ExecutionRateRule
  let clause: Int16

  init(_ specification: ExecutionSpecification, _ clauses: ClauseIndex) {
    self.specification = specification
    rule = ExecutionRateRule(
      CheckedParameters(specification.use, ExecutionRateRule.description.parameters))
    clause = clauses.index(of: specification.use.basis)
  }
}
