/// The text of a shared or inline string: its runs joined, without the reading aids of `rPh`.
struct RichText {
  /// The text so far, in UTF-8.
  private(set) var bytes: [UInt8] = []
  private var isOpen = false
  private var isPhonetic = false
  private var keepsBlanks = false
  private var start = 0

  /// Forgets the text.
  mutating func clear() {
    if !bytes.isEmpty { bytes.removeAll(keepingCapacity: true) }
    isOpen = false
    isPhonetic = false
  }

  /// An element begins inside the string.
  mutating func begin(_ element: XMLElement) {
    if element.name == .phoneticRun { isPhonetic = true }
    guard element.name == .text, !isPhonetic else { return }
    isOpen = true
    start = bytes.count
    keepsBlanks = element.bytes(.space, isQualified: true)?.elementsEqual("preserve".utf8) ?? false
  }

  /// An element ends inside the string.
  mutating func end(_ name: XMLName) {
    if name == .phoneticRun { isPhonetic = false }
    guard name == .text, isOpen else { return }
    isOpen = false
    if !keepsBlanks { bytes.replaceSubrange(start..., with: bytes[start...].trimmingXMLBlanks) }
  }

  /// A piece of text comes; it counts inside `t`.
  mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
    if isOpen { bytes.append(contentsOf: piece) }
  }
}
