/// What says that a content control shows only its prompt.
enum PromptMark {
  /// The mark of the control that stands around one cell alone: `w:sdt` with the `w:tc` inside.
  ///
  /// - Parameters:
  ///   - cell: As the reader gave it: from the `>` of its start tag to its end.
  ///   - part: The part, which libxml2 has found well-formed.
  /// - Returns: `nil` when no such control stands around the cell, or it shows a text.
  static func around(cell: Range<Int>, in part: [UInt8]) -> Range<Int>? {
    guard let start = lastTag(before: cell.lowerBound, in: part),
      let content = lastTag(before: start, in: part),
      let tag = StartTag(part, at: content), tag.name == prefixed("sdtContent", tag)
    else { return nil }
    var mark: Range<Int>?
    var end = content
    while let open = lastTag(before: end, in: part) {
      end = open
      guard let inner = StartTag(part, at: open) else { continue }
      if inner.name == prefixed("showingPlcHdr", tag) {
        let isOff = inner[prefixed("val", tag)].map {
          ["0", "false", "off"].contains(String(decoding: part[$0.value], as: UTF8.self))
        }
        // A mark that is an element with an end tag of its own is left to the remark.
        mark = isOff == true || !inner.isEmpty ? nil : inner.range
      } else if inner.name == prefixed("sdtPr", tag) {
        return mark
      }
    }
    return nil
  }

  private static func prefixed(_ name: String, _ tag: StartTag) -> String { tag.prefix + name }

  private static func lastTag(before position: Int, in part: [UInt8]) -> Int? {
    part[..<position].lastIndex(of: 0x3C)
  }
}
