import EvaluationModel

/// In what way a claimed score is not the one that the rubric gives: one way a row, the most
/// specific.
enum ScoreDeviation: Equatable {
  /// Full marks for a target that is certainly missed.
  case fullThoughMissed
  /// Points given away though the target is met.
  case cutThoughMet
  /// A judgement outside the tier that the words of the result name.
  case outsideTier(TierInterval)
  /// What the rule of another document gives: its name.
  case otherPolicy(String)
  /// Any other difference.
  case notByRule

  /// The deviation of a row.
  ///
  /// `nil` where the claim agrees, where there is none, and where it is above the weight, which says
  /// enough by itself.
  init?(of row: CheckedRow, in form: CheckedForm) {
    let score = row.score
    guard let claimed = score.claimed, score.weight > .zero, claimed <= score.weight,
      score.outcome != .notApplicable
    else { return nil }
    if claimed == score.weight, score.isCertainlyMissed {
      self = .fullThoughMissed
      return
    }
    let comparer = ScoreComparer(rubric: form.rubric, settings: form.settings)
    switch comparer.line(of: score).verdict {
    case .agrees, .inside, .notClaimed:
      return nil
    case .otherPolicy(let name):
      self = .otherPolicy(name)
    case .differs, .outside:
      if let interval = TierInterval(score, form.rubric) {
        self = .outsideTier(interval)
      } else if score.calculation.isMet == true, claimed < score.low {
        if score.isAboveBareZero { return nil }
        switch score.calculation.overshoot {
        // Where a target was set far too low, the unit may take points off by itself.
        case .explain, .flag: return nil
        case .deducted: self = .cutThoughMet
        case .none: self = score.low == score.weight ? .cutThoughMet : .notByRule
        }
      } else {
        self = .notByRule
      }
    }
  }
}

extension IndicatorScore {
  /// Whether the target is a zero without an operator, and the result is above it.
  ///
  /// Any result meets that as at-least; a unit that takes points off for accidents read its target
  /// the other way, and rightly so.
  fileprivate var isAboveBareZero: Bool {
    guard calculation.directionSource == .standard,
      case .quantity(let target) = calculation.target.content, target.number.isZero,
      case .quantity(let actual) = calculation.actual.content
    else { return false }
    return actual.number > 0
  }

  /// Whether the target is missed beyond doubt, so that the row has not earned full marks.
  ///
  /// A pass line or a band may give full marks below the target; rounding may not.
  fileprivate var isCertainlyMissed: Bool {
    guard calculation.isMet == false, calculation.share != .one else { return false }
    return high < weight || rule == "proportional-completion"
  }
}
