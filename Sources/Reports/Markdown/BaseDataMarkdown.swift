public import EvaluationModel

/// A 基础数据表 in Markdown: its values and what can be calculated from them.
public enum BaseDataMarkdown {
  /// The text of one form, with a line break at its end.
  public static func text(for submission: Submission) -> String {
    let unit = CellText.line(submission.tidy(submission.unit))
    let table = BaseDataListLayout.table(for: submission)
    let title = BaseDataLayout.title(for: submission) + (unit.isEmpty ? "" : "：\(unit)")
    var lines = ["# " + MarkdownEscaping.escape(title), ""]
    for rate in ControlRate.all(in: submission) {
      lines.append("- " + MarkdownEscaping.escape("\(rate.kind.title)：\(rate.explanation)。"))
    }
    lines += ["", "本表没有分值，不计分。", "", "## " + MarkdownEscaping.escape(table.title), ""]
    lines += MarkdownTable(table, rows: table.rows.indices).lines(centered: false)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The texts of several forms, one behind the other.
  public static func text(for submissions: [Submission]) -> String {
    submissions.map(text(for:)).joined(separator: "\n---\n\n")
  }
}
