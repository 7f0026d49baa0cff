/// A bureau's settings (`ziping.yaml`): which rubric counts for which forms, and how they are reviewed.
public struct ProjectSettings: Equatable, Sendable {
  /// Which rubric counts for the forms of a kind and of some years.
  public struct RubricPreference: Equatable, Sendable {
    /// What the forms evaluate.
    public var kind: EvaluationKind
    /// The years of the forms; `nil` for all.
    public var years: YearSpan?
    /// The id or file of the rubric.
    public var rubric: String

    /// A preference from its parts.
    public init(kind: EvaluationKind, years: YearSpan?, rubric: String) {
      self.kind = kind
      self.years = years
      self.rubric = rubric
    }

    /// Whether a form is meant; a form that states no year only by a preference for all years.
    public func applies(to submission: Submission) -> Bool {
      guard submission.kind == kind else { return false }
      guard let years else { return true }
      return submission.year.map(years.contains) ?? false
    }
  }

  /// Which rubric counts for which forms; the first that fits.
  public var rubrics: [RubricPreference]
  /// The thresholds and the ignored codes.
  public var review: ReviewSettings
  /// From which severity on a review ends with exit code 1, as a word: `error`, `warning`, `never`;
  /// `nil` where the file does not say.
  public var failOn: String?

  /// Settings from their parts.
  public init(
    rubrics: [RubricPreference] = [], review: ReviewSettings, failOn: String? = nil
  ) {
    self.rubrics = rubrics
    self.review = review
    self.failOn = failOn
  }
}
