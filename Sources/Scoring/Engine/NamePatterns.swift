import EvaluationModel

/// Parts of names (投诉率, 节约率 …) looked for in one pass over a name.
struct NamePatterns: Sendable {
  private let patterns: [[UInt8]]
  /// The last characters of the patterns, a bit for each: most characters of a name end none.
  private let endings: UInt64

  init(_ words: [String]) {
    patterns = words.map { Array($0.utf8) }.filter { !$0.isEmpty }
    endings = patterns.reduce(0) { endings, pattern in
      // Behind a pattern of one byte nobody knows which byte stands before it.
      guard pattern.count > 1 else { return .max }
      return pattern.withUnsafeBufferPointer { endings | Self.bit(of: $0, endingAt: $0.count) }
    }
  }

  /// The bit of the character that ends at a place: one of sixty-four.
  @inline(__always)
  private static func bit(of bytes: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> UInt64 {
    let before = end > 1 ? bytes[end &- 2] : 0
    let mixed = UInt64(bytes[end &- 1]) &* 5 ^ UInt64(before) &* 3
    return 1 &<< mixed
  }

  /// Whether any of the parts occurs in a name.
  @inline(never)
  func occur(in name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard endings != 0 else { return false }
    let count = name.count
    var end = 0
    while end < count {
      let lead = name[end]
      end &+= lead >= 0xE0 ? (lead < 0xF0 ? 3 : 4) : (lead < 0xC0 ? 1 : 2)
      guard end <= count else { return false }
      if endings & Self.bit(of: name, endingAt: end) != 0, anyEnds(at: end, in: name) {
        return true
      }
    }
    return false
  }

  private func anyEnds(at end: Int, in name: UnsafeBufferPointer<UInt8>) -> Bool {
    for pattern in patterns where pattern.count <= end {
      let part = UnsafeBufferPointer(rebasing: name[(end - pattern.count)..<end])
      if pattern.withUnsafeBufferPointer({ FiledText.areIdentical($0, part) }) { return true }
    }
    return false
  }
}
