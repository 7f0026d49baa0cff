import EvaluationModel

/// Where one form ends and the next begins.
extension FormScanner {
  /// Takes a row that only heads a form: 2024年度项目支出绩效自评表.
  mutating func readTitle(_ row: TableRow, _ rows: [TableRow]) -> Bool {
    guard let cell = row.first else { return false }
    guard row.filledCount <= 2,
      let title = row.filled.lazy.compactMap({ FormTitle($0.text) }).first
    else {
      return false
    }
    if title.goesOn, let draft, !draft.isComplete { return true }
    // A heading repeated in the first row of its own table says nothing new.
    if let draft, draft.origin.table == origin.table, draft.parts.subtracting([.baseData]).isEmpty,
      draft.submission.data.isEmpty
    {
      let earlier = draft.title
      self.draft?.title = title
      self.draft?.title?.year = title.year ?? earlier?.year
      self.draft?.submission.kind = title.kind ?? earlier?.kind
      if let year = title.year { self.draft?.setYear(year, cell: cell, isShared: true) }
    } else {
      begin(title)
    }
    mark(title, in: cell)
    if title.isBaseData { beginBaseData(rows) }
    return true
  }

  private mutating func mark(_ title: FormTitle, in cell: TableCell) {
    if title.year != nil, draft?.submission.year == title.year {
      draft?.mark(cell, at: .form(.year), heading: FormField.year.title, isShared: true)
    }
    if title.kind != nil {
      draft?.mark(cell, at: .form(.kind), heading: FormField.kind.title, isShared: true)
    }
  }

  mutating func begin(_ title: FormTitle?) {
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
    if let sheetNotice { fresh.notices.append(RecognitionNotice(message: sheetNotice)) }
    for line in lines {
      fresh.readLabels(line: line)
      fresh.readSignOff(line)
    }
    lines = []
    draft = fresh
  }

  /// Makes sure that a part goes to the form that it belongs to.
  mutating func open(_ part: FormDraft.Part, columns: IndicatorColumns? = nil) {
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
  mutating func continueWithoutHeading(_ view: TableRows) {
    guard let draft, !draft.isComplete, let columns = draft.columns,
      !draft.submission.indicators.isEmpty, view.width == draft.width,
      let row = view.rows.first(where: { !$0.isBlank }), let first = row.first
    else { return }
    let points = [columns.weight, columns.score].compactMap { $0 }
      .compactMap { row.cell(under: $0.range) }
    guard first.isTotal || points.contains(where: { LabelText.isNumeric($0.key) })
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
}
