/// The bottom line of a form.
public struct TotalScore: Equatable, Sendable {
  /// All 分值 together: rows and execution.
  public var weight = Points.zero
  /// The least that the form can get.
  public var low = Points.zero
  /// The most that the form can get.
  public var high = Points.zero
  /// The points before they were scaled up to the rubric's total; `nil` where they were not.
  public var rescaling: Rescaling?
  /// The cap on the total, where one holds or may hold.
  public var cap: TotalCap?
  /// 总分 as claimed on the form.
  public var claimed: Points?

  /// A total of nothing.
  public init() {}

  /// The total where it is certain, else `nil`.
  public var score: Points? { low == high ? high : nil }
}

/// What stood before the points of indicators that apply were scaled up to the rubric's total.
public struct Rescaling: Equatable, Sendable {
  /// The points of the indicators that apply.
  public var weight: Points
  /// The least that they got together.
  public var low: Points
  /// The most that they got together.
  public var high: Points

  /// A rescaling from its parts.
  public init(weight: Points, low: Points, high: Points) {
    self.weight = weight
    self.low = low
    self.high = high
  }
}
