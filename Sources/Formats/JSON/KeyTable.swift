import EvaluationModel

/// The keys that one kind of object may have, found by their first eight bytes and their length.
struct KeyTable: Sendable {
  private struct Entry {
    let prefix: UInt64
    let name: [UInt8]
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
      let bytes = Array(name.utf8)
      var prefix: UInt64 = 0
      for (place, byte) in bytes.prefix(8).enumerated() {
        prefix |= UInt64(byte) << UInt64(place * 8)
      }
      return Entry(prefix: prefix, name: bytes)
    }
  }

  /// The index of the key at a place of the text, or `nil` for an unknown key; `expected` is the
  /// index to try first.
  func find(
    _ text: UnsafeBufferPointer<UInt8>, start: Int, count: Int, expected: Int
  ) -> Int? {
    guard count > 0, count <= 24, start + count <= text.count else { return nil }
    var prefix: UInt64 = 0
    if start + 8 <= text.count {
      let raw = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: start, as: UInt64.self)
      let word = UInt64(littleEndian: raw)
      prefix = count >= 8 ? word : word & ((1 << UInt64(count * 8)) - 1)
    } else {
      for place in 0..<min(count, 8) {
        prefix |= UInt64(text[start + place]) << UInt64(place * 8)
      }
    }
    if expected < entries.count, isMatch(expected, prefix, text, start, count) { return expected }
    for index in entries.indices where isMatch(index, prefix, text, start, count) { return index }
    return nil
  }

  private func isMatch(
    _ index: Int, _ prefix: UInt64, _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int
  ) -> Bool {
    guard entries[index].prefix == prefix, entries[index].name.count == count else { return false }
    for place in stride(from: 8, to: count, by: 1)
    where entries[index].name[place] != text[start + place] {
      return false
    }
    return true
  }

  /// The key that was probably meant by an unknown one: the form's own word for it, another case, or
  /// at most two slips away.
  func suggestion(for key: String) -> String? {
    let word = key.filter { !$0.isWhitespace }
    if let index = titles.firstIndex(of: word) { return names[index] }
    guard word.utf8.count <= 32 else { return nil }
    let written = Array(word.lowercased().utf8)
    let distances = names.map { Self.distance(written, Array($0.lowercased().utf8)) }
    guard let least = distances.min(), let index = distances.firstIndex(of: least) else {
      return nil
    }
    return least <= min(2, names[index].utf8.count / 3) ? names[index] : nil
  }

  /// The number of insertions, deletions, substitutions and swaps of neighbours (optimal string
  /// alignment).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, byte) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var least = min(
          last[column + 1] + 1, current[column] + 1, last[column] + (byte == other ? 0 : 1))
        if row > 0, column > 0, byte == right[column - 1], left[row - 1] == other {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current.append(least)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
