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
    /// An amount of money, in 万元.
    case amount
    /// An amount of money in the unit that stands beside it, or a word that there is none.
    case money
    /// A percentage.
    case rate
    /// A number in a unit that the form prints, 人, 元; words are as good where no unit is given.
    case number(unit: String)
  }

  /// A rate that a spreadsheet calculates from two other cells of the same row while both are numbers
  /// and nobody writes anything else.
  public struct Quotient: Equatable, Sendable {
    /// How many cells to the left stands what is divided.
    public var part: Int
    /// How many cells to the left stands what it is divided by.
    public var whole: Int

    /// A quotient from the distances of its cells.
    public init(part: Int, whole: Int) {
      self.part = part
      self.whole = whole
    }
  }

  /// What kind of content is expected.
  public var kind: Kind
  /// Suggestions to choose from; anything else is as good.
  public var choices: [String]
  /// For how many lines there must be room, at least one.
  public var lines: Int
  /// What a spreadsheet calculates here; `nil` where it is to be written by hand.
  public var quotient: Quotient?

  /// An input from its parts.
  public init(
    _ kind: Kind, choices: [String] = [], lines: Int = 1, quotient: Quotient? = nil
  ) {
    self.kind = kind
    self.choices = choices
    self.lines = lines
    self.quotient = quotient
  }
}
