import EvaluationModel

/// The keys that one kind of object may have, found by comparing words of eight bytes.
///
/// Keys have at most 24 bytes: the first eight, the last eight and the eight in the middle settle it.
/// Where to look is told by the first eight alone, in which no two keys of a table are the same.
struct KeyTable: Sendable {
  /// A key as three words, which may overlap; bytes beyond a short key are zero.
  private struct Entry: Equatable {
    var count = 0
    var first: UInt64 = 0
    var last: UInt64 = 0
    var middle: UInt64 = 0
    /// The index of the key.
    var index = -1

    /// A slot without a key.
    init() {}

    @inline(__always)
    init(_ text: UnsafeBufferPointer<UInt8>, start: Int, count: Int) {
      self.count = count
      guard count >= 8 else {
        first = KeyTable.shortWord(text, start: start, count: count)
        return
      }
      let raw = UnsafeRawBufferPointer(text)
      first = raw.loadUnaligned(fromByteOffset: start, as: UInt64.self)
      last = raw.loadUnaligned(fromByteOffset: start + count - 8, as: UInt64.self)
      if count >= 17 { middle = raw.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self) }
    }

    @inline(__always)
    func isSameKey(as other: Entry) -> Bool {
      count == other.count && first == other.first && last == other.last && middle == other.middle
    }
  }

  /// The slots of a table, sixty-four of them.
  private static let bits: UInt64 = 6

  private let slots: [Entry]
  private let factor: UInt64
  /// The keys, in the order of their indices.
  let names: [String]
  /// What the official form calls them.
  private let titles: [String]

  /// A table of keys with the names that the official form has for them.
  init(_ keys: [(name: String, title: String)]) {
    names = keys.map(\.name)
    titles = keys.map(\.title)
    let entries = names.enumerated().map { index, name in
      var entry = Array(name.utf8).withUnsafeBufferPointer {
        Entry($0, start: 0, count: $0.count)
      }
      entry.index = index
      return entry
    }
    // Among odd numbers there is soon one that spreads sixteen keys over the slots without a collision.
    let golden: UInt64 = 0x9E37_79B9_7F4A_7C15
    let factor =
      (0..<4096).lazy.map { golden &* (2 * $0 + 1) }.first { factor in
        Set(entries.map { Self.slot($0.first, factor) }).count == entries.count
      } ?? golden
    self.factor = factor
    var slots = [Entry](repeating: Entry(), count: 1 << Int(Self.bits))
    for entry in entries { slots[Self.slot(entry.first, factor)] = entry }
    self.slots = slots
  }

  @inline(__always)
  private static func slot(_ first: UInt64, _ factor: UInt64) -> Int {
    Int(truncatingIfNeeded: (first &* factor) &>> (64 - bits))
  }

  /// The index of the key at a place of the text, or `nil` for an unknown key.
  @inline(__always)
  func find(_ text: UnsafeBufferPointer<UInt8>, start: Int, count: Int) -> Int? {
    guard count > 0, count <= 24, start >= 0, start + count <= text.count else { return nil }
    let key = Entry(text, start: start, count: count)
    let slot = slots[Self.slot(key.first, factor)]
    return slot.isSameKey(as: key) ? slot.index : nil
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
    return shortWordAtEnd(text, start: start, count: count)
  }

  @inline(never)
  private static func shortWordAtEnd(
    _ text: UnsafeBufferPointer<UInt8>, start: Int, count: Int
  ) -> UInt64 {
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
