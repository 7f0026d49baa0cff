import EvaluationModel

/// A stretch of values as rubrics write it: `≥90%`, `(0%, 10%]`, `>30%`, `=0`.
struct ValueInterval: Equatable, Sendable {
  /// One end of a stretch.
  struct End: Equatable, Sendable {
    /// The value; 0.9 for 90%.
    let value: Fraction
    /// Whether the value itself belongs to the stretch.
    let isIncluded: Bool
    /// As written: 90%.
    let text: String
  }

  /// The lower end, or `nil` where it has none.
  let lower: End?
  /// The upper end, or `nil` where it has none.
  let upper: End?
  /// The unit of the ends: % for rates, none for bare numbers.
  let unit: MeasurementUnit

  /// Reads a stretch; `nil` for anything else, and for one that nothing lies in.
  init?(_ text: String) {
    let plain = text.filter { !$0.isWhitespace }
    guard let first = plain.first, let last = plain.last else { return nil }
    if "[（(【".contains(first) {
      let parts = plain.dropFirst().dropLast().split(
        maxSplits: 2, omittingEmptySubsequences: false
      ) { ",，~～".contains($0) }
      guard parts.count == 2, "]）)】".contains(last),
        let low = Self.end(parts[0], isIncluded: "[【".contains(first)),
        let high = Self.end(parts[1], isIncluded: "]】".contains(last)),
        low.unit == high.unit, let order = try? low.end.value.compared(to: high.end.value),
        order < 0
      else { return nil }
      (lower, upper, unit) = (low.end, high.end, low.unit)
      return
    }
    let signs: [(String, isLower: Bool, isUpper: Bool, isIncluded: Bool)] = [
      (">=", true, false, true), ("<=", false, true, true), ("≥", true, false, true),
      ("≤", false, true, true), (">", true, false, false), ("<", false, true, false),
      ("＞", true, false, false), ("＜", false, true, false), ("=", true, true, true),
      ("＝", true, true, true),
    ]
    guard let sign = signs.first(where: { plain.hasPrefix($0.0) }),
      let read = Self.end(plain.dropFirst(sign.0.count), isIncluded: sign.isIncluded)
    else { return nil }
    lower = sign.isLower ? read.end : nil
    upper = sign.isUpper ? read.end : nil
    unit = read.unit
  }

  private static func end(
    _ text: Substring, isIncluded: Bool
  ) -> (end: End, unit: MeasurementUnit)? {
    guard let goal = MeasuredGoal.number(String(text)) else { return nil }
    return (End(value: goal.value, isIncluded: isIncluded, text: String(text)), goal.unit)
  }

  /// Whether a value lies in the stretch; `nil` where the arithmetic is too small to say.
  func contains(_ value: Fraction) -> Bool? {
    if let lower {
      guard let order = try? value.compared(to: lower.value) else { return nil }
      if lower.isIncluded ? order < 0 : order <= 0 { return false }
    }
    if let upper {
      guard let order = try? value.compared(to: upper.value) else { return nil }
      if upper.isIncluded ? order > 0 : order >= 0 { return false }
    }
    return true
  }

  /// In words: 大于0%、不超过10%.
  var words: String {
    if let lower, let upper {
      if lower == upper { return "等于\(lower.text)" }
      return "\(Self.words(lower: lower))、\(Self.words(upper: upper))"
    }
    return lower.map(Self.words(lower:)) ?? upper.map(Self.words(upper:)) ?? ""
  }

  private static func words(lower end: End) -> String {
    (end.isIncluded ? "达到" : "超过") + end.text
  }

  private static func words(upper end: End) -> String {
    (end.isIncluded ? "不超过" : "低于") + end.text
  }
}
