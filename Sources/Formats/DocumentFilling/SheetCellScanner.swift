/// Takes cells of a worksheet apart, as far as it takes to write other values into them.
final class SheetCellScanner: XMLReceiver {
  /// One `c`.
  struct Cell {
    /// All of it.
    var range: Range<Int>
    /// Whether it is a cell of a worksheet at all, and of no other namespace.
    var isKnown = true
    /// Its formula, which stays; `nil` without one.
    var formula: Range<Int>?
    /// `r`, as written.
    var reference: String?
    /// `s`, the number of its style.
    var style = 0
    /// Attributes that belong to a formula, as written.
    var formulaAttributes: [(name: String, value: String)] = []
    /// Whether it holds a text and no number.
    var isText = false
    /// The prefix of its elements, with its colon.
    var prefix = ""
  }

  /// The cells in their order.
  private(set) var cells: [Cell] = []
  private let bytes: [UInt8]
  private var depth = 0
  private var start = 0
  private var isFilled = false

  /// A scanner of the bytes that it is going to be handed.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  override func begin(_ element: XMLElement) {
    depth += 1
    let position = self.position ?? 0
    if depth == 2 { return beginCell(element, position) }
    guard element.namespace == .sheet else { return }
    if depth == 3, element.name == .formula {
      start = CellFragments.start(ofTagBefore: position, in: bytes)
    }
  }

  override func end(_ name: XMLName, _ namespace: XMLNamespace) {
    depth -= 1
    guard let last = cells.indices.last, let position else { return }
    if depth == 1 {
      cells[last].range = cells[last].range.lowerBound..<position
      if !isFilled { cells[last].isText = false }
    } else if depth == 2, namespace == .sheet {
      if name == .formula { cells[last].formula = start..<position }
      if name == .cellValue || name == .inlineString { isFilled = true }
    }
  }

  private func beginCell(_ element: XMLElement, _ position: Int) {
    isFilled = false
    let start = CellFragments.start(ofTagBefore: position, in: bytes)
    var cell = Cell(range: start..<start)
    cell.isKnown = element.namespace == .sheet && element.name == .cell
    cell.reference = element.text(.run)
    cell.style = element.count(.style) ?? 0
    let kind = element.text(.kind) ?? "n"
    cell.isText = kind == "s" || kind == "str" || kind == "inlineStr"
    for name in ["cm", "vm"] {
      guard let value = StartTag(bytes, at: start)?[name]?.value else { continue }
      cell.formulaAttributes.append((name, String(decoding: bytes[value], as: UTF8.self)))
    }
    cell.prefix = StartTag(bytes, at: start)?.prefix ?? ""
    cells.append(cell)
  }
}
