import EvaluationModel

/// The points between which a qualitative result may be judged: those of the tier that its words
/// name.
struct TierInterval: Equatable {
  /// The tier, from zero; zero is the best.
  let tier: Int
  /// The least points, included.
  let low: Points
  /// The most points; included for the best tier only.
  let high: Points

  /// The interval by the rubric's own cut points; `nil` for a row that is not judged by tiers.
  init?(_ score: IndicatorScore, _ rubric: Rubric) {
    guard let tier = TierInterval.tier(of: score, rubric) else { return nil }
    self.init(
      tier, from: rubric.tiers[tier].from, to: rubric.tiers[tier].to, of: score.weight, rubric)
  }

  /// The interval of the same tier by the cut points of another document; `nil` where the rubric has
  /// other than three tiers, or has these very cut points.
  init?(_ score: IndicatorScore, _ rubric: Rubric, cuts: ReviewSettings.TierCuts) {
    guard let tier = TierInterval.tier(of: score, rubric), rubric.tiers.count == 3,
      rubric.tiers[0].from != cuts.upper || rubric.tiers[1].from != cuts.lower
    else { return nil }
    let ends: (from: ExactDecimal, to: ExactDecimal) =
      switch tier {
      case 0: (cuts.upper, 1)
      case 1: (cuts.lower, cuts.upper)
      default: (.zero, cuts.lower)
      }
    self.init(tier, from: ends.from, to: ends.to, of: score.weight, rubric)
  }

  private init?(
    _ tier: Int, from: ExactDecimal, to: ExactDecimal, of weight: Points, _ rubric: Rubric
  ) {
    guard let from = try? from.fraction(), let to = try? to.fraction(),
      let low = try? weight.scaled(by: from, roundedTo: rubric.digits),
      let high = try? weight.scaled(by: to, roundedTo: rubric.digits)
    else { return nil }
    self.tier = tier
    self.low = low
    self.high = tier == 0 ? weight : high
  }

  /// Whether points lie inside, give or take a tolerance.
  func contains(_ points: Points, within tolerance: Points) -> Bool {
    points >= low - tolerance && points <= high + tolerance
  }

  /// For messages: 8～10分, 6～8分（不含8分）.
  var text: String { "\(low)～\(high)分\(tier == 0 ? "" : "（不含\(high)分）")" }

  /// The tier that the words of a row's actual value name, where the row is judged by tiers.
  private static func tier(of score: IndicatorScore, _ rubric: Rubric) -> Int? {
    guard case .words = score.calculation.actual.content, rules.contains(score.rule) else {
      return nil
    }
    let step = Int(score.calculation.step)
    return rubric.tiers.indices.contains(step) ? step : nil
  }

  /// The rules that leave the points inside a tier to the unit.
  private static let rules: Set<String> = ["qualitative-tiers", "deadline"]
}
