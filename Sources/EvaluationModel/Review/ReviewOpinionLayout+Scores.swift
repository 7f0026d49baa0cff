/// Claimed scores beside recomputed ones, and what follows from the totals.
extension ReviewOpinionLayout {
  /// Every row, every dimension and the total; `nil` for a form without points.
  var scores: FormTable? {
    guard let comparison = form.comparison else { return nil }
    let titles = ["序号", "指标", "分值", "自评得分", "复核得分", "差异", "说明"]
    var rows = [FormTableRow(titles.map { FormTableCell($0, role: .heading) })]
    for (index, row) in form.scored.rows.enumerated() {
      rows.append(line(row, number: index + 1))
    }
    for (index, line) in comparison.dimensions.enumerated() {
      let name = dimensionName(index)
      rows.append(
        FormTableRow([FormTableCell(name + "小计", role: .label, columnSpan: 2)] + cells(line)))
    }
    rows.append(
      FormTableRow(
        [
          FormTableCell(
            form.scored.sheet.total.isCapped ? "限额后总分" : "合计", role: .total, columnSpan: 2)
        ]
          + cells(comparison.total, isTotal: true)))
    return FormTable(
      title: "一、自评得分与复核得分对照", columnWidths: [6, 19, 6, 9, 11, 8, 47], headingRows: 1,
      rows: rows, footer: [note(comparison)], continuesPage: true)
  }

  private func note(_ comparison: ScoreComparison) -> String {
    let hasInterval = comparison.indicators.contains { $0.low != $0.high }
    return "注：差异＝自评得分－复核得分，相差不超过\(comparison.tolerance)分的视为一致"
      + (hasInterval ? "；复核得分为“0～8”这样的区间的，表上的内容不足以确定得分，自评得分在区间以内的差异记0" : "") + "。"
  }

  // MARK: Rows

  private func line(_ row: ScoredRow, number: Int) -> FormTableRow {
    let line = form.line(of: row)
    let counts = row.standing != .notApplicable
    return FormTableRow([
      FormTableCell(String(number), role: .value), FormTableCell(row.name, role: .text),
      FormTableCell(row.weight.description, role: .value, number: row.weight),
      FormTableCell(
        row.claimed?.description ?? "未填", role: .value, number: row.claimed,
        isMarked: counts && line?.isConspicuous == true),
      FormTableCell(row.scoreText, role: .score, number: row.score),
      FormTableCell(
        counts ? line?.differenceText ?? "—" : "—", role: .value,
        isMarked: counts && line?.isConspicuous == true),
      FormTableCell(reason(row, line), role: .text),
    ])
  }

  private func reason(_ row: ScoredRow, _ line: ScoreComparison.Line?) -> String {
    var parts: [String] = []
    if case .otherPolicy(let name) = line?.verdict {
      parts.append("自评得分符合另一种计分办法（\(CellText.line(name))），请确认采用哪一种。")
    }
    parts.append(
      row.standing.mark + (row.explanation.isEmpty ? row.outcome.title : row.explanation))
    return parts.joined(separator: "\n")
  }

  private func cells(_ line: ScoreComparison.Line, isTotal: Bool = false) -> [FormTableCell] {
    let role: FormTableCell.Role = isTotal ? .total : .value
    let explanation = CellText.lines(form.scored.explanations.total)
    let text = explanation.isEmpty ? form.scored.gradeText : explanation
    return [
      FormTableCell(line.weight.description, role: role, number: line.weight),
      FormTableCell(
        line.claimedText, role: role, number: line.claimed, isMarked: line.isConspicuous),
      FormTableCell(line.recomputedText, role: isTotal ? .total : .score, number: line.recomputed),
      FormTableCell(line.differenceText, role: role, isMarked: line.isConspicuous),
      FormTableCell(isTotal ? text : "", role: .text),
    ]
  }

  private func dimensionName(_ index: Int) -> String {
    let dimensions = form.scored.sheet.dimensions
    guard dimensions.indices.contains(index) else { return "其他指标" }
    let name = DimensionHeading(form.scored.submission.tidy(dimensions[index].name)).title
    return name.isEmpty ? "未写一级指标" : CellText.line(name)
  }

  // MARK: Conclusion

  /// What the reviewer says in one paragraph.
  var conclusion: String {
    let problems =
      form.scored.findings.isEmpty ? "没有发现问题。" : "发现问题\(form.scored.findings.count)项：\(counts)。"
    guard let comparison = form.comparison else {
      return "基础数据表不计分，只核对数据。" + problems
    }
    let rows = form.scored.rows.count { row in
      row.standing != .notApplicable && form.line(of: row)?.isConspicuous == true
    }
    let differing = rows == 0 ? "" : "有\(rows)项指标的自评得分与复核得分不一致或没有填写。"
    return verdict(comparison) + differing + problems
  }

  private func verdict(_ comparison: ScoreComparison) -> String {
    let total = comparison.total
    let cap = form.scored.sheet.total.capText.map { "，\($0)" } ?? ""
    let recomputed = "复核总分\(total.recomputedText)分（分值合计\(total.weight)分\(cap)）"
    guard let claimed = total.claimed, let difference = total.difference else {
      return "表上没有自评总分，\(recomputed)。"
    }
    let both = "自评总分\(claimed)分，\(recomputed)，"
    let size = difference < .zero ? .zero - difference : difference
    let direction = difference < .zero ? "低" : "高"
    switch total.verdict {
    case .agrees: return both + "两者一致（允许误差\(comparison.tolerance)分）。"
    case .inside: return both + "自评在此范围以内，最终得分待补充材料后确定。"
    case .outside: return both + "自评比此范围还\(direction)\(size)分。"
    case .otherPolicy(let name):
      return both + "自评\(direction)\(size)分，符合另一种计分办法（\(CellText.line(name))）。"
    case .differs, .notClaimed:
      return both + "自评\(direction)\(size)分，超过允许误差\(comparison.tolerance)分。"
    }
  }
}
