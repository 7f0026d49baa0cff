public import EvaluationModel

/// What a code means, for programs that show results of checks.
public struct SARIFRule: Sendable {
  /// The stable code: W01.
  public var code: String
  /// The stable name: `weights-do-not-total`.
  public var name: String
  /// The Chinese title.
  public var title: String
  /// What is checked, in Chinese.
  public var meaning: String
  /// What to do about a finding, in Chinese.
  public var remedy: String
  /// How much a finding matters.
  public var severity: Severity

  /// A rule from its parts.
  public init(
    code: String, name: String, title: String, meaning: String, remedy: String,
    severity: Severity
  ) {
    self.code = code
    self.name = name
    self.title = title
    self.meaning = meaning
    self.remedy = remedy
    self.severity = severity
  }
}
