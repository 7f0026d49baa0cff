/// The mean of totals as shares of their forms' weights, each share taken to a trillionth.
///
/// Shares beyond a million times the weight count as that, so that no sum can overflow.
public struct ShareMean: Equatable, Sendable {
  private static let unit: Int128 = 1_000_000_000_000
  private static let largest = unit * 1_000_000

  /// How many totals there are.
  public private(set) var count = 0
  private var sum: Int128 = 0

  /// The mean of nothing.
  public init() {}

  /// Adds a total out of a weight; one out of nothing or less has no share and is not counted.
  public mutating func add(_ points: Points, outOf weight: Points) {
    guard weight > .zero else { return }
    count += 1
    sum += Self.share(points, outOf: weight)
  }

  /// The mean; `nil` of nothing.
  public var ratio: Ratio? {
    count > 0
      ? (try? Fraction(sum, over: Int128(count) * Self.unit)).map(Ratio.init) : nil
  }

  private static func share(_ points: Points, outOf weight: Points) -> Int128 {
    // 64 bits times 40 bits fit 128.
    let exact = Rounding.halfAwayFromZero(
      Int128(points.millionths) * unit, over: Int128(weight.millionths))
    return min(max(exact ?? 0, -largest), largest)
  }
}
