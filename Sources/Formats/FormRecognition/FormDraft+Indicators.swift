import EvaluationModel

extension FormDraft {
  /// Begins an indicator block.
  mutating func beginIndicators(_ columns: IndicatorColumns, heading row: TableRow, width: Int) {
    if columns.isEvaluated { isEvaluated = true }
    if self.columns == nil {
      for column in columns.unread where !IndicatorHeading.isStandard(LabelText.key(column.heading))
      {
        note("列“\(column.heading)”不是自评表要读的内容，没有读入。", row: row.number, heading: column.heading)
      }
    }
    if columns.isDoubled {
      note(
        "同一行里有两组“\(columns.name.heading)”，看来并排放着两张表，中间没有空列，只读入了左边一张；请把两张表上下放，或者各放一张工作表。",
        row: row.number, heading: columns.name.heading)
    }
    let isRepeated = self.columns.map { $0.isSameHeading(as: columns) } ?? false
    self.columns = columns
    self.width = width
    levelCells = (nil, nil)
    // The heading of the next page: what is blank below it still takes what stands above it.
    guard !isRepeated || hasGoalBeside(row, columns) else { return }
    dimension = .absent
    subdimension = .absent
  }

  /// Whether a heading begins the block of another goal.
  private func hasGoalBeside(_ row: TableRow, _ columns: IndicatorColumns) -> Bool {
    let start = (columns.dimension ?? columns.name).range.lowerBound
    return row.filled.contains {
      $0.columns.lowerBound < start && $0.inlineGoal != nil
    }
  }

  /// Reads a row of the indicator block.
  ///
  /// Stubs that nobody filled, subtotals and rows of prose are passed.
  mutating func readIndicatorRow(_ row: TableRow, _ columns: IndicatorColumns) {
    guard let name = cell(under: columns.name.range, in: row) else { return }
    let end = columns.score ?? columns.weight ?? columns.actual
    if let end, let last = row.cell(under: end.range), last.isSame(as: name) {
      readSection(name, columns)
      return
    }
    readLevels(row, columns)
    guard !isSubtotal(row, columns) else { return }
    let number = submission.indicators.count
    var indicator = IndicatorRow()
    indicator.dimension = dimension
    indicator.subdimension = subdimension
    var found: [(field: IndicatorField, cell: TableCell, heading: String)] = []
    func take(_ field: IndicatorField, _ column: IndicatorColumns.Column?, carriesDown: Bool) {
      guard let column else { return }
      guard let cell = self.cell(under: column.range, in: row) else {
        indicator[field] = submission.append("")
        return
      }
      guard cell.beginsHere || carriesDown else { return }
      // Below a heading of one column there are no parts.
      let isWhole = column.range.count == 1 && cell.columns == column.range
      let parts = isWhole ? [] : row.parts(under: column.range).filter { !$0.isBlank }
      let text = parts.count > 1 ? parts.map(\.text).joined() : parts.first?.text ?? cell.text
      switch field {
      case .name: indicator.name = self.name(text, row, columns)
      case .weight: indicator.weight = weight(text)
      default: indicator[field] = submission.append(text)
      }
      found.append((field, parts.first ?? cell, column.heading))
    }
    take(.name, columns.name, carriesDown: true)
    take(.comparison, columns.comparison, carriesDown: true)
    take(.unit, columns.unit, carriesDown: true)
    take(.target, target(row, columns), carriesDown: true)
    take(.actual, columns.actual, carriesDown: true)
    take(.weight, columns.weight, carriesDown: false)
    take(.score, columns.score, carriesDown: false)
    take(.deviationNote, columns.notes.first, carriesDown: true)
    joinNotes(row, columns, &indicator)
    guard found.contains(where: { $0.cell.beginsHere && !$0.cell.isBlank }),
      !PlaceholderRow.isPlaceholder(indicator, in: submission), !isPartWithoutPoints(indicator)
    else { return }
    let isWeightInName = readWeight(inNameOf: &indicator)
    noteUnreadable(indicator.weight, in: row, heading: columns.weight?.heading ?? "")
    submission.indicators.append(indicator)
    for (field, cell, heading) in found {
      mark(cell, at: .indicator(number, field), heading: heading)
    }
    if isWeightInName, columns.weight == nil, let name = found.first(where: { $0.field == .name }) {
      mark(
        name.cell, at: .indicator(number, .weight), heading: columns.name.heading, isShared: true)
    }
    if let cell = levelCells.dimension, let column = columns.dimension {
      mark(cell, at: .indicator(number, .dimension), heading: column.heading)
    }
    if let cell = levelCells.subdimension, let column = columns.subdimension {
      mark(cell, at: .indicator(number, .subdimension), heading: column.heading)
    }
  }

  /// Whether a row sums up the rows above it.
  private func isSubtotal(_ row: TableRow, _ columns: IndicatorColumns) -> Bool {
    [columns.dimension, columns.subdimension, columns.name].contains { column in
      guard let column, let cell = row.cell(under: column.range), cell.marks.contains(.total)
      else { return false }
      return ["小计", "合计", "分值小计"].contains(cell.key)
    }
  }

  /// 一级指标 and 二级指标 of a row; a blank cell takes what stands above it.
  private mutating func readLevels(_ row: TableRow, _ columns: IndicatorColumns) {
    if let column = columns.dimension {
      let cell = row.cell(under: column.range)
      if let cell, !cell.isBlank {
        if cell.beginsHere, FormDraft.pointsAlone(cell.text) != nil, !dimension.isAbsent {
          state(weight(cell.text), of: dimension, in: cell, heading: column.heading)
        } else if !(levelCells.dimension?.isSame(as: cell) ?? false) {
          dimension = submission.append(cell.text)
          levelCells = (cell, nil)
          subdimension = columns.subdimension == nil ? .absent : submission.append("")
          readWeight(beside: dimension, columns.dimensionWeight, row, isDimension: true)
        }
      } else if dimension.isAbsent {
        dimension = submission.append("")
      }
    }
    guard let column = columns.subdimension else { return }
    let cell = row.cell(under: column.range)
    guard let cell, !cell.isBlank else {
      if subdimension.isAbsent { subdimension = submission.append("") }
      return
    }
    guard !(levelCells.subdimension?.isSame(as: cell) ?? false) else { return }
    subdimension = submission.append(cell.text)
    levelCells.subdimension = cell
    readWeight(beside: subdimension, columns.subdimensionWeight, row, isDimension: false)
  }

  /// A heading that goes over the whole row, where 一级指标 has no column: 产出指标（50分）.
  private mutating func readSection(_ cell: TableCell, _ columns: IndicatorColumns) {
    guard columns.dimension == nil, cell.beginsHere, !cell.isBlank else { return }
    let isHeading = LabelText.points(inBracketsOf: cell.key) != nil || cell.key.hasSuffix("指标")
    guard isHeading, cell.key.unicodeScalars.count <= 16 else { return }
    dimension = submission.append(cell.text)
    levelCells = (nil, nil)
    subdimension = .absent
  }

  /// The column whose target counts in a row: the adjusted one where it is filled.
  private func target(_ row: TableRow, _ columns: IndicatorColumns) -> IndicatorColumns.Column? {
    columns.targets.first {
      row.cell(under: $0.range).map { !$0.isBlank && !LabelText.isMark($0.key) } ?? false
    } ?? columns.targets.first
  }

  /// Causes and measures in two columns are one note of two lines.
  private mutating func joinNotes(
    _ row: TableRow, _ columns: IndicatorColumns, _ indicator: inout IndicatorRow
  ) {
    guard columns.notes.count > 1 else { return }
    let texts = columns.notes.compactMap { row.cell(under: $0.range) }.filter { !$0.isBlank }
    guard !texts.isEmpty else { return }
    indicator.deviationNote = submission.append(texts.map(\.text).joined(separator: "\n"))
  }

  /// The name of an indicator.
  ///
  /// Where a form has four levels, the indicator is the last one, because that is what has a target,
  /// points and a score; the 三级指标 above it stands before it with a slash (设备购置/台式计算机),
  /// because reviewers know it by both, and 四级指标 of one name (完成率) are not duplicates of one
  /// another below different 三级指标.
  private mutating func name(
    _ text: String, _ row: TableRow, _ columns: IndicatorColumns
  ) -> TextSlice {
    guard let column = columns.group, let group = row.cell(under: column.range), !group.isBlank
    else { return unnumbered(text) }
    let groupName = unnumbered(group.text)
    let ownName = unnumbered(text)
    let above = submission.tidy(groupName)
    let own = submission.tidy(ownName)
    guard !own.isEmpty, LabelText.key(own) != LabelText.key(above) else {
      return submission.append(above)
    }
    return submission.append(above + "/" + own)
  }

  /// The name of an indicator, without the printed number of its line (指标1：).
  private mutating func unnumbered(_ text: String) -> TextSlice {
    let slice = submission.append(text)
    guard let colon = text.unicodeScalars.firstIndex(where: { $0 == "：" || $0 == ":" }) else {
      return slice
    }
    let head = LabelText.key(String(text.unicodeScalars[..<colon]))
    let rest = text.unicodeScalars[text.unicodeScalars.index(after: colon)...]
    let number = head.dropFirst(2)
    guard head.hasPrefix("指标"), !number.isEmpty, !LabelText.isBlank(String(rest)),
      number.allSatisfy({ "0123456789一二三四五六七八九十".contains($0) })
    else { return slice }
    let count = String(rest).utf8.count
    return submission.slice(at: slice.range.upperBound - count, count: count)
  }

  /// 其中 rows of the row above, which carry no points of their own.
  private func isPartWithoutPoints(_ row: IndicatorRow) -> Bool {
    submission.isMissing(row.weight) && submission.isMissing(row.score)
      && LabelText.key(submission.tidy(row.name)).hasPrefix("其中")
  }
}
