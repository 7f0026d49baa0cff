/// One 一级指标 of a rubric.
public struct RubricDimension: Equatable, Sendable {
  /// The name: 产出指标.
  public var name: String
  /// Other names of the same: 产出.
  public var aliases: [String]
  /// The points; `nil` where the unit distributes ``Rubric/sharedWeight`` itself.
  public var weight: Points?
  /// The 二级指标.
  public var subdimensions: [RubricSubdimension]

  /// A dimension from its parts.
  public init(
    name: String, aliases: [String], weight: Points?, subdimensions: [RubricSubdimension]
  ) {
    self.name = name
    self.aliases = aliases
    self.weight = weight
    self.subdimensions = subdimensions
  }
}

/// One 二级指标 of a rubric.
public struct RubricSubdimension: Equatable, Sendable {
  /// The name: 数量指标.
  public var name: String
  /// The points, where the rubric fixes them; `nil` where the unit distributes the dimension's.
  public var weight: Points?
  /// The indicators that the rubric itself names; empty where the unit names its own.
  public var indicators: [FixedIndicator]

  /// A subdimension from its parts.
  public init(name: String, weight: Points? = nil, indicators: [FixedIndicator] = []) {
    self.name = name
    self.weight = weight
    self.indicators = indicators
  }
}
