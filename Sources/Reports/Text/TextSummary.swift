public import EvaluationModel

/// The summary of one scored form for a terminal.
public struct TextSummary: Sendable {
  /// The columns of the terminal.
  public var width: Int
  /// Whether escape sequences for colours are written.
  public var isColored: Bool

  /// A summary in a look.
  public init(width: Int = 100, isColored: Bool = false) {
    self.width = width
    self.isColored = isColored
  }

  private var style: TerminalStyle { TerminalStyle(isColored: isColored) }

  /// The summary, with a line break at its end.
  ///
  /// Heading, points by dimension, every lost or undetermined point with its reason, accepted
  /// judgements, total and grade, findings.
  public func text(for form: ScoredForm) -> String {
    let sections = [
      heading(of: form), points(of: form), losses(of: form), acceptance(of: form),
      total(of: form), findings(of: form),
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  // MARK: Sections

  private func heading(of form: ScoredForm) -> [String] {
    let submission = form.submission
    let unit = CellText.line(submission.tidy(submission.unit))
    let rubric = form.rubric
    var lines = [style.apply(.strong, to: "\(form.title)：\(form.subject)")]
    if !unit.isEmpty, unit != form.subject { lines.append("单位：\(unit)") }
    lines.append(style.apply(.faint, to: "指标体系：\(rubric.title)（\(rubric.id)）"))
    return lines.flatMap { DisplayWidth.wrapped($0, to: width) }
  }

  private func points(of form: ScoredForm) -> [String] {
    let lines = form.pointsLines
    guard !lines.isEmpty else { return [] }
    let total = form.sheet.total
    let all = lines + totalLines(of: total)
    let hasInterval = all.contains { $0.undetermined > .zero }
    var table = TextTable([.left, .right, .right, .right] + (hasInterval ? [.right] : []))
    table.add(["", "分值", "得分", "扣分"] + (hasInterval ? ["未定"] : []))
    for line in all {
      table.add(
        [line.name, "\(line.weight)", line.scoreText, dash(line.lost)]
          + (hasInterval ? [dash(line.undetermined)] : []))
    }
    let rows = table.lines
    let barStart = rows.reduce(0) { max($0, DisplayWidth.of($1)) } + 2
    guard width - barStart >= 12 else { return rows }
    return [rows[0]]
      + zip(rows.dropFirst(), all).map { row, line in
        DisplayWidth.padded(row, to: barStart) + bar(line, length: min(24, width - barStart))
      }
  }

  /// What the rows add up to, and where a cap holds it down, what counts.
  private func totalLines(of total: TotalScore) -> [PointsLine] {
    let counted = PointsLine(name: "合计", weight: total.weight, low: total.low, high: total.high)
    guard total.isCapped, let cap = total.cap else { return [counted] }
    return [
      PointsLine(name: "各项合计", weight: total.weight, low: cap.low, high: cap.high),
      PointsLine(name: "限额后", weight: total.weight, low: total.low, high: total.high),
    ]
  }

  private func dash(_ points: Points) -> String {
    points == .zero ? "-" : points.description
  }

  private func bar(_ line: PointsLine, length: Int) -> String {
    let parts = line.parts(of: length, showsTraces: true)
    return style.apply(.good, to: String(repeating: "█", count: parts[0]))
      + style.apply(.undetermined, to: String(repeating: "▒", count: parts[1]))
      + style.apply(.lost, to: String(repeating: "░", count: parts[2]))
  }

  private func losses(of form: ScoredForm) -> [String] {
    let rows = form.rows.filter(\.needsAttention)
    guard !rows.isEmpty else {
      return form.rows.isEmpty ? ["这张表没有可以计分的行。"] : ["没有扣分，也没有无法计分的行。"]
    }
    let lost = rows.count { $0.standing == .lost }
    let open = rows.count - lost
    let counts = [lost > 0 ? "扣分\(lost)项" : "", open > 0 ? "未定\(open)项" : ""]
    return [style.apply(.strong, to: counts.filter { !$0.isEmpty }.joined(separator: "，") + "：")]
      + rows.flatMap(loss)
  }

  private func loss(_ row: ScoredRow) -> [String] {
    let isLost = row.standing == .lost
    var amount = isLost ? "扣\(row.deductionText)分" : "得分待定"
    amount += "（分值\(row.weight)，得分\(row.scoreText)"
    if let claimed = row.claimed { amount += "，自评\(claimed)" }
    amount += "）"
    let head = DisplayWidth.wrapped("\(row.standing.mark)\(row.name)：\(amount)", to: width - 2)
      .map { "  " + style.apply(isLost ? .lost : .undetermined, to: $0) }
    let reason = row.explanation.isEmpty ? row.outcome.title : row.explanation
    return head + indented(reason, by: 6)
  }

  private func acceptance(of form: ScoredForm) -> [String] {
    let rows = form.rows.filter { $0.outcome == .accepted }
    guard !rows.isEmpty else { return [] }
    let weight = rows.reduce(Points.zero) { $0 + $1.weight }
    let score = rows.reduce(Points.zero) { $0 + $1.high }
    return DisplayWidth.wrapped(
      "采信自评分：\(rows.count)项属于判断，分值共\(weight)分，按自评计\(score)分；这些得分由填报单位负责，请备好佐证。",
      to: width)
  }

  private func total(of form: ScoredForm) -> [String] {
    let total = form.sheet.total
    var line = "总分：\(form.totalText)分（分值合计\(total.weight)分"
    if let claimed = total.claimed { line += "，自评总分\(claimed)分" }
    line += "）"
    var lines = DisplayWidth.wrapped(line, to: width).map { style.apply(.strong, to: $0) }
    let grade = form.gradeName.map { "等级：\($0)" } ?? form.gradeText
    lines += DisplayWidth.wrapped(grade, to: width).map { style.apply(.strong, to: $0) }
    let explanation = CellText.lines(form.explanations.total)
    if !explanation.isEmpty { lines += indented(explanation, by: 6) }
    return lines
  }

  private func findings(of form: ScoredForm) -> [String] {
    guard !form.findings.isEmpty else { return [] }
    let counts = Severity.allCases.reversed().compactMap { severity in
      let count = form.findings.count { $0.severity == severity }
      return count == 0 ? nil : "\(severity.title)\(count)项"
    }
    return [style.apply(.strong, to: "发现的问题：" + counts.joined(separator: "，"))]
      + form.findings.flatMap(finding)
  }

  private func finding(_ finding: Finding) -> [String] {
    let place = CellText.line(finding.place)
    let head =
      "\(finding.severity.title) \(finding.code)  \(place.isEmpty ? finding.pointer : place)"
    return DisplayWidth.wrapped(head, to: width - 2).map {
      "  " + style.apply(finding.severity.emphasis, to: $0)
    }
      + indented(CellText.lines(finding.message), by: 6)
      + (finding.advice.isEmpty ? [] : indented("→ " + CellText.line(finding.advice), by: 6))
  }

  private func indented(_ text: String, by columns: Int) -> [String] {
    let blanks = String(repeating: " ", count: columns)
    return DisplayWidth.wrapped(text, to: width - columns).map { blanks + $0 }
  }
}
