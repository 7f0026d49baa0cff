/// Takes a worksheet: its cells row by row, then its merged ranges.
final class WorksheetPart: XMLReceiver {
  /// How `c` says what it holds.
  private enum Kind {
    case number
    case shared
    case inline
    case string
    case boolean
    case error
    case date
  }

  /// Cells without text beyond this column are never kept.
  private static let lastBlankColumn = 256

  private let name: String
  private let values: CellValues
  private let limits: DocumentLimits
  private var filled: [DocumentRow] = []
  private var ranges: [MergedRange] = []

  private var rowCount = 0
  private var rowNumber = 0
  private var column = 0
  private var cells: [DocumentCell] = []
  private var lastText = -1
  private var isOrdered = true
  private var widest = 0

  private var isInData = false
  private var isInCell = false
  private var isInValue = false
  private var isInInline = false
  private var kind = Kind.number
  private var style = 0
  private var start: Int?
  private var value: [UInt8] = []
  private var inline = RichText()

  /// A worksheet of a name, with the values of its workbook.
  init(name: String, values: CellValues, limits: DocumentLimits) {
    self.name = name
    self.values = values
    self.limits = limits
  }

  /// The rows with text, in order, with the merged ranges laid over them.
  ///
  /// - Returns: Cells behind the last column with text are left out.
  /// - Throws: ``ReadingFault`` when the ranges cover one another too often.
  func rows() throws(ReadingFault) -> [DocumentRow] {
    var rows = isOrdered ? filled : Self.ordered(filled)
    filled = []
    for row in rows.indices {
      while let last = rows[row].cells.last, last.column > widest, last.text.isEmpty {
        rows[row].cells.removeLast()
      }
    }
    var merged = MergedCells(rows: rows, steps: limits.mergeSteps)
    for range in ranges {
      guard merged.apply(range) else {
        throw DocumentFault.tooMany("互相重叠的合并区域", in: "工作表“\(name)”", limit: limits.mergeSteps)
      }
    }
    return merged.rows
  }

  override func begin(_ element: XMLElement) {
    guard element.namespace == .sheet else { return }
    if isInInline { inline.begin(element) }
    switch element.name {
    case .cell: if isInData { beginCell(element) }
    case .cellValue:
      isInValue = isInCell
      if !value.isEmpty { value.removeAll(keepingCapacity: true) }
    case .inlineString:
      isInInline = isInCell
      inline.clear()
    case .row: if isInData { beginRow(element) }
    case .sheetData: isInData = true
    case .mergedRange: addRange(element)
    default: break
    }
  }

  override func end(_ name: XMLName, _ namespace: XMLNamespace) {
    guard namespace == .sheet else { return }
    if isInInline { inline.end(name) }
    switch name {
    case .cell: if isInCell { endCell() }
    case .cellValue: isInValue = false
    case .inlineString: isInInline = false
    case .row: if isInData { endRow() }
    case .sheetData: isInData = false
    default: break
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isInValue || isInInline else { return }
    if isInValue { value.append(contentsOf: bytes) }
    if isInInline { inline.append(bytes) }
    if max(value.count, inline.bytes.count) > limits.textBytes {
      let cell = CellReference(column: column, row: rowNumber).name
      stop(DocumentFault.textTooLong(in: "\(name)!\(cell)", limit: limits.textBytes))
    }
  }

  private func beginRow(_ element: XMLElement) {
    rowCount += 1
    if rowCount > limits.rows {
      stop(DocumentFault.tooMany("行", in: "工作表“\(name)”", limit: limits.rows))
    }
    if let bytes = element.bytes(.run) {
      guard let number = XMLElement.count(bytes), number >= 1, number <= CellReference.lastRow
      else { return stopAtReference(String(decoding: bytes, as: UTF8.self)) }
      rowNumber = number
    } else {
      rowNumber += 1
      if rowNumber > CellReference.lastRow { stopAtReference("\(rowNumber)") }
    }
    column = -1
    lastText = -1
    cells.removeAll(keepingCapacity: true)
  }

  private func endRow() {
    guard lastText >= 0 else { return }
    widest = max(widest, lastText)
    if let last = filled.last, last.number >= rowNumber { isOrdered = false }
    if values.isBeyondLimit(adding: cells.count) {
      stop(DocumentFault.tooMany("单元格", in: "工作簿", limit: limits.cells))
    }
    filled.append(DocumentRow(number: rowNumber, cells: cells))
  }

  private func beginCell(_ element: XMLElement) {
    isInCell = true
    start = position
    if let bytes = element.bytes(.run) {
      guard let reference = CellReference(bytes) else {
        return stopAtReference(String(decoding: bytes, as: UTF8.self))
      }
      if reference.column <= column { isOrdered = false }
      column = reference.column
    } else {
      column += 1
      if column >= CellReference.columnCount { stopAtReference("第\(column + 1)列") }
    }
    kind = Self.kind(element.bytes(.kind))
    style = element.count(.style) ?? 0
    if !value.isEmpty { value.removeAll(keepingCapacity: true) }
    inline.clear()
  }

  private func endCell() {
    isInCell = false
    guard let text = shownText() else {
      return stopAtReference("共享字符串 " + String(decoding: value.prefix(20), as: UTF8.self))
    }
    if text.isEmpty {
      guard column < Self.lastBlankColumn else { return }
    } else {
      if values.isBeyondLimit(addingText: text) {
        stop(DocumentFault.textTooLong(in: "工作簿全部单元格", limit: limits.totalTextBytes))
      }
      if !text.isBlankText { lastText = max(lastText, column) }
    }
    guard cells.count < CellReference.columnCount else {
      return stop(DocumentFault.tooMany("列", in: "工作表“\(name)”", limit: limits.columns))
    }
    var source: Range<Int>?
    if let start, let end = position, end > start { source = start..<end }
    cells.append(
      DocumentCell(
        column: column, columnSpan: 1, rowSpan: 1, text: text, isCoveredByMerge: false,
        reference: CellReference(column: column, row: rowNumber), source: source))
  }

  /// What the open cell shows; `nil` when it refers to a shared string that is not there.
  private func shownText() -> String? {
    if kind == .inline || value.isEmpty && !inline.bytes.isEmpty {
      return WorkbookText.decoded(inline.bytes[...])
    }
    let trimmed = value[...].trimmingXMLBlanks
    if trimmed.isEmpty { return "" }
    switch kind {
    case .number: return values.number(trimmed, style: style)
    case .shared: return values.sharedString(trimmed)
    case .inline, .string: return WorkbookText.decoded(value[...])
    case .boolean:
      return trimmed.elementsEqual("1".utf8)
        ? "TRUE"
        : trimmed.elementsEqual("0".utf8) ? "FALSE" : String(decoding: trimmed, as: UTF8.self)
    case .error: return String(decoding: trimmed, as: UTF8.self)
    case .date:
      let day = trimmed.prefix { $0 != 0x54 }
      let isMidnight = trimmed.dropFirst(day.count + 1).prefix(8).elementsEqual("00:00:00".utf8)
      return String(decoding: isMidnight ? day : trimmed, as: UTF8.self)
    }
  }

  private func addRange(_ element: XMLElement) {
    guard let bytes = element.bytes(.range) else { return }
    guard let range = MergedRange(bytes) else {
      return stopAtReference(String(decoding: bytes, as: UTF8.self))
    }
    ranges.append(range)
    if ranges.count > limits.ranges {
      stop(DocumentFault.tooMany("合并区域", in: "工作表“\(name)”", limit: limits.ranges))
    }
  }

  private func stopAtReference(_ text: String) {
    stop(DocumentFault.badReference(String(text.prefix(40)), sheet: name))
  }

  private static func kind(_ bytes: UnsafeBufferPointer<UInt8>?) -> Kind {
    guard let bytes, let first = bytes.first else { return .number }
    switch (first, bytes.count) {
    case (0x73, 1): return .shared
    case (0x73, _): return .string
    case (0x69, _): return .inline
    case (0x62, _): return .boolean
    case (0x65, _): return .error
    case (0x64, _): return .date
    default: return .number
    }
  }

  /// Rows and cells in ascending order; of two cells in one place the later one counts.
  private static func ordered(_ rows: [DocumentRow]) -> [DocumentRow] {
    var places: [Int: [Int: DocumentCell]] = [:]
    for row in rows {
      for cell in row.cells { places[row.number, default: [:]][cell.column] = cell }
    }
    return places.keys.sorted().map { number in
      let cells = places[number].map { Array($0.values) } ?? []
      return DocumentRow(number: number, cells: cells.sorted { $0.column < $1.column })
    }
  }
}
