import EvaluationModel

extension ThresholdRule {
  static var scoresValues: Bool { true }

  static func faults(of proven: ProvenIndicator) -> [RubricFault] {
    proven.targetFaults(allowsEqual: true) + proven.negativeTargetFaults()
  }
}
