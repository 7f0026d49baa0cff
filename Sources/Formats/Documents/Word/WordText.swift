/// The text of a cell, or of the body between two tables, while it grows.
struct WordText {
  /// The text so far, in UTF-8.
  private(set) var bytes: [UInt8] = []
  private var hasParagraph = false
  private var isBreakDue = false
  private var isMarkDeleted = false

  /// A paragraph begins: on a line of its own, unless the mark of the last one is deleted.
  mutating func beginParagraph() {
    if hasParagraph, !isMarkDeleted { bytes.append(0x0A) }
    hasParagraph = true
    isBreakDue = false
    isMarkDeleted = false
  }

  /// The mark that ends the current paragraph is deleted, so the next one goes on in its line.
  mutating func deleteParagraphMark() { isMarkDeleted = true }

  /// What follows stands on a line of its own: behind a text box or a nested table.
  mutating func endBlock() { isBreakDue = true }

  /// Adds text.
  mutating func append(_ text: some Collection<UInt8>) {
    guard !text.isEmpty else { return }
    if isBreakDue { bytes.append(0x0A) }
    isBreakDue = false
    bytes.append(contentsOf: text)
  }

  /// The text as a string.
  var string: String { String(decoding: bytes, as: UTF8.self) }
}
