/// A formula over named data, as rubrics write it: `在职人数 ÷ 编制数`.
///
/// Values are exact fractions; a comparison is 1 where it holds and 0 where it does not.
public indirect enum Formula: Equatable, Sendable {
  /// A number: 100, 0.5, 30% (which is 0.3).
  case number(ExactDecimal)
  /// A data item by its name.
  case data(String)
  /// The opposite of a value.
  case negated(Formula)
  /// Two values and what is done with them.
  case binary(Operation, Formula, Formula)
  /// A function of several values.
  case call(Function, [Formula])

  /// What is done with two values.
  public enum Operation: String, CaseIterable, Sendable {
    /// Adds.
    case plus = "＋"
    /// Subtracts.
    case minus = "－"
    /// Multiplies.
    case times = "×"
    /// Divides; by zero there is no value, and a reason.
    case divided = "÷"
    /// 1 where the left side is less.
    case isLess = "＜"
    /// 1 where the left side is not more.
    case isAtMost = "≤"
    /// 1 where the left side is more.
    case isMore = "＞"
    /// 1 where the left side is not less.
    case isAtLeast = "≥"
    /// 1 where both sides are the same.
    case isEqual = "＝"
    /// 1 where the sides differ.
    case isUnequal = "≠"

    /// How tightly it binds: × and ÷ before ＋ and －, and these before comparisons.
    var precedence: Int {
      switch self {
      case .times, .divided: 3
      case .plus, .minus: 2
      case .isLess, .isAtMost, .isMore, .isAtLeast, .isEqual, .isUnequal: 1
      }
    }
  }

  /// A function of several values.
  public enum Function: String, CaseIterable, Sendable {
    /// The least of the values.
    case min
    /// The greatest of the values.
    case max
  }

  /// Whether the formula as a whole says yes or no: 1 where it holds and 0 where it does not.
  public var isComparison: Bool {
    if case .binary(let operation, _, _) = self { operation.precedence == 1 } else { false }
  }

  /// The names of the data that the formula uses, each once, in its order.
  public var names: [String] {
    var names: [String] = []
    collect(into: &names)
    return names
  }

  private func collect(into names: inout [String]) {
    switch self {
    case .number: return
    case .data(let name): if !names.contains(name) { names.append(name) }
    case .negated(let value): value.collect(into: &names)
    case .binary(_, let left, let right):
      left.collect(into: &names)
      right.collect(into: &names)
    case .call(_, let values): for value in values { value.collect(into: &names) }
    }
  }
}
