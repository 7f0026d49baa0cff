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
      guard let label = cell.fieldLabel else {
        readRubric(cell.text, of: cell)
        for pair in LabelledText(cell.text).pairs {
          set(pair.value, of: cell, key: pair.key, heading: pair.key, isShared: true)
        }
        continue
      }
      let value = value(rightOf: cell, in: row)
      let heading = LabelText.line(cell.text)
      set(
        value?.text ?? "", of: value ?? cell, label: label, heading: heading,
        isShared: value == nil)
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

  /// Reads which rubric a form prints that it is scored by, unless it is known.
  mutating func readRubric(_ text: String, of cell: TableCell? = nil) {
    guard submission.rubric.isAbsent, let id = RubricMark.id(in: text) else { return }
    submission.rubric = submission.append(id)
    if let cell {
      mark(cell, at: .form(.rubric), heading: FormField.rubric.title, isShared: true)
    }
  }

  /// Whether a row labels what a form is: a unit, a project.
  static func isIdentity(_ row: TableRow) -> Bool {
    row.marks.contains(.field) && row.filled.contains { $0.fieldLabel?.isIdentity ?? false }
  }

  private func value(rightOf label: TableCell, in row: TableRow) -> TableCell? {
    let empty = emptyCell(at: label.columns.upperBound, in: row)
    guard let next = empty ?? row.cell(rightOf: label) else { return nil }
    if next.isBlank, case .sheet = origin.source {
      let filled = row.cells.first {
        $0.columns.lowerBound >= label.columns.upperBound && !$0.isBlank
      }
      guard let filled, filled.fieldLabel == nil else { return next }
      return filled
    }
    return next.fieldLabel == nil ? next : nil
  }

  private mutating func set(
    _ value: String, of cell: TableCell?, key: String, heading: String, isShared: Bool = false
  ) {
    guard let label = FieldLabel(key) else { return }
    set(value, of: cell, label: label, heading: heading, isShared: isShared)
  }

  private mutating func set(
    _ value: String, of cell: TableCell?, label: FieldLabel, heading: String, isShared: Bool
  ) {
    func set(_ value: String, as field: FormField) {
      self.set(value, of: cell, as: field, heading: heading, isShared: isShared)
    }
    switch label {
    case .unit(let rank):
      setUnit(value, of: cell, rank: rank, heading: heading, isShared: isShared)
    case .department: set(value, as: .department)
    case .project: set(value, as: .project)
    case .grade: setGrade(value, of: cell, heading: heading, isShared: isShared)
    case .year:
      if let year = FormTitle.year(in: LabelText.key(value)) {
        setYear(year, cell: cell, isShared: isShared)
      }
    case .currency, .unitOrCurrency:
      if let word = CurrencyWord.word(LabelText.key(value)) {
        set(word, as: .currencyUnit)
      } else if label == .unitOrCurrency {
        setUnit(value, of: cell, rank: 1, heading: heading, isShared: isShared)
      }
    case .other: break
    }
  }

  /// A grade, or the one that is ticked among all grades.
  private mutating func setGrade(
    _ value: String, of cell: TableCell?, heading: String, isShared: Bool
  ) {
    guard let ticked = TickedGrade(value) else {
      set(value, of: cell, as: .grade, heading: heading, isShared: isShared)
      return
    }
    let chosen = ticked.chosen.count == 1 ? ticked.chosen[0] : ""
    set(chosen, of: cell, as: .grade, heading: heading, isShared: true)
    guard ticked.chosen.count > 1 else { return }
    let words = ticked.chosen.map { "“\($0)”" }.joined()
    notices.append(
      RecognitionNotice(
        place: submission.places[.form(.grade)],
        message: "评价等级同时勾选了\(words)，没有读成等级；请只勾选一个。"))
  }

  /// The unit that evaluates itself: 实施单位 before 单位名称 before 填报单位.
  private mutating func setUnit(
    _ value: String, of cell: TableCell?, rank: Int, heading: String, isShared: Bool
  ) {
    let isBetter = rank > unitRank && !LabelText.isBlank(value)
    guard submission.isMissing(submission.unit) || isBetter else { return }
    submission.unit = .absent
    set(value, of: cell, as: .unit, heading: heading, isShared: isShared)
    if !LabelText.isBlank(value) { unitRank = rank }
  }

  private mutating func set(
    _ value: String, of cell: TableCell?, as field: FormField, heading: String, isShared: Bool
  ) {
    if let cell {
      file(value, of: cell, as: field, heading: heading, isShared: isShared)
    } else if submission.isMissing(submission[field]) {
      submission[field] = submission.append(value)
    }
  }
}
