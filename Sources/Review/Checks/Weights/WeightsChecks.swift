extension CheckCatalogue {
  /// W: what the points of a form add up to.
  static let weights: [any Check.Type] = [
    WeightsDoNotTotalCheck.self,
    DimensionWeightDiffersFromRowsCheck.self,
    DimensionWeightOutsideRubricCheck.self,
    WeightNotPositiveCheck.self,
    WeightMissingCheck.self,
    OneIndicatorCarriesTheFormCheck.self,
  ]
}
