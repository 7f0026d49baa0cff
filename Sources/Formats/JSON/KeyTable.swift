import EvaluationModel

/// The keys that one kind of object may have, found by comparing words of eight bytes.
///
/// Keys have at most 24 bytes: the first eight, the last eight and the eight in the middle settle it.
struct KeyTable: Sendable {
  /// A key as three words, which may overlap; bytes beyond a short key are zero.
  private struct Entry: Equatable {
    let count: Int
    let first: UInt64
    let last: UInt64
    let middle: UInt64

    @inline(__always)
    init(_ text: UnsafeBufferPointer<UInt8>, start: Int, count: Int) {
      self.count = count
      guard count >= 8 else {
        first = KeyTable.shortWord(text, start: start, count: count)
        last = 0
        middle = 0
        return
      }
      let raw = UnsafeRawBufferPointer(text)
      first = raw.loadUnaligned(fromByteOffset: start, as: UInt64.self)
      last = raw.loadUnaligned(fromByteOffset: start + count - 8, as: UInt64.self)
      middle = count < 17 ? 0 : raw.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self)
    }
  }

  private let entries: [Entry]
  /// The keys, in the order of their indices.
  let names: [String]
  /// What the official form calls them.
  private let titles: [String]

  /// A table of keys with the names that the official form has for them.
  init(_ keys: [(name: String, title: String)]) {
    names = keys.map(\.name)
    titles = keys.map(\.title)
    entries = names.map { name in
      Array(name.utf8).withUnsafeBufferPointer { Entry($0, start: 0, count: $0.count) }
    }
  }

  /// The index of the key at a place of the text, or `nil` for an unknown key; `expected` is the
  /// index to try first.
  @inline(__always)
  func find(
    _ text: UnsafeBufferPointer<UInt8>, start: Int, count: Int, expected: Int
  ) -> Int? {
    guard count > 0, count <= 24, start >= 0, start + count <= text.count else { return nil }
    let key = Entry(text, start: start, count: count)
    if expected < entries.count, entries[expected] == key { return expected }
    for index in entries.indices where entries[index] == key { return index }
    return nil
  }

  /// A word of fewer than eight bytes.
  @inline(__always)
  private static func shortWord(
    _ text: UnsafeBufferPointer<UInt8>, start: Int, count: Int
  ) -> UInt64 {
    if start + 8 <= text.count {
      let raw = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: start, as: UInt64.self)
      return UInt64(littleEndian: raw) & ((1 << UInt64(count * 8)) - 1)
    }
    var word: UInt64 = 0
    for place in 0..<count { word |= UInt64(text[start + place]) << UInt64(place * 8) }
    return word
  }

  /// The key that was probably meant by an unknown one: the form's own word for it, another case, or
  /// at most two slips away.
  func suggestion(for key: String) -> String? {
    let word = key.filter { !$0.isWhitespace }
    if let index = titles.firstIndex(of: word) { return names[index] }
    return NearestWord.of(word, among: names)
  }
}
