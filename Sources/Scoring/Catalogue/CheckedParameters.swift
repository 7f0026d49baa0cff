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

  /// The bands, best first.
  func bands(_ name: String) -> [Band] {
    guard case .list(let items)? = use.value(name) else { return [] }
    return items.compactMap(ParameterChecker.band)
  }
}

/// One step of a banded rule: from a rate upwards, a share of the weight.
struct Band: Equatable, Sendable {
  /// The least rate, included; 0.9 is 90 %.
  let from: ExactDecimal
  /// The share of the weight; 1 is full.
  let share: ExactDecimal
}
