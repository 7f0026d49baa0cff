// Checks ask thousands of times whether one of some words stands in a text. The standard library
// compares characters for that, because é can be written in two ways; for Chinese words the bytes say
// the same, much faster.

extension String {
  /// Whether a word stands in the text, byte for byte.
  func contains(_ word: String) -> Bool { ByteSearch.holds(utf8, word.utf8) }
}

extension Substring {
  /// Whether a word stands in the text, byte for byte.
  func contains(_ word: String) -> Bool { ByteSearch.holds(utf8, word.utf8) }
}

/// Looks for words in texts byte by byte.
enum ByteSearch {
  /// Whether a word stands in a text.
  static func holds(_ text: some Collection<UInt8>, _ word: String.UTF8View) -> Bool {
    let found = text.withContiguousStorageIfAvailable { text in
      word.withContiguousStorageIfAvailable { holds(text, $0) }
    }
    return (found ?? nil) ?? holds(Array(text), Array(word))
  }

  private static func holds(_ text: [UInt8], _ word: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { text in word.withUnsafeBufferPointer { holds(text, $0) } }
  }

  /// Whether a word stands in a text; an empty word stands everywhere.
  static func holds(
    _ text: UnsafeBufferPointer<UInt8>, _ word: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let first = word.first else { return true }
    guard text.count >= word.count else { return false }
    var start = 0
    while start <= text.count - word.count {
      if text[start] == first {
        var length = 1
        while length < word.count, text[start + length] == word[length] { length += 1 }
        if length == word.count { return true }
      }
      start += 1
    }
    return false
  }
}
