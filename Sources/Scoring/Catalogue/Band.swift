import EvaluationModel

/// One step of a banded rule: a stretch of values, and what it gives.
struct Band: Equatable, Sendable {
  /// What a step gives.
  enum Worth: Equatable, Sendable {
    /// A share of the weight; 1 is full.
    case share(ExactDecimal)
    /// Points.
    case points(Points)
  }

  /// The values that belong to the step.
  let interval: ValueInterval
  /// What it gives.
  let worth: Worth

  /// The share of a weight; `nil` where the weight is zero.
  func share(of weight: Points) -> Fraction? {
    switch worth {
    case .share(let share): try? share.fraction()
    case .points(let points):
      try? Fraction(Int128(points.millionths), over: Int128(weight.millionths))
    }
  }

  /// Reads the list of a rubric: `{when: "(0%, 10%]", points: 4}` each, or best first
  /// `{from: 90%, share: 100%}` each, where what lies below the last gets nothing.
  ///
  /// - Returns: The steps, or the place in the list that cannot be read.
  static func list(_ items: [ParameterValue]) -> Result<[Band], Unreadable> {
    var bands: [Band] = []
    var previous: String?
    for (index, item) in items.enumerated() {
      guard case .map(let parts) = item, parts.count == 2, let worth = worth(parts) else {
        return .failure(Unreadable(index: index))
      }
      if let when = text("when", parts), let interval = ValueInterval(when) {
        bands.append(Band(interval: interval, worth: worth))
      } else if let from = text("from", parts), case .share = worth,
        let interval = ValueInterval(previous.map { "[\(from), \($0))" } ?? "≥\(from)")
      {
        bands.append(Band(interval: interval, worth: worth))
        previous = from
      } else {
        return .failure(Unreadable(index: index))
      }
    }
    if let previous, let rest = ValueInterval("<\(previous)") {
      bands.append(Band(interval: rest, worth: .share(0)))
    }
    return .success(bands)
  }

  /// The place in a list that cannot be read.
  struct Unreadable: Error {
    let index: Int
  }

  private static func worth(_ parts: [Parameter]) -> Worth? {
    if let share = text("share", parts).flatMap(ParameterChecker.percentage) {
      return .share(share)
    }
    return text("points", parts).flatMap(ParameterChecker.pointsOrZero).map(Worth.points)
  }

  private static func text(_ name: String, _ parts: [Parameter]) -> String? {
    guard case .text(let text)? = parts.first(where: { $0.name == name })?.value else {
      return nil
    }
    return text
  }
}
