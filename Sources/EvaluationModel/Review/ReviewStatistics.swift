/// The figures of a reviewed folder: what the workbook, the page and the terminal say alike.
///
/// Shares are of the forms' own weights, so that forms of 100 and of 110 points stand beside one
/// another. A recomputed total that is an interval counts with its lower end.
public struct ReviewStatistics: Equatable, Sendable {
  /// A part of a whole, counted.
  public struct Part: Equatable, Sendable {
    /// How many of them.
    public var count: Int
    /// Of how many.
    public var whole: Int

    /// The share; `nil` of nothing.
    public var ratio: Ratio? {
      whole > 0 ? (try? Fraction(Int128(count), over: Int128(whole))).map(Ratio.init) : nil
    }

    /// The share with one decimal: `62.5%`, or a dash.
    public var text: String { ratio?.percentage(digits: 1) ?? "—" }
  }

  /// One code of a finding and how often it occurs.
  public struct CodeCount: Equatable, Sendable {
    /// The stable code: W01.
    public var code: String
    /// What it is called in Chinese; its English name where nobody said.
    public var title: String
    /// The severest that occurs.
    public var severity: Severity
    /// How many findings.
    public var findings: Int
    /// In how many forms, out of all.
    public var forms: Part
  }

  /// Averages of totals, as shares of the forms' weights.
  public struct Averages: Equatable, Sendable {
    /// How many forms they are over: those with a claimed total.
    public var forms: Int
    /// 自评总分.
    public var claimed: Ratio
    /// The least of 复核总分.
    public var low: Ratio
    /// The most of 复核总分.
    public var high: Ratio
  }

  /// How many forms there are.
  public var forms = 0
  /// How many of them carry points.
  public var scoredForms = 0
  /// How many units they are of, forms without a unit not counted.
  public var units = 0
  /// How many forms have findings of a severity at the most.
  public var formsByWorst: [Severity: Int] = [:]
  /// How many findings have a severity.
  public var findings: [Severity: Int] = [:]
  /// The codes, those in most forms first.
  public var codes: [CodeCount] = []
  /// How the totals are distributed.
  public var bands = ScoreBand.empty
  /// How many recomputed totals are intervals.
  public var intervals = 0
  /// How far a claimed total may differ and still agree, in points; `nil` without such a total.
  public var tolerance: Points?
  /// How many claimed totals agree with the recomputed ones, or lie inside their intervals.
  public var agreeing = 0
  /// How many are what another document gives.
  public var otherPolicy = 0
  /// How many are too high.
  public var tooHigh = 0
  /// How many are too low.
  public var tooLow = 0
  /// How many forms claim no total.
  public var unclaimed = 0
  /// Of the rows that claim a score, those that claim their full weight or more.
  public var fullRows = Part(count: 0, whole: 0)
  /// Of the forms that claim scores, those in which every claim is the full weight or more.
  public var fullForms = Part(count: 0, whole: 0)
  /// The averages of the totals; `nil` where no form has both.
  public var averages: Averages?

  /// The forms without any finding.
  public var cleanForms: Int { forms - formsByWorst.values.reduce(0, +) }

  /// How many findings have a severity.
  public func count(_ severity: Severity) -> Int { findings[severity] ?? 0 }
}
