import EvaluationModel

/// How a share of a weight becomes points, as certificates state it: multiplied exactly, rounded once.
enum CertifiedScore {
  /// The name of the rounding: halves away from zero (四舍五入).
  static let roundingMode = "half-away-from-zero"

  /// The exact points: the weight times the share, a share below zero or above one counting as these.
  ///
  /// - Returns: `nil` where the product does not fit.
  static func exact(_ share: Fraction, of weight: Points) -> Fraction? {
    guard share.numerator > 0 else { return .zero }
    guard share.numerator < share.denominator else { return weight.fraction }
    return try? weight.fraction.times(share)
  }

  /// The points: a full share is the weight itself, any other is rounded once and is at most the
  /// weight.
  ///
  /// - Returns: `nil` where the arithmetic is too small, or `digits` is not 0…6.
  static func points(_ share: Fraction, of weight: Points, digits: Int) -> Points? {
    guard share.numerator > 0 else { return .zero }
    guard share.numerator < share.denominator else { return weight }
    guard let points = try? weight.scaled(by: share, roundedTo: digits) else { return nil }
    return min(points, weight)
  }
}

extension Calculation.Direction {
  /// The word in certificates.
  var word: String {
    switch self {
    case .atLeast: "at-least"
    case .atMost: "at-most"
    case .range: "range"
    case .exact: "exact"
    }
  }
}

extension Calculation.DirectionSource {
  /// The word in certificates.
  var word: String {
    switch self {
    case .written: "written"
    case .column: "column"
    case .name: "name"
    case .cost: "cost"
    case .falling: "falling"
    case .standard: "standard"
    }
  }
}

extension Calculation.Overshoot {
  /// The word in certificates; `nil` where nothing was done.
  var word: String? {
    switch self {
    case .none: nil
    case .explain: "explain"
    case .flag: "flag"
    case .deducted: "deducted"
    }
  }
}
