/// The filled 评分表 of a rubric that names its indicators itself, as finance bureaus print it: the
/// standard of every indicator beside its value, its points, and how they come about.
///
/// The rows stand in the table's order, whatever order the form has them in. Values and points are
/// the calculated ones; the clauses are named in 扣分说明.
public struct ScoringTableLayout {
  /// The columns: three levels of indicators, 分值, 评分标准, 指标值, 实际值, 得分, 扣分说明.
  static let titles = [
    "一级指标\n(分值)", "二级指标\n(分值)", "三级指标", "分值", "评分标准", "指标值", "实际值", "得分",
    "扣分说明\n(计算过程)",
  ]
  /// Their widths, in half-width characters: more than a page upright can hold.
  static let columnWidths = [11, 11, 20, 6, 42, 9, 11, 8, 62]

  private let form: ScoredForm
  private let rows: [Rubric.TableRow]
  private var submission: Submission { form.submission }

  private init(_ form: ScoredForm) {
    self.form = form
    rows = form.rubric.tableRows
  }

  /// The form as a table.
  public static func table(for form: ScoredForm) -> FormTable {
    let layout = ScoringTableLayout(form)
    return FormTable(
      title: form.title, columnWidths: columnWidths, headingRows: 2,
      rows: [
        unitRow(FormTableCell(layout.text(form.submission.unit), role: .value, columnSpan: 7)),
        FormTableRow(titles.map { FormTableCell($0, role: .heading) }),
      ] + layout.indicatorRows + [layout.totalRow],
      footer: layout.footer)
  }

  /// The line above the columns.
  static func unitRow(_ unit: FormTableCell) -> FormTableRow {
    FormTableRow([FormTableCell("单位名称", role: .heading, columnSpan: 2), unit])
  }

  /// A heading of the left columns with its points.
  static func heading(_ name: String, _ points: Points?) -> String {
    points.map { "\(name)\n(\($0)分)" } ?? name
  }

  // MARK: Rows

  /// A row of the form and what the rubric says of it; `nil` where the table has no such indicator.
  private struct Line {
    var index: Int
    var fixed: Rubric.TableRow?
  }

  /// The rows in the table's order; one that the table does not have stays behind the row above it.
  private var lines: [Line] {
    var position = -1
    let placed = submission.indicators.indices.map { index in
      let known = form.tablePosition(ofIndicator: index)
      position = known ?? position
      let fixed = known.flatMap { rows.indices.contains($0) ? rows[$0] : nil }
      return (position: position, line: Line(index: index, fixed: fixed))
    }
    return placed.sorted {
      ($0.position, $0.line.index) < ($1.position, $1.line.index)
    }.map(\.line)
  }

  private var indicatorRows: [FormTableRow] {
    let lines = lines
    let dimensions = lines.map(dimensionText)
    let dimensionRuns = MergedRuns(dimensions)
    let subdimensions = lines.map(subdimensionText)
    let subdimensionRuns = MergedRuns(subdimensions, notAcross: dimensionRuns)
    return lines.indices.map { index in
      var cells: [FormTableCell] = []
      if let span = dimensionRuns.span(beginningAt: index) {
        cells.append(FormTableCell(dimensions[index], role: .label, rowSpan: span))
      }
      if let span = subdimensionRuns.span(beginningAt: index) {
        cells.append(FormTableCell(subdimensions[index], role: .label, rowSpan: span))
      }
      return FormTableRow(cells + self.cells(of: lines[index]))
    }
  }

  private func cells(of line: Line) -> [FormTableCell] {
    let filed = submission.indicators[line.index]
    let row = form.row(ofIndicator: line.index)
    let isMarked = row?.needsAttention ?? false
    return [
      FormTableCell(text(filed.name), role: .text),
      FormTableCell(row?.weight.description ?? "", role: .value, number: row?.weight),
      FormTableCell(CellText.lines(line.fixed?.indicator.standard ?? ""), role: .text),
      FormTableCell(text(filed.target), role: .value),
      FormTableCell(form.valueText(ofIndicator: line.index), role: .value),
      FormTableCell(
        row?.tableScoreText ?? "", role: .score, number: row?.tableScore, isMarked: isMarked),
      FormTableCell(note(filed, row, line), role: .text, isMarked: isMarked),
    ]
  }

  /// The unit's own note, and below it how the points come about.
  private func note(_ filed: IndicatorRow, _ row: ScoredRow?, _ line: Line) -> String {
    let own = CellText.lines(submission.string(filed.deviationNote) ?? "")
    let calculation = form.calculationText(ofIndicator: line.index, line.fixed?.indicator)
    return [own, calculation.isEmpty ? row?.outcome.title ?? "" : calculation]
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func dimensionText(_ line: Line) -> String {
    guard let fixed = line.fixed else {
      return text(submission.indicators[line.index].dimension)
    }
    return Self.heading(fixed.dimension.name, fixed.dimension.weight)
  }

  private func subdimensionText(_ line: Line) -> String {
    guard let fixed = line.fixed else {
      return text(submission.indicators[line.index].subdimension)
    }
    return Self.heading(fixed.subdimension.name, fixed.subdimension.weight)
  }

  // MARK: Bottom

  private var totalRow: FormTableRow {
    let total = form.sheet.total
    return FormTableRow([
      FormTableCell("总分", role: .total, columnSpan: 3),
      FormTableCell(total.weight.description, role: .total, number: total.weight),
      FormTableCell("", role: .total, columnSpan: 3),
      FormTableCell(
        form.totalText, role: .total, number: total.score, isMarked: total.score == nil),
      FormTableCell(form.gradeName.map { "评价等级：\($0)" } ?? form.gradeText, role: .total),
    ])
  }

  private var footer: [String] {
    let rubric = form.rubric
    return [
      FilledFormLayout.signOff,
      "注：本表按“\(rubric.title)”（\(rubric.id)）计分。实际值由“基础数据”按公式计算，计分依据的条款和自评得分的"
        + "比较见“扣分说明”。总分：\(form.totalText)分（分值合计\(form.sheet.total.weight)分）；"
        + (form.gradeName.map { "评价等级：\($0)。" } ?? "\(form.gradeText)。"),
    ]
  }

  private func text(_ slice: TextSlice) -> String { CellText.line(submission.tidy(slice)) }
}
