public import EvaluationModel

/// Reviews in Markdown: the opinion on one form, the summary of a folder.
public enum ReviewMarkdown {
  /// 复核意见 on one form, with a line break at its end.
  ///
  /// - Parameters:
  ///   - form: The reviewed form.
  ///   - titles: What each code of a finding is called in Chinese.
  /// - Returns: The text.
  public static func text(for form: ReviewedForm, titles: [String: String] = [:]) -> String {
    let tables = ReviewOpinionLayout.tables(for: form, titles: titles)
    guard let head = tables.first else { return "" }
    var lines = [
      "# \(MarkdownEscaping.escape(head.title))：\(MarkdownEscaping.escape(form.subject))", "",
    ]
    lines += head.rows.flatMap(pairs)
    for table in tables.dropFirst() {
      lines += ["", "## \(MarkdownEscaping.escape(table.title))", ""]
      // A table of one cell is a sentence.
      lines +=
        table.columnWidths.count == 1
        ? table.rows.flatMap(\.cells).map { MarkdownEscaping.escape($0.text) }
        : MarkdownTable(table, rows: table.rows.indices).lines(centered: false)
      lines += table.footer.flatMap { ["", MarkdownEscaping.escape($0)] }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The summary of a folder and the problems of each form, with a line break at its end.
  public static func text(for folder: ReviewedFolder) -> String {
    let lists = ReviewLists(of: folder)
    var lines = ["# 绩效自评表复核汇总", ""]
    lines += lists.statistics.sentences.map { "- " + MarkdownEscaping.escape($0) }
    lines += section(lists.summary) + section(lists.codes) + bands(lists.distribution)
    lines += problems(folder)
    if !folder.unread.isEmpty { lines += section(lists.unread) }
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: Parts

  /// `label: value` for every two cells.
  private static func pairs(_ row: FormTableRow) -> [String] {
    stride(from: 0, to: row.cells.count - 1, by: 2).map { index in
      let name = MarkdownEscaping.escape(row.cells[index].text)
      return "- **\(name)**：\(MarkdownEscaping.escape(row.cells[index + 1].text))"
    }
  }

  private static func section(_ list: ListTable) -> [String] {
    guard !list.rows.isEmpty else { return [] }
    return ["", "## \(list.name)", ""] + MarkdownTable(list).lines(centered: false)
      + list.notes.flatMap { ["", MarkdownEscaping.escape($0)] }
  }

  /// The distribution without its notes, which stand at the top.
  private static func bands(_ list: ListTable) -> [String] {
    var list = list
    list.notes = []
    return section(list)
  }

  private static func problems(_ folder: ReviewedFolder) -> [String] {
    let forms = folder.sortedForms.filter { !$0.scored.findings.isEmpty }
    guard !forms.isEmpty else { return [] }
    return ["", "## 问题清单"]
      + forms.flatMap { form in
        [
          "",
          "### \(MarkdownEscaping.escape(form.subject))（\(MarkdownEscaping.escape(form.label))）",
          "",
        ]
          + form.scored.findings.enumerated().map { index, finding in
            item(finding, number: index + 1, of: form, titles: folder.titles)
          }
      }
  }

  private static func item(
    _ finding: Finding, number: Int, of form: ReviewedForm, titles: [String: String]
  ) -> String {
    let title = titles[finding.code].map { " " + MarkdownEscaping.escape(CellText.line($0)) } ?? ""
    let advice = CellText.line(finding.advice)
    return [
      "\(number). **\(finding.severity.title) \(finding.code)\(title)**",
      MarkdownEscaping.escape(form.place(of: finding)) + "：",
      MarkdownEscaping.escape(CellText.lines(finding.message)),
      advice.isEmpty ? "" : "建议：" + MarkdownEscaping.escape(advice),
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
