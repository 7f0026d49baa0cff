extension CheckCatalogue {
  /// C: what a form is made of.
  static let contents: [any Check.Type] = []
}
