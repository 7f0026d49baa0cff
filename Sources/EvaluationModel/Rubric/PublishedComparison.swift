/// What a published form prints for a row, beside what a rubric gives.
public struct PublishedComparison: Equatable, Sendable {
  /// 三级指标, 预算执行率 or 总分.
  public let name: String
  /// The points that the published form prints.
  public let published: Points
  /// The least that the rubric gives.
  public let low: Points
  /// The most that the rubric gives.
  public let high: Points
  /// The sentence about the row.
  public let explanation: String

  /// A comparison from its parts.
  public init(name: String, published: Points, low: Points, high: Points, explanation: String) {
    self.name = name
    self.published = published
    self.low = low
    self.high = high
    self.explanation = explanation
  }

  /// Whether the rubric gives what was published, and nothing else.
  public var agrees: Bool { low == published && high == published }
}
