/// 扣分说明: every line that carries points with its claimed and its recomputed score and the reason,
/// then the total, then the problems found.
public enum DeductionListLayout {
  private static let columns = 7

  /// The list as a table.
  public static func table(for form: ScoredForm) -> FormTable {
    var rows = [heading]
    for (index, row) in form.rows.enumerated() {
      rows.append(line(number: index + 1, row))
    }
    rows += rowsTotal(of: form) + [total(of: form)]
    rows += findings(of: form)
    return FormTable(
      title: "扣分说明（\(form.subject)）", columnWidths: [5, 18, 6, 9, 9, 8, 60], headingRows: 1,
      rows: rows)
  }

  private static var heading: FormTableRow {
    FormTableRow(
      ["序号", "指标", "分值", "自评得分", "复算得分", "扣分", "说明（含依据）"].map {
        FormTableCell($0, role: .heading)
      })
  }

  private static func line(number: Int, _ row: ScoredRow) -> FormTableRow {
    let reason = row.explanation.isEmpty ? row.outcome.title : row.explanation
    return FormTableRow([
      FormTableCell(String(number), role: .value),
      FormTableCell(row.name, role: .text),
      FormTableCell(row.weight.description, role: .value, number: row.weight),
      FormTableCell(
        row.claimed?.description ?? "未填", role: .value, number: row.claimed,
        isMarked: row.isClaimDifferent),
      FormTableCell(
        row.scoreText, role: .score, number: row.score, isMarked: row.needsAttention),
      FormTableCell(
        row.deductionText, role: .value, number: row.deduction, isMarked: row.needsAttention),
      FormTableCell(row.standing.mark + reason, role: .text, isMarked: row.needsAttention),
    ])
  }

  /// What the rows above add up to, where a cap holds the total down.
  private static func rowsTotal(of form: ScoredForm) -> [FormTableRow] {
    let total = form.sheet.total
    guard total.isCapped, let cap = total.cap else { return [] }
    let deduction = ScoreText.points(low: total.weight - cap.high, high: total.weight - cap.low)
    let score = cap.low == cap.high ? cap.high : nil
    return [
      FormTableRow([
        FormTableCell("各项合计", role: .label, columnSpan: 2),
        FormTableCell(total.weight.description, role: .value, number: total.weight),
        FormTableCell("", role: .value), FormTableCell(cap.rowsText, role: .value, number: score),
        FormTableCell(deduction, role: .value, number: score.map { total.weight - $0 }),
        FormTableCell(cap.reason + "。", role: .text),
      ])
    ]
  }

  private static func total(of form: ScoredForm) -> FormTableRow {
    let total = form.sheet.total
    let isDifferent = total.claimed.map { $0 < total.low || $0 > total.high } ?? false
    let deduction = ScoreText.points(low: total.weight - total.high, high: total.weight - total.low)
    let explanation = CellText.lines(form.explanations.total)
    return FormTableRow([
      FormTableCell(total.isCapped ? "限额后总分" : "合计", role: .total, columnSpan: 2),
      FormTableCell(total.weight.description, role: .total, number: total.weight),
      FormTableCell(
        total.claimed?.description ?? "未填", role: .total, number: total.claimed,
        isMarked: isDifferent),
      FormTableCell(
        form.totalText, role: .total, number: total.score, isMarked: total.score == nil),
      FormTableCell(deduction, role: .total, number: total.score.map { total.weight - $0 }),
      FormTableCell(explanation.isEmpty ? form.gradeText : explanation, role: .text),
    ])
  }

  private static func findings(of form: ScoredForm) -> [FormTableRow] {
    guard !form.findings.isEmpty else { return [] }
    var rows = [
      FormTableRow([
        FormTableCell(
          "发现的问题（\(form.findings.count)项）", role: .heading, columnSpan: columns)
      ])
    ]
    for (index, finding) in form.findings.enumerated() {
      let place = CellText.line(finding.place)
      let isMarked = finding.severity != .info
      rows.append(
        FormTableRow([
          FormTableCell(String(index + 1), role: .value),
          FormTableCell(
            "\(finding.severity.title) \(finding.code)", role: .value, isMarked: isMarked),
          FormTableCell(place.isEmpty ? finding.pointer : place, role: .text, columnSpan: 4),
          FormTableCell(
            [finding.message, finding.advice].map(CellText.lines).filter { !$0.isEmpty }
              .joined(separator: "\n"),
            role: .text, isMarked: isMarked),
        ]))
    }
    return rows
  }
}
