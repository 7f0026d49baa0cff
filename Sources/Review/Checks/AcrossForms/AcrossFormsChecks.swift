extension CheckCatalogue {
  /// X: forms that belong together.
  static let acrossForms: [any CrossCheck.Type] = []
}
