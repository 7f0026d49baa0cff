extension CheckCatalogue {
  /// C: what a form is made of.
  static let contents: [any Check.Type] = [
    DuplicateIndicatorCheck.self,
    SubdimensionInWrongDimensionCheck.self,
    CostIndicatorMissingCheck.self,
    TemplateTextLeftCheck.self,
    RequiredFieldMissingCheck.self,
    SameQuantityDifferentValuesCheck.self,
    NumberMalformedCheck.self,
    StaleYearCheck.self,
  ]
}
