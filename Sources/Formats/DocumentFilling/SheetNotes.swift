/// The notes of a worksheet, to which some are added: the texts, and the boxes that show them.
struct SheetNotes {
  private static let notesType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
  private static let drawingType = "application/vnd.openxmlformats-officedocument.vmlDrawing"

  private let sheet: String
  private let dialect: OfficeDialect
  private let notesPart: String?
  private let tail: SheetTailScanner
  private let drawingPart: String?

  /// The notes of a worksheet.
  ///
  /// - Parameters:
  ///   - sheet: The worksheet's part.
  ///   - bytes: The worksheet.
  ///   - package: The workbook.
  /// - Throws: ``ReadingFault`` when a part cannot be read.
  init(
    of sheet: String, _ bytes: [UInt8], _ package: borrowing OfficePackage
  ) throws(ReadingFault) {
    self.sheet = sheet
    dialect = OfficeDialect(of: bytes)
    let relationships = try package.relationships(of: sheet)
    notesPart = relationships.first { $0.type == "comments" }?.part
    let tail = SheetTailScanner(bytes)
    try XMLReader.read(XMLBytes(bytes, name: sheet), into: tail, limits: package.limits)
    self.tail = tail
    drawingPart = tail.drawing.flatMap { id in relationships.first { $0.id == id }?.part }
  }

  /// Adds notes.
  ///
  /// - Parameters:
  ///   - notes: One a cell.
  ///   - changes: Takes the parts with the texts and the boxes.
  ///   - package: The workbook.
  /// - Returns: The change to the worksheet itself.
  /// - Throws: ``ReadingFault`` when a part cannot be read.
  func add(
    _ notes: [CellComment], to changes: inout PackageChanges,
    of package: borrowing OfficePackage
  ) throws(ReadingFault) -> ByteEdits {
    guard !notes.isEmpty else { return ByteEdits() }
    let added = try addTexts(notes, to: &changes, of: package)
    return try addBoxes(added, to: &changes, of: package)
  }

  // MARK: Texts

  /// Adds the texts; a cell that has a note already gets its text below the old one.
  ///
  /// - Returns: The notes that need a box.
  private func addTexts(
    _ notes: [CellComment], to changes: inout PackageChanges,
    of package: borrowing OfficePackage
  ) throws(ReadingFault) -> [CellComment] {
    guard let name = notesPart, package.hasPart(name) else {
      let name = changes.freeName("xl/comments", "xml", in: package)
      let list = notes.map { Self.element($0, author: 0, prefix: "") }.joined()
      let part =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        + "<comments xmlns=\"\(dialect.sheet)\"><authors><author>\(CellComment.author)</author>"
        + "</authors><commentList>\(list)</commentList></comments>"
      changes.put(Array(part.utf8), as: name, in: package)
      _ = try changes.relate(
        sheet, to: name, type: "comments", dialect: dialect, in: package)
      try changes.declare("PartName=\"/\(name)\"", type: Self.notesType, in: package)
      return notes
    }
    let part = try changes.bytes(of: name, in: package)
    let scanner = NoteListScanner(part)
    try XMLReader.read(XMLBytes(part, name: name), into: scanner, limits: package.limits)
    guard let authorsEnd = scanner.authorsEnd, let listEnd = scanner.listEnd else {
      throw DocumentFault.missingPart(name)
    }
    var edits = ByteEdits()
    let prefix = scanner.prefix
    if scanner.ownAuthor == nil {
      edits.insert(
        "<\(prefix)author>\(CellComment.author)</\(prefix)author>", at: authorsEnd)
    }
    let author = scanner.ownAuthor ?? scanner.authorCount
    var added: [CellComment] = []
    for note in notes {
      let reference = Self.reference(note)
      // What an earlier run has said is not said again.
      let said = String(decoding: scanner.texts[reference] ?? [], as: UTF8.self)
      guard !said.contains(XMLText.clean(note.text)) else { continue }
      if let end = scanner.textEnds[reference] {
        edits.insert(Self.run("\n" + note.text, prefix: prefix), at: end)
      } else {
        edits.insert(Self.element(note, author: author, prefix: prefix), at: listEnd)
        added.append(note)
      }
    }
    changes.put(try edits.result(part, name), as: name, in: package)
    return added
  }

  private static func reference(_ note: CellComment) -> String {
    CellReference(column: note.position.column, row: note.position.row).name
  }

  private static func element(_ note: CellComment, author: Int, prefix: String) -> String {
    "<\(prefix)comment ref=\"\(reference(note))\" authorId=\"\(author)\"><\(prefix)text>"
      + run(note.text, prefix: prefix) + "</\(prefix)text></\(prefix)comment>"
  }

  private static func run(_ text: String, prefix: String) -> String {
    // A cell's text, and so a note's, has at most 32,767 characters.
    let short = XMLText.cut(XMLText.clean(text), to: 30_000)
    return "<\(prefix)r><\(prefix)rPr><\(prefix)sz val=\"9\"/><\(prefix)rFont val=\"宋体\"/>"
      + "</\(prefix)rPr><\(prefix)t xml:space=\"preserve\">"
      + XMLText.escaped(WorkbookText.encoded(short)) + "</\(prefix)t></\(prefix)r>"
  }

  // MARK: Boxes

  private func addBoxes(
    _ notes: [CellComment], to changes: inout PackageChanges,
    of package: borrowing OfficePackage
  ) throws(ReadingFault) -> ByteEdits {
    var edits = ByteEdits()
    guard !notes.isEmpty else { return edits }
    if let name = drawingPart, package.hasPart(name) {
      let part = try changes.bytes(of: name, in: package)
      // Numbers far above those that Excel gives, which are 1024 a sheet and the shape's own.
      let text = String(decoding: part, as: UTF8.self)
      var first = 900_001
      while text.contains("_x0000_s\(first)") { first += 10_000 }
      let boxes = NoteBoxes(firstShape: first).shapes(for: notes)
      changes.put(try PackageChanges.adding(boxes, to: part, name), as: name, in: package)
      return edits
    }
    let name = changes.freeName("xl/drawings/vmlDrawing", "vml", in: package)
    changes.put(Array(NoteBoxes(firstShape: 1025).part(for: notes).utf8), as: name, in: package)
    try changes.declare("Extension=\"vml\"", type: Self.drawingType, in: package)
    let id = try changes.relate(
      sheet, to: name, type: "vmlDrawing", dialect: dialect, in: package)
    if let position = tail.place {
      edits.insert(
        "<\(tail.prefix)legacyDrawing xmlns:r=\"\(dialect.relationships)\" r:id=\"\(id)\"/>",
        at: position)
    }
    return edits
  }
}
