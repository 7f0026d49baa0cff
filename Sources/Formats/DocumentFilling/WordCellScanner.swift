/// Takes the cells of ``CellFragments`` apart.
final class WordCellScanner: XMLReceiver {
  /// The cells in their order.
  private(set) var cells: [WordCellAnatomy] = []

  private let bytes: [UInt8]
  private let prompts: Set<Int>
  private var depth = 0
  /// How many elements deep something is passed over; zero where everything counts.
  private var skipped = 0
  /// How deep the open text boxes and nested tables are.
  private var inner = 0
  private var alternatives = AlternativeBranches()
  private var controls: [Bool] = []
  private var paragraphCount = 0
  private var isInParagraph = false
  private var isInParagraphProperties = false
  private var runCount = 0
  private var properties: WordCellAnatomy.Properties?
  private var isRunHidden = false
  private var start: Int?
  private var isBlank = true
  private var isInText = false
  private var formulaDepth = 0

  /// A scanner of the bytes that it is going to be handed.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - prompts: The numbers of the cells that stand in a content control with only its prompt.
  init(_ bytes: [UInt8], prompts: Set<Int> = []) {
    self.bytes = bytes
    self.prompts = prompts
  }

  override func begin(_ element: XMLElement) {
    depth += 1
    if skipped > 0 {
      skipped += 1
      return
    }
    let position = self.position ?? 0
    if depth == 2 { beginCell(position) }
    guard !cells.isEmpty else { return }
    switch element.namespace {
    case .word: beginWord(element, position)
    case .compatibility: if alternatives.begin(element.name) { skipped = 1 }
    case .mathematics: beginFormula(position)
    default: break
    }
  }

  override func end(_ name: XMLName, _ namespace: XMLNamespace) {
    depth -= 1
    if skipped > 0 {
      skipped -= 1
      if skipped == 0 { endSkipped() }
      return
    }
    guard !cells.isEmpty else { return }
    let position = self.position ?? 0
    switch namespace {
    case .word: endWord(name, position)
    case .compatibility: alternatives.end(name)
    case .mathematics: endFormula(position)
    default: break
    }
  }

  override func text(_ piece: UnsafeBufferPointer<UInt8>) {
    guard skipped == 0, isInText || formulaDepth > 0 else { return }
    if !String(decoding: piece, as: UTF8.self).isBlankText { isBlank = false }
  }

  // MARK: Elements

  private func beginCell(_ position: Int) {
    var cell = WordCellAnatomy()
    cell.prefix = StartTag(bytes, at: tag(before: position))?.prefix ?? ""
    cells.append(cell)
    paragraphCount = 0
    runCount = 0
    inner = 0
    isInParagraph = false
    alternatives = AlternativeBranches()
    controls = prompts.contains(cells.count - 1) ? [true] : []
  }

  private func beginWord(_ element: XMLElement, _ position: Int) {
    switch element.name {
    case .paragraph: beginParagraph(position)
    case .paragraphProperties: isInParagraphProperties = true
    case .runProperties: properties = .init(range: tag(before: position)..<position)
    case .vanish:
      if !element.isOff(.value, isQualified: true) {
        properties?.isHidden = true
        if !isInParagraphProperties { isRunHidden = true }
      }
    case .run:
      isRunHidden = false
      runCount += 1
    case .text:
      isInText = true
      beginPiece(position)
    case .tab, .positionedTab, .lineBreak, .carriageReturn, .noBreakHyphen, .symbol:
      if !isInParagraphProperties { beginPiece(position) }
    case .table, .textBoxContent:
      inner += 1
      cells[cells.count - 1].holdsOthers = true
    case .deleted, .movedAway, .inserted, .movedHere: beginChange(position, element.name)
    case .ruby: skipped = 1
    case .contentControl: controls.append(false)
    case .showingPlaceholder:
      if let last = controls.indices.last, !element.isOff(.value, isQualified: true) {
        controls[last] = true
        start = tag(before: position)
      }
    case .runStyle: if controls.last == true { start = tag(before: position) }
    default: if XMLName.formerProperties.contains(element.name) { exclude(position) }
    }
  }

  private func endWord(_ name: XMLName, _ position: Int) {
    let last = cells.count - 1
    switch name {
    case .paragraph: endParagraph(position)
    case .paragraphProperties:
      isInParagraphProperties = false
      if isInParagraph, inner == 0, paragraphCount == 1 { cells[last].insertion = position }
    case .runProperties: endProperties(position)
    case .text:
      isInText = false
      endPiece(position, isText: true)
    case .tab, .positionedTab, .lineBreak, .carriageReturn, .noBreakHyphen, .symbol:
      if !isInParagraphProperties { endPiece(position, isText: false) }
    case .table, .textBoxContent: inner -= 1
    case .contentControl: _ = controls.popLast()
    case .showingPlaceholder, .runStyle:
      if let start { cells[last].prompts.append(start..<position) }
      start = nil
    default: break
    }
  }

  // MARK: Paragraphs and runs

  private func beginParagraph(_ position: Int) {
    guard inner == 0, !isInParagraph else { return }
    isInParagraph = true
    paragraphCount += 1
    guard paragraphCount == 1 else { return }
    if position < bytes.count, bytes[position] == 0x2F {
      cells[cells.count - 1].emptyParagraph = tag(before: position)..<position + 2
    } else {
      cells[cells.count - 1].insertion = position + 1
    }
  }

  private func endParagraph(_ position: Int) {
    guard inner == 0 else { return }
    isInParagraph = false
    if paragraphCount == 1, cells[cells.count - 1].emptyParagraph == nil {
      cells[cells.count - 1].paragraphEnd = tag(before: position)
    }
  }

  private func endProperties(_ position: Int) {
    guard var properties else { return }
    self.properties = nil
    properties.range = properties.range.lowerBound..<position
    let last = cells.count - 1
    if isInParagraphProperties {
      if inner == 0, paragraphCount == 1 { cells[last].markProperties = properties }
    } else if cells[last].runProperties == nil, !properties.isHidden {
      cells[last].runProperties = properties
    }
  }

  /// A tracked change of properties, or text that was deleted, is passed over.
  private func beginChange(_ position: Int, _ name: XMLName) {
    if properties != nil {
      exclude(position)
    } else if name == .deleted || name == .movedAway {
      skipped = 1
    }
  }

  private func exclude(_ position: Int) {
    skipped = 1
    if properties != nil { start = tag(before: position) }
  }

  private func endSkipped() {
    guard properties != nil, let start else { return }
    properties?.excluded.append(start..<(position ?? start))
    self.start = nil
  }

  // MARK: Pieces

  private func beginPiece(_ position: Int) {
    guard formulaDepth == 0 else { return }
    start = tag(before: position)
    isBlank = true
  }

  private func endPiece(_ position: Int, isText: Bool, isFormula: Bool = false) {
    guard formulaDepth == 0, let start else { return }
    self.start = nil
    guard !isRunHidden else { return }
    cells[cells.count - 1].pieces.append(
      WordCellAnatomy.Piece(
        range: start..<position, isText: isText, isFormula: isFormula, isBlank: isBlank,
        isPrompt: controls.contains(true)))
  }

  private func beginFormula(_ position: Int) {
    if formulaDepth == 0 { beginPiece(position) }
    formulaDepth += 1
  }

  private func endFormula(_ position: Int) {
    formulaDepth -= 1
    if formulaDepth == 0 { endPiece(position, isText: false, isFormula: true) }
  }

  private func tag(before position: Int) -> Int {
    CellFragments.start(ofTagBefore: position, in: bytes)
  }
}
