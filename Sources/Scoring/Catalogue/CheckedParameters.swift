import EvaluationModel

/// The parameters of a rule after the catalogue has checked them against its description: every
/// look-up gives a value of the right form.
struct CheckedParameters: Sendable {
  private let use: RuleUse
  private let descriptions: [ParameterDescription]

  /// - Precondition: ``ParameterChecker`` found no fault in `use`; where it did, look-ups give the
  ///   standard value.
  init(_ use: RuleUse, _ descriptions: [ParameterDescription]) {
    self.use = use
    self.descriptions = descriptions
  }

  /// A word of a choice, or running text; empty when left out without a standard.
  func word(_ name: String) -> String {
    if case .text(let text)? = use.value(name) { return text }
    return descriptions.first { $0.name == name }?.standard ?? ""
  }

  /// A percentage as a fraction (60% is 3/5), or `nil` when left out.
  func percentage(_ name: String) -> Fraction? {
    guard let number = ParameterChecker.percentage(word(name)) else { return nil }
    return try? number.fraction()
  }

  /// Points above zero, or `nil` when left out.
  func points(_ name: String) -> Points? { ParameterChecker.points(word(name)) }

  /// The steps of a banded rule, in the order of the list.
  func bands(_ name: String) -> [Band] {
    guard case .list(let items)? = use.value(name) else { return [] }
    return (try? Band.list(items).get()) ?? []
  }

  /// The size of a step: 1% is 1/100, 1例 is 1 in its base unit.
  func step(_ name: String) -> Fraction? { MeasuredGoal.number(word(name))?.value }

  /// Data items with points each.
  func items(_ name: String) -> [ChecklistItem] {
    guard case .list(let items)? = use.value(name) else { return [] }
    return items.compactMap(ChecklistItem.init)
  }

  /// Levels of a judgement.
  func levels(_ name: String) -> [JudgementLevel] {
    guard case .list(let items)? = use.value(name) else { return [] }
    return items.compactMap(JudgementLevel.init)
  }
}

/// One item of a checklist: a data item that says yes or no, and its points.
struct ChecklistItem: Equatable, Sendable {
  /// The data item.
  let data: String
  /// What it gives.
  let points: Points

  /// Reads `{data: 已制定资金管理办法, points: 2}`.
  init?(_ value: ParameterValue) {
    guard case .map(let parts) = value, parts.count == 2,
      case .text(let data)? = parts.first(where: { $0.name == "data" })?.value,
      case .text(let text)? = parts.first(where: { $0.name == "points" })?.value,
      let points = ParameterChecker.points(text)
    else { return nil }
    self.data = data
    self.points = points
  }
}

/// One level of a judgement: what it is called, and its points.
struct JudgementLevel: Equatable, Sendable {
  /// The words: 效果良好.
  let words: String
  /// What it gives.
  let points: Points

  /// Reads `{for: 效果良好, points: 6}`.
  init?(_ value: ParameterValue) {
    guard case .map(let parts) = value, parts.count == 2,
      case .text(let words)? = parts.first(where: { $0.name == "for" })?.value,
      case .text(let text)? = parts.first(where: { $0.name == "points" })?.value,
      let points = ParameterChecker.pointsOrZero(text)
    else { return nil }
    self.words = words
    self.points = points
  }
}
