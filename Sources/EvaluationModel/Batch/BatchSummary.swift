/// The figures of a whole batch, in bounded memory whatever the number of forms.
///
/// Entries are added in input order. Shares are of the forms' own weights, so that forms of 100 and of
/// 110 points stand beside one another.
public struct BatchSummary: Equatable, Sendable {
  /// How much is kept apart.
  public struct Limits: Equatable, Sendable {
    /// The most forms of the ranking.
    public var ranking = 10_000
    /// The most departments; those met later are counted together.
    public var departments = 10_000
    /// The most units that are counted.
    public var units = 20_000
    /// The most forms that were not scored and are listed, the first ones.
    public var unscored = 10_000
    /// The most different totals that are kept exactly.
    public var shares = 50_000
    /// The most grades, rubrics or codes; those met later are counted together.
    public var names = 1_000

    /// The usual limits.
    public init() {}
  }

  /// A grade and how often it occurs.
  public struct GradeFigures: Equatable, Sendable {
    /// How many forms were given it.
    public internal(set) var recomputed = 0
    /// How many claim it.
    public internal(set) var claimed = 0
    /// The first form that has it, among all entries, from one.
    var first = 0
    /// The highest total that was given it; `nil` where none was.
    var best: Fraction?
  }

  /// The code of a finding and how often it occurs.
  public struct CodeFigures: Equatable, Sendable {
    /// The English name of the check.
    public internal(set) var name = ""
    /// The severest that occurs.
    public internal(set) var severity = Severity.info
    /// How many findings.
    public internal(set) var findings = 0
    /// In how many forms.
    public internal(set) var forms = 0
    /// The first form that has it, among all entries, from one.
    public internal(set) var first = 0
    /// Where that form came from.
    public internal(set) var place = ""
  }

  /// A code for which forms were not scored, and for how many.
  public struct FaultFigures: Equatable, Sendable {
    /// How many forms.
    public internal(set) var forms = 0
    /// The first of them, among all entries, from one.
    public internal(set) var first = 0
    /// Where that came from.
    public internal(set) var place = ""
    /// What is wrong with it.
    public internal(set) var message = ""
  }

  /// A form that was not scored.
  public struct Unscored: Equatable, Sendable {
    /// Its number among all entries, from one.
    public let number: Int
    /// Where it came from.
    public let place: BatchPlace
    /// Why it was not scored.
    public let fault: BatchFault
  }

  /// How much is kept apart.
  public let limits: Limits
  /// How far a claimed total may differ and still agree, in points.
  public let tolerance: Points
  /// Whether the forms have been checked.
  public let isChecked: Bool
  /// How many entries there are.
  public internal(set) var entries = 0
  /// How many of them are 基础数据表.
  public internal(set) var baseData = 0
  /// How many could not be read or scored.
  public internal(set) var faults = 0
  /// The forms that were scored.
  public internal(set) var all = BatchFigures()
  /// The same by kind.
  public internal(set) var kinds: [EvaluationKind: BatchFigures] = [:]
  /// How many forms got no grade.
  public internal(set) var ungraded = 0
  /// How many forms claim no grade.
  public internal(set) var gradeUnclaimed = 0
  /// How many totals lie in each band, intervals with their lower ends.
  public internal(set) var bands = ScoreBand.empty
  /// The claimed totals.
  public internal(set) var claimed: ShareHistogram
  /// The recomputed totals, intervals with their lower ends.
  public internal(set) var low: ShareHistogram
  /// The recomputed totals, intervals with their higher ends.
  public internal(set) var high: ShareHistogram
  /// The forms of the ranking.
  public internal(set) var ranking: BatchRanking
  /// The forms that were not scored, the first ones.
  public internal(set) var unscored: [Unscored] = []
  var unitNames: BoundedTally<Int>
  var grades: BoundedTally<GradeFigures>
  var departments: BoundedTally<BatchFigures>
  var rubrics: BoundedTally<Int>
  var codes: BoundedTally<CodeFigures>
  var faultCodes: BoundedTally<FaultFigures>

  /// The summary of nothing.
  ///
  /// - Parameters:
  ///   - tolerance: How far a claimed total may differ and still agree, in points; as the settings of
  ///     the review say.
  ///   - isChecked: Whether the forms have been checked, so that one without findings has none.
  ///   - limits: How much is kept apart.
  public init(
    tolerance: Points = Points(millionths: 100_000), isChecked: Bool = true,
    limits: Limits = Limits()
  ) {
    self.tolerance = tolerance
    self.isChecked = isChecked
    self.limits = limits
    claimed = ShareHistogram(limit: limits.shares)
    low = ShareHistogram(limit: limits.shares)
    high = ShareHistogram(limit: limits.shares)
    ranking = BatchRanking(limit: limits.ranking)
    unitNames = BoundedTally(limit: limits.units, empty: 0)
    grades = BoundedTally(limit: limits.names, empty: GradeFigures())
    departments = BoundedTally(limit: limits.departments, empty: BatchFigures())
    rubrics = BoundedTally(limit: limits.names, empty: 0)
    codes = BoundedTally(limit: limits.names, empty: CodeFigures())
    faultCodes = BoundedTally(limit: limits.names, empty: FaultFigures())
  }
}
