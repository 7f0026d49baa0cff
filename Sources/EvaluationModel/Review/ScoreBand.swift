/// A band of totals as shares of their forms' weights, and how many totals lie in it.
public struct ScoreBand: Equatable, Sendable {
  /// What it is called: 80%～90%.
  public var name: String
  /// How many claimed totals.
  public var claimed = 0
  /// How many recomputed totals, intervals with their lower end.
  public var recomputed = 0

  /// The bands from the lowest to the highest, with nothing in them; a total on a boundary belongs to
  /// the higher one, and full marks are a band of their own.
  static let empty = ["不足60%", "60%～80%", "80%～90%", "90%～100%", "满分", "超过满分"].map {
    ScoreBand(name: $0)
  }

  /// Which band some points belong to.
  ///
  /// - Parameters:
  ///   - points: A total.
  ///   - weight: What it is out of, more than zero.
  /// - Returns: An index into ``empty``.
  static func index(of points: Points, outOf weight: Points) -> Int {
    let share = Int128(points.millionths) * 100
    let whole = Int128(weight.millionths)
    if share > whole * 100 { return 5 }
    if share == whole * 100 { return 4 }
    return [60, 80, 90].count { share >= whole * $0 }
  }
}
