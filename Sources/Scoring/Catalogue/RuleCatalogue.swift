/// All rules, sorted by id.
///
/// A new rule is a file in `Rules/` and a line here.
public enum RuleCatalogue {
  /// The rules for indicator rows.
  static let indicatorRules: [any IndicatorRule.Type] = [
    BandsRule.self,
    ChecklistRule.self,
    DeadlineRule.self,
    DeductPerStepRule.self,
    ManualRule.self,
    ProportionalCompletionRule.self,
    QualitativeTiersRule.self,
    ThresholdRule.self,
    UnpublishedRule.self,
  ]

  /// What every rule is, modifiers included, sorted by id.
  public static let descriptions: [RuleDescription] =
    (indicatorRules.map { $0.description } + [
      ExecutionRateRule.description, OvershootModifier.description, TotalCapModifier.description,
    ]).sorted { $0.id < $1.id }

  /// The rule of an id, or `nil`.
  public static func description(id: String) -> RuleDescription? {
    descriptions.first { $0.id == id }
  }

  static func indicatorRule(id: String) -> (any IndicatorRule.Type)? {
    indicatorRules.first { $0.description.id == id }
  }
}
