/// Looks for words in keys by their bytes, which is what a form is searched with, cell by cell.
extension String {
  /// Whether one of the words stands in the text.
  func has(_ words: StaticString...) -> Bool {
    words.contains { word in
      withBytes(word) { text, word in
        guard text.count >= word.count, let first = word.first else { return false }
        var start = 0
        let last = text.count - word.count
        while start <= last {
          if text[start] == first, Self.same(text, from: start, as: word) { return true }
          start += 1
        }
        return false
      }
    }
  }

  /// Whether the text begins with one of the words.
  func begins(_ words: StaticString...) -> Bool {
    words.contains { word in
      withBytes(word) { $0.count >= $1.count && Self.same($0, from: 0, as: $1) }
    }
  }

  /// Whether the text ends with one of the words.
  func ends(_ words: StaticString...) -> Bool {
    words.contains { word in
      withBytes(word) { $0.count >= $1.count && Self.same($0, from: $0.count - $1.count, as: $1) }
    }
  }

  private static func same(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, as word: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for index in word.indices where text[start + index] != word[index] { return false }
    return true
  }

  private func withBytes(
    _ word: StaticString,
    _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool {
    word.withUTF8Buffer { word in
      if let result = utf8.withContiguousStorageIfAvailable({ body($0, word) }) { return result }
      return Array(utf8).withUnsafeBufferPointer { body($0, word) }
    }
  }
}
