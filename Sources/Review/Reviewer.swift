public import EvaluationModel

/// Reviews scored forms: runs every check and says where each finding stands.
public struct Reviewer: Sendable {
  /// A form to be reviewed.
  public struct Form: Sendable {
    /// The form as filed.
    public var submission: Submission
    /// The rubric that it was scored with.
    public var rubric: Rubric
    /// The points.
    public var sheet: ScoreSheet
    /// The name of the file it came from, for the findings' places; empty for none.
    public var file: String
    /// The folder or archive that the file lies in; empty for none.
    public var folder: String

    /// A form from its parts.
    public init(
      submission: Submission, rubric: Rubric, sheet: ScoreSheet, file: String = "",
      folder: String = ""
    ) {
      self.folder = folder
      self.submission = submission
      self.rubric = rubric
      self.sheet = sheet
      self.file = file
    }

    /// What says which forms it belongs to.
    var membership: FormGrouping.Member {
      Reviewer.member(submission, file, folder)
    }
  }

  /// The thresholds that rubrics do not set.
  let settings: ReviewSettings

  /// A reviewer with the thresholds that rubrics do not set.
  public init(_ settings: ReviewSettings) {
    self.settings = settings
  }

  /// All findings of a form by itself, most severe first, then by code and in the form's order.
  ///
  /// - Parameter form: The form.
  /// - Returns: The findings; empty for a form without problems.
  public func findings(in form: Form) -> [Finding] {
    let checked = checked(form)
    let found = CheckCatalogue.checks.filter { $0.scope.includes(form.submission) }.flatMap {
      check in
      check.problems(in: checked).map { Found(check: check.description, problem: $0) }
    }
    return Self.sorted(reported(found).map { finding($0, form) })
  }

  /// What forms contradict one another in.
  ///
  /// - Parameter forms: The forms, in the order of their files.
  /// - Returns: The findings of each form, in the order of the forms.
  public func findings(across forms: [Form]) -> [[Finding]] {
    let checked = forms.map { self.checked($0) }
    var findings = forms.map { _ in [Finding]() }
    let groups = FormGrouping(forms.map(\.membership)).groups
    for check in CheckCatalogue.crossChecks where settings.reports(check.description.code) {
      for group in check.spansUnits ? [Array(forms.indices)] : groups {
        for found in check.problems(across: group.map { checked[$0] })
        where group.indices.contains(found.form) {
          let index = group[found.form]
          findings[index].append(
            finding(Found(check: check.description, problem: found.problem), forms[index]))
        }
      }
    }
    return findings.map(Self.sorted)
  }

  /// The forms that belong together: those of one unit and year.
  ///
  /// - Parameter forms: The forms with their files and folders, in the order of the files.
  /// - Returns: The positions of the forms of each group.
  public func groups(
    of forms: [(submission: Submission, file: String, folder: String)]
  ) -> [[Int]] {
    FormGrouping(forms.map { Self.member($0.submission, $0.file, $0.folder) }).groups
  }

  private static func member(
    _ submission: Submission, _ file: String, _ folder: String
  ) -> FormGrouping.Member {
    FormGrouping.Member(
      unit: submission.tidy(submission.unit), year: submission.year, file: file, folder: folder)
  }

  /// The unit of each form: as the form names it, or that of the forms it belongs to; empty where
  /// nobody says.
  public func units(of forms: [Form]) -> [String] { FormGrouping(forms.map(\.membership)).units }

  /// Findings of several sources in their order: most severe first, then by code.
  public static func sorted(_ findings: [Finding]) -> [Finding] {
    findings.enumerated().sorted { left, right in
      let (mine, theirs) = (left.element, right.element)
      if mine.severity != theirs.severity { return mine.severity > theirs.severity }
      return mine.code == theirs.code ? left.offset < right.offset : mine.code < theirs.code
    }.map(\.element)
  }

  private func checked(_ form: Form) -> CheckedForm {
    CheckedForm(
      submission: form.submission, rubric: form.rubric, sheet: form.sheet, settings: settings,
      file: form.file)
  }

  // MARK: Causes

  private struct Found {
    var check: CheckDescription
    var problem: Problem

    /// The row that the problem stands in.
    var row: Substring {
      let pointer = problem.address.pointer
      return pointer[..<(pointer.lastIndex(of: "/") ?? pointer.startIndex)]
    }
  }

  /// One cause, one finding: without those that a more specific one in the same row explains, and
  /// without those that the settings ignore.
  private func reported(_ found: [Found]) -> [Found] {
    var codes: [Substring: Set<String>] = [:]
    for item in found { codes[item.row, default: []].insert(item.check.code) }
    return found.filter { item in
      settings.reports(item.check.code)
        && !item.check.yieldsTo.contains { codes[item.row]?.contains($0) ?? false }
    }
  }

  private func finding(_ found: Found, _ form: Form) -> Finding {
    let address = found.problem.address
    let place = [form.file, form.submission.places[address]?.description ?? ""]
      .filter { !$0.isEmpty }.joined(separator: " ")
    return Finding(
      code: found.check.code, name: found.check.name,
      severity: found.problem.severity ?? found.check.severity, pointer: address.pointer,
      place: place, message: found.problem.message,
      advice: found.problem.advice ?? found.check.remedy)
  }
}
