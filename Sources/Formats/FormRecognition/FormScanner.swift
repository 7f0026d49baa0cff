import EvaluationModel

/// Goes over the tables of a document row by row and keeps the form that is being read.
struct FormScanner {
  /// The block that the next row may belong to.
  private enum Block {
    case none
    case funds(FundBlock)
    case indicators(IndicatorColumns)
    case baseData(BaseDataTable)
  }

  /// The forms that were read to their end.
  private(set) var forms: [RecognizedForm] = []
  private var draft: FormDraft?
  private var block = Block.none
  /// The year of the last form, for one without a heading.
  private var lastYear: Int?

  // The table that is being read.
  private var origin = FormDraft.Origin(table: 0, source: .table(index: 1))
  private var isTitled = false
  private var lines: [String] = []
  private var hidden: [(row: Int, cell: DocumentCell)] = []

  /// Reads a table.
  mutating func scan(_ table: DocumentTable, index: Int) {
    let view = TableRows(table)
    origin = FormDraft.Origin(table: index, source: table.source)
    hidden = Array(zip(view.hiddenRows, view.hidden).reversed())
    block = .none
    let preamble = FormPreamble(table.preceding)
    lines = preamble.lines
    isTitled = preamble.title != nil
    switch table.source {
    case .sheet: finish()
    case .table:
      if let title = preamble.title {
        begin(title)
        if title.isBaseData { beginBaseData(view.rows) }
      } else {
        draft?.levelCells = (nil, nil)
        continueWithoutHeading(view)
      }
    }
    scan(view.rows, width: view.width)
    if draft?.origin.table == index { tellHidden(before: .max) }
  }

  /// Ends the form that is being read.
  mutating func finish() {
    endBlock()
    guard let draft else { return }
    self.draft = nil
    lastYear = draft.submission.year ?? lastYear
    if let form = draft.finished() { forms.append(form) }
  }

  // MARK: Rows

  private mutating func scan(_ rows: [TableRow], width: Int) {
    var index = 0
    while index < rows.count {
      let row = rows[index]
      defer { if draft?.origin.table == origin.table { tellHidden(before: row.number + 1) } }
      guard !row.isBlank else {
        index += 1
        continue
      }
      if readTitle(row, rows) {
        index += 1
      } else if let columns = IndicatorColumns(rows, at: index) {
        endBlock()
        open(.indicators, columns: columns)
        draft?.readGoal(leftOf: columns, in: row)
        draft?.beginIndicators(columns, heading: row, width: width)
        block = .indicators(columns)
        index += columns.rowCount
      } else if readInBlock(row) {
        index += 1
      } else {
        index += max(1, readOutside(rows, at: index))
      }
    }
    endBlock()
  }

  /// Reads a row as part of the block that is open; `false` when it belongs to no open block.
  private mutating func readInBlock(_ row: TableRow) -> Bool {
    guard let first = row.first else { return true }
    switch block {
    case .none: return false
    case .indicators(let columns):
      if first.columns.lowerBound < columns.name.range.upperBound, FormDraft.isTotal(first.key) {
        draft?.readTotal(row, columns)
        draft?.readLabels(row)
        block = .none
        return true
      }
      let isLeft = first.columns.lowerBound < columns.name.range.lowerBound
      if isLeft, endsIndicators(first) || FundColumns(row) != nil { return false }
      draft?.readIndicatorRow(row, columns)
      return true
    case .funds(var funds):
      if GoalLabel(first.key) != nil || FormDraft.isIdentity(row) || FundColumns(row) != nil {
        return false
      }
      if row.filled.contains(where: { GoalLabel($0.key) != nil }) { return false }
      block = .none
      let isRead = draft?.readFundRow(row, &funds) ?? false
      block = .funds(funds)
      return isRead
    case .baseData(var table):
      if let label = FieldLabel(first.key), label.isIdentity {
        draft?.readLabels(row)
        return true
      }
      block = .none
      for item in table.items(of: row) { draft?.file(item) }
      block = .baseData(table)
      return true
    }
  }

  private func endsIndicators(_ cell: TableCell) -> Bool {
    if GoalLabel(cell.key) != nil { return true }
    switch FieldLabel(cell.key) {
    case .unit, .department, .project, .grade: return true
    default: return false
    }
  }

  /// Reads a row outside any block, or one that ends a block.
  ///
  /// - Returns: How many rows were read.
  private mutating func readOutside(_ rows: [TableRow], at index: Int) -> Int {
    let row = rows[index]
    endBlock()
    if let columns = FundColumns(row) {
      open(.funds)
      draft?.beginFunds(columns)
      block = .funds(FundBlock(columns: columns))
      return 1
    }
    if BaseDataTable.begins(row) {
      open(.baseData)
      beginBaseData(rows)
      _ = readInBlock(row)
      return 1
    }
    if FormDraft.isIdentity(row) {
      open(.identity)
      draft?.readLabels(row)
      return 1
    }
    if row.filled.contains(where: {
      GoalLabel($0.key) != nil || GoalLabel.inlineValue($0.text) != nil
    }) {
      open(.goal)
      return draft?.readGoal(rows, at: index) ?? 1
    }
    guard draft?.origin.table == origin.table else { return 1 }
    if let first = row.first, FormDraft.isTotal(first.key), draft?.isComplete == false,
      draft?.parts.contains(.indicators) == true
    {
      let columns = draft?.columns
      draft?.readTotal(row, columns)
    }
    draft?.readLabels(row)
    if let first = row.first, row.filled.dropFirst().isEmpty, draft?.parts.isEmpty == true,
      let year = FormTitle.year(alone: first.text)
    {
      draft?.setYear(year, cell: first)
    }
    return 1
  }

  private mutating func endBlock() {
    if case .funds(let funds) = block { draft?.endFunds(funds) }
    block = .none
  }

  private mutating func beginBaseData(_ rows: [TableRow]) {
    draft?.parts.insert(.baseData)
    block = .baseData(BaseDataTable(rows))
  }

  // MARK: Headings and the borders of forms

  /// Takes a row that only heads a form: 2024年度项目支出绩效自评表.
  private mutating func readTitle(_ row: TableRow, _ rows: [TableRow]) -> Bool {
    guard let cell = row.first else { return false }
    guard row.filled.count <= 2,
      let title = row.filled.lazy.compactMap({ FormTitle($0.text) }).first
    else {
      return false
    }
    // A heading repeated in the first row of its own table says nothing new.
    if let draft, draft.origin.table == origin.table, draft.parts.subtracting([.baseData]).isEmpty,
      draft.submission.data.isEmpty
    {
      let earlier = draft.title
      self.draft?.title = title
      self.draft?.title?.year = title.year ?? earlier?.year
      self.draft?.submission.kind = title.kind ?? earlier?.kind
      if let year = title.year { self.draft?.setYear(year, cell: cell) }
    } else {
      begin(title)
    }
    mark(title, in: cell)
    if title.isBaseData { beginBaseData(rows) }
    return true
  }

  private mutating func mark(_ title: FormTitle, in cell: TableCell) {
    if title.year != nil, draft?.submission.year == title.year {
      draft?.mark(cell, at: .form(.year), heading: FormField.year.title)
    }
    if title.kind != nil { draft?.mark(cell, at: .form(.kind), heading: FormField.kind.title) }
  }

  private mutating func begin(_ title: FormTitle?) {
    finish()
    var fresh = FormDraft(origin: origin, title: title)
    if case .sheet(let name, let isHidden) = origin.source {
      if isHidden {
        fresh.notices.append(
          RecognitionNotice(message: "工作表“\(name)”是隐藏的，其中的表也读入了；如果它是作废的旧表，请删除后再提交。"))
      }
      if title?.year == nil, let year = FormTitle.year(in: LabelText.key(name)) {
        fresh.submission.year = year
      }
      if title == nil { fresh.submission.kind = FormTitle.kind(in: LabelText.key(name)) }
    }
    for line in lines { fresh.readLabels(line: line) }
    lines = []
    draft = fresh
  }

  /// Makes sure that a part goes to the form that it belongs to.
  private mutating func open(_ part: FormDraft.Part, columns: IndicatorColumns? = nil) {
    defer { draft?.parts.insert(part) }
    guard let current = draft else {
      begin(nil)
      return
    }
    if current.origin.table != origin.table {
      if goesOn(current, with: part, columns) {
        join()
      } else {
        begin(nil)
        if draft?.submission.year == nil, let lastYear {
          draft?.setYear(lastYear, cell: nil)
          draft?.notices.append(
            RecognitionNotice(message: "这张表没有写年度，按前一张表的\(lastYear)年度读入；请在标题里写明年度。"))
        }
      }
      return
    }
    let hasIndicators = current.parts.contains(.indicators)
    let hasData = !current.submission.data.isEmpty
    let isNew =
      switch part {
      case .identity: hasIndicators || hasData
      case .funds: (hasIndicators && current.parts.contains(.funds)) || hasData
      case .goal, .indicators: current.isComplete || hasData
      case .baseData: hasIndicators || current.parts.contains(.funds)
      }
    if isNew { begin(nil) }
  }

  /// Whether a table without a heading goes on with the form of the table before it.
  private func goesOn(
    _ current: FormDraft, with part: FormDraft.Part, _ columns: IndicatorColumns?
  ) -> Bool {
    guard !isTitled, !current.isComplete, part != .baseData,
      !current.parts.contains(.baseData), case .table = origin.source
    else { return false }
    guard current.parts.contains(part) else { return true }
    guard part == .indicators, let columns, let earlier = current.columns else { return false }
    return columns.name.heading == earlier.name.heading
      && columns.score?.heading == earlier.score?.heading
      && columns.actual?.heading == earlier.actual?.heading
  }

  /// A table that was cut at the end of a page goes on without its heading rows.
  private mutating func continueWithoutHeading(_ view: TableRows) {
    guard let draft, !draft.isComplete, let columns = draft.columns,
      !draft.submission.indicators.isEmpty, view.width == draft.width,
      let row = view.rows.first(where: { !$0.isBlank }), let first = row.first
    else { return }
    let points = [columns.weight, columns.score].compactMap { $0 }
      .compactMap { row.cell(under: $0.range) }
    guard FormDraft.isTotal(first.key) || points.contains(where: { LabelText.isNumeric($0.key) })
    else { return }
    join()
    block = .indicators(columns)
  }

  private mutating func join() {
    guard let earlier = draft?.origin.source else { return }
    draft?.origin = origin
    draft?.levelCells = (nil, nil)
    guard draft?.parts.isEmpty == false, case .table(let first) = earlier,
      case .table(let second) = origin.source
    else { return }
    draft?.notices.append(
      RecognitionNotice(message: "表\(second)没有自己的标题，接在表\(first)之后，作为同一张自评表读入。"))
  }

  /// Says what a merge hides, up to a row.
  private mutating func tellHidden(before row: Int) {
    while let last = hidden.last, last.row < row {
      hidden.removeLast()
      draft?.note(
        "合并单元格下面藏着文字“\(LabelText.line(last.cell.text))”，纸面上看不到，没有读入。", row: last.row,
        reference: last.cell.reference, heading: "第\(last.cell.column + 1)列")
    }
  }
}

extension FormDraft {
  /// Takes over a value of base data.
  mutating func file(_ item: BaseDataTable.Item) {
    let address = FieldAddress.data(submission.data.count, name: item.name)
    let name = submission.append(item.name)
    let value = submission.append(item.value)
    if let cell = item.cell { mark(cell, at: address, heading: item.heading) }
    submission.data.append(DataItem(name: name, value: value))
    if submission.year == nil { submission.year = FormTitle.year(in: LabelText.key(item.heading)) }
  }
}
