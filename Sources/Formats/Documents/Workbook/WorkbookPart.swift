/// Takes `workbook.xml`: the sheets and how days are counted.
final class WorkbookPart: XMLReceiver {
  /// One sheet as the workbook lists it.
  struct Sheet {
    /// The name on its tab.
    var name: String
    /// Whether people do not see it.
    var isHidden: Bool
    /// The identifier of its part.
    var relationship: String
  }

  /// The sheets in their order.
  private(set) var sheets: [Sheet] = []
  /// Whether day 0 is 1904-01-01.
  private(set) var is1904 = false
  private let limits: DocumentLimits

  /// A receiver that stops at the limits.
  init(limits: DocumentLimits) { self.limits = limits }

  override func begin(_ element: XMLElement) {
    guard element.namespace == .sheet else { return }
    if element.name == .workbookProperties {
      is1904 = element.bytes(.date1904) != nil && !element.isOff(.date1904)
    } else if element.name == .sheet {
      sheets.append(
        Sheet(
          name: element.text(.nameOfSheet) ?? "第\(sheets.count + 1)张表",
          isHidden: element.text(.state)?.hasSuffix("idden") ?? false,
          relationship: element.text(.id, isQualified: true) ?? ""))
      if sheets.count > limits.tables {
        stop(DocumentFault.tooMany("工作表", in: "工作簿", limit: limits.tables))
      }
    }
  }
}
