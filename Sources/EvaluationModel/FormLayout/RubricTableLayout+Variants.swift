extension RubricTableLayout {
  /// One row of the comparison of variants: an indicator, a heading whose points the unit distributes,
  /// or what a heading's rows add up to.
  private struct Row {
    var dimension: Int?
    var subdimension: Int?
    var name: String
    var weight: Points?
    var isSum = false
  }

  /// 分值方案对照: what every row carries in the table itself and in each of its variants.
  var variantList: Section? {
    guard !rubric.variants.isEmpty else { return nil }
    let rows = rows
    let names = [("一级指标", 16), ("二级指标", 18), ("三级指标", 28), ("本表", 10)]
    let rest = Self.width - names.reduce(0) { $0 + $1.1 }
    let count = rubric.variants.count
    let widths = (0..<count).map { rest * ($0 + 1) / count - rest * $0 / count }
    let columns = names + zip(rubric.variants, widths).map { (CellText.line($0.title), $1) }
    let headings = [
      MergedRuns(rows.enumerated().map { $1.dimension.map { "\($0)" } ?? "第\($0)行" }),
      MergedRuns(
        rows.enumerated().map { index, row in
          row.isSum || row.subdimension == nil
            ? "第\(index)行" : "\(row.dimension ?? -1)/\(row.subdimension ?? -1)"
        }),
    ]
    let contents = rubric.variants.map { variant in
      let applied = rubric.applying(variant)
      return rows.map { content(of: $0, variant, applied) }
    }
    let spans = contents.map { cells in
      MergedRuns(cells.enumerated().map { $1.key.isEmpty ? "第\($0)行" : $1.key })
    }
    var table = rows.enumerated().map { index, row in
      var cells = headingCells(of: row, index, headings)
      cells.append(weightCell(row.weight, row))
      for (column, runs) in zip(contents, spans) {
        guard let span = runs.span(beginningAt: index) else { continue }
        var cell = column[index].cell
        cell.rowSpan = span
        cells.append(cell)
      }
      return cells
    }
    table.append(
      [
        FormTableCell("合计", role: .total, columnSpan: 3),
        FormTableCell(rubric.total.description, role: .total, number: rubric.total),
      ]
        + rubric.variants.map { variant in
          let sum = variant.weights.reduce(variant.execution, +)
          return FormTableCell(sum.description, role: .total, number: sum)
        })
    table.append(
      [FormTableCell("依据", role: .label, columnSpan: 4)]
        + rubric.variants.map { variant in
          let clause = clauses([variant.basis]).first
          return FormTableCell(
            clause.map { CellText.line("\($0.document)“\($0.topic)”（\($0.status.title)）") } ?? "—",
            role: .text, isMarked: clause.map { $0.status != .published } ?? false)
        })
    return section(
      "分值方案", "分值方案对照", columns, table, footer: ["带底色的分值或标准与本表不同；带底色的依据没有与正式文件核对。"])
  }

  // MARK: Rows

  private var rows: [Row] {
    var rows: [Row] = []
    if let execution = rubric.execution {
      rows.append(Row(name: "预算执行率", weight: execution.weight))
    }
    for (index, dimension) in rubric.dimensions.enumerated() {
      let isFixed = dimension.subdimensions.contains { $0.weight != nil || !$0.indicators.isEmpty }
      guard isFixed else {
        rows.append(Row(dimension: index, name: "", weight: dimension.weight, isSum: true))
        continue
      }
      for (position, subdimension) in dimension.subdimensions.enumerated() {
        guard !subdimension.indicators.isEmpty else {
          rows.append(
            Row(
              dimension: index, subdimension: position, name: "由单位设定",
              weight: subdimension.weight))
          continue
        }
        rows += subdimension.indicators.map {
          Row(dimension: index, subdimension: position, name: $0.name, weight: $0.weight)
        }
      }
      rows.append(Row(dimension: index, name: "小计", weight: dimension.weight, isSum: true))
    }
    return rows
  }

  private func headingCells(of row: Row, _ index: Int, _ runs: [MergedRuns]) -> [FormTableCell] {
    guard let dimension = row.dimension else {
      return [FormTableCell(row.name, role: .label, columnSpan: 3)]
    }
    var cells: [FormTableCell] = []
    if let span = runs[0].span(beginningAt: index) {
      // A dimension without rows of its own takes the whole line.
      let isWhole = row.isSum && row.name.isEmpty
      cells.append(
        FormTableCell(
          CellText.line(rubric.dimensions[dimension].name), role: .label,
          columnSpan: isWhole ? 3 : 1, rowSpan: span))
      if isWhole { return cells }
    }
    guard let subdimension = row.subdimension else {
      return cells + [FormTableCell(row.name, role: .total, columnSpan: 2)]
    }
    if let span = runs[1].span(beginningAt: index) {
      let name = rubric.dimensions[dimension].subdimensions[subdimension].name
      cells.append(FormTableCell(CellText.line(name), role: .label, rowSpan: span))
    }
    return cells + [FormTableCell(CellText.line(row.name), role: .label)]
  }

  private func weightCell(_ weight: Points?, _ row: Row, isMarked: Bool = false) -> FormTableCell {
    FormTableCell(
      weight?.description ?? "单位分配", role: row.name == "小计" ? .total : .value, number: weight,
      isMarked: isMarked)
  }

  // MARK: Contents

  /// What a variant has in a row; neighbouring rows of the same key are one cell.
  private func content(
    of row: Row, _ variant: WeightVariant, _ applied: Rubric
  ) -> (key: String, cell: FormTableCell) {
    guard let index = row.dimension, applied.dimensions.indices.contains(index) else {
      let isOther = variant.execution != row.weight
      return ("", weightCell(variant.execution, row, isMarked: isOther))
    }
    let dimension = applied.dimensions[index]
    guard let position = row.subdimension else {
      let isAbsent = dimension.weight == .zero
      var cell = weightCell(dimension.weight, row, isMarked: dimension.weight != row.weight)
      if isAbsent { cell = FormTableCell("不设", role: .value, isMarked: row.weight != .zero) }
      return ("", cell)
    }
    let name = rubric.dimensions[index].subdimensions[position].name
    for change in variant.changes {
      switch change.subject {
      case .dimension(dimension.name):
        return ("一级\(index)", unpublished(change, "整个一级指标"))
      case .subdimension(name):
        return ("二级\(index)/\(position)", unpublished(change, "整个二级指标"))
      default: continue
      }
    }
    guard dimension.subdimensions.indices.contains(position) else {
      return ("", FormTableCell("—", role: .value))
    }
    let subdimension = dimension.subdimensions[position]
    let before = rubric.dimensions[index].subdimensions[position].indicators
      .first { $0.name == row.name }
    guard let before else { return ("", weightCell(subdimension.weight, row)) }
    guard let indicator = subdimension.indicators.first(where: { $0.name == row.name }) else {
      return ("", FormTableCell("不设", role: .value, isMarked: true))
    }
    return ("", cell(of: indicator, before, row))
  }

  private func cell(
    of indicator: FixedIndicator, _ before: FixedIndicator, _ row: Row
  ) -> FormTableCell {
    var cell = weightCell(
      indicator.weight, row, isMarked: indicator.weight != before.weight)
    guard
      indicator.standard != before.standard || indicator.use.parameters != before.use.parameters
    else { return cell }
    cell.text += "分：" + Self.standard(of: indicator, glossary)
    cell.number = nil
    cell.isMarked = true
    cell.role = .text
    return cell
  }

  private func unpublished(_ change: VariantChange, _ subject: String) -> FormTableCell {
    let standard = CellText.lines(change.standard)
    return FormTableCell(
      "\(change.weight)分（\(subject)，评分标准未公布）" + (standard.isEmpty ? "" : "\n\(standard)"),
      role: .value, isMarked: true)
  }
}
