import EvaluationModel

/// Words with a number each, found by the bytes of a text without making a `String`.
struct WordTable: Sendable {
  private struct Slot {
    var word: [UInt8]
    var value: Int16
  }

  private let slots: [Slot]
  private let mask: Int
  private let longest: Int

  /// A table of words; where one occurs twice, the first counts.
  init(_ words: [(word: String, value: Int)]) {
    var size = 8
    while size < words.count * 3 { size *= 2 }
    var slots = [Slot](repeating: Slot(word: [], value: -1), count: size)
    var longest = 0
    for (word, value) in words {
      let bytes = Array(word.utf8)
      guard !bytes.isEmpty else { continue }
      longest = max(longest, bytes.count)
      var index = bytes.withUnsafeBufferPointer { Self.hash($0) } & (size - 1)
      while slots[index].value >= 0, slots[index].word != bytes { index = (index + 1) & (size - 1) }
      if slots[index].value < 0 {
        slots[index] = Slot(word: bytes, value: Int16(truncatingIfNeeded: value))
      }
    }
    self.slots = slots
    mask = size - 1
    self.longest = longest
  }

  /// The number of a word, blanks at its ends and a full stop aside; `nil` when it is not here.
  func find(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    let word = WordTable.core(text)
    guard !word.isEmpty, word.count <= longest else { return nil }
    var index = Self.hash(word) & mask
    while slots[index].value >= 0 {
      let isSame = slots[index].word.withUnsafeBufferPointer { FiledText.areIdentical($0, word) }
      if isSame { return Int(slots[index].value) }
      index = (index + 1) & mask
    }
    return nil
  }

  /// A text without blanks at its ends and without a full stop behind it.
  static func core(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var trimmed = FiledText.trimmed(text)
    let count = trimmed.count
    if count >= 3, trimmed[count - 3] == 0xE3, trimmed[count - 2] == 0x80,
      trimmed[count - 1] == 0x82
    {
      trimmed = FiledText.trimmed(UnsafeBufferPointer(rebasing: trimmed[..<(count - 3)]))
    }
    return trimmed
  }

  /// FNV-1a.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash & 0x7fff_ffff)
  }
}
