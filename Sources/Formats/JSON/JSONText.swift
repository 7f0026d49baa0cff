import EvaluationModel

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
    enclose(0x7B, 0x7D, body)
  }

  /// An array as a value; `body` calls ``item(_:)``.
  mutating func array(_ body: (inout JSONText) -> Void) {
    enclose(0x5B, 0x5D, body)
  }

  /// A member of the object under way.
  ///
  /// A name that stands in the program needs no look at its bytes: it has nothing to escape.
  mutating func key(_ name: StaticString, _ value: (inout JSONText) -> Void) {
    write(key: name)
    value(&self)
  }

  /// A member of the object under way whose name comes from elsewhere.
  mutating func key(named name: String, _ value: (inout JSONText) -> Void) {
    separate()
    write(string: name)
    endKey()
    value(&self)
  }

  /// An item of the array under way.
  mutating func item(_ value: (inout JSONText) -> Void) {
    separate()
    value(&self)
  }

  /// A member that is a string, from its UTF-8 bytes.
  mutating func member(_ name: StaticString, utf8 value: UnsafeBufferPointer<UInt8>) {
    write(key: name)
    write(utf8: value)
  }

  /// A member that is a string.
  mutating func member(_ name: StaticString, _ value: String) {
    write(key: name)
    write(string: value)
  }

  /// A member that is an exact number or another bare word, as is.
  mutating func member(_ name: StaticString, raw value: String) {
    write(key: name)
    write(raw: value)
  }

  /// A member that is a number of points.
  mutating func member(_ name: StaticString, _ points: Points) {
    write(key: name)
    write(points)
  }

  /// A member that is a number of points or null.
  mutating func member(_ name: StaticString, orNull points: Points?) {
    write(key: name)
    if let points { write(points) } else { write(raw: "null") }
  }

  private mutating func write(key name: StaticString) {
    separate()
    append(
      quoted: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    endKey()
  }

  private mutating func endKey() {
    bytes.append(0x3A)
    if style == .pretty { bytes.append(0x20) }
  }

  // MARK: Values

  /// A number or literal, as is.
  mutating func write(raw word: String) {
    var word = word
    word.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// Points as the shortest exact decimal.
  mutating func write(_ points: Points) { points.write(to: &bytes) }

  /// A string, escaped (RFC 8259, section 7); U+2028 and U+2029 too, so that the text can stand in
  /// a script.
  mutating func write(string: String) {
    var string = string
    string.withUTF8 { write(utf8: $0) }
  }

  /// A string from its UTF-8 bytes, escaped.
  mutating func write(utf8 text: UnsafeBufferPointer<UInt8>) {
    if JSONEscape.isPlain(text) { append(quoted: text) } else { writeEscaped(text) }
  }

  /// Adds bytes that need no escape between quotation marks.
  private mutating func append(quoted text: UnsafeBufferPointer<UInt8>) {
    bytes.append(addingCapacity: text.count + 2) { span in
      span.append(0x22)
      span.withUnsafeMutableBufferPointer { buffer, count in
        UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
          .copyMemory(from: UnsafeRawBufferPointer(text))
        count += text.count
      }
      span.append(0x22)
    }
  }

  private mutating func writeEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(0x22)
    var copied = 0
    var index = 0
    while index < text.count {
      let width = JSONEscape.width(text, at: index)
      guard width > 0 else {
        index += 1
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<index]))
      bytes.append(contentsOf: JSONEscape.escape(text, at: index).utf8)
      index += width
      copied = index
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied...]))
    bytes.append(0x22)
  }

  /// The whole text; pretty text ends with a line break.
  func finished() -> [UInt8] { style == .pretty ? bytes + [0x0A] : bytes }

  // MARK: Layout

  private mutating func enclose(
    _ opening: UInt8, _ closing: UInt8, _ body: (inout JSONText) -> Void
  ) {
    bytes.append(opening)
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst { breakLine() }
    isFirst = false
    bytes.append(closing)
  }

  private mutating func separate() {
    if !isFirst { bytes.append(0x2C) }
    isFirst = false
    breakLine()
  }

  private mutating func breakLine() {
    guard style == .pretty else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
  }
}
