/// Something wrong with a rubric: where in its structure, what, and what to do.
///
/// The place is a path, so that the checks need to know nothing of files; the reader that knows
/// where each path stands turns it into file, line, column and caret.
public struct RubricFault: Error, Hashable, Sendable {
  /// One step into the rubric's structure.
  public enum Step: Hashable, Sendable {
    /// A key of a mapping.
    case key(String)
    /// A key itself, where the key is what is wrong; only as the last step.
    case name(String)
    /// A place in a list, from zero.
    case index(Int)
    /// A name or a number of a formula, counted from zero; only as the last step.
    case operand(Int)
  }

  /// Where it is: `rules`, 0, `rule`.
  public var path: [Step]
  /// What is wrong, in Chinese.
  public var message: String
  /// What to do about it, in Chinese; may be empty.
  public var advice: String

  /// A fault from its parts.
  public init(path: [Step], message: String, advice: String = "") {
    self.path = path
    self.message = message
    self.advice = advice
  }
}

extension RubricFault.Step: ExpressibleByStringLiteral {
  /// A key of a mapping.
  public init(stringLiteral value: String) { self = .key(value) }
}

extension RubricFault.Step: ExpressibleByIntegerLiteral {
  /// A place in a list, from zero.
  public init(integerLiteral value: Int) { self = .index(value) }
}
