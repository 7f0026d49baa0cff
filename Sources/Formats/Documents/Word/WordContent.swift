/// Takes the body of a Word document.
final class WordContent: XMLReceiver {
  private let limits: DocumentLimits
  private var body = WordText()
  private var open: [WordTableBuilder] = []
  private var finished: [DocumentTable?] = []
  private var rowCount = 0
  private var cellCount = 0
  private var textCount = 0

  /// How many elements deep something is passed over; zero where everything counts.
  private var skipped = 0
  private var alternatives = AlternativeBranches()
  /// One entry an open content control: whether it shows only its prompt.
  private var controls: [Bool] = []
  private var isInParagraphProperties = false
  private var isInRowProperties = false
  private var isRunHidden = false
  /// The text of the open `w:t`; `nil` outside.
  private var piece: [UInt8]?
  private var keepsBlanks = false

  /// A receiver that stops at the limits.
  init(limits: DocumentLimits) { self.limits = limits }

  /// What was read.
  var document: OfficeDocument {
    OfficeDocument(tables: finished.compactMap { $0 }, trailing: body.string, kind: .text)
  }

  override func begin(_ element: XMLElement) {
    if skipped > 0 {
      skipped += 1
      return
    }
    switch element.namespace {
    case .word: beginWord(element)
    case .compatibility: if alternatives.begin(element.name) { skipped = 1 }
    case .mathematics: if element.name == .text { beginText(element) }
    default: break
    }
  }

  override func end(_ name: XMLName, _ namespace: XMLNamespace) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    switch namespace {
    case .word: endWord(name)
    case .compatibility: alternatives.end(name)
    case .mathematics: if name == .text { endText() }
    default: break
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard skipped == 0, piece != nil else { return }
    piece?.append(contentsOf: bytes)
    if let count = piece?.count, count > limits.textBytes { stopAtText() }
  }

  private func beginWord(_ element: XMLElement) {
    switch element.name {
    case .text: beginText(element)
    case .run: isRunHidden = false
    case .paragraph: withText { $0.beginParagraph() }
    case .paragraphProperties: isInParagraphProperties = true
    case .tableCell: beginCell()
    case .tableRow: beginRow()
    case .table: beginTable()
    case .tableRowProperties: isInRowProperties = true
    case .gridSpan, .gridBefore, .verticalMerge, .horizontalMerge: placeCell(element)
    case .tab, .positionedTab: append([0x09])
    case .lineBreak, .carriageReturn: append([0x0A])
    case .noBreakHyphen: append([0x2D])
    case .symbol: appendSymbol(element)
    case .vanish: hideRun(element)
    case .deleted, .movedAway: delete()
    case .ruby: skipped = 1
    case .contentControl: controls.append(false)
    case .showingPlaceholder: showPlaceholder(element)
    default: if XMLName.formerProperties.contains(element.name) { skipped = 1 }
    }
  }

  private func endWord(_ name: XMLName) {
    switch name {
    case .text: endText()
    case .paragraphProperties: isInParagraphProperties = false
    case .tableCell: endCell()
    case .tableRow: if !open.isEmpty { open[open.count - 1].endRow() }
    case .tableRowProperties: isInRowProperties = false
    case .table: endTable()
    case .contentControl: _ = controls.popLast()
    case .textBoxContent: withText { $0.endBlock() }
    default: break
    }
  }
}

// Text.
extension WordContent {
  private func beginText(_ element: XMLElement) {
    piece = []
    keepsBlanks = element.bytes(.space, isQualified: true)?.elementsEqual("preserve".utf8) ?? false
  }

  private func endText() {
    guard let piece else { return }
    self.piece = nil
    append(keepsBlanks ? piece[...] : piece[...].trimmingXMLBlanks)
  }

  private func append(_ bytes: some Collection<UInt8>) {
    guard !isRunHidden, !isInParagraphProperties, !controls.contains(true) else { return }
    textCount += bytes.count
    withText { $0.append(bytes) }
  }

  private func appendSymbol(_ element: XMLElement) {
    guard let code = element.text(.character, isQualified: true),
      let number = UInt32(code, radix: 16),
      let scalar = SymbolFont.scalar(number, font: element.text(.font, isQualified: true) ?? "")
    else { return }
    append(Array(String(scalar).utf8))
  }

  /// Changes the text of the open cell, or of the body where no table is open.
  private func withText(_ change: (inout WordText) -> Void) {
    let count: Int
    if let last = open.indices.last {
      guard var cell = open[last].cell else { return }
      open[last].cell = nil
      change(&cell.text)
      count = cell.text.bytes.count
      open[last].cell = cell
    } else {
      change(&body)
      count = body.bytes.count
    }
    if count > limits.textBytes || textCount > limits.totalTextBytes { stopAtText() }
  }

  private func stopAtText() {
    let isTotal = textCount > limits.totalTextBytes
    let limit = isTotal ? limits.totalTextBytes : limits.textBytes
    guard !isTotal, let table = open.last else {
      stop(DocumentFault.textTooLong(in: isTotal ? "全文" : "正文", limit: limit))
      return
    }
    stop(
      DocumentFault.textTooLong(
        in: "表\(table.index)第\(table.rowNumber)行的单元格", limit: limit))
  }

  private func hideRun(_ element: XMLElement) {
    if !isInParagraphProperties, !element.isOff(.value, isQualified: true) { isRunHidden = true }
  }

  private func showPlaceholder(_ element: XMLElement) {
    guard let last = controls.indices.last else { return }
    controls[last] = !element.isOff(.value, isQualified: true)
  }

  /// A mark inside properties deletes the paragraph's end or the row; elsewhere it holds what was
  /// deleted.
  private func delete() {
    if isInParagraphProperties {
      withText { $0.deleteParagraphMark() }
    } else if isInRowProperties {
      if let last = open.indices.last { open[last].isRowDeleted = true }
    } else {
      skipped = 1
    }
  }
}

// Tables.
extension WordContent {
  private func beginTable() {
    guard finished.count < limits.tables else {
      stop(DocumentFault.tooMany("表格", in: "文档", limit: limits.tables))
      return
    }
    var preceding = ""
    if open.isEmpty {
      preceding = body.string
      body = WordText()
    }
    finished.append(nil)
    open.append(WordTableBuilder(index: finished.count, preceding: preceding))
  }

  private func endTable() {
    guard let builder = open.popLast() else { return }
    finished[builder.index - 1] = builder.table
    guard !open.isEmpty else { return }
    let text = builder.flattened
    textCount += text.count
    withText {
      $0.beginParagraph()
      $0.append(text)
      $0.endBlock()
    }
  }

  private func beginRow() {
    guard let last = open.indices.last else { return }
    open[last].beginRow()
    rowCount += 1
    if rowCount > limits.rows {
      stop(DocumentFault.tooMany("行", in: "文档", limit: limits.rows))
    }
  }

  private func beginCell() {
    guard let last = open.indices.last else { return }
    cellCount += 1
    if cellCount > limits.cells {
      stop(DocumentFault.tooMany("单元格", in: "文档", limit: limits.cells))
    }
    open[last].beginCell(at: position)
  }

  private func endCell() {
    guard let last = open.indices.last else { return }
    if open[last].endCell(at: position) > limits.columns {
      let place = "表\(open[last].index)第\(open[last].rowNumber)行"
      stop(DocumentFault.tooMany("列", in: place, limit: limits.columns))
    }
  }

  private func placeCell(_ element: XMLElement) {
    guard let last = open.indices.last else { return }
    let count = element.count(.value, isQualified: true)
    let isRestart =
      element.bytes(.value, isQualified: true)?.elementsEqual("restart".utf8) ?? false
    switch element.name {
    case .gridBefore: open[last].skipColumns(min(count ?? 0, limits.columns + 1))
    case .gridSpan: open[last].cell?.span = min(max(count ?? 1, 1), limits.columns + 1)
    case .verticalMerge: open[last].cell?.vertical = isRestart ? .restart : .proceed
    default: open[last].cell?.horizontal = isRestart ? .restart : .proceed
    }
  }
}
