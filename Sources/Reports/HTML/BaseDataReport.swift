public import EvaluationModel

/// A 基础数据表 as a page for people: its values and what can be calculated from them.
public enum BaseDataReport {
  /// The page of one or several forms.
  ///
  /// - Parameter submissions: The forms, in the order in which they are shown.
  /// - Returns: The whole page as text.
  /// - Throws: ``ReportTemplateError`` when the command's own templates are broken.
  public static func page(
    for submissions: [Submission]
  ) throws(ReportTemplateError) -> String {
    let first = submissions.first.map(BaseDataLayout.title)
    return try ReportTemplates.render(
      "base-data-page",
      with: [
        "title": submissions.count == 1 ? first ?? "" : "基础数据表（\(submissions.count)张）",
        "forms": submissions.map(form),
      ])
  }

  private static func form(_ submission: Submission) -> [String: Any] {
    let unit = CellText.line(submission.tidy(submission.unit))
    let rates = ControlRate.all(in: submission)
    return [
      "title": BaseDataLayout.title(for: submission),
      "subject": unit.isEmpty ? "未填写单位名称" : unit,
      "hasRates": !rates.isEmpty,
      "rates": rates.map { rate -> [String: Any] in
        ["text": "\(rate.kind.title)：\(rate.explanation)。"]
      },
      "values": TableContext.make(BaseDataListLayout.table(for: submission)),
    ]
  }
}
