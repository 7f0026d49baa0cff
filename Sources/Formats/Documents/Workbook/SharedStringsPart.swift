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
