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
