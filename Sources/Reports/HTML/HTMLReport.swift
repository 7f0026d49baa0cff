public import EvaluationModel

/// The page for people: one self-contained HTML file, printable on A4, for one or several forms.
///
/// It needs no script and no other file, and its security policy allows none.
public enum HTMLReport {
  /// The page; several forms get a table of contents.
  ///
  /// - Parameters:
  ///   - forms: The scored forms, in the order in which they are shown.
  ///   - title: The page's title, or `nil` for one made from the forms.
  /// - Returns: The whole page as text.
  /// - Throws: ``ReportTemplateError`` when the command's own templates are broken.
  public static func page(
    for forms: [ScoredForm], title: String? = nil
  ) throws(ReportTemplateError) -> String {
    let title =
      title
      ?? (forms.count == 1 ? "\(forms[0].title)：\(forms[0].subject)" : "绩效自评表（\(forms.count)张）")
    let entries = forms.enumerated().map { entry($1, number: $0 + 1) }
    return try ReportTemplates.render(
      "page",
      with: [
        "title": CellText.line(title),
        "contents": forms.count == 1 ? false as Any : ["entries": entries] as [String: Any],
        "forms": forms.enumerated().map { self.form($1, number: $0 + 1) },
      ])
  }

  private static func entry(_ form: ScoredForm, number: Int) -> [String: Any] {
    [
      "number": number, "subject": form.subject, "unit": unit(of: form),
      "total": form.totalText, "weight": form.sheet.total.weight.description,
      "grade": form.gradeName ?? "不评", "findings": "\(form.findings.count)项",
    ]
  }

  private static func form(_ form: ScoredForm, number: Int) -> [String: Any] {
    var withoutFindings = form
    withoutFindings.findings = []
    let verdict = CellText.lines(form.explanations.total)
    let lines = form.pointsLines
    return [
      "number": number, "title": form.title, "subject": form.subject,
      "unit": form.rubric.kind == .project ? unit(of: form) : "",
      "rubric": form.rubric.title, "rubricID": form.rubric.id,
      "total": form.totalText, "isInterval": form.sheet.total.score == nil,
      "weight": form.sheet.total.weight.description,
      "grade": form.gradeName.map { "评价等级：\($0)" } ?? form.gradeText,
      "hasGrade": form.gradeName != nil,
      "claimed": form.sheet.total.claimed.map(\.description) ?? false as Any,
      "verdict": verdict.isEmpty ? false as Any : verdict,
      "picture": lines.isEmpty
        ? false as Any : PointsPicture(lines: lines).context(id: number) as Any,
      "isWide": form.rubric.isTable,
      "form": TableContext.make(form.filledTable),
      "data": TableDataLayout.table(for: form).map(TableContext.make) ?? false as Any,
      "deductions": TableContext.make(DeductionListLayout.table(for: withoutFindings)),
      "hasFindings": !form.findings.isEmpty, "findingsCount": form.findings.count,
      "findings": form.findings.map(finding),
    ]
  }

  private static func finding(_ finding: Finding) -> [String: Any] {
    let place = CellText.line(finding.place)
    let advice = CellText.lines(finding.advice)
    return [
      "severity": finding.severity.rawValue, "severityTitle": finding.severity.title,
      "code": finding.code, "place": place.isEmpty ? finding.pointer : place,
      "message": CellText.lines(finding.message),
      "advice": advice.isEmpty ? false as Any : advice,
    ]
  }

  private static func unit(of form: ScoredForm) -> String {
    CellText.line(form.submission.tidy(form.submission.unit))
  }
}
