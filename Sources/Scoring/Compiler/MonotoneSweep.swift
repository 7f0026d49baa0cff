import EvaluationModel

/// Proves by trying that a better value never gets less under the rule of one indicator.
///
/// The rule is made as for scoring and asked at all values where it may turn: the target and the
/// steps around it, the ends of the bands, zero, a hair above and below each, and between them. This
/// is independent of what the rule's own checks reason about its parameters.
struct MonotoneSweep {
  /// How the score may go from the least value to the greatest.
  private enum Course {
    case rising
    case falling
    /// Rises up to a value and falls from there; `nil` for anywhere.
    case peak(Fraction?)
  }

  private struct Sample {
    var value: Fraction
    var score: Points
  }

  /// How many steps on either side of the target are tried.
  private static let mostSteps: Int128 = 24

  private let indicator: FixedIndicator
  private let parameters: CheckedParameters
  private let rule: any IndicatorRule
  private let goal: MeasuredGoal?
  private let scale: ScoringScale
  private let bands: [Band]

  init(_ indicator: FixedIndicator, _ type: any IndicatorRule.Type, digits: Int) {
    self.indicator = indicator
    parameters = CheckedParameters(indicator.use, type.description.parameters)
    rule = type.init(parameters)
    goal = indicator.target.isEmpty ? nil : MeasuredGoal(indicator.target)
    scale = ScoringScale(digits: digits, tiers: [])
    bands = parameters.bands("bands")
  }

  /// The first pair of values of which the better one gets less; empty where there is none.
  func faults() -> [RubricFault] {
    let samples = values().compactMap { value in
      score(of: value).map { Sample(value: value, score: $0) }
    }
    if let fault = fullMarks(samples) { return [fault] }
    guard let (worse, better) = counterexample(samples) else { return [] }
    return [
      RubricFault(
        path: ["rule"],
        message:
          "“\(indicator.name)”结果更好，得分反而更低：\(text(worse.value))得\(worse.score)分，\(text(better.value))只得\(better.score)分",
        advice: "请核对 target、步长和各档的方向。")
    ]
  }

  // MARK: Scores

  /// The score of a value; `nil` where the rule leaves it open.
  private func score(of value: Fraction) -> Points? {
    var result = IndicatorScore(weight: indicator.weight)
    result.calculation.target = TargetText(indicator.target)
    result.calculation.direction = goal?.direction ?? .atLeast
    let table = TableRowReading(
      measured: MeasuredValue(value: value, goal: goal), facts: nil)
    withExtendedLifetime(table) {
      rule.score(RowReading(scale: scale, table: table), into: &result)
    }
    return result.outcome == .scored ? result.score : nil
  }

  /// Some value must give full marks, and where the target itself counts, it must.
  private func fullMarks(_ samples: [Sample]) -> RubricFault? {
    if let goal, goal.comparison != .moreThan, goal.comparison != .lessThan,
      let score = score(of: goal.value), score != indicator.weight
    {
      return RubricFault(
        path: ["target"],
        message: "正好达到 target“\(indicator.target)”时只得\(score)分，不是满分\(indicator.weight)分",
        advice: "请核对 target 和计分规则。")
    }
    guard let best = samples.map(\.score).max(), best != indicator.weight else { return nil }
    return RubricFault(
      path: ["rule"], message: "“\(indicator.name)”最多只能得\(best)分，得不到满分\(indicator.weight)分",
      advice: "请核对计分规则。")
  }

  private func counterexample(_ samples: [Sample]) -> (worse: Sample, better: Sample)? {
    let course = course(samples)
    var hasFallen: (high: Sample, low: Sample)?
    for (left, right) in zip(samples, samples.dropFirst()) {
      switch course {
      case .rising: if right.score < left.score { return (left, right) }
      case .falling: if left.score < right.score { return (right, left) }
      case .peak(let top?):
        if isAtMost(right.value, top), right.score < left.score { return (left, right) }
        if isAtMost(top, left.value), left.score < right.score { return (right, left) }
      case .peak(nil):
        if right.score < left.score { hasFallen = (left, right) }
        if let hasFallen, right.score > left.score { return (right, hasFallen.low) }
      }
    }
    return nil
  }

  private func course(_ samples: [Sample]) -> Course {
    if parameters.word("side") == "both" { return .peak(goal?.value) }
    if parameters.word("shape") == "two-sided" { return .peak(nil) }
    switch goal?.comparison {
    case .atLeast, .moreThan: return .rising
    case .atMost, .lessThan: return .falling
    case .equal: return .peak(goal?.value)
    case nil:
      let isFalling = (samples.first?.score ?? .zero) > (samples.last?.score ?? .zero)
      return isFalling ? .falling : .rising
    }
  }

  private func isAtMost(_ left: Fraction, _ right: Fraction) -> Bool {
    ((try? left.compared(to: right)) ?? 1) <= 0
  }

  // MARK: Values

  /// Where the rule may turn, a hair beside it and between, from the least value to the greatest.
  private func values() -> [Fraction] {
    var points: [Fraction] = [.zero, .one]
    for band in bands {
      points += [band.interval.lower, band.interval.upper].compactMap { $0?.value }
    }
    if let goal { points += around(goal.value) }
    let hair = (try? Fraction(1, over: 1_000_000)) ?? .zero
    var values = points
    for point in points {
      values += [try? point.minus(hair), try? point.plus(hair)].compactMap { $0 }
    }
    for far in [Fraction.one, (try? Fraction(100)) ?? .one] {
      values += points.flatMap { [try? $0.minus(far), try? $0.plus(far)].compactMap { $0 } }
    }
    values.sort { (try? $0.compared(to: $1)) == -1 }
    var distinct: [Fraction] = []
    for value in values where distinct.last != value {
      if let last = distinct.last, let sum = try? last.plus(value),
        let middle = try? sum.divided(by: Fraction(2))
      {
        distinct.append(middle)
      }
      distinct.append(value)
    }
    return distinct
  }

  /// Steps away from the target and shares of it.
  private func around(_ goal: Fraction) -> [Fraction] {
    var points = [goal]
    if let step = parameters.step("step") {
      for count in 1...Self.mostSteps {
        guard let times = try? Fraction(count), let distance = try? step.times(times) else { break }
        points += [try? goal.minus(distance), try? goal.plus(distance)].compactMap { $0 }
      }
    }
    let shares = [parameters.percentage("pass-line"), try? Fraction(1, over: 2), try? Fraction(2)]
    for share in shares.compactMap({ $0 }) where !share.isZero {
      points += [try? goal.times(share), try? goal.divided(by: share)].compactMap { $0 }
    }
    return points
  }

  /// A value with all the digits that it needs: 100.0001%.
  private func text(_ value: Fraction) -> String {
    let unit = goal?.unit ?? bands.first?.interval.unit ?? .none
    guard
      let own = try? value.divided(by: unit.family == .percentage ? .one : unit.factor.fraction()),
      let rounded = try? own.rounded(toDigits: 8), let whole = Int64(exactly: rounded)
    else { return "—" }
    let number = ExactDecimal(coefficient: whole, exponent: -8)
    return unit.family == .percentage
      ? PercentText.of(number) : number.normalized.description + unit.label
  }
}
