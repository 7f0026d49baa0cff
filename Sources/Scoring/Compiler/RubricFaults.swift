public import EvaluationModel

/// Everything that is wrong with a rubric.
public struct RubricFaults: Error, Equatable, Sendable {
  /// The faults, in the order of the rubric; never empty.
  public let faults: [RubricFault]
}
