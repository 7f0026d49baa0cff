/// How often each total occurs, as a share of its form's weight; the quantiles are exact.
///
/// A total is kept with its weight and no division is made, so nothing is rounded. Where more than
/// ``limit`` different ones occur, all of them are kept by hundredths of a percent, rounded down,
/// those below 0 % and those from 200 % on together. What is kept depends on the totals only, not
/// on their order.
public struct ShareHistogram: Equatable, Sendable {
  /// A total out of a weight.
  private struct Share: Hashable {
    var points: Points
    var weight: Points

    /// The share in `unit`ths, rounded down; 64 bits times 64 fit 128.
    func floored(unit: Int128) -> Int128 {
      let (quotient, remainder) = (Int128(points.millionths) * unit)
        .quotientAndRemainder(dividingBy: Int128(weight.millionths))
      return remainder < 0 ? quotient - 1 : quotient
    }

    var ratio: Ratio? {
      (try? Fraction(Int128(points.millionths), over: Int128(weight.millionths))).map(Ratio.init)
    }

    static func < (left: Share, right: Share) -> Bool {
      Int128(left.points.millionths) * Int128(right.weight.millionths)
        < Int128(right.points.millionths) * Int128(left.weight.millionths)
    }
  }

  /// The hundredths of a percent that are kept apart.
  private static let binRange: ClosedRange<Int128> = -1...20_000
  private static let binUnit = 10_000

  /// How many different totals are kept as they are.
  public let limit: Int
  /// How many totals there are.
  public private(set) var count = 0
  private var exact: [Share: Int] = [:]
  private var bins: [Int: Int]?

  /// A histogram of nothing.
  public init(limit: Int = 50_000) {
    self.limit = limit
  }

  /// Whether every total is kept as it is.
  public var isExact: Bool { bins == nil }

  /// Adds a total.
  ///
  /// - Parameters:
  ///   - points: The total.
  ///   - weight: What it is out of; a total out of nothing or less has no share and is not counted.
  public mutating func add(_ points: Points, outOf weight: Points) {
    guard weight > .zero else { return }
    add(Share(points: points, weight: weight), times: 1)
  }

  private mutating func add(_ share: Share, times: Int) {
    count += times
    guard isExact else {
      bins?[Self.bin(of: share), default: 0] += times
      return
    }
    exact[share, default: 0] += times
    if exact.count > limit { coarsen() }
  }

  private mutating func coarsen() {
    guard isExact else { return }
    var bins: [Int: Int] = [:]
    for (share, count) in exact { bins[Self.bin(of: share), default: 0] += count }
    self.bins = bins
    exact = [:]
  }

  private static func bin(of share: Share) -> Int {
    let bin = share.floored(unit: Int128(binUnit))
    return Int(min(max(bin, binRange.lowerBound), binRange.upperBound))
  }

  // MARK: Figures

  /// The quantiles by nearest rank: of `n` totals from the lowest to the highest, the one at place
  /// `n × percent ÷ 100`, rounded up; 0 asks for the lowest, 100 for the highest.
  ///
  /// - Parameter percents: Whole percents, rising, each 0…100.
  /// - Returns: A share for each percent, all of them totals that occur, or the lower ends of their
  ///   hundredths of a percent where ``isExact`` is false; empty where nothing was counted.
  public func quantiles(_ percents: [Int]) -> [Ratio] {
    guard count > 0 else { return [] }
    let counts = sorted
    var result: [Ratio] = []
    var place = 0
    var before = 0
    for percent in percents {
      let rank = max((count * min(max(percent, 0), 100) + 99) / 100, 1)
      while place < counts.count - 1, before + counts[place].count < rank {
        before += counts[place].count
        place += 1
      }
      result.append(counts[place].share)
    }
    return result
  }

  /// How many totals lie in each whole percent, rounded down: 96.5 % in 96, full marks in 100; below
  /// 0 % in −1, from 200 % on in 200.
  public var percents: [Int: Int] {
    var result: [Int: Int] = [:]
    for (share, count) in exact {
      let percent = Int(min(max(share.floored(unit: 100), -1), 200))
      result[percent, default: 0] += count
    }
    for (bin, count) in bins ?? [:] {
      result[bin < 0 ? -1 : bin / 100, default: 0] += count
    }
    return result
  }

  /// The shares from the lowest to the highest, and how often each occurs.
  private var sorted: [(share: Ratio, count: Int)] {
    if let bins {
      return bins.sorted { $0.key < $1.key }.map { bin, count in
        (Self.ratio(Int128(bin)), count)
      }
    }
    return exact.sorted { $0.key < $1.key }.map { share, count in
      (share.ratio ?? Ratio(.zero), count)
    }
  }

  private static func ratio(_ bin: Int128) -> Ratio {
    Ratio((try? Fraction(bin, over: Int128(binUnit))) ?? .zero)
  }
}
