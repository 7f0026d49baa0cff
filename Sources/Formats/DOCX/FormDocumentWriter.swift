public import EvaluationModel

/// Writes filled forms as a Word document, one section a table, each on a page of its own, unless a
/// table continues the page of the one before.
///
/// A4, as wide as the page, with borders, merged cells, and heading rows that come again on every
/// page. The same tables always give the same bytes.
public enum FormDocumentWriter {
  /// A document of some tables.
  ///
  /// Word shows at most 63 columns; a table of more is written, but only other programs open it.
  ///
  /// - Parameter tables: The tables, in this order.
  /// - Returns: The bytes of the .docx file.
  /// - Throws: A ``WritingFault`` when memory is short or a library fails.
  public static func bytes(of tables: [FormTable]) throws(WritingFault) -> [UInt8] {
    let grids = tables.map(FormGrid.init)
    let halfPoints = grids.map { DocumentPage(for: $0).halfPoints(for: $0) }.min() ?? 21
    var entries = try DocumentPackage.parts(title: tables.first?.title ?? "")
    entries.append(
      ZipEntry(path: "word/styles.xml", bytes: try DocumentStyle.part(halfPoints: halfPoints)))
    entries.append(
      ZipEntry(path: "word/document.xml", bytes: try document(Array(zip(tables, grids)))))
    return try ZipArchiveWriter.bytes(of: entries)
  }

  private static func document(_ sections: [(FormTable, FormGrid)]) throws(WritingFault) -> [UInt8]
  {
    var part = try XMLPartWriter()
    part.element("w:document", ["xmlns:w": DocumentNames.word]) { part in
      part.element("w:body") { part in
        var begun: DocumentPage?
        for (index, section) in sections.enumerated() {
          let (table, grid) = section
          if !table.continuesPage { begun = nil }
          let page = begun ?? DocumentPage(for: grid)
          let next = sections.indices.contains(index + 1) ? sections[index + 1].0 : nil
          write(
            table, grid, on: page, title: begun == nil ? .title : .subtitle,
            ending: next.map { $0.continuesPage ? .nothing : .section } ?? .document, to: &part)
          begun = page
        }
        if sections.isEmpty {
          DocumentParagraph.write("", style: .footer, to: &part)
        }
      }
    }
    return try part.bytes()
  }

  /// What ends with a table.
  private enum Ending { case nothing, section, document }

  private static func write(
    _ table: FormTable, _ grid: FormGrid, on page: DocumentPage, title: DocumentStyle,
    ending: Ending, to part: inout XMLPartWriter
  ) {
    DocumentParagraph.write(table.title, style: title, to: &part)
    for line in table.caption {
      DocumentParagraph.write(line, style: .footer, keepsNext: true, to: &part)
    }
    WordTable(grid, headingRows: table.headingRows, page: page).write(to: &part)
    // A paragraph always follows the table, because Word demands one; the title of the next one does.
    let footer = table.footer.isEmpty && ending != .nothing ? [""] : table.footer
    for (index, line) in footer.enumerated() {
      let endsSection = ending == .section && index == footer.count - 1
      DocumentParagraph.write(
        line, style: .footer, endingSection: endsSection ? page : nil, to: &part)
    }
    if ending == .document { page.writeSection(to: &part) }
  }
}
