import EvaluationModel

/// A target of so many times a month, answered with a number of times: 每月1次 and 12次.
struct Frequency {
  /// How many times that is in a year; `nil` for so many times a day, because nobody knows whether
  /// days off count.
  let total: String?
  /// Whether the answer may be as much as that, or more.
  let isReached: Bool

  /// `nil` where the two values are anything else.
  init?(_ row: CheckedRow, in form: CheckedForm) {
    let quantities = RowQuantities(row, in: form)
    guard let target = quantities.target, let actual = quantities.actual,
      !actual.unit.isNone, target.magnitude == actual.magnitude
    else { return nil }
    let unit = actual.unit.label
    if ["天", "日"].contains(where: { target.unit.label == "\(unit)/\($0)" }) {
      total = nil
      isReached = true
      return
    }
    guard
      let times = Self.periods.first(where: { target.unit.label == "\(unit)/\($0.name)" })?.times,
      let expected = try? target.number.fraction().times(times.fraction()),
      let answer = try? actual.number.fraction(), let order = try? answer.compared(to: expected),
      let whole = try? expected.rounded(toDigits: 0)
    else { return nil }
    total = "\(whole)\(unit)"
    isReached = order >= 0
  }

  /// How often a period comes round in a year.
  private static let periods: [(name: String, times: ExactDecimal)] = [
    ("年", 1), ("季度", 4), ("个季度", 4), ("季", 4), ("月", 12), ("个月", 12), ("周", 52),
  ]
}
