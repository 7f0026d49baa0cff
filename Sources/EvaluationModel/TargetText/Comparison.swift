/// The operator of a target: how the actual value must stand to it.
public enum Comparison: UInt8, CaseIterable, Sendable {
  /// ≥, 不低于, 不少于, 至少, 以上.
  case atLeast
  /// >, 高于, 超过, 大于.
  case moreThan
  /// ≤, 不超过, 不高于, 以内, 以下.
  case atMost
  /// <, 低于, 少于, 小于.
  case lessThan
  /// =, 等于.
  case equal

  /// The sign as printed on forms.
  public var sign: String {
    switch self {
    case .atLeast: "≥"
    case .moreThan: ">"
    case .atMost: "≤"
    case .lessThan: "<"
    case .equal: "="
    }
  }
}
