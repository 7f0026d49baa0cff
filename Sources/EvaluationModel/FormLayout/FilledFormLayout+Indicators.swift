extension FilledFormLayout {
  /// The indicator block, with 一级 and 二级 merged over neighbouring rows of the same text.
  var indicatorRows: [FormTableRow] {
    let rows = submission.indicators
    let label = FormTableCell("绩\n效\n指\n标", role: .heading, rowSpan: max(rows.count, 1) + 1)
    let titles = [
      "一级指标", "二级指标", "三级指标", "年度\n指标值", "实际\n完成值", "分值", "得分", "偏差原因分析\n及改进措施",
    ]
    let heading = FormTableRow([label] + titles.map { FormTableCell($0, role: .heading) })
    guard !rows.isEmpty else {
      let blank = FormTableCell("（本表没有填写绩效指标）", role: .label, columnSpan: Self.columns - 1)
      return [heading, FormTableRow([blank])]
    }
    let dimensions = rows.map { DimensionHeading(text($0.dimension)) }
    let dimensionRuns = MergedRuns(dimensions.map(\.title))
    let subdimensions = rows.map { DimensionHeading(text($0.subdimension)) }
    let subdimensionRuns = MergedRuns(
      subdimensions.map(\.title), notAcross: dimensionRuns)
    return [heading]
      + rows.indices.map { index in
        var cells: [FormTableCell] = []
        if let span = dimensionRuns.span(beginningAt: index) {
          let stated = dimensions[index..<index + span].lazy.compactMap(\.declared).first
          let heading = dimensionText(
            dimensions[index].title, stated: stated, rows: index..<index + span)
          cells.append(FormTableCell(heading, role: .label, rowSpan: span))
        }
        if let span = subdimensionRuns.span(beginningAt: index) {
          let heading = subdimensionText(subdimensions[index])
          cells.append(FormTableCell(heading, role: .label, rowSpan: span))
        }
        return FormTableRow(cells + indicatorCells(index))
      }
  }

  private func indicatorCells(_ index: Int) -> [FormTableCell] {
    let filed = submission.indicators[index]
    let row = form.row(ofIndicator: index)
    // A weight that is missing or no number stands as filed.
    let weight = row.flatMap { $0.weight > .zero ? $0.weight : nil }
    let isMarked = row?.needsAttention ?? false
    return [
      FormTableCell(text(filed.name), role: .text),
      FormTableCell(target(filed), role: .value),
      FormTableCell(
        withUnit(text(filed.actual), unit: text(filed.unit)), role: .value),
      FormTableCell(weight?.description ?? text(filed.weight), role: .value, number: weight),
      FormTableCell(row?.scoreText ?? "", role: .score, number: row?.score, isMarked: isMarked),
      FormTableCell(note(filed, row), role: .text, isMarked: isMarked),
    ]
  }

  /// The unit's own note, and below it why points were lost.
  private func note(_ filed: IndicatorRow, _ row: ScoredRow?) -> String {
    var parts = [lines(filed.deviationNote)]
    if let row, row.needsAttention || row.standing == .notApplicable {
      let reason = row.explanation.isEmpty ? row.outcome.title : row.explanation
      parts.append(row.standing.mark + reason)
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  // MARK: Columns that the official form does not have

  /// The target with its operator and unit, where these have columns of their own.
  private func target(_ filed: IndicatorRow) -> String {
    let value = withUnit(text(filed.target), unit: text(filed.unit))
    let column = submission.text.span.extracting(filed.comparison.range)
    guard let first = value.first, first.isNumber, let comparison = Comparison(column: column)
    else {
      return value
    }
    return comparison.sign + value
  }

  /// A bare number with the unit of its column; anything else as it is.
  private func withUnit(_ value: String, unit: String) -> String {
    guard let last = value.last, last.isNumber, !unit.isEmpty, !value.hasSuffix(unit) else {
      return value
    }
    return value + unit
  }

  // MARK: Headings with points

  private func dimensionText(_ name: String, stated: Points?, rows: Range<Int>) -> String {
    guard !name.isEmpty else { return "" }
    if let stated { return "\(name)\n(\(stated)分)" }
    if let score = form.sheet.dimensions.first(where: {
      DimensionHeading(text($0.name)).title == name
    }) {
      return "\(name)\n(\(score.declared ?? score.weight)分)"
    }
    let sum = rows.reduce(Points.zero) { $0 + (form.row(ofIndicator: $1)?.weight ?? .zero) }
    return "\(name)\n(\(sum)分)"
  }

  private func subdimensionText(_ heading: DimensionHeading) -> String {
    if let points = heading.declared { return "\(heading.title)\n(\(points)分)" }
    let declared = submission.subdimensions.first {
      DimensionHeading(text($0.name)).title == heading.title
    }
    guard let declared, let points = submission.points(declared.weight).value else {
      return heading.title
    }
    return "\(heading.title)\n(\(points)分)"
  }
}
