public import EvaluationModel

/// A rubric as a page to print and to check: one self-contained HTML file without scripts.
public enum RubricReport {
  /// The page of a rubric: the scoring table, then clauses, data, variants, rules, tiers and grades.
  ///
  /// - Parameters:
  ///   - rubric: The rubric.
  ///   - glossary: What its rules are called.
  /// - Returns: The whole page as text.
  /// - Throws: ``ReportTemplateError`` when the command's own templates are broken.
  public static func page(
    for rubric: Rubric, glossary: RuleGlossary = .empty
  ) throws(ReportTemplateError) -> String {
    let sections = RubricTableLayout.sections(of: rubric, glossary: glossary)
    return try ReportTemplates.render(
      "rubric-page",
      with: [
        "title": CellText.line(rubric.title),
        "identity": RubricTableLayout.identity(of: rubric),
        "standing": RubricTableLayout.standing(of: rubric),
        "tables": sections.enumerated().map { index, section in
          var table = section.table
          // The page says above the first table what other formats say below it.
          if index == 0 { table.footer = [] }
          var context = TableContext.make(table)
          context["heading"] = index == 0 ? false as Any : table.title
          return context
        },
      ])
  }
}
