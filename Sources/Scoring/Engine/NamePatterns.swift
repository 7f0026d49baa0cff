/// Parts of names (投诉率, 节约率 …) looked for in one pass over a name.
struct NamePatterns: Sendable {
  private let patterns: [[UInt8]]
  /// Which bytes end some pattern: most bytes of a name do not.
  private let endings: [Bool]

  init(_ words: [String]) {
    patterns = words.map { Array($0.utf8) }.filter { !$0.isEmpty }
    var endings = [Bool](repeating: false, count: 256)
    for pattern in patterns { endings[Int(pattern[pattern.count - 1])] = true }
    self.endings = endings
  }

  /// Whether any of the parts occurs in a name.
  func occur(in name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !patterns.isEmpty else { return false }
    return endings.withUnsafeBufferPointer { endings in
      for index in name.indices where endings[Int(name[index])] {
        for pattern in patterns where Self.ends(pattern, at: index, in: name) { return true }
      }
      return false
    }
  }

  private static func ends(
    _ pattern: [UInt8], at index: Int, in name: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let start = index + 1 - pattern.count
    guard start >= 0 else { return false }
    for offset in pattern.indices where pattern[offset] != name[start + offset] { return false }
    return true
  }
}
