/// A heading that states points of its own: 产出指标(50分).
public struct WeightRow: Hashable, Sendable {
  /// The dimension or subdimension.
  public var name: TextSlice
  /// The points that the heading states.
  public var weight: TextSlice

  /// A heading from its two texts.
  public init(name: TextSlice = .absent, weight: TextSlice = .absent) {
    self.name = name
    self.weight = weight
  }
}
