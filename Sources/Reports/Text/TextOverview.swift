public import EvaluationModel

/// Several scored forms on a terminal: one line each, then how many of each kind.
public struct TextOverview: Sendable {
  /// Whether escape sequences for colours are written.
  public var isColored: Bool

  /// An overview in a look.
  public init(isColored: Bool = false) {
    self.isColored = isColored
  }

  /// The overview in the order of the forms, with a line break at its end.
  public func text(for forms: [ScoredForm]) -> String {
    var table = TextTable([.left, .left, .right, .right, .left, .right, .right, .right])
    table.add(["", "类型", "分值", "总分", "等级", "扣分", "未定", "问题"])
    for form in forms {
      let rows = form.rows
      table.add([
        form.subject, form.rubric.kind.title, "\(form.sheet.total.weight)", form.totalText,
        form.gradeName ?? "不评", "\(rows.count { $0.standing == .lost })项",
        "\(rows.count { $0.standing == .undetermined })项", "\(form.findings.count)项",
      ])
    }
    var lines = table.lines
    lines[0] = TerminalStyle(isColored: isColored).apply(.strong, to: lines[0])
    return (lines + ["", summary(of: forms)]).joined(separator: "\n") + "\n"
  }

  private func summary(of forms: [ScoredForm]) -> String {
    var counts: [(name: String, count: Int)] = []
    for form in forms {
      let name = form.gradeName ?? "不评等级"
      if let index = counts.firstIndex(where: { $0.name == name }) {
        counts[index].count += 1
      } else {
        counts.append((name, 1))
      }
    }
    let open = forms.count { $0.sheet.total.score == nil }
    let grades = counts.map { "\($0.name)\($0.count)张" }.joined(separator: "、")
    return "共\(forms.count)张表" + (grades.isEmpty ? "" : "：\(grades)")
      + (open > 0 ? "；总分未定\(open)张" : "") + "。"
  }
}
