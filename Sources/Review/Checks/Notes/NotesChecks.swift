extension CheckCatalogue {
  /// N: 偏差原因分析及改进措施.
  static let notes: [any Check.Type] = [
    DeviationNoteMissingCheck.self,
    NoteWithoutDeviationCheck.self,
    NoteWithoutContentCheck.self,
  ]
}
