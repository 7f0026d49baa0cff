public import EvaluationModel

/// Reviews a scored form: runs every check and says where each finding stands.
public enum Reviewer {
  /// All findings of a form, most severe first, then by code and in the form's order.
  ///
  /// - Parameters:
  ///   - submission: The form as filed.
  ///   - rubric: The rubric that it was scored with.
  ///   - sheet: The points.
  ///   - file: The name of the file it came from, for the findings' places; empty for none.
  /// - Returns: The findings; empty for a form without problems.
  public static func findings(
    in submission: Submission, rubric: Rubric, sheet: ScoreSheet, file: String = ""
  ) -> [Finding] {
    let form = CheckedForm(submission: submission, rubric: rubric, sheet: sheet)
    let found = CheckCatalogue.checks.flatMap { check in
      check.problems(in: form).map { finding(check.description, $0, submission, file) }
    }
    let order = found.enumerated().sorted { left, right in
      let (mine, theirs) = (left.element, right.element)
      if mine.severity != theirs.severity { return mine.severity > theirs.severity }
      return mine.code == theirs.code ? left.offset < right.offset : mine.code < theirs.code
    }
    return order.map(\.element)
  }

  private static func finding(
    _ check: CheckDescription, _ problem: Problem, _ submission: Submission, _ file: String
  ) -> Finding {
    let place = [file, submission.places[problem.address]?.description ?? ""]
      .filter { !$0.isEmpty }.joined(separator: " ")
    return Finding(
      code: check.code, name: check.name, severity: check.severity,
      pointer: problem.address.pointer, place: place, message: problem.message,
      advice: problem.advice ?? check.remedy)
  }
}
