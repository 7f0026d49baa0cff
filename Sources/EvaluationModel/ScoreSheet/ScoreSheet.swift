/// 评分结果: what a rubric makes of a submission, row by row, in numbers.
///
/// It holds no text: names and values stay in the ``Submission``, sentences are made from the
/// recorded calculations when somebody reads them.
public struct ScoreSheet: Equatable, Sendable {
  /// The budget execution row, or `nil` where neither the form nor the rubric has one.
  public var execution: ExecutionScore?
  /// The row of the yearly goal, where the form gives it points of its own.
  public var goal: IndicatorScore?
  /// One result for each row of ``Submission/indicators``, in the same order.
  public var indicators: [IndicatorScore] = []
  /// The dimensions in the order in which the form draws them.
  public var dimensions: [DimensionScore] = []
  /// The bottom line.
  public var total = TotalScore()
  /// The grade, or why there is none.
  public var grade = GradeVerdict.noScale

  /// A sheet without rows.
  public init() {}
  /// Makes room for the results of so many rows; those that are there already stay as they are.
  public mutating func keepIndicators(_ count: Int) {
    if indicators.count > count {
      indicators.removeLast(indicators.count - count)
    } else if indicators.count < count {
      indicators += repeatElement(IndicatorScore(), count: count - indicators.count)
    }
  }
}
