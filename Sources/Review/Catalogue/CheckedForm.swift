import EvaluationModel

/// What a check may look at.
struct CheckedForm: Sendable {
  /// The form as filed.
  let submission: Submission
  /// The rubric that it was scored with.
  let rubric: Rubric
  /// The points.
  let sheet: ScoreSheet
  /// The thresholds that the rubric does not set.
  let settings: ReviewSettings
  /// The rows that are indicators: the one that stands for the execution rate is not.
  let rows: [CheckedRow]
  /// The amounts of the fund block that count.
  let totals: FundTotals
  /// In which unit the amounts of the fund block are really given.
  let currency: MeantCurrency
  /// The name of the file it came from; empty for none.
  let file: String

  /// A form with what was made of it.
  init(
    submission: Submission, rubric: Rubric, sheet: ScoreSheet, settings: ReviewSettings,
    file: String = ""
  ) {
    self.file = file
    self.submission = submission
    self.rubric = rubric
    self.sheet = sheet
    self.settings = settings
    totals = FundTotals(submission)
    let rows = zip(submission.indicators, sheet.indicators).enumerated()
      .filter { $0.offset != sheet.execution?.indicatorRow }
      .map { CheckedRow(index: $0, filed: $1.0, score: $1.1, of: submission) }
    self.rows = rows
    currency = MeantCurrency(of: submission, rows: rows, settings: settings)
  }

  /// A text on one line without blanks at its ends.
  func text(_ slice: TextSlice) -> String { submission.tidy(slice) }

  /// The dimension of the rubric that a row counts in; `nil` where the rubric does not name it.
  func dimension(of row: CheckedRow) -> RubricDimension? {
    let index = Int(row.score.dimension)
    return rubric.dimensions.indices.contains(index) ? rubric.dimensions[index] : nil
  }

  /// Where a cell stands, for people: `附件2.docx 表2 第14行“自评得分”`; empty when unknown.
  func place(_ address: FieldAddress) -> String {
    [file, submission.places[address]?.description ?? ""].filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}
