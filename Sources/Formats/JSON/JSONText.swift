/// Writes JSON byte by byte, in the order in which it is told: pretty with two blanks, or on one line.
struct JSONText {
  private let style: JSONStyle
  private var depth = 0
  private var isFirst = true
  private var bytes: [UInt8] = []

  init(_ style: JSONStyle) {
    self.style = style
    // A score sheet of a dozen rows on one line.
    bytes.reserveCapacity(8192)
  }

  /// A text that goes on behind bytes that are there already.
  init(_ style: JSONStyle, after bytes: consuming [UInt8]) {
    self.style = style
    self.bytes = bytes
  }

  // MARK: Structure

  /// An object as a value; `body` writes its members.
  mutating func object(_ body: (inout JSONText) -> Void) {
    enclose("{", "}", body)
  }

  /// An array as a value; `body` calls ``item(_:)``.
  mutating func array(_ body: (inout JSONText) -> Void) {
    enclose("[", "]", body)
  }

  /// A member of the object under way.
  mutating func key(_ name: String, _ value: (inout JSONText) -> Void) {
    separate()
    write(string: name)
    bytes.append(contentsOf: style == .pretty ? ": ".utf8 : ":".utf8)
    value(&self)
  }

  /// An item of the array under way.
  mutating func item(_ value: (inout JSONText) -> Void) {
    separate()
    value(&self)
  }

  /// A member that is a string, from its UTF-8 bytes.
  mutating func member(_ name: String, utf8 value: UnsafeBufferPointer<UInt8>) {
    key(name) { $0.write(utf8: value) }
  }

  /// A member that is a string.
  mutating func member(_ name: String, _ value: String) { key(name) { $0.write(string: value) } }

  /// A member that is an exact number or another bare word, as is.
  mutating func member(_ name: String, raw value: String) { key(name) { $0.write(raw: value) } }

  // MARK: Values

  /// A number or literal, as is.
  mutating func write(raw word: String) { bytes.append(contentsOf: word.utf8) }

  /// A string, escaped (RFC 8259, section 7); U+2028 and U+2029 too, so that the text can stand in
  /// a script.
  mutating func write(string: String) {
    var string = string
    string.withUTF8 { write(utf8: $0) }
  }

  /// A string from its UTF-8 bytes, escaped.
  mutating func write(utf8 text: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var copied = 0
    var index = 0
    while index < text.count {
      if index + 8 <= text.count, JSONText.isPlainWord(text, at: index) {
        index += 8
        continue
      }
      let width = JSONText.escapedWidth(text, at: index)
      if width > 0 {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<index]))
        escape(text, at: index, width: width)
        copied = index + width
      }
      index += max(width, 1)
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied...]))
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether eight bytes can be written as they are, all looked at together.
  ///
  /// Says no for some that could: then they are looked at one by one.
  @inline(__always)
  private static func isPlainWord(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let word = UnsafeRawBufferPointer(text).loadUnaligned(
      fromByteOffset: index, as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    /// A high bit for each byte that is less than `limit`, and perhaps for bytes above such a one.
    func less(_ word: UInt64, _ limit: UInt64) -> UInt64 { (word &- ones &* limit) & ~word }
    let found =
      less(word, 0x20) | less(word ^ ones &* 0x22, 1) | less(word ^ ones &* 0x5C, 1)
      | less(word ^ ones &* 0x7F, 1) | less(word ^ ones &* 0xE2, 1)
    return found & (ones &* 0x80) == 0
  }

  /// How many bytes at `index` must be escaped together: one, three for U+2028 and U+2029, else none.
  private static func escapedWidth(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch text[index] {
    case 0x00...0x1F, 0x22, 0x5C, 0x7F: 1
    case 0xE2:
      index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8 ? 3 : 0
    default: 0
    }
  }

  private mutating func escape(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, width: Int
  ) {
    let byte = text[index]
    switch byte {
    case 0x22: bytes.append(contentsOf: "\\\"".utf8)
    case 0x5C: bytes.append(contentsOf: "\\\\".utf8)
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    case 0xE2: bytes.append(contentsOf: text[index + 2] == 0xA8 ? "\\u2028".utf8 : "\\u2029".utf8)
    default:
      let digits = String(byte, radix: 16)
      bytes.append(contentsOf: (digits.utf8.count == 1 ? "\\u000" : "\\u00").utf8)
      bytes.append(contentsOf: digits.utf8)
    }
  }

  /// The whole text; pretty text ends with a line break.
  func finished() -> [UInt8] { style == .pretty ? bytes + [0x0A] : bytes }

  // MARK: Layout

  private mutating func enclose(
    _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ body: (inout JSONText) -> Void
  ) {
    bytes.append(UInt8(truncatingIfNeeded: opening.value))
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst { breakLine() }
    isFirst = false
    bytes.append(UInt8(truncatingIfNeeded: closing.value))
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    breakLine()
  }

  private mutating func breakLine() {
    guard style == .pretty else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
  }
}
