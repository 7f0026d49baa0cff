import EvaluationModel
import Formats
import Testing

/// What must be escaped is found wherever it stands; texts are looked at eight bytes at a time.
@Suite struct JSONEscapeTests {
  private static let special: [Unicode.Scalar] = [
    "\u{0}", "\u{8}", "\t", "\n", "\r", "\u{1F}", "\"", "\\", "\u{7F}", "\u{2028}", "\u{2029}",
  ]
  private static let others: [Unicode.Scalar] = ["a", "/", " ", "指", "“", "≥", "\u{80}", "😀"]

  @Test(arguments: special + others)
  func `a text with one scalar anywhere is written so that it is read as it was`(
    _ scalar: Unicode.Scalar
  ) throws {
    for offset in 0...17 {
      for fill in ["a", "标"] {
        let text =
          String(repeating: fill, count: offset) + String(Character(scalar))
          + String(repeating: fill, count: 17 - offset)
        var form = Submission()
        form.unit = form.append(text)
        form.indicators.append(IndicatorRow())
        form.indicators[0].name = form.append("名称")
        let bytes = SubmissionJSONWriter(style: .compact).bytes(for: form)
        #expect(!bytes.contains { $0 < 0x20 || $0 == 0x7F })
        #expect(!bytes.indices.dropLast(2).contains { isLineSeparator(bytes, at: $0) })
        let read = try FormJSONReader().read(bytes).submission
        #expect(read.string(read.unit) == text)
      }
    }
  }

  /// U+2028 and U+2029, at which a script's line ends.
  private func isLineSeparator(_ bytes: [UInt8], at index: Int) -> Bool {
    bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8
  }
}
