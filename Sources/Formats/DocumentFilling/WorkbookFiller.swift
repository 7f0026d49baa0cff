import EvaluationModel

/// Writes entries into the worksheets of a workbook.
struct WorkbookFiller {
  /// As many units of UTF-16 as a cell can hold; more makes Excel repair the file.
  private static let longestText = 32_767
  /// As many characters fit into a row as it is.
  private static let shortText = 12

  private let document: FormDocument
  private var is1904 = false
  private var stylesName: String?
  private var styles: StyleVariants?
  private var hasReadStyles = false
  private var changes = PackageChanges()
  private var changesValues = false

  /// A filler of a workbook.
  init(_ document: FormDocument) {
    self.document = document
  }

  /// Writes into one worksheet.
  ///
  /// - Parameters:
  ///   - name: The worksheet's part.
  ///   - entries: What to write.
  ///   - comments: The notes to put at cells.
  ///   - package: The workbook.
  ///   - remarks: Takes a sentence for every entry that has no place to go.
  /// - Throws: ``ReadingFault`` when the worksheet cannot be read again.
  mutating func fill(
    _ name: String, with entries: [CellEntry], comments: [CellComment],
    of package: borrowing OfficePackage, remarks: inout [String]
  ) throws(ReadingFault) {
    let part = try package.bytes(of: name)
    guard var fragments = CellFragments(of: part) else { throw DocumentFault.notUTF8(name) }
    var known: [CellEntry] = []
    var missing: [CellEntry] = []
    for entry in entries {
      if let source = document.cell(at: entry.position)?.source, fragments.add(source) {
        known.append(entry)
      } else {
        missing.append(entry)
      }
    }
    let long = entries.filter { $0.amount == nil && $0.text.count > Self.shortText }
    var scan: SheetRowScanner?
    if !missing.isEmpty || !long.isEmpty {
      let rows = SheetRowScanner(
        part, name: name, rows: Set((missing + long).map(\.position.row)))
      try XMLReader.read(XMLBytes(part, name: name), into: rows, limits: package.limits)
      scan = rows
      // The reader leaves out cells in which nothing stands where it can.
      missing.removeAll { entry in
        guard let source = rows.source(of: entry.position), fragments.add(source) else {
          return false
        }
        known.append(entry)
        return true
      }
    }
    let scanner = SheetCellScanner(fragments.bytes)
    let distances = fragments.distances
    try fragments.read(into: scanner, limits: package.limits)
    var cells = scanner.cells
    for (index, entry) in known.enumerated() where cells.indices.contains(index) {
      // Blanks are no text that the unit wrote: the cell is as good for a number.
      if document.cell(at: entry.position)?.text.isBlankText ?? true { cells[index].isText = false }
    }
    let hasNumbers = zip(known, cells).contains { entry, cell in
      entry.amount != nil && (!cell.isText || cell.formula != nil)
    }
    if hasNumbers || !missing.isEmpty { try readStyles(package) }
    var edits = ByteEdits()
    var calculated: [String] = []
    for (index, (entry, cell)) in zip(known, cells).enumerated() {
      guard cell.isKnown else {
        remarks.append(remark(entry))
        continue
      }
      let reference = cell.reference.map { " r=\"\(XMLText.escaped($0))\"" } ?? ""
      var formula = ""
      if let range = cell.formula {
        formula = String(decoding: fragments.bytes[range], as: UTF8.self)
        calculated.append("\(document.place(of: entry.position))填入\(entry.text)")
      }
      let element = try self.element(
        entry, cell: cell, reference: reference, formula: formula, prefix: cell.prefix)
      edits.replace(
        cell.range.lowerBound + distances[index]..<cell.range.upperBound + distances[index],
        with: element.utf8)
    }
    if let scan, !missing.isEmpty { try insert(missing, into: part, scan, &edits, &remarks) }
    if !calculated.isEmpty {
      remarks.append(
        "\(calculated.joined(separator: "，"))：这些格是公式，公式没有改动，打开后会按公式重新计算；算出的数不同的，请改公式。")
    }
    if let scan { growRows(for: long, in: part, scan, &edits) }
    changesValues = changesValues || !edits.isEmpty
    if !comments.isEmpty {
      let notes = try SheetNotes(of: name, part, package)
      edits.add(try notes.add(comments, to: &changes, of: package), shiftedBy: 0)
    }
    guard !edits.isEmpty else { return }
    changes.put(try edits.result(part, name), as: name, in: package)
  }

  /// Everything that was changed: worksheets, and where needed styles and the order to calculate
  /// formulas anew.
  ///
  /// - Throws: ``ReadingFault`` when a part cannot be read again.
  mutating func changedParts(
    of package: borrowing OfficePackage
  ) throws(ReadingFault) -> [ZipEntry] {
    if let stylesName, let bytes = try styles?.changedBytes() {
      changes.put(bytes, as: stylesName, in: package)
    }
    if changesValues, try hasFormulas(package) {
      let name = document.grid.mainPart
      let part = try package.bytes(of: name)
      let scanner = CalculationScanner(part)
      try XMLReader.read(XMLBytes(part, name: name), into: scanner, limits: package.limits)
      let edits = scanner.edits
      if !edits.isEmpty { changes.put(try edits.result(part, name), as: name, in: package) }
    }
    return changes.entries
  }

  /// Lets rows of a fixed height grow in which a long text goes; others grow by themselves.
  private func growRows(
    for long: [CellEntry], in part: [UInt8], _ sheet: SheetRowScanner, _ edits: inout ByteEdits
  ) {
    for (number, entries) in Dictionary(grouping: long, by: \.position.row) {
      guard let row = sheet.rows[number], let tag = StartTag(part, at: row.tag) else { continue }
      let needed =
        entries.map { entry in
          let cell = document.cell(at: entry.position)
          let first = entry.position.column
          let width = sheet.width(ofColumns: first..<first + max(cell?.columnSpan ?? 1, 1))
          return RowHeights.height(of: entry.text, width: width)
            / Double(max(cell?.rowSpan ?? 1, 1))
        }.max() ?? 0
      guard let height = tag["ht"]?.value,
        let points = Double(String(decoding: part[height], as: UTF8.self)), needed > points
      else { continue }
      // Spreadsheets allow 409.5 points.
      edits.replace(height, with: "\(Int(min(needed, 409)))".utf8)
    }
  }

  // MARK: Cells

  /// Reads how the workbook shows numbers, once.
  private mutating func readStyles(_ package: borrowing OfficePackage) throws(ReadingFault) {
    guard !hasReadStyles else { return }
    hasReadStyles = true
    let main = document.grid.mainPart
    let workbook = WorkbookPart(limits: package.limits)
    try package.read(main, into: workbook)
    is1904 = workbook.is1904
    stylesName = try package.relationships(of: main).first { $0.type == "styles" }?.part
    if let stylesName, package.hasPart(stylesName) {
      styles = try StyleVariants(
        try package.bytes(of: stylesName), name: stylesName, limits: package.limits)
    }
  }

  /// A `c` with an entry.
  private mutating func element(
    _ entry: CellEntry, cell: SheetCellScanner.Cell, reference: String, formula: String,
    prefix: String
  ) throws(ReadingFault) -> String {
    var kind = ""
    var style = cell.style
    let cut = XMLText.cut(XMLText.clean(entry.text), to: Self.longestText)
    let text = XMLText.escaped(WorkbookText.encoded(cut))
    let content: String
    var fitting: Int?
    let number = entry.amount?.storedText
    if let amount = entry.amount, let number, !formula.isEmpty || !cell.isText {
      fitting = try self.style(showing: amount, number, like: cell.style)
      if fitting == nil, !formula.isEmpty { fitting = cell.style }
    }
    if let fitting, let number {
      style = fitting
      content = "\(formula)<\(prefix)v>\(number)</\(prefix)v>"
    } else if formula.isEmpty {
      kind = " t=\"inlineStr\""
      content =
        "<\(prefix)is><\(prefix)t xml:space=\"preserve\">\(text)</\(prefix)t></\(prefix)is>"
    } else {
      kind = " t=\"str\""
      content = "\(formula)<\(prefix)v>\(text)</\(prefix)v>"
    }
    var attributes = reference + (style == 0 ? "" : " s=\"\(style)\"") + kind
    if !formula.isEmpty {
      for (name, value) in cell.formulaAttributes { attributes += " \(name)=\"\(value)\"" }
    }
    return "<\(prefix)c\(attributes)>\(content)</\(prefix)c>"
  }

  /// The cell's own style where it shows the number as it is, or else a variant that does; `nil`
  /// where the workbook has no such style.
  private mutating func style(
    showing amount: CellAmount, _ number: String, like style: Int
  ) throws(ReadingFault) -> Int? {
    guard styles != nil else { return amount.isShown(by: number) ? style : nil }
    if let text = styles?.text(of: number, style: style, is1904: is1904), amount.isShown(by: text) {
      return style
    }
    return try styles?.variant(of: style, format: amount.numberFormat)
  }

  // MARK: Cells that have no element yet

  private mutating func insert(
    _ entries: [CellEntry], into part: [UInt8], _ scanner: SheetRowScanner,
    _ edits: inout ByteEdits, _ remarks: inout [String]
  ) throws(ReadingFault) {
    let prefix = scanner.prefix
    let rows = Dictionary(grouping: entries, by: \.position.row)
    var newRows = ""
    for number in rows.keys.sorted() {
      let row = scanner.rows[number]
      let cells = (rows[number] ?? []).sorted { $0.position.column < $1.position.column }
      var content = ""
      for entry in cells {
        let column = entry.position.column
        var cell = SheetCellScanner.Cell(range: 0..<0)
        cell.style =
          row?.style ?? scanner.columns.first { $0.range.contains(column + 1) }?.style ?? 0
        let reference = " r=\"\(CellReference(column: column, row: number).name)\""
        let element = try self.element(
          entry, cell: cell, reference: reference, formula: "", prefix: prefix)
        if let row, let end = row.end {
          // `spans` is a hint about the row's first and last column that may no longer hold.
          if let spans = StartTag(part, at: row.tag)?["spans"] { edits.removeOnce(spans.range) }
          edits.insert(element, at: row.cells.first { $0.column > column }?.start ?? end)
        } else {
          content += element
        }
      }
      guard !content.isEmpty else { continue }
      if let row, let tag = StartTag(part, at: row.tag) {
        edits.replace(
          tag.range.upperBound - 2..<tag.range.upperBound,
          with: ">\(content)</\(tag.name)>".utf8)
      } else {
        let element = "<\(prefix)row r=\"\(number)\">\(content)</\(prefix)row>"
        if scanner.emptyData != nil {
          newRows += element
        } else if let gap = scanner.gaps[number] {
          edits.insert(element, at: gap)
        } else {
          remarks += cells.map(remark)
        }
      }
    }
    if let data = scanner.emptyData, !newRows.isEmpty, let tag = StartTag(part, at: data.lowerBound)
    {
      edits.replace(
        data.upperBound - 2..<data.upperBound, with: ">\(newRows)</\(tag.name)>".utf8)
    }
  }

  private func remark(_ entry: CellEntry) -> String {
    "\(document.place(of: entry.position))：这一格不在工作表的数据区里，请手工填写“\(entry.text)”。"
  }

  // MARK: Formulas

  /// Whether any worksheet has formulas, which may refer to what was filled in.
  private func hasFormulas(_ package: borrowing OfficePackage) throws(ReadingFault) -> Bool {
    for name in document.grid.parts {
      if Self.hasFormulas(try changes.bytes(of: name, in: package)) { return true }
    }
    return false
  }

  /// Whether a worksheet has formulas, whatever the prefix of its elements is.
  private static func hasFormulas(_ part: [UInt8]) -> Bool {
    var last: UInt8 = 0
    for (index, byte) in part.enumerated() {
      if byte == 0x66, last == 0x3C || last == 0x3A, index + 1 < part.count {
        let next = part[index + 1]
        if next == 0x3E || next == 0x20 || next == 0x2F { return true }
      }
      last = byte
    }
    return false
  }
}
