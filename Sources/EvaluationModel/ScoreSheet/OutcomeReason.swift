/// Why a row could not be scored, or was left to judgement; `none` where the rule just applied.
///
/// The raw values are stable and appear in JSON as `reason`.
public enum OutcomeReason: String, CaseIterable, Sendable {
  /// The rule applied as it stands.
  case none
  /// 分值 is absent or blank.
  case weightMissing = "weight-missing"
  /// 分值 is not a number of points, or is not above zero.
  case weightUnusable = "weight-unusable"
  /// 年度指标值 is blank.
  case targetMissing = "target-missing"
  /// 实际完成值 is blank.
  case actualMissing = "actual-missing"
  /// 年度指标值 is a malformed number.
  case targetMalformed = "target-malformed"
  /// 实际完成值 is a malformed number.
  case actualMalformed = "actual-malformed"
  /// 实际完成值 is only approximate.
  case actualApproximate = "actual-approximate"
  /// The two values have different units.
  case unitsDiffer = "units-differ"
  /// One value has 万 or 亿 and no unit, the other a unit: 60000人 against 62000万.
  case magnitudesDiffer = "magnitudes-differ"
  /// Without its unit the actual value is a thousand times off: another unit is probably meant.
  case unitDoubtful = "unit-doubtful"
  /// A bare number up to 1 under a percentage: 0.95 is 95% or 0.95%.
  case percentageDoubtful = "percentage-doubtful"
  /// A quantity is answered with words or a date.
  case quantityAnsweredWithWords = "quantity-answered-with-words"
  /// A date is answered with something that is no date and no word of any tier.
  case dateNotAnswered = "date-not-answered"
  /// The date does not say enough to be compared: the month alone, on the boundary.
  case dateUnclear = "date-unclear"
  /// The result belongs to a tier that has a range of points, and no claimed score lies inside it.
  case tierIsRange = "tier-is-range"
  /// The words fit no tier, so the points are the unit's judgement.
  case judgement
  /// The words fit no tier and no score is claimed.
  case judgementMissing = "judgement-missing"
  /// The claimed score lies outside the bounds of the judgement.
  case judgementOutsideBounds = "judgement-outside-bounds"
  /// 全年预算数 is absent, blank or no number.
  case budgetMissing = "budget-missing"
  /// 全年预算数 is zero.
  case budgetIsZero = "budget-is-zero"
  /// 全年预算数 is below zero, so that a rate means nothing.
  case budgetIsNegative = "budget-is-negative"
  /// 全年执行数 is absent, blank or no number.
  case expenditureMissing = "expenditure-missing"
  /// The target is below zero and missed, so that a proportion means nothing.
  case targetNegative = "target-negative"
  /// The exact result does not fit the arithmetic.
  case overflow
  /// A data item that the formula or the checklist needs is not there or is blank.
  case dataMissing = "data-missing"
  /// A data item cannot be read as what the rubric says it is.
  case dataUnreadable = "data-unreadable"
  /// Amounts with and without a unit meet in one formula.
  case dataUnitsDiffer = "data-units-differ"
  /// The formula divides by zero.
  case divisionByZero = "division-by-zero"
  /// The calculated value lies where the standard says nothing.
  case outsideBands = "outside-bands"
  /// The evidence that the standard asks for is neither named nor denied.
  case evidenceUnknown = "evidence-unknown"
  /// The standard of the row is not published as far as the rubric knows.
  case standardUnpublished = "standard-unpublished"
  /// The scoring table has no such indicator.
  case notInTable = "not-in-table"
  /// The indicator does not apply, and the standard gives its points all the same.
  case exemptInFull = "exempt-in-full"
  /// The indicator does not apply, and the points of the others are scaled up.
  case exemptRescaled = "exempt-rescaled"
  /// The rubric has no rule for a row of this kind.
  case noRule = "no-rule"
}
