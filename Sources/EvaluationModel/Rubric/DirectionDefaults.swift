/// How a direction is found where no operator is written.
public struct DirectionDefaults: Equatable, Sendable {
  /// Names of 一级 or 二级指标, or parts of them, whose rows are costs: the less the better.
  public var cost: [String]
  /// Parts of indicator names for which less is better: 投诉率.
  public var falling: [String]
  /// Parts of indicator names for which more is better, even among costs: 节约率.
  public var rising: [String]

  /// Defaults from their parts.
  public init(cost: [String], falling: [String], rising: [String]) {
    self.cost = cost
    self.falling = falling
    self.rising = rising
  }
}
