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

/// One item of base data (基础数据): 编制数 = 7.
public struct DataItem: Hashable, Sendable {
  /// The item's name.
  public var name: TextSlice
  /// Its value, as filed.
  public var value: TextSlice

  /// An item from its two texts.
  public init(name: TextSlice = .absent, value: TextSlice = .absent) {
    self.name = name
    self.value = value
  }
}
