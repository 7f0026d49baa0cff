/// Finds in a worksheet where cells belong that have no element yet.
final class SheetRowScanner: XMLReceiver {
  /// A row that was asked for.
  struct Row {
    /// Where its start tag begins.
    var tag: Int
    /// Where its end tag begins; `nil` for a row without content: `<row/>`.
    var end: Int?
    /// The columns of its cells, where they begin, and from where to where they reach as readers
    /// count it.
    var cells: [(column: Int, start: Int, source: Range<Int>)] = []
    /// The style of the row's cells that have none of their own.
    var style: Int?
  }

  /// The rows that were asked for and are there.
  private(set) var rows: [Int: Row] = [:]
  /// Where rows that are not there belong.
  private(set) var gaps: [Int: Int] = [:]
  /// The styles of columns.
  private(set) var columns: [(range: ClosedRange<Int>, style: Int)] = []
  /// The widths of columns, in characters.
  private(set) var widths: [(range: ClosedRange<Int>, width: Double)] = []
  /// Where `sheetData` begins, when it is an element without content.
  private(set) var emptyData: Range<Int>?
  /// The prefix of the elements, with its colon.
  private(set) var prefix = ""

  private let bytes: [UInt8]
  private let name: String
  private let wanted: Set<Int>
  private var number = 0
  private var column = -1
  private var isInData = false

  /// A scanner of the bytes that it is going to be handed, for some rows.
  init(_ bytes: [UInt8], name: String, rows: Set<Int>) {
    self.bytes = bytes
    self.name = name
    wanted = rows
  }

  /// Where the cell of a position stands, as readers count it; `nil` where there is none.
  func source(of position: GridPosition) -> Range<Int>? {
    rows[position.row]?.cells.last { $0.column == position.column }?.source
  }

  /// The width of some columns together, in characters; 8.43 is that of a column without one.
  func width(ofColumns columns: Range<Int>) -> Int {
    let sum = columns.reduce(0.0) { sum, column in
      sum + (widths.first { $0.range.contains(column + 1) }?.width ?? 8.43)
    }
    return Int(min(max(sum, 2), 10_000))
  }

  override func begin(_ element: XMLElement) {
    guard element.namespace == .sheet else { return }
    guard let position else { return stop(DocumentFault.notUTF8(name)) }
    switch element.name {
    case .columnStyle:
      guard let first = element.count(.firstColumn), let last = element.count(.lastColumn),
        first <= last
      else { return }
      if let style = element.count(.styleOfColumn) { columns.append((first...last, style)) }
      if let text = element.text(.widthOfColumn), let width = Double(text), width.isFinite {
        widths.append((first...last, width))
      }
    case .sheetData:
      isInData = true
      let start = CellFragments.start(ofTagBefore: position, in: bytes)
      prefix = StartTag(bytes, at: start)?.prefix ?? ""
      if bytes[position] == 0x2F { emptyData = start..<position + 2 }
    case .row: if isInData { beginRow(element, position) }
    case .cell: if isInData { beginCell(element, position) }
    default: break
    }
  }

  override func end(_ name: XMLName, _ namespace: XMLNamespace) {
    guard namespace == .sheet, isInData, let position else { return }
    if name == .cell {
      if let last = rows[number]?.cells.indices.last, let from = rows[number]?.cells[last].source {
        rows[number]?.cells[last].source = from.lowerBound..<position
      }
      return
    }
    let start = CellFragments.start(ofTagBefore: position, in: bytes)
    if name == .row, let tag = rows[number]?.tag, rows[number]?.end == nil, start > tag {
      rows[number]?.end = start
    } else if name == .sheetData {
      isInData = false
      for row in wanted where rows[row] == nil && gaps[row] == nil { gaps[row] = start }
    }
  }

  private func beginRow(_ element: XMLElement, _ position: Int) {
    number = element.count(.run) ?? number + 1
    column = -1
    let start = CellFragments.start(ofTagBefore: position, in: bytes)
    for row in wanted where row < number && gaps[row] == nil && rows[row] == nil {
      gaps[row] = start
    }
    if wanted.contains(number), rows[number] == nil {
      rows[number] = Row(
        tag: start,
        style: element.bytes(.customFormat) != nil ? element.count(.style) : nil)
    }
  }

  private func beginCell(_ element: XMLElement, _ position: Int) {
    column = element.bytes(.run).flatMap { CellReference($0) }?.column ?? column + 1
    rows[number]?.cells.append(
      (column, CellFragments.start(ofTagBefore: position, in: bytes), position..<position))
  }
}
