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
  /// A form that has the problem, and the same form corrected.
  public let example: CheckExample
}

/// The example of a check: a small form with the problem, and what was changed to correct it.
///
/// The form has an execution row of 10 points over 100万元 and one row of 90 points (≥100人 → 100人).
/// The two lists say which of its cells differ.
public struct CheckExample: Sendable {
  /// One cell that differs from the plain form.
  public struct Cell: Sendable {
    /// Which cell.
    public let address: FieldAddress
    /// What stands in it.
    public let text: String

    init(_ address: FieldAddress, _ text: String) {
      self.address = address
      self.text = text
    }
  }

  /// The cells that make the form wrong.
  public let wrong: [Cell]
  /// The same cells corrected.
  public let corrected: [Cell]
  /// Where the finding must stand.
  public let finding: FieldAddress
}
