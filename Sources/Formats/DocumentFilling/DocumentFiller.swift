/// Writes into the very document that a form was read from: the cells that the form owns and notes
/// at cells; everything else comes back as it was.
///
/// Parts that nothing is written into are copied as they are, still compressed; in the others, only
/// the bytes of the cells change.
public enum DocumentFiller {
  /// A copy of a document with some cells filled.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - document: What ``FormReader`` read it as.
  ///   - entries: What goes into which cell; each cell at most once.
  /// - Returns: The copy, with a remark for every entry that could not be written.
  /// - Throws: ``WritingFault`` when the file is not the one that was read, or cannot be packed.
  public static func fill(
    _ bytes: [UInt8], of document: FormDocument, with entries: [CellEntry]
  ) throws(WritingFault) -> FilledDocument {
    guard !entries.isEmpty else { return FilledDocument(bytes: bytes) }
    var remarks: [String] = []
    let parts: [ZipEntry]
    do throws(ReadingFault) {
      parts = try changedParts(bytes, document, entries, &remarks)
    } catch {
      throw WritingFault(message: "原文件不能填写：\(error.message)", advice: error.advice)
    }
    return FilledDocument(
      bytes: try ZipArchiveWriter.copy(of: bytes, with: parts), remarks: remarks)
  }

  private static func changedParts(
    _ bytes: [UInt8], _ document: FormDocument, _ entries: [CellEntry],
    _ remarks: inout [String]
  ) throws(ReadingFault) -> [ZipEntry] {
    var said = remarks
    let parts = try bytes.withUnsafeBytes { buffer -> Result<[ZipEntry], ReadingFault> in
      do throws(ReadingFault) {
        let package = OfficePackage(try ZipArchiveReader(buffer, limits: .standard))
        return .success(
          document.isWorkbook
            ? try workbookParts(package, document, entries, &said)
            : try textParts(package, document, entries, &said))
      } catch {
        return .failure(error)
      }
    }.get()
    remarks = said
    return parts
  }

  private static func textParts(
    _ package: borrowing OfficePackage, _ document: FormDocument, _ entries: [CellEntry],
    _ remarks: inout [String]
  ) throws(ReadingFault) -> [ZipEntry] {
    let name = document.grid.mainPart
    let part = try package.bytes(of: name)
    let filler = WordFiller(document: document, limits: package.limits)
    let edits = try filler.edits(for: entries, in: part, remarks: &remarks)
    guard !edits.isEmpty else { return [] }
    return [ZipEntry(path: package.archiveName(of: name), bytes: try edits.result(part, name))]
  }

  private static func workbookParts(
    _ package: borrowing OfficePackage, _ document: FormDocument, _ entries: [CellEntry],
    _ remarks: inout [String]
  ) throws(ReadingFault) -> [ZipEntry] {
    var filler = try WorkbookFiller(document, package)
    let groups = Dictionary(grouping: entries, by: \.position.table)
    for table in groups.keys.sorted() where document.grid.parts.indices.contains(table) {
      try filler.fill(
        document.grid.parts[table], with: groups[table] ?? [], of: package, remarks: &remarks)
    }
    return try filler.changedParts(of: package)
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
