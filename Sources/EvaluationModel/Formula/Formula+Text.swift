extension Formula: CustomStringConvertible {
  /// The formula as in print, with no more brackets than it needs: `（本年三公－上年三公）÷上年三公`.
  public var description: String { text { $0 } }

  /// The formula as in print with something in place of the names: the values, with their units.
  ///
  /// - Parameter data: What stands for a data item: `9人` for `在职人数`.
  /// - Returns: `9人÷7人`.
  public func text(_ data: (String) -> String) -> String {
    switch self {
    case .number(let number): return number.description
    case .data(let name): return data(name)
    case .negated(let value):
      return "－" + value.enclosed(where: value.precedence < 4, data)
    case .binary(let operation, let left, let right):
      // Left to right: what binds as loosely on the right side needs its brackets.
      let limit = operation.precedence
      return left.enclosed(where: left.precedence < limit, data) + operation.rawValue
        + right.enclosed(where: right.precedence <= limit, data)
    case .call(let function, let values):
      return "\(function.rawValue)（\(values.map { $0.text(data) }.joined(separator: "，"))）"
    }
  }

  private func enclosed(where needed: Bool, _ data: (String) -> String) -> String {
    needed ? "（\(text(data))）" : text(data)
  }

  private var precedence: Int {
    switch self {
    case .number, .data, .call: 5
    // A sign in the middle of a formula is hard to read without brackets.
    case .negated: 0
    case .binary(let operation, _, _): operation.precedence
    }
  }
}
