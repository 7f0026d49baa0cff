import EvaluationModel

/// Goes over the tables of a document row by row and keeps the form that is being read.
struct FormScanner {
  /// The block that the next row may belong to.
  enum Block {
    case none
    case funds(FundBlock)
    case fundPairs(FundPairBlock)
    case indicators(IndicatorColumns)
    case baseData(BaseDataTable)
    case dataList(DataListColumns)
  }

  /// The forms that were read to their end.
  var forms: [RecognizedForm] = []
  var draft: FormDraft?
  var block = Block.none
  /// The year of the last form, for one without a heading.
  var lastYear: Int?

  // The table that is being read.
  var origin = FormDraft.Origin(table: 0, source: .table(index: 1))
  var isTitled = false
  /// What every form of the worksheet says about it.
  var sheetNotice: String?
  var lines: [String] = []
  var hidden: [(row: Int, cell: DocumentCell)] = []

  /// Reads a table.
  mutating func scan(_ table: DocumentTable, index: Int) {
    let view = TableRows(table)
    origin = FormDraft.Origin(table: index, source: table.source)
    if case .sheet(let name, _) = table.source {
      let parts = SideBySideForms(view).parts
      if parts.count > 1 {
        sheetNotice = "工作表“\(name)”里并排放着\(parts.count)张表，已按中间的空列分开，从左到右各读作一张表。"
      }
      for part in parts { scan(part, of: table) }
      sheetNotice = nil
    } else {
      scan(view, of: table)
    }
  }

  private mutating func scan(_ view: TableRows, of table: DocumentTable) {
    hidden = Array(zip(view.hiddenRows, view.hidden).reversed())
    block = .none
    // What stands below a table is told of the form above.
    draft?.readRubric(table.preceding)
    var preamble = FormPreamble(table.preceding)
    if preamble.title?.goesOn ?? false, let draft, !draft.isComplete { preamble.title = nil }
    for line in preamble.above { draft?.readSignOff(line) }
    lines = preamble.lines
    isTitled = preamble.title != nil
    switch table.source {
    case .sheet: if !DataListColumns.lead(view.rows) { finish() }
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
    if draft?.origin.table == origin.table { tellHidden(before: .max) }
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
      if row.filledCount == 1, row.marks.contains(.field), let first = row.first {
        draft?.readSignOff(first.text, of: first)
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
      } else if let list = DataListColumns(row) {
        endBlock()
        openDataList(width: width)
        block = .dataList(list)
        index += 1
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
      if first.columns.lowerBound < columns.name.range.upperBound, first.isTotal {
        draft?.readTotal(row, columns)
        draft?.readLabels(row)
        block = .none
        return true
      }
      if first.fieldLabel == .grade { return false }
      let isLeft = first.columns.lowerBound < columns.name.range.lowerBound
      if isLeft, endsIndicators(first) || FundColumns(row) != nil { return false }
      draft?.readIndicatorRow(row, columns)
      return true
    case .funds(var funds):
      if row.holdsGoalLabel || FormDraft.isIdentity(row) || FundColumns(row) != nil {
        return false
      }
      block = .none
      let isRead = draft?.readFundRow(row, &funds) ?? false
      block = .funds(funds)
      return isRead
    case .fundPairs(var pairs):
      if row.holdsGoalLabel || FormDraft.isIdentity(row) { return false }
      let read = FundPairs(row)
      guard !read.pairs.isEmpty, read.others.count <= 1 else { return false }
      draft?.readFundPairs(read, in: row, &pairs)
      block = .fundPairs(pairs)
      return true
    case .baseData(var table):
      let isIdentity = first.fieldLabel.map(\.isIdentity) ?? false
      // 填报单位：　　金额单位：元 in one cell below the title of a worksheet.
      let isCaption = table.isAtStart && !LabelledText(first.text).pairs.isEmpty
      if isIdentity || isCaption {
        draft?.readLabels(row)
        return true
      }
      block = .none
      for item in table.items(of: row) { draft?.file(item, of: row) }
      block = .baseData(table)
      return true
    case .dataList(let list):
      draft?.readDataRow(row, list)
      return true
    }
  }

  private func endsIndicators(_ cell: TableCell) -> Bool {
    if cell.goalLabel != nil { return true }
    switch cell.fieldLabel {
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
    if let pairs = FundPairs.begin(rows, at: index) {
      open(.funds)
      if FormDraft.isIdentity(row) { draft?.readLabels(row) }
      var found = FundPairBlock()
      draft?.readFundPairs(pairs, in: row, &found)
      block = .fundPairs(found)
      return 1
    }
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
    if row.filled.contains(where: { $0.goalLabel != nil || $0.inlineGoal != nil }) {
      open(.goal)
      return draft?.readGoal(rows, at: index) ?? 1
    }
    guard draft?.origin.table == origin.table else { return 1 }
    if let first = row.first, first.isTotal, draft?.isComplete == false,
      draft?.parts.contains(.indicators) == true
    {
      let columns = draft?.columns
      draft?.readTotal(row, columns)
    } else {
      _ = draft?.readEarlyTotal(row)
    }
    draft?.readLabels(row)
    if let first = row.first, row.filledCount == 1, draft?.parts.isEmpty == true,
      let year = FormTitle.year(alone: first.text)
    {
      draft?.setYear(year, cell: first)
    }
    return 1
  }

  mutating func endBlock() {
    if case .funds(let funds) = block { draft?.endFunds(funds) }
    block = .none
  }

  mutating func beginBaseData(_ rows: [TableRow]) {
    draft?.parts.insert(.baseData)
    block = .baseData(BaseDataTable(rows))
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
