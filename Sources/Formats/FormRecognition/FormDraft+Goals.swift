import EvaluationModel

extension FormDraft {
  /// Reads the goal block that begins in a row.
  ///
  /// Values stand below their labels when 预期目标 and 实际完成情况 are neighbours, and beside them
  /// otherwise.
  ///
  /// - Parameters:
  ///   - rows: The rows of the table.
  ///   - index: The row with the labels.
  /// - Returns: How many rows were read; `nil` when the row has no such label.
  mutating func readGoal(_ rows: [TableRow], at index: Int) -> Int? {
    let row = rows[index]
    var labels: [(label: GoalLabel, cell: TableCell)] = []
    for cell in row.filled {
      if let label = cell.goalLabel {
        labels.append((label, cell))
      } else if let (label, value) = cell.inlineGoal {
        setGoal(
          value, of: cell, as: label == .actual ? .goalActual : .goalExpected, isShared: true)
      }
    }
    var expected = labels.first { $0.label == .expected }?.cell
    // 年度目标完成情况 | 预期目标 | 实际完成目标: the first heads the block.
    let actual = labels.last { $0.label == .actual }?.cell
    // 项目年度目标 | 年度目标完成情况: the label of the block is that of the goal.
    if expected == nil, let actual, let block = labels.last(where: { $0.label == .block })?.cell,
      row.cell(rightOf: block)?.isSame(as: actual) ?? false
    {
      expected = block
    }
    if let expected, let actual, row.cell(rightOf: expected)?.isSame(as: actual) ?? false {
      return 1 + readGoalsBelow(expected, actual, rows, at: index)
    }
    if let expected { readGoal(beside: expected, row, as: .goalExpected) }
    if let actual { readGoal(beside: actual, row, as: .goalActual) }
    if expected == nil, actual == nil, let block = labels.first?.cell {
      readGoal(beside: block, row, as: .goalExpected)
    }
    return labels.isEmpty ? nil : 1
  }

  /// The goal in the label of an indicator block that has its own: 年度目标1：….
  mutating func readGoal(leftOf columns: IndicatorColumns, in row: TableRow) {
    let start = (columns.dimension ?? columns.name).range.lowerBound
    for cell in row.filled where cell.columns.lowerBound < start {
      guard let (_, value) = cell.inlineGoal else { continue }
      setGoal(value, of: cell, as: .goalExpected, isShared: true)
    }
  }

  private mutating func readGoalsBelow(
    _ expected: TableCell, _ actual: TableCell, _ rows: [TableRow], at index: Int
  ) -> Int {
    let row = rows[index]
    let reach =
      row.cells.filter { $0.columns.upperBound <= expected.columns.lowerBound }
      .map(\.lastRow).max() ?? 0
    let lastRow = max(row.number + 1, reach)
    let others = row.filled.filter { $0.columns.lowerBound >= actual.columns.upperBound }
    var next = index + 1
    while next < rows.count, rows[next].number <= lastRow {
      if IndicatorColumns(rows, at: next) != nil || FundColumns(rows[next]) != nil { break }
      for (label, field) in [(expected, FormField.goalExpected), (actual, .goalActual)] {
        guard let cell = cell(under: label.columns, in: rows[next]), cell.beginsHere else {
          continue
        }
        guard next == index + 1 || !cell.isBlank else { continue }
        setGoal(cell.text, of: cell, as: field, heading: LabelText.line(label.text))
      }
      for other in others {
        guard let field = other.fundField,
          let cell = cell(under: other.columns, in: rows[next]), cell.beginsHere
        else { continue }
        let heading = LabelText.line(other.text)
        if field == .weight { file(cell.text, of: cell, as: .goalWeight, heading: heading) }
        if field == .score { file(cell.text, of: cell, as: .goalScore, heading: heading) }
      }
      next += 1
    }
    if submission.goalExpected.isAbsent { submission.goalExpected = submission.append("") }
    if submission.goalActual.isAbsent { submission.goalActual = submission.append("") }
    return next - index - 1
  }

  private mutating func readGoal(beside label: TableCell, _ row: TableRow, as field: FormField) {
    guard let cell = row.cell(rightOf: label), cell.goalLabel == nil else { return }
    setGoal(cell.text, of: cell, as: field, heading: LabelText.line(label.text))
  }

  /// Takes over a goal; of several, each is a line.
  private mutating func setGoal(
    _ text: String, of cell: TableCell, as field: FormField, heading: String? = nil,
    isShared: Bool = false
  ) {
    guard !submission.isMissing(submission[field]) else {
      submission[field] = file(
        text, of: cell, at: .form(field), heading: heading ?? field.title, isShared: isShared)
      return
    }
    guard !LabelText.isBlank(text) else { return }
    let earlier = submission.string(submission[field]) ?? ""
    submission[field] = submission.append(earlier + "\n" + text)
  }
}
