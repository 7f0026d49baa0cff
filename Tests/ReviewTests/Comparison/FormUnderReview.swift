import EvaluationModel
import Scoring
import TestSupport

@testable import Review

/// A form made of short rows, scored and reviewed.
struct FormUnderReview {
  var submission: Submission
  var rubric = Rubric.testing()
  var settings = ReviewSettings.testing

  init(
    _ rows: [TestRow], funds: [TestFund] = [], year: Int? = 2024, total: String? = nil,
    totalWeight: String? = nil, grade: String? = nil
  ) {
    submission = Submission(rows: rows, funds: funds, year: year)
    if let total { submission.totalScore = submission.append(total) }
    if let totalWeight { submission.totalWeight = submission.append(totalWeight) }
    if let grade { submission.grade = submission.append(grade) }
  }

  /// Adds the points that the form lists for a 一级指标 or 二级指标.
  func listing(_ name: String, _ points: String, isDimension: Bool = true) -> FormUnderReview {
    var form = self
    let row = WeightRow(name: form.submission.append(name), weight: form.submission.append(points))
    if isDimension {
      form.submission.dimensions.append(row)
    } else {
      form.submission.subdimensions.append(row)
    }
    return form
  }

  func with(_ rubric: Rubric) -> FormUnderReview {
    var form = self
    form.rubric = rubric
    return form
  }

  private var scored: Reviewer.Form {
    get throws {
      Reviewer.Form(
        submission: submission, rubric: rubric, sheet: try Scorer(rubric).score(submission))
    }
  }

  var comparison: ScoreComparison? {
    get throws { Reviewer(settings).comparison(of: try scored) }
  }

  /// The findings whose code begins with one of some letters or is one of some codes.
  func findings(_ codes: String...) throws -> [Finding] {
    try Reviewer(settings).findings(in: scored).filter { finding in
      codes.contains { finding.code.hasPrefix($0) }
    }
  }

  /// `S03 /indicators/0/score` of each of these findings.
  func places(_ codes: String...) throws -> [String] {
    try Reviewer(settings).findings(in: scored).filter { finding in
      codes.contains { finding.code.hasPrefix($0) }
    }.map { "\($0.code) \($0.pointer)" }
  }
}

extension Rubric {
  /// The testing rubric with parameters for the rule of its numbers.
  static func testing(numbersBy rule: String, _ parameters: [Parameter]) -> Rubric {
    var rubric = Rubric.testing()
    rubric.assignments = rubric.assignments.map { assignment in
      guard assignment.kind == .number else { return assignment }
      var changed = assignment
      changed.use.rule = rule
      changed.use.parameters = parameters
      return changed
    }
    return rubric
  }
}
