extension CheckCatalogue {
  /// S: claimed scores.
  static let scores: [any Check.Type] = [
    ScoreExceedsWeightCheck.self,
    TotalDiffersFromRowsCheck.self,
    ActualMissingButScoredCheck.self,
  ]
}
