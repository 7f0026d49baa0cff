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

/// Takes `styles.xml`: the number formats.
final class StylesPart: XMLReceiver {
  /// What was read.
  var styles: CellStyles { CellStyles(ids: ids, codes: codes) }

  private var ids: [Int] = []
  private var codes: [Int: String] = [:]
  private var isInCellFormats = false
  private var isInNumberFormats = false
  private let limits: DocumentLimits

  /// A receiver that stops at the limits.
  init(limits: DocumentLimits) { self.limits = limits }

  override func begin(_ element: XMLElement) {
    guard element.namespace == .sheet else { return }
    switch element.name {
    case .cellFormats: isInCellFormats = true
    case .numberFormats: isInNumberFormats = true
    case .format:
      if isInCellFormats { ids.append(element.count(.numberFormatId) ?? 0) }
    case .numberFormat:
      guard isInNumberFormats, let id = element.count(.numberFormatId),
        let code = element.text(.formatCode), code.utf8.count <= 1024
      else { return }
      codes[id] = code
    default: return
    }
    if ids.count > limits.ranges || codes.count > limits.ranges {
      stop(DocumentFault.tooMany("单元格格式", in: "工作簿", limit: limits.ranges))
    }
  }

  override func end(_ name: XMLName, _ namespace: XMLNamespace) {
    if name == .cellFormats { isInCellFormats = false }
    if name == .numberFormats { isInNumberFormats = false }
  }
}

/// Takes `sharedStrings.xml`: the texts that cells refer to by number.
final class SharedStringsPart: XMLReceiver {
  /// The texts in their order.
  private(set) var strings: [String] = []
  private var text = RichText()
  private var byteCount = 0
  private let limits: DocumentLimits

  /// A receiver that stops at the limits.
  init(limits: DocumentLimits) { self.limits = limits }

  override func begin(_ element: XMLElement) {
    guard element.namespace == .sheet else { return }
    if element.name == .sharedString { text.clear() }
    text.begin(element)
  }

  override func end(_ name: XMLName, _ namespace: XMLNamespace) {
    guard namespace == .sheet else { return }
    text.end(name)
    guard name == .sharedString else { return }
    byteCount += text.bytes.count
    if byteCount > limits.totalTextBytes {
      stop(DocumentFault.textTooLong(in: "共享字符串合计", limit: limits.totalTextBytes))
    } else if strings.count >= limits.cells {
      stop(DocumentFault.tooMany("共享字符串", in: "工作簿", limit: limits.cells))
    }
    strings.append(WorkbookText.decoded(text.bytes[...]))
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    text.append(bytes)
    if text.bytes.count > limits.textBytes {
      stop(DocumentFault.textTooLong(in: "共享字符串\(strings.count)", limit: limits.textBytes))
    }
  }
}
