/// What a rubric's cap on the total did to one form.
///
/// It is there wherever a cap holds or may hold, also where the rows stay below it.
public struct TotalCap: Equatable, Sendable {
  /// The most that the total may be; where the rate is not known, the least of the rubric's caps.
  public var points: Points
  /// The execution rate, or `nil` where it is not known.
  public var rate: Ratio?
  /// The rate below which the cap holds, or `nil` where the form's rate is not known.
  public var below: ExactDecimal?
  /// The least that all rows can get together.
  public var low: Points
  /// The most that all rows can get together.
  public var high: Points
  /// The clause behind it, an index into ``Rubric/clauses``, or −1.
  public var clause: Int16

  /// A cap from its parts.
  public init(
    points: Points, rate: Ratio?, below: ExactDecimal?, low: Points, high: Points, clause: Int16
  ) {
    self.points = points
    self.rate = rate
    self.below = below
    self.low = low
    self.high = high
    self.clause = clause
  }

  /// The rows together, as written: 95.2.
  public var rowsText: String { ScoreText.points(low: low, high: high) }

  /// The rate with as many decimals as it takes to see that it is below: 79.9999%; `nil` where it is
  /// not known.
  public var rateText: String? {
    guard let rate, let below else { return nil }
    for digits in 2...8 {
      guard let rounded = try? rate.fraction.rounded(toDigits: digits + 2),
        let coefficient = Int64(exactly: rounded)
      else { break }
      if ExactDecimal(coefficient: coefficient, exponent: Int8(-digits - 2)) < below {
        return rate.percentage(digits: digits)
      }
    }
    return rate.percentage
  }

  /// The rate below which the cap holds: 80%; `nil` where the form's rate is not known.
  public var belowText: String? { below.map(TotalCapBand.percentage) }

  /// Why the total is held down: 预算执行率76.00%低于80%，总分最高89分.
  public var reason: String {
    guard let rateText, let belowText else {
      return "预算执行率无法确定，总分可能按执行率限到\(points)分"
    }
    return "预算执行率\(rateText)低于\(belowText)，总分最高\(points)分"
  }
}

extension TotalScore {
  /// Whether a cap took something from the rows' sum, or may have.
  public var isCapped: Bool {
    guard let cap else { return false }
    return cap.low != low || cap.high != high
  }

  /// `各项得分合计95.2分，预算执行率76.00%低于80%，总分最高89分`; `nil` where the rows' sum is the total.
  public var capText: String? {
    guard isCapped, let cap else { return nil }
    return "各项得分合计\(cap.rowsText)分，\(cap.reason)"
  }
}
