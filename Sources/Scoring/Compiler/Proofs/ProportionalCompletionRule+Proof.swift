import EvaluationModel

extension ProportionalCompletionRule {
  static var scoresValues: Bool { true }

  static func faults(of proven: ProvenIndicator) -> [RubricFault] {
    proven.targetFaults(allowsEqual: proven.parameters.word("equal") == "exact")
      + proven.negativeTargetFaults()
  }
}
