extension Comparison {
  /// The operator that a 指标性质 column names: ≥, 大于等于, 正向, 反向 …
  ///
  /// `nil` for 定性 and for anything else that is no operator.
  ///
  /// - Parameter bytes: The UTF-8 bytes of the cell.
  public init?(column bytes: Span<UInt8>) {
    let found: Comparison? = bytes.withUnsafeBufferPointer { raw in
      let trimmed = TextNormalizer.trim(raw)
      guard !trimmed.isEmpty, trimmed.count <= 60 else { return nil }
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: trimmed.count) { buffer in
        let normal = TextNormalizer.normalize(trimmed, into: buffer)
        var cursor = ByteCursor(UnsafeBufferPointer(rebasing: buffer[..<normal.count]))
        if let comparison = OperatorWords.takePrefix(&cursor) {
          return cursor.isAtEnd ? comparison : nil
        }
        if cursor.take("正向") { return .atLeast }
        if cursor.take("反向") || cursor.take("逆向") { return .atMost }
        return nil
      }
    }
    guard let found else { return nil }
    self = found
  }
}
