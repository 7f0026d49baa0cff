/// Puts the words and lines of the pages of a PDF together to tables and the text between them.
enum PortableDocumentReader {
  /// Reads a document.
  ///
  /// A table that reaches the end of a page and one with the same columns at the top of the next
  /// page are one table where no text stands between them.
  ///
  /// - Parameters:
  ///   - pages: The pages in order.
  ///   - limits: How much is read before it is refused.
  /// - Returns: Its tables in order, as in a text document.
  /// - Throws: ``ReadingFault`` when it is beyond a limit.
  static func read(
    _ pages: [PortablePage], limits: DocumentLimits = .standard
  ) throws(ReadingFault) -> OfficeDocument {
    var contents: [PageContent] = []
    var cellCount = 0
    for page in pages {
      let content = try PageContent(page, limits: limits)
      cellCount += content.tables.reduce(0) { $0 + $1.table.cells.count }
      guard cellCount <= limits.cells else {
        throw DocumentFault.tooMany("单元格", in: "PDF", limit: limits.cells)
      }
      contents.append(content)
    }
    RunningLines.remove(from: &contents)
    var tables: [(table: PortableTable, preceding: [String])] = []
    var text: [String] = []
    var isOpen = false
    for content in contents {
      var lines = content.lines[...]
      for (index, placed) in content.tables.enumerated() {
        let before = lines.prefix { $0.box.middle < placed.top }
        lines = lines.dropFirst(before.count)
        text += before.map(\.text)
        if index == 0, isOpen, text.isEmpty, let last = tables.indices.last,
          tables[last].table.goesOn(in: placed.table)
        {
          tables[last].table.append(placed.table)
        } else {
          guard tables.count < limits.tables else {
            throw DocumentFault.tooMany("表格", in: "PDF", limit: limits.tables)
          }
          tables.append((placed.table, text))
          text = []
        }
      }
      isOpen = !content.tables.isEmpty && lines.isEmpty
      text += lines.map(\.text)
    }
    return OfficeDocument(
      tables: tables.enumerated().map { index, entry in
        entry.table.documentTable(
          index: index + 1, preceding: entry.preceding.joined(separator: "\n"))
      }, trailing: text.joined(separator: "\n"))
  }
}
