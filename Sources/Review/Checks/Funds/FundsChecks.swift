extension CheckCatalogue {
  /// F: the fund block.
  static let funds: [any Check.Type] = [
    ExecutionScoreMissingCheck.self
  ]
}
