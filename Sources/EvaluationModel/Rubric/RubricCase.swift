/// A worked case of a rubric: a small form, and what must come out.
public struct RubricCase: Sendable {
  /// A place in the file of the cases.
  public struct Place: Hashable, Sendable {
    /// The line, from one.
    public var line: Int
    /// The column, from one, in Unicode scalars.
    public var column: Int

    /// A place from line and column.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// What is expected of one row; `nil` where nothing is said.
  public struct Expectation: Equatable, Sendable {
    /// How the score comes about.
    public var outcome: Outcome?
    /// The points, where they are certain.
    public var score: Points?
    /// The interval, where they are not.
    public var low: Points?
    /// The interval's upper end.
    public var high: Points?
    /// The rule that decides.
    public var rule: String?
    /// What a published form prints, where the case is taken from one; it need not be what the rubric
    /// gives.
    public var published: Points?
    /// Pieces of text that the explanation must contain.
    public var explanation: [String]

    /// Where it is written, for messages; `nil` where nothing is said.
    public var place: Place?

    /// An expectation of nothing.
    public init() { explanation = [] }
  }

  /// What the case shows.
  public var title: String
  /// The form.
  public var submission: Submission
  /// The id of the variant of the scoring table that is meant; `nil` where the form's points say it.
  public var variant: String?
  /// What is expected of each indicator row, in the form's order.
  public var indicators: [Expectation]
  /// What is expected of the execution row.
  public var execution: Expectation?
  /// What is expected of the total.
  public var total: Expectation?
  /// The grade; `.some(nil)` where the case says that there is none, `nil` where it says nothing.
  public var grade: String??
  /// Where the case stands in its file, for messages.
  public var place: Place

  /// A case from its parts.
  public init(
    title: String, submission: Submission, variant: String? = nil, indicators: [Expectation],
    execution: Expectation?, total: Expectation?, grade: String??, place: Place
  ) {
    self.title = title
    self.submission = submission
    self.variant = variant
    self.indicators = indicators
    self.execution = execution
    self.total = total
    self.grade = grade
    self.place = place
  }
}
