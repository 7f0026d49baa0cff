public import EvaluationModel

/// 复核意见 as a page to print: one self-contained HTML file without scripts, a sheet for each form.
public enum ReviewOpinionReport {
  /// The page of some forms.
  ///
  /// - Parameters:
  ///   - forms: The reviewed forms, in the order in which they are shown.
  ///   - titles: What each code of a finding is called in Chinese.
  /// - Returns: The whole page as text.
  /// - Throws: ``ReportTemplateError`` when the command's own templates are broken.
  public static func page(
    for forms: [ReviewedForm], titles: [String: String] = [:]
  ) throws(ReportTemplateError) -> String {
    let title =
      forms.count == 1 ? "绩效自评表复核意见：\(forms[0].subject)" : "绩效自评表复核意见（\(forms.count)张）"
    return try ReportTemplates.render(
      "opinion-page",
      with: [
        "title": title,
        "forms": forms.map { form in
          let tables = ReviewOpinionLayout.tables(for: form, titles: titles)
          return [
            "title": tables.first?.title ?? "",
            "tables": tables.enumerated().map { index, table in
              var context = TableContext.make(table)
              context["heading"] = index == 0 ? false as Any : table.title
              return context
            },
          ] as [String: Any]
        },
      ])
  }
}
