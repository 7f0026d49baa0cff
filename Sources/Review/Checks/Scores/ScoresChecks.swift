extension CheckCatalogue {
  /// S: claimed scores.
  static let scores: [any Check.Type] = [
    ScoreExceedsWeightCheck.self,
    TotalDiffersFromRowsCheck.self,
    FullScoreButTargetMissedCheck.self,
    ScoreNotByRuleCheck.self,
    PointsCutThoughTargetMetCheck.self,
    ScoreMissingCheck.self,
    QualitativeScoreOutsideTierCheck.self,
    GradeDoesNotMatchScoreCheck.self,
    EveryScoreFullCheck.self,
    ActualMissingButScoredCheck.self,
  ]
}
