/// Writes JSON byte by byte, in the order in which it is told: pretty with two blanks, or on one line.
struct JSONText {
  private let style: JSONStyle
  private var depth = 0
  private var isFirst = true
  private var bytes: [UInt8] = []

  init(_ style: JSONStyle) { self.style = style }

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
    bytes.append(UInt8(ascii: "\""))
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": bytes.append(contentsOf: "\\\"".utf8)
      case "\\": bytes.append(contentsOf: "\\\\".utf8)
      case "\n": bytes.append(contentsOf: "\\n".utf8)
      case "\r": bytes.append(contentsOf: "\\r".utf8)
      case "\t": bytes.append(contentsOf: "\\t".utf8)
      case "\u{0}"..."\u{1F}", "\u{2028}", "\u{2029}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        bytes.append(contentsOf: "\\u".utf8)
        bytes.append(contentsOf: String(repeating: "0", count: 4 - digits.count).utf8)
        bytes.append(contentsOf: digits.utf8)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(UInt8(ascii: "\""))
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
