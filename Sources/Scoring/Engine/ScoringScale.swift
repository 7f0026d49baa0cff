import EvaluationModel

/// What the rubric says for all rows: decimals and tiers.
///
/// A class, so that every row refers to the one that its rubric made; nothing in it changes.
final class ScoringScale: Sendable {
  /// The decimals of a score.
  let digits: Int
  /// The tiers of qualitative results, best first.
  let tiers: [TierBounds]

  init(digits: Int, tiers: [TierBounds]) {
    self.digits = digits
    self.tiers = tiers
  }

  /// The exact share of a weight, rounded once, within zero and the weight.
  ///
  /// A full share is the weight itself, whatever decimals it has.
  func points(_ share: Fraction, of weight: Points) -> Points? {
    Self.points(share, of: weight, digits: digits)
  }

  /// The exact share of a weight, rounded once to so many decimals, within zero and the weight.
  static func points(_ share: Fraction, of weight: Points, digits: Int) -> Points? {
    guard share.numerator > 0 else { return .zero }
    if share.numerator >= share.denominator { return weight }
    guard let points = try? weight.scaled(by: share, roundedTo: digits) else { return nil }
    return min(points, weight)
  }
}

/// The ends of one tier as shares of a weight.
struct TierBounds: Sendable {
  /// The name: 达成年度指标.
  let name: String
  /// The lower end, included.
  let from: Fraction
  /// The upper end; included for the best tier only.
  let to: Fraction
  /// Whether it is the best tier.
  let isBest: Bool
}
