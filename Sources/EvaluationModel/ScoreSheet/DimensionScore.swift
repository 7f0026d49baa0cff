/// The rows of one 一级指标 together, as drawn on the form.
public struct DimensionScore: Equatable, Sendable {
  /// The dimension's name as filed, with its declared points still in it.
  public var name: TextSlice
  /// Which dimension of the rubric it is, or −1 where the rubric does not name it.
  public var index: Int16
  /// The sum of its rows' 分值.
  public var weight = Points.zero
  /// The points that the form's heading states, where it states some.
  public var declared: Points?
  /// The least that its rows can get together.
  public var low = Points.zero
  /// The most that its rows can get together.
  public var high = Points.zero

  /// A dimension without rows yet.
  public init(name: TextSlice, index: Int16) {
    self.name = name
    self.index = index
  }

  /// The points where they are certain, else `nil`.
  public var score: Points? { low == high ? high : nil }

  /// Adds a row's points.
  public mutating func add(weight: Points, low: Points, high: Points) {
    self.weight += weight
    self.low += low
    self.high += high
  }
}
