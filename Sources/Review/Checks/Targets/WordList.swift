/// Words that are looked for in names, byte by byte.
struct WordList: Sendable, ExpressibleByArrayLiteral {
  private let words: [[UInt8]]

  init(arrayLiteral elements: String...) {
    words = elements.map { Array($0.utf8) }
  }

  /// Whether one of the words stands anywhere in a text.
  func occur(in text: String) -> Bool {
    Self.read(text) { bytes in
      words.contains { word in word.withUnsafeBufferPointer { ByteSearch.holds(bytes, $0) } }
    }
  }

  /// The text behind the word that it begins with; `nil` where it begins with none.
  func rest(of text: String) -> Substring? {
    let length = Self.read(text) { bytes in
      words.first { Self.stands($0, in: bytes, at: 0) }?.count ?? 0
    }
    return length == 0 ? nil : text[text.utf8.index(text.startIndex, offsetBy: length)...]
  }

  /// Whether a text begins with one of the words.
  func begin(_ text: String) -> Bool { rest(of: text) != nil }

  /// Whether a text ends with one of the words.
  func end(_ text: String) -> Bool { stem(of: text) != nil }

  /// The text before the word that it ends with; `nil` where it ends with none.
  func stem(of text: String) -> Substring? {
    let length = Self.read(text) { bytes in
      words.first { Self.stands($0, in: bytes, at: bytes.count - $0.count) }?.count ?? 0
    }
    return length == 0 ? nil : text[..<text.utf8.index(text.endIndex, offsetBy: -length)]
  }

  private static func read<Result>(
    _ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    var text = text
    return text.withUTF8(body)
  }

  private static func stands(
    _ word: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Bool {
    guard start >= 0, word.count <= bytes.count - start else { return false }
    for offset in word.indices where word[offset] != bytes[start + offset] { return false }
    return true
  }
}
