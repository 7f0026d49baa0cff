/// A form with all that was made of it: what writers and reports need, and nothing else.
public struct ScoredForm: Sendable {
  /// The form as filed.
  public var submission: Submission
  /// The rubric that it was scored with.
  public var rubric: Rubric
  /// The points.
  public var sheet: ScoreSheet
  /// The sentences.
  public var explanations: Explanations
  /// The problems, most severe first.
  public var findings: [Finding]

  /// A scored form from its parts.
  public init(
    submission: Submission, rubric: Rubric, sheet: ScoreSheet, explanations: Explanations,
    findings: [Finding] = []
  ) {
    self.submission = submission
    self.rubric = rubric
    self.sheet = sheet
    self.explanations = explanations
    self.findings = findings
  }

  /// The grade's name, or `nil` where none is given.
  public var gradeName: String? {
    guard let index = sheet.grade.index, rubric.grades.indices.contains(index) else { return nil }
    return rubric.grades[index].name
  }

  /// The document and clause behind a row: `财预〔2020〕10号（定量指标按完成比例计分）`; empty where
  /// there is none.
  public func basis(_ clause: Int16) -> String {
    let index = Int(clause)
    guard rubric.clauses.indices.contains(index) else { return "" }
    return rubric.clauses[index].citation
  }
}
