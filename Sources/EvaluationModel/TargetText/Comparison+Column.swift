extension Comparison {
  /// The operator that a 指标性质 column names: ≥, 大于等于, 正向, 反向.
  ///
  /// `nil` for 定性 and for anything else that is no operator.
  ///
  /// - Parameter bytes: The UTF-8 bytes of the cell.
  public init?(column bytes: Span<UInt8>) {
    let found = TextNormalizer.read(bytes) { cursor, _ -> Comparison? in
      if let comparison = OperatorWords.takePrefix(&cursor) {
        return cursor.isAtEnd ? comparison : nil
      }
      if cursor.take("正向") { return .atLeast }
      return cursor.take("反向") || cursor.take("逆向") ? .atMost : nil
    }
    guard let found else { return nil }
    self = found
  }
}
