extension CheckCatalogue {
  /// C: what a form is made of.
  static let contents: [any Check.Type] = [
    TemplateTextLeftCheck.self,
    RequiredFieldMissingCheck.self,
    NumberMalformedCheck.self,
    StaleYearCheck.self,
  ]
}
