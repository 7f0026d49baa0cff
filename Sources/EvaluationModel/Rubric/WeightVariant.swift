/// Another distribution of the points that the documents allow.
public struct WeightVariant: Equatable, Sendable {
  /// The name: `no-satisfaction`.
  public var id: String
  /// The name for people: 不设满意度指标.
  public var title: String
  /// The points of the execution row.
  public var execution: Points
  /// The points of each dimension, in the order of ``Rubric/dimensions``; zero where it is left out.
  public var weights: [Points]
  /// The clause behind it.
  public var basis: String

  /// A variant from its parts.
  public init(id: String, title: String, execution: Points, weights: [Points], basis: String) {
    self.id = id
    self.title = title
    self.execution = execution
    self.weights = weights
    self.basis = basis
  }
}
