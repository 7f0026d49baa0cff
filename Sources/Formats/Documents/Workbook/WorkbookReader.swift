/// Reads an Excel workbook: its worksheets as grids, with every value as it is shown.
enum WorkbookReader {
  /// Reads a workbook.
  ///
  /// - Parameters:
  ///   - part: The name of the part with the list of sheets.
  ///   - package: The workbook.
  /// - Returns: Its worksheets in the order of their tabs, hidden ones marked; charts left out.
  /// - Throws: ``ReadingFault`` when a part is not there, cannot be read or is beyond a limit, or
  ///   there is no worksheet.
  static func read(
    _ part: String, of package: borrowing OfficePackage
  ) throws(ReadingFault) -> OfficeDocument {
    let workbook = WorkbookPart(limits: package.limits)
    try package.read(part, into: workbook)
    let relationships = try package.relationships(of: part)
    var parts: [String: OfficePackage.Relationship] = [:]
    for relationship in relationships { parts[relationship.id] = relationship }
    let strings = SharedStringsPart(limits: package.limits)
    if let name = partName(of: "sharedStrings", in: relationships), package.hasPart(name) {
      try package.read(name, into: strings)
    }
    let styles = StylesPart(limits: package.limits)
    if let name = partName(of: "styles", in: relationships), package.hasPart(name) {
      try package.read(name, into: styles)
    }
    let values = CellValues(
      strings: strings.strings, styles: styles.styles, is1904: workbook.is1904,
      limits: package.limits)
    var tables: [DocumentTable] = []
    var names: [String] = []
    var partsRead: Set<String> = []
    for sheet in workbook.sheets {
      guard let relationship = parts[sheet.relationship] else {
        throw DocumentFault.missingPart("工作表“\(sheet.name)”")
      }
      // Charts, dialogs and macro sheets have no cells of a form.
      guard relationship.type == "worksheet" else { continue }
      guard let name = relationship.part else {
        throw DocumentFault.missingPart("工作表“\(sheet.name)”")
      }
      // Thousands of sheets that share one large part would multiply the work.
      guard partsRead.insert(name.lowercased()).inserted else {
        throw DocumentFault.make(
          .badReference, "工作表“\(sheet.name)”与前面的工作表指向同一部分“\(name)”。")
      }
      let content = WorksheetPart(name: sheet.name, values: values, limits: package.limits)
      try package.read(name, into: content)
      let rows = try content.rows()
      names.append(name)
      tables.append(
        DocumentTable(
          source: .sheet(name: sheet.name, isHidden: sheet.isHidden), preceding: "", rows: rows))
    }
    guard !tables.isEmpty else {
      throw DocumentFault.make(.noSheets, "工作簿里没有工作表（列出 \(workbook.sheets.count) 张，都不是工作表）。")
    }
    return OfficeDocument(tables: tables, trailing: "", kind: .workbook, parts: names)
  }

  private static func partName(
    of type: String, in relationships: [OfficePackage.Relationship]
  ) -> String? {
    relationships.first { $0.type == type }?.part
  }
}
