/// Looks for words in texts by their bytes, which is what forms are searched with, cell by cell.
///
/// The standard library's `contains(_:)` makes a searcher for each word and each text, which takes
/// longer than looking.
extension StringProtocol {
  /// Whether one of the words stands in the text.
  public func has(_ words: StaticString...) -> Bool {
    withTextBytes { text in
      words.contains { word in word.withUTF8Buffer { WordBytes.occur($0, in: text) } }
    }
  }

  /// Whether one of the words stands in the text.
  public func has(anyOf words: [String]) -> Bool {
    withTextBytes { text in
      words.contains { word in word.withTextBytes { WordBytes.occur($0, in: text) } }
    }
  }

  /// Whether the text begins with one of the words.
  public func begins(_ words: StaticString...) -> Bool {
    withTextBytes { text in
      words.contains { word in word.withUTF8Buffer { WordBytes.stand($0, at: 0, in: text) } }
    }
  }

  /// Whether the text ends with one of the words.
  public func ends(_ words: StaticString...) -> Bool {
    withTextBytes { text in
      words.contains { word in
        word.withUTF8Buffer { WordBytes.stand($0, at: text.count - $0.count, in: text) }
      }
    }
  }

  private func withTextBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(utf8).withUnsafeBufferPointer(body)
  }
}

/// Words among bytes.
private enum WordBytes {
  /// Whether a word stands anywhere; an empty one stands nowhere.
  static func occur(_ word: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Bool
  {
    guard text.count >= word.count, let first = word.first else { return false }
    for start in 0...(text.count - word.count) where text[start] == first {
      if stand(word, at: start, in: text) { return true }
    }
    return false
  }

  /// Whether a word stands at a place.
  static func stand(
    _ word: UnsafeBufferPointer<UInt8>, at start: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard start >= 0, start + word.count <= text.count else { return false }
    for index in 0..<word.count where text[start + index] != word[index] { return false }
    return true
  }
}
