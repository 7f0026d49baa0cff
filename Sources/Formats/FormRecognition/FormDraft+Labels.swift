import EvaluationModel

extension FormDraft {
  /// Reads the labels of a row: 主管部门 | … | 实施单位 | ….
  ///
  /// In a worksheet the value may stand some empty cells further on.
  mutating func readLabels(_ row: TableRow) {
    var isValue = false
    var taken: TableCell?
    for cell in row.filled {
      if let taken, taken.isSame(as: cell), isValue {
        isValue = false
        continue
      }
      guard let label = FieldLabel(cell.key) else {
        for pair in LabelledText(cell.text).pairs {
          set(pair.value, of: cell, key: pair.key, heading: pair.key)
        }
        continue
      }
      let value = value(rightOf: cell, in: row)
      let heading = LabelText.line(cell.text)
      set(value?.text ?? "", of: value ?? cell, label: label, heading: heading)
      (taken, isValue) = (value, value.map { !$0.isBlank } ?? false)
    }
  }

  /// Reads the labels of a line of text: 填报单位：县林业局　　单位：万元.
  mutating func readLabels(line: String) {
    for pair in LabelledText(line).pairs {
      set(pair.value, of: nil, key: pair.key, heading: pair.key)
    }
    if let year = FormTitle.year(alone: line) { setYear(year, cell: nil) }
  }

  /// Whether a row labels what a form is: a unit, a project.
  static func isIdentity(_ row: TableRow) -> Bool {
    row.filled.contains { FieldLabel($0.key)?.isIdentity ?? false }
  }

  private func value(rightOf label: TableCell, in row: TableRow) -> TableCell? {
    guard let next = row.cell(rightOf: label) else { return nil }
    if next.isBlank, case .sheet = origin.source {
      let filled = row.cells.first {
        $0.columns.lowerBound >= label.columns.upperBound && !$0.isBlank
      }
      guard let filled, FieldLabel(filled.key) == nil else { return next }
      return filled
    }
    return FieldLabel(next.key) == nil ? next : nil
  }

  private mutating func set(_ value: String, of cell: TableCell?, key: String, heading: String) {
    guard let label = FieldLabel(key) else { return }
    set(value, of: cell, label: label, heading: heading)
  }

  private mutating func set(
    _ value: String, of cell: TableCell?, label: FieldLabel, heading: String
  ) {
    switch label {
    case .unit(let rank): setUnit(value, of: cell, rank: rank, heading: heading)
    case .department: set(value, of: cell, as: .department, heading: heading)
    case .project: set(value, of: cell, as: .project, heading: heading)
    case .grade: set(value, of: cell, as: .grade, heading: heading)
    case .year:
      if let year = FormTitle.year(in: LabelText.key(value)) { setYear(year, cell: cell) }
    case .currency, .unitOrCurrency:
      if let word = CurrencyWord.word(LabelText.key(value)) {
        set(word, of: cell, as: .currencyUnit, heading: heading)
      } else if label == .unitOrCurrency {
        setUnit(value, of: cell, rank: 1, heading: heading)
      }
    case .other: break
    }
  }

  /// The unit that evaluates itself: 实施单位 before 单位名称 before 填报单位.
  private mutating func setUnit(_ value: String, of cell: TableCell?, rank: Int, heading: String) {
    let isBetter = rank > unitRank && !LabelText.isBlank(value)
    guard submission.isMissing(submission.unit) || isBetter else { return }
    submission.unit = .absent
    set(value, of: cell, as: .unit, heading: heading)
    if !LabelText.isBlank(value) { unitRank = rank }
  }

  private mutating func set(
    _ value: String, of cell: TableCell?, as field: FormField, heading: String
  ) {
    if let cell {
      file(value, of: cell, as: field, heading: heading)
    } else if submission.isMissing(submission[field]) {
      submission[field] = submission.append(value)
    }
  }
}
