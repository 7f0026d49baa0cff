import EvaluationModel

/// One check: it looks at a form, its rubric and its score sheet, and at nothing else.
protocol Check: Sendable {
  /// What the check is.
  static var description: CheckDescription { get }

  /// Every place where the form has the problem, in the form's order.
  static func problems(in form: CheckedForm) -> [Problem]
}

/// What a check found.
struct Problem {
  /// Where.
  let address: FieldAddress
  /// What is wrong, in Chinese, with the numbers of this case.
  let message: String
  /// What to do; the check's remedy where `nil`.
  let advice: String?

  init(_ address: FieldAddress, _ message: String, advice: String? = nil) {
    self.address = address
    self.message = message
    self.advice = advice
  }
}

/// What a check may look at.
struct CheckedForm {
  /// The form as filed.
  let submission: Submission
  /// The rubric that it was scored with.
  let rubric: Rubric
  /// The points.
  let sheet: ScoreSheet

  /// An indicator's name in quotes, for messages.
  func name(_ row: Int) -> String {
    let name = submission.tidy(submission.indicators[row].name)
    return name.isEmpty ? "第\(row + 1)个指标" : "“\(name)”"
  }

  /// The rows that are indicators: the one that stands for the execution rate is not.
  var indicatorRows: [(index: Int, filed: IndicatorRow, score: IndicatorScore)] {
    zip(submission.indicators, sheet.indicators).enumerated().compactMap { index, pair in
      sheet.execution?.indicatorRow == index ? nil : (index, pair.0, pair.1)
    }
  }
}
