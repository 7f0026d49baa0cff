/// The bottom line of a form.
public struct TotalScore: Equatable, Sendable {
  /// All 分值 together: rows and execution.
  public var weight = Points.zero
  /// The least that the form can get.
  public var low = Points.zero
  /// The most that the form can get.
  public var high = Points.zero
  /// 总分 as claimed on the form.
  public var claimed: Points?

  /// A total of nothing.
  public init() {}

  /// The total where it is certain, else `nil`.
  public var score: Points? { low == high ? high : nil }
}
