/// Writes into the very document that a form was read from: the cells that the form owns, and
/// remarks at cells; everything else comes back as it was.
///
/// Parts that nothing is written into are copied as they are, still compressed; in the others, only
/// the bytes of the cells change.
public enum DocumentFiller {
  /// A copy of a document with some cells filled and remarks at some cells.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - document: What ``FormReader`` read it as.
  ///   - entries: What goes into which cell; each cell at most once.
  ///   - comments: The remarks; each cell at most once.
  /// - Returns: The copy, with a sentence for everything that could not be written.
  /// - Throws: ``WritingFault`` when the file is not the one that was read, or cannot be packed.
  public static func fill(
    _ bytes: [UInt8], of document: FormDocument, with entries: [CellEntry],
    comments: [CellComment] = []
  ) throws(WritingFault) -> FilledDocument {
    guard !entries.isEmpty || !comments.isEmpty else { return FilledDocument(bytes: bytes) }
    var parts: [ZipEntry] = []
    var remarks: [String] = []
    var isSigned = false
    let entries = distinct(behindLabels(entries, of: document, &remarks), of: document, &remarks)
    let said = remarks
    do throws(ReadingFault) {
      (parts, remarks, isSigned) = try bytes.withUnsafeBytes { buffer in
        Result { () throws(ReadingFault) in
          let package = OfficePackage(try ZipArchiveReader(buffer, limits: .standard))
          let (parts, remarks) =
            document.isWorkbook
            ? try workbookParts(package, document, entries, comments)
            : try textParts(package, document, entries, comments)
          let signature = try package.relationships(of: "").first { $0.type == "origin" }
          return (parts, said + remarks, signature != nil)
        }
      }.get()
    } catch {
      throw WritingFault(message: "原文件不能填写：\(error.message)", advice: error.advice)
    }
    if isSigned, !parts.isEmpty {
      remarks.append("原文件带有数字签名：内容改动后签名不再有效，请重新签名后提交。")
    }
    return FilledDocument(
      bytes: try ZipArchiveWriter.copy(of: bytes, with: parts), remarks: remarks)
  }

  /// The entries as what their cells are to show in whole, labels included.
  private static func behindLabels(
    _ entries: [CellEntry], of document: FormDocument, _ remarks: inout [String]
  ) -> [CellEntry] {
    entries.compactMap { entry in
      guard let value = entry.valueBehindLabel else { return entry }
      let scalars = (document.cell(at: entry.position)?.text ?? "").unicodeScalars
      let isColon: (Unicode.Scalar) -> Bool = { $0 == "：" || $0 == ":" }
      // One label and just that value behind it, or else somebody else's words would go.
      guard scalars.count(where: isColon) == 1, let colon = scalars.firstIndex(where: isColon),
        LabelText.key(String(scalars[scalars.index(after: colon)...])) == LabelText.key(value)
      else {
        let place = document.place(of: entry.position)
        remarks.append("\(place)：这一格里还有别的文字，没有填写“\(entry.text)”，请手工填写。")
        return nil
      }
      return CellEntry(
        position: entry.position, text: String(scalars[...colon]) + entry.text)
    }
  }

  /// Each cell once; what else is meant for the same cell is told.
  private static func distinct(
    _ entries: [CellEntry], of document: FormDocument, _ remarks: inout [String]
  ) -> [CellEntry] {
    var texts: [GridPosition: String] = [:]
    return entries.filter { entry in
      guard let text = texts.updateValue(entry.text, forKey: entry.position) else { return true }
      texts[entry.position] = text
      if text != entry.text {
        let place = document.place(of: entry.position)
        remarks.append("\(place)：这一格已填“\(text)”，没有再填“\(entry.text)”，请手工核对。")
      }
      return false
    }
  }

  private static func textParts(
    _ package: borrowing OfficePackage, _ document: FormDocument, _ entries: [CellEntry],
    _ comments: [CellComment]
  ) throws(ReadingFault) -> ([ZipEntry], [String]) {
    var remarks: [String] = []
    var changes = PackageChanges()
    let name = document.grid.mainPart
    let part = try package.bytes(of: name)
    let list = try comments.isEmpty ? nil : WordComments(document, package)
    // What an earlier run has said is not said again.
    let comments = comments.filter { !(list?.contains($0.text) ?? false) }
    let first = list?.firstID ?? 0
    var jobs = entries.map { WordFiller.Job(position: $0.position, text: $0.text) }
    var places: [GridPosition: Int] = [:]
    for (index, job) in jobs.enumerated() { places[job.position] = index }
    for (index, comment) in comments.enumerated() {
      if let place = places[comment.position] {
        jobs[place].comment = first + index
      } else {
        jobs.append(WordFiller.Job(position: comment.position, comment: first + index))
      }
    }
    let filler = WordFiller(document: document, limits: package.limits)
    let (edits, placed) = try filler.edits(for: jobs, in: part, remarks: &remarks)
    guard !edits.isEmpty else { return ([], remarks) }
    changes.put(try edits.result(part, name), as: name, in: package)
    if let list {
      let texts = comments.enumerated().map { (first + $0, $1.text) }
        .filter { placed.contains($0.0) }
      try list.add(texts, to: &changes, of: package)
    }
    return (changes.entries, remarks)
  }

  private static func workbookParts(
    _ package: borrowing OfficePackage, _ document: FormDocument, _ entries: [CellEntry],
    _ comments: [CellComment]
  ) throws(ReadingFault) -> ([ZipEntry], [String]) {
    var remarks: [String] = []
    var filler = WorkbookFiller(document)
    let entries = Dictionary(grouping: entries, by: \.position.table)
    let comments = Dictionary(grouping: comments, by: \.position.table)
    for (table, name) in document.grid.parts.enumerated() {
      guard entries[table] != nil || comments[table] != nil else { continue }
      try filler.fill(
        name, with: entries[table] ?? [], comments: comments[table] ?? [], of: package,
        remarks: &remarks)
    }
    return (try filler.changedParts(of: package), remarks)
  }
}

extension ByteEdits {
  /// The changed part.
  ///
  /// - Throws: ``ReadingFault`` when the part is not the one that the changes were made for.
  func result(_ part: [UInt8], _ name: String) throws(ReadingFault) -> [UInt8] {
    guard let bytes = applied(to: part) else {
      throw DocumentFault.make(.damagedEntry, "“\(name)”与读取时不一致。")
    }
    return bytes
  }
}
