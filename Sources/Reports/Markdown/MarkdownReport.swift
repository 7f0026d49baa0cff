public import EvaluationModel

/// The filled form and 扣分说明 in Markdown.
public enum MarkdownReport {
  /// The report of one form, with a line break at its end.
  public static func text(for form: ScoredForm) -> String {
    let table = form.filledTable
    var lines = [
      "# \(MarkdownEscaping.escape(table.title))：\(MarkdownEscaping.escape(form.subject))", "",
    ]
    lines += result(of: form)
    lines += form.rubric.isTable ? scored(table) : filled(table)
    for note in table.footer {
      lines += [MarkdownEscaping.escape(note), ""]
    }
    var withoutFindings = form
    withoutFindings.findings = []
    let deductions = DeductionListLayout.table(for: withoutFindings)
    lines += ["## \(MarkdownEscaping.escape(deductions.title))", ""]
    lines += MarkdownTable(deductions, rows: deductions.rows.indices).lines(centered: false)
    if let data = TableDataLayout.table(for: form) {
      lines += ["", "## \(MarkdownEscaping.escape(data.title))", ""]
      lines += MarkdownTable(data, rows: data.rows.indices).lines(centered: false)
    }
    lines += findings(of: form)
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The reports of several forms, one behind the other.
  public static func text(for forms: [ScoredForm]) -> String {
    forms.map(text(for:)).joined(separator: "\n---\n\n")
  }

  private static func result(of form: ScoredForm) -> [String] {
    let total = form.sheet.total
    let verdict = CellText.lines(form.explanations.total)
    var lines = [
      "**总分：\(MarkdownEscaping.escape(form.totalText))分**（分值合计\(total.weight)分"
        + (total.capText.map { "，\($0)" } ?? "")
        + (total.claimed.map { "，自评总分\($0)分" } ?? "") + "）  ",
      "**\(form.gradeName.map { "评价等级：\(MarkdownEscaping.escape($0))" } ?? MarkdownEscaping.escape(form.gradeText))**",
      "",
    ]
    if !verdict.isEmpty { lines += ["> " + MarkdownEscaping.escape(verdict), ""] }
    return lines
  }

  /// Each block with a label at its left is a table of its own under that label; the other rows
  /// are lines.
  private static func filled(_ table: FormTable) -> [String] {
    var lines: [String] = []
    var index = 0
    while index < table.rows.count {
      let cells = table.rows[index].cells
      let span = cells.first?.rowSpan ?? 1
      if span > 1, let label = cells.first?.text {
        let rows = index..<min(index + span, table.rows.count)
        if lines.last?.isEmpty == false { lines.append("") }
        lines += ["## " + MarkdownEscaping.escape(CellText.line(label)), ""]
        lines += MarkdownTable(table, rows: rows, firstColumn: 1).lines()
        lines.append("")
        index = rows.upperBound
      } else {
        lines += pairs(cells)
        index += 1
      }
    }
    return lines + [""]
  }

  /// A scoring table: a line with the unit, then one table.
  private static func scored(_ table: FormTable) -> [String] {
    guard let first = table.rows.first else { return [] }
    let body = MarkdownTable(table, rows: 1..<table.rows.count).lines(centered: false)
    return pairs(first.cells) + [""] + body + [""]
  }

  /// `label: value` for every two cells; the bottom line's numbers stay together.
  private static func pairs(_ cells: [FormTableCell]) -> [String] {
    guard cells.first?.role != .total else {
      let texts = cells.dropFirst().map(\.text)
      let names = ["分值", "得分", ""]
      let values = zip(names, texts).filter { !$0.1.isEmpty }
        .map { $0.0.isEmpty ? $0.1 : "\($0.0) \($0.1)" }
      return ["**总分**：" + MarkdownEscaping.escape(values.joined(separator: "，"))]
    }
    return stride(from: 0, to: cells.count - 1, by: 2).map { index in
      let name = MarkdownEscaping.escape(cells[index].text)
      return "- **\(name)**：\(MarkdownEscaping.escape(cells[index + 1].text))"
    }
  }

  private static func findings(of form: ScoredForm) -> [String] {
    guard !form.findings.isEmpty else { return [] }
    var lines = ["", "## 发现的问题（\(form.findings.count)项）", ""]
    for (index, finding) in form.findings.enumerated() {
      let place = CellText.line(finding.place)
      let parts = [
        "\(index + 1). **\(finding.severity.title) \(finding.code)**",
        MarkdownEscaping.escape(place.isEmpty ? finding.pointer : place) + "：",
        MarkdownEscaping.escape(CellText.lines(finding.message)),
        finding.advice.isEmpty
          ? "" : "建议：" + MarkdownEscaping.escape(CellText.lines(finding.advice)),
      ]
      lines.append(parts.filter { !$0.isEmpty }.joined(separator: " "))
    }
    return lines
  }
}
