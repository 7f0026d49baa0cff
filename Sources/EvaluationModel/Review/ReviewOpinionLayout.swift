/// 复核意见 on one form: the head with both totals, claimed and recomputed scores side by side, the
/// problems by severity, and lines to sign.
///
/// All tables are of one width, so that they stand below one another on one page.
public struct ReviewOpinionLayout {
  let form: ReviewedForm
  let titles: [String: String]

  private init(_ form: ReviewedForm, titles: [String: String]) {
    self.form = form
    self.titles = titles
  }

  /// The opinion as tables: head, scores where the form carries points, problems.
  ///
  /// - Parameters:
  ///   - form: The reviewed form.
  ///   - titles: What each code of a finding is called in Chinese.
  /// - Returns: The tables in their order; all but the first continue the page.
  public static func tables(
    for form: ReviewedForm, titles: [String: String] = [:]
  ) -> [FormTable] {
    let layout = ReviewOpinionLayout(form, titles: titles)
    return [layout.head] + [layout.scores, layout.problems].compactMap(\.self)
  }

  // MARK: Head

  private var head: FormTable {
    var rows = [
      pair("单位", form.unit, "年度", form.yearText),
      pair("项目", form.project, "类别", form.kindTitle),
    ]
    if form.project.isEmpty {
      rows[1] = pair(
        "主管部门", CellText.line(form.scored.submission.tidy(form.scored.submission.department)),
        "类别", form.kindTitle)
    }
    rows.append(pair("文件", form.label, "发现问题", counts))
    if let total = form.comparison?.total {
      let rubric = form.scored.rubric
      rows.append(
        pair("指标体系", "\(rubric.title)（\(rubric.id)）", "分值合计", "\(total.weight)分"))
      rows.append(
        FormTableRow([
          heading("自评总分"), score(total.claimedText, total.claimed, total.isConspicuous),
          heading("复核总分"), score(total.recomputedText, total.recomputed, false),
          heading("差异"), score(total.differenceText, nil, total.isConspicuous),
        ]))
      rows.append(
        FormTableRow([
          heading("自评等级"), value(form.claimedGrade.isEmpty ? "未填" : form.claimedGrade),
          heading("复核等级"), value(form.scored.gradeText, columnSpan: 3),
        ]))
    }
    rows.append(
      FormTableRow([heading("复核结论"), FormTableCell(conclusion, role: .text, columnSpan: 5)]))
    return FormTable(
      title: "绩效自评表复核意见", columnWidths: [13, 24, 13, 20, 12, 24], rows: rows)
  }

  private func pair(
    _ first: String, _ text: String, _ second: String, _ value: String
  ) -> FormTableRow {
    FormTableRow([
      heading(first), FormTableCell(text, role: .text, columnSpan: 3), heading(second),
      self.value(value),
    ])
  }

  private func heading(_ text: String) -> FormTableCell { FormTableCell(text, role: .heading) }

  private func value(_ text: String, columnSpan: Int = 1) -> FormTableCell {
    FormTableCell(text, role: .value, columnSpan: columnSpan)
  }

  private func score(_ text: String, _ number: Points?, _ isMarked: Bool) -> FormTableCell {
    FormTableCell(text, role: .score, number: number, isMarked: isMarked)
  }

  // MARK: Problems

  /// 错误3项、警告1项, or 无.
  var counts: String {
    let counts = Severity.allCases.reversed().compactMap { severity in
      let count = form.count(severity)
      return count == 0 ? nil : "\(severity.title)\(count)项"
    }
    return counts.isEmpty ? "无" : counts.joined(separator: "、")
  }

  private var problems: FormTable {
    let number = form.comparison == nil ? "一" : "二"
    let findings = form.scored.findings
    let footer = [
      "复核单位（盖章）：　　　　　　　　　　　　复核人：　　　　　　　　　　复核日期：　　　　年　　月　　日"
    ]
    guard !findings.isEmpty else {
      // 基础数据表 have no weights and no scores that could agree.
      let agrees = form.comparison == nil ? "合计与明细、控制率等数据" : "分值、得分、预算执行和各项指标"
      return FormTable(
        title: "\(number)、发现的问题", columnWidths: [106],
        rows: [
          FormTableRow([
            FormTableCell("没有发现问题：\(agrees)都对得上。", role: .text)
          ])
        ], footer: footer, continuesPage: true)
    }
    var rows = [FormTableRow(["序号", "问题类别", "位置", "问题", "建议"].map(heading))]
    var index = 0
    for severity in Severity.allCases.reversed() {
      let group = findings.filter { $0.severity == severity }
      guard !group.isEmpty else { continue }
      rows.append(
        FormTableRow([
          FormTableCell(
            "\(severity.title)\(group.count)项：\(severity.request)", role: .heading, columnSpan: 5)
        ]))
      for finding in group {
        index += 1
        rows.append(row(finding, number: index))
      }
    }
    return FormTable(
      title: "\(number)、发现的问题（\(findings.count)项）", columnWidths: [6, 17, 20, 36, 27],
      headingRows: 1, rows: rows, footer: footer, continuesPage: true)
  }

  private func row(_ finding: Finding, number: Int) -> FormTableRow {
    let title = titles[finding.code].map { "\n" + CellText.line($0) } ?? ""
    return FormTableRow([
      value(String(number)),
      FormTableCell(finding.code + title, role: .value, isMarked: finding.severity == .error),
      FormTableCell(form.place(of: finding), role: .text),
      FormTableCell(CellText.lines(finding.message), role: .text),
      FormTableCell(CellText.lines(finding.advice), role: .text),
    ])
  }
}

extension Severity {
  /// What the reviewed unit is asked to do.
  fileprivate var request: String {
    switch self {
    case .error: "请改正后重新报送"
    case .warning: "请核实，或作出说明"
    case .info: "供参考"
    }
  }
}
