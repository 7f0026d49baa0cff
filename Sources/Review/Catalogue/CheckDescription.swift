public import EvaluationModel

/// What a check is, for people: its manual and its test in one.
public struct CheckDescription: Sendable {
  /// The stable code: W01.
  public let code: String
  /// The stable name: `weights-do-not-total`.
  public let name: String
  /// The Chinese title.
  public let title: String
  /// How much a finding matters.
  public let severity: Severity
  /// What is checked, in Chinese.
  public let meaning: String
  /// What to do about a finding, in Chinese.
  public let remedy: String
  /// Where the rule comes from, in Chinese.
  public let source: String
  /// The codes of problems with the same cause that say more: where one of them stands in the same
  /// row, this one is not reported.
  public var yieldsTo: [String] = []
  /// A form that has the problem, and the same form corrected.
  public let example: CheckExample
}
