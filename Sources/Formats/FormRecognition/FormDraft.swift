import EvaluationModel

/// A form while it is being read.
struct FormDraft {
  /// The table that cells come from.
  struct Origin {
    /// The table's index in the document, from zero.
    var table: Int
    /// What it is.
    var source: DocumentTable.Source

    /// The place of a cell, as told to people.
    func place(row: Int, reference: CellReference?, heading: String) -> Place {
      switch source {
      case .table(let index): .table(index: index, row: row, column: heading)
      case .sheet(let name, _): .sheet(name: name, cell: reference?.name ?? "第\(row)行")
      }
    }
  }

  /// The parts of a form, each of which it has once (indicators may go on).
  enum Part { case identity, funds, goal, indicators, baseData }

  var submission = Submission()
  var cells: [FieldAddress: GridPosition] = [:]
  var shared: [FieldAddress: GridPosition] = [:]
  var notices: [RecognitionNotice] = []
  var title: FormTitle?
  var origin: Origin
  /// The parts met so far.
  var parts: Set<Part> = []
  /// Whether 总分 was met, which ends a form.
  var isComplete = false
  /// Whether the indicator block has a column that is filled in after the year.
  var isEvaluated = false
  /// The rank of the label that gave the unit.
  var unitRank = 0
  /// The columns of the last indicator block, and how wide its table is.
  var columns: IndicatorColumns?
  var width = 0
  /// The 一级指标 and 二级指标 of the last row.
  var dimension = TextSlice.absent
  var subdimension = TextSlice.absent
  var levelCells: (dimension: TableCell?, subdimension: TableCell?)

  init(origin: Origin, title: FormTitle?) {
    self.origin = origin
    self.title = title
    submission.places.reserveCapacity(256)
    cells.reserveCapacity(256)
    submission.kind = title?.kind
    submission.year = title?.year
  }

  /// A form that was read and that goes on elsewhere.
  init(_ form: RecognizedForm, origin: Origin) {
    self.origin = origin
    title = FormTitle(form.title)
    submission = form.submission
    cells = form.cells
    shared = form.shared
    notices = form.notices
    parts = [.indicators]
    isComplete = true
    isEvaluated = true
  }

  // MARK: Cells

  /// Takes over the text of a cell for one field.
  mutating func file(_ cell: TableCell, at address: FieldAddress, heading: String) -> TextSlice {
    file(cell.text, of: cell, at: address, heading: heading)
  }

  /// Takes over a text that stands in a cell.
  ///
  /// - Parameters:
  ///   - text: The text, or the part of it that is the field's.
  ///   - cell: The cell.
  ///   - address: The field.
  ///   - heading: The heading that people know the field by.
  ///   - isShared: Whether the cell holds more than the field's value: its label, its choices.
  /// - Returns: Where the text stands in the submission.
  mutating func file(
    _ text: String, of cell: TableCell, at address: FieldAddress, heading: String,
    isShared: Bool = false
  ) -> TextSlice {
    mark(cell, at: address, heading: heading, isShared: isShared)
    return submission.append(text)
  }

  /// Records where a field stands; a shared cell is a place for people and no position to write in.
  mutating func mark(
    _ cell: TableCell, at address: FieldAddress, heading: String, isShared: Bool = false
  ) {
    submission.places[address] = origin.place(
      row: cell.row, reference: cell.reference, heading: heading)
    let position = GridPosition(
      table: origin.table, row: cell.row, column: cell.columns.lowerBound)
    cells[address] = isShared ? nil : position
    shared[address] = isShared ? position : nil
  }

  /// Takes over one of the values that a form has once, unless there is one already.
  mutating func file(
    _ text: String, of cell: TableCell, as field: FormField, heading: String,
    isShared: Bool = false
  ) {
    guard submission.isMissing(submission[field]) else { return }
    submission[field] = file(
      text, of: cell, at: .form(field), heading: heading, isShared: isShared)
  }

  mutating func setYear(_ year: Int, cell: TableCell?, isShared: Bool = false) {
    guard submission.year == nil else { return }
    submission.year = year
    if let cell {
      mark(cell, at: .form(.year), heading: FormField.year.title, isShared: isShared)
    }
  }

  /// The cell of a row under a heading, also where a worksheet's file leaves it out because it is
  /// empty.
  ///
  /// - Parameters:
  ///   - range: The columns of the heading.
  ///   - row: The row.
  /// - Returns: The cell; `nil` where a text document's table has none.
  func cell(under range: Range<Int>, in row: TableRow) -> TableCell? {
    row.cell(under: range) ?? emptyCell(at: range.lowerBound, in: row)
  }

  /// A worksheet's cell that its file leaves out; `nil` in a text document and over another cell.
  func emptyCell(at column: Int, in row: TableRow) -> TableCell? {
    // Right of the form there is paper and no cell of the form.
    guard case .sheet = origin.source, column < (width > 0 ? width : TableRows.mostColumns),
      !row.cells.contains(where: { $0.columns.contains(column) })
    else { return nil }
    return TableCell(
      columns: column..<(column + 1), row: row.number, lastRow: row.number, beginsHere: true,
      text: "", key: "", marks: [], isBlank: true,
      reference: CellReference(column: column, row: row.number))
  }

  /// Says something about a row.
  mutating func note(
    _ message: String, row: Int, reference: CellReference? = nil, heading: String = ""
  ) {
    let place = origin.place(row: row, reference: reference, heading: heading)
    notices.append(RecognitionNotice(place: place, message: message))
  }

  // MARK: The end

  /// The form, if it is one: it has indicators that were evaluated, base data, or is headed as a
  /// 自评表 and has funds.
  func finished() -> RecognizedForm? {
    let isHeaded = title.map { !$0.isBaseData } ?? false
    let hasIndicators = !submission.indicators.isEmpty && (isEvaluated || isHeaded)
    let hasFunds = !submission.funds.isEmpty && isHeaded
    guard hasIndicators || hasFunds || !submission.data.isEmpty else { return nil }
    var form = submission
    if form.kind == nil { form.kind = impliedKind }
    return RecognizedForm(
      title: title?.text ?? "", submission: form, cells: cells, shared: shared,
      notices: notices)
  }

  /// A form with a project's name is a project's; one with the unit's name alone is the unit's.
  private var impliedKind: EvaluationKind? {
    if !submission.project.isAbsent { return .project }
    if !submission.data.isEmpty { return .department }
    return submission.unit.isAbsent ? nil : .department
  }
}
