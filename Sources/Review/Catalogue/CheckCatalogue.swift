/// All checks, sorted by code.
///
/// A new check is a file in `Checks/` and a line here.
public enum CheckCatalogue {
  static let checks: [any Check.Type] = [
    ExecutionScoreMissingCheck.self,
    ScoreExceedsWeightCheck.self,
    TotalDiffersFromRowsCheck.self,
    ActualMissingButScoredCheck.self,
    UnitMismatchCheck.self,
    WeightsDoNotTotalCheck.self,
    WeightMissingCheck.self,
  ]

  /// What every check is, sorted by code.
  public static let descriptions: [CheckDescription] = checks.map { $0.description }

  /// The check of a code, upper or lower case, or `nil`.
  public static func description(code: String) -> CheckDescription? {
    descriptions.first { $0.code == code.uppercased() }
  }
}
