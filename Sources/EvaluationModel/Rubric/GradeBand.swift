/// One grade: 优, from 90 points.
public struct GradeBand: Equatable, Sendable {
  /// The name: 优.
  public var name: String
  /// The least points, included.
  ///
  /// A grade ends where the next better one begins.
  public var from: Points

  /// A grade from its parts.
  public init(name: String, from: Points) {
    self.name = name
    self.from = from
  }
}
