/// Reads the words of a PDF with their places: the table that `pdftotext -tsv` writes.
///
/// Columns: level, page, paragraph, block, line, word, left, top, width, height, confidence, text;
/// level 1 is a page, level 5 a word. Lines of another shape are passed over.
enum PortableTextReader {
  /// Reads the words.
  ///
  /// - Parameters:
  ///   - bytes: What the program wrote.
  ///   - limits: How much is read before it is refused.
  /// - Returns: The pages in order, without lines.
  /// - Throws: ``ReadingFault`` when there are more pages, words or text than the limits allow.
  static func pages(
    _ bytes: [UInt8], limits: DocumentLimits
  ) throws(ReadingFault) -> [PortablePage] {
    var pages: [PortablePage] = []
    var wordCount = 0
    var textBytes = 0
    for line in bytes.split(separator: 0x0A) {
      let fields = line.split(separator: 0x09, maxSplits: 11, omittingEmptySubsequences: false)
      guard fields.count == 12, let level = fields[0].first, fields[0].count == 1 else { continue }
      let numbers = fields[6...9].compactMap(number)
      guard numbers.count == 4, numbers[2] >= 0, numbers[3] >= 0 else { continue }
      if level == UInt8(ascii: "1") {
        guard pages.count < limits.pages else {
          throw DocumentFault.tooMany("页数", in: "PDF", limit: limits.pages)
        }
        pages.append(PortablePage(height: numbers[3], words: []))
      } else if level == UInt8(ascii: "5"), !pages.isEmpty {
        let text = String(decoding: fields[11], as: UTF8.self)
        if text.isBlankText { continue }
        wordCount += 1
        textBytes += text.utf8.count
        guard wordCount <= limits.words else {
          throw DocumentFault.tooMany("词数", in: "PDF", limit: limits.words)
        }
        guard textBytes <= limits.totalTextBytes else {
          throw DocumentFault.textTooLong(in: "PDF", limit: limits.totalTextBytes)
        }
        let box = PageBox(
          left: numbers[0], top: numbers[1], right: numbers[0] + numbers[2],
          bottom: numbers[1] + numbers[3])
        pages[pages.count - 1].words.append(PortableWord(text: text, box: box))
      }
    }
    return pages
  }

  /// A number of points that can be on a page; `nil` for anything else.
  static func number(_ bytes: ArraySlice<UInt8>) -> Double? {
    guard bytes.count <= 40, let value = Double(String(decoding: bytes, as: UTF8.self)),
      value.isFinite, value.magnitude <= 1_000_000
    else { return nil }
    return value
  }
}
