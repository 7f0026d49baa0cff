import EvaluationModel

/// Finds the rule of another document by which a claimed score was given.
///
/// The documents differ in three things, and all of their variants are in use: how an exceeded
/// at-most target is scored (target ÷ actual on paper forms, 1 − overrun ÷ target in finance
/// systems), whether a missed target gets its share or nothing (财预〔2021〕101号, direct points), and
/// where the tiers of qualitative results begin (80/60, and 80/50 on older forms).
enum OtherPolicy {
  /// The rule that gives a claimed score, in Chinese with its numbers; `nil` where none is known.
  ///
  /// - Parameters:
  ///   - claimed: A score that is not the rubric's.
  ///   - score: The row as the rubric scores it.
  ///   - rubric: The rubric.
  ///   - settings: The cut points of other documents.
  /// - Returns: `反向指标按超出比例扣分：10×（1－50.00%）＝5分`.
  static func name(
    explaining claimed: Points, of score: IndicatorScore, _ rubric: Rubric,
    _ settings: ReviewSettings
  ) -> String? {
    if TierInterval(score, rubric) != nil {
      return tiers(claimed, score, rubric, settings)
    }
    guard score.outcome == .scored, score.calculation.isMet == false, claimed >= .zero else {
      return nil
    }
    let step = Points.step(digits: rubric.digits)
    for policy in proportions(score, rubric)
    where policy.points != score.high && claimed >= policy.points - step
      && claimed <= policy.points + step
    {
      return policy.name
    }
    // Nothing at all for a missed target is never to the unit's advantage, so it is taken for a
    // rule and not for a slip.
    return claimed == .zero && score.high > .zero ? "未达标不得分：没有达到年度指标值的得0分" : nil
  }

  // MARK: Proportions

  private static func proportions(
    _ score: IndicatorScore, _ rubric: Rubric
  ) -> [(points: Points, name: String)] {
    guard let completion = score.calculation.completion,
      (try? completion.fraction.compared(to: .zero)) == 1,
      let isAbove = try? completion.fraction.compared(to: .one) > 0
    else { return [] }
    let rate = completion.percentage
    switch score.calculation.direction {
    case .atMost,
      .exact where isAbove:
      let overrun = try? completion.fraction.minus(.one)
      let excess = overrun.map { Ratio($0).percentage } ?? "—"
      return [
        policy(
          try? Fraction.one.divided(by: completion.fraction), score, rubric,
          "反向指标按年度指标值÷实际完成值计分：\(score.weight)÷\(rate)"),
        policy(
          try? Fraction(2).minus(completion.fraction), score, rubric,
          "反向指标按超出比例扣分：\(score.weight)×（1－\(excess)）"),
      ].compactMap { $0 }
    case .atLeast, .exact:
      return [policy(completion.fraction, score, rubric, "按完成比例计分：\(score.weight)×\(rate)")]
        .compactMap { $0 }
    case .range:
      return []
    }
  }

  private static func policy(
    _ share: Fraction?, _ score: IndicatorScore, _ rubric: Rubric, _ formula: String
  ) -> (points: Points, name: String)? {
    guard let share else { return nil }
    let counted = share.numerator > 0 ? share : .zero
    guard let points = try? score.weight.scaled(by: counted, roundedTo: rubric.digits) else {
      return nil
    }
    return (points, "\(formula)\(share.numerator > 0 ? "＝" : "，扣完为止，计")\(points)分")
  }

  // MARK: Tiers

  private static func tiers(
    _ claimed: Points, _ score: IndicatorScore, _ rubric: Rubric, _ settings: ReviewSettings
  ) -> String? {
    for cuts in settings.tierCuts {
      guard let interval = TierInterval(score, rubric, cuts: cuts),
        interval.contains(claimed, within: settings.tolerance)
      else { continue }
      let name = rubric.tiers[interval.tier].name
      return
        "定性指标以\(percent(cuts.upper))、\(percent(cuts.lower))为界分等：“\(name)”得\(interval.text)"
    }
    return nil
  }

  private static func percent(_ share: ExactDecimal) -> String {
    "\((share.shifted(byPowerOfTen: 2) ?? share).normalized)%"
  }
}
