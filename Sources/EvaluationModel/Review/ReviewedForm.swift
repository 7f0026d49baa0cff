/// A form with its review: what the reports of a review need, and nothing else.
public struct ReviewedForm: Sendable {
  /// The form with its points, sentences and findings; those across forms are among the findings.
  public var scored: ScoredForm
  /// Claimed scores beside recomputed ones; `nil` for a 基础数据表, which carries no points.
  public var comparison: ScoreComparison?
  /// The file it came from, as it was named: `某局/附件2.docx`; entries of archives stand behind
  /// their archive: `某局.zip/附件2.docx`.
  public var file: String { didSet { link = FileLink.path(file) } }
  /// Its number in the file, from one; `nil` where it is the only one.
  public var number: Int?
  /// The path of a link to the file, seen from where the report lies; `nil` where it can have none.
  public var link: String?

  /// 单位: as the form names it, or that of the forms it belongs to; empty where nobody says.
  public var unit: String

  /// A reviewed form from its parts.
  public init(
    scored: ScoredForm, comparison: ScoreComparison?, file: String, number: Int? = nil
  ) {
    self.scored = scored
    self.comparison = comparison
    self.file = file
    self.number = number
    unit = CellText.line(scored.submission.tidy(scored.submission.unit))
    link = FileLink.path(file)
  }

  /// How many findings have a severity.
  public func count(_ severity: Severity) -> Int {
    scored.findings.count { $0.severity == severity }
  }
}
