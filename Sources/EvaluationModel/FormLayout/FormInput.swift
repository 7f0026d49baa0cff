/// What is to be written into an input cell of a blank form.
///
/// Whatever it says, people may write something else: writers help and warn, but forbid nothing,
/// because honest forms contain things that nobody foresaw.
public struct FormInput: Equatable, Sendable {
  /// What kind of content is expected.
  public enum Kind: Equatable, Sendable {
    /// Running text.
    case text
    /// A short text that stays as it is typed, whatever a spreadsheet takes it for: `≥95%`, `10-20天`,
    /// `12月底前`.
    case literal
    /// Points, from zero to the most that make sense.
    case points(most: Points)
    /// An amount of money, in the unit that the form prints.
    case amount
    /// A percentage.
    case rate
  }

  /// What kind of content is expected.
  public var kind: Kind
  /// Suggestions to choose from; anything else is as good.
  public var choices: [String]
  /// For how many lines there must be room, at least one.
  public var lines: Int

  /// An input from its parts.
  public init(_ kind: Kind, choices: [String] = [], lines: Int = 1) {
    self.kind = kind
    self.choices = choices
    self.lines = lines
  }
}
