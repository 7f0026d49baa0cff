/// What a file of markup is: what many web systems export under the names .xls and .doc.
enum MarkupContent: Equatable {
  /// A web page.
  case webPage
  /// A web page with its parts in one file (MHTML).
  case webArchive
  /// A workbook as XML of Excel 2003.
  case workbookXML
  /// A document as XML of Word 2003.
  case documentXML

  /// How far into a file is looked.
  private static let reach = 8_192

  /// Looks at the beginning of a file; `nil` when it is no markup of these kinds.
  init?(_ bytes: UnsafeRawBufferPointer) {
    // Of UTF-16 the ASCII characters are left, which is all that counts here.
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let isMarked = isWide || bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let start = isMarked ? (isWide ? 2 : 3) : 0
    var text = bytes.dropFirst(start).prefix(Self.reach).filter { !isWide || $0 != 0 }
    for index in text.indices where (0x41...0x5A).contains(text[index]) { text[index] |= 0x20 }
    text = Array(text.drop { $0 <= 0x20 })
    if text.starts(with: Array("mime-version:".utf8)) {
      self = .webArchive
      return
    }
    guard text.first == 0x3C else { return nil }
    if Self.contains("progid=\"excel.sheet\"", text)
      || Self.contains("<workbook", text)
        && Self.contains("urn:schemas-microsoft-com:office:spreadsheet", text)
    {
      self = .workbookXML
    } else if Self.contains("schemas.microsoft.com/office/word/2003/wordml", text) {
      self = .documentXML
    } else if Self.pageWords.contains(where: { Self.contains($0, text) }) {
      self = .webPage
    } else {
      return nil
    }
  }

  /// What one of stands near the beginning of a web page, in small letters.
  private static let pageWords = [
    "<html", "<!doctype html", "<head", "<body", "<meta", "<table", "<style", "<div",
  ]

  /// The encoding that a web page should be read with where it names none itself: without one, it
  /// would be read as a Western page.
  ///
  /// - Returns: `nil` when the page names its encoding or begins with a byte order mark.
  static func missingEncoding(of page: [UInt8]) -> String? {
    if page.starts(with: [0xFF, 0xFE]) || page.starts(with: [0xFE, 0xFF])
      || page.starts(with: [0xEF, 0xBB, 0xBF])
    {
      return nil
    }
    let beginning = page.prefix(reach).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard !contains("charset", beginning), !contains("encoding=", beginning) else { return nil }
    return String(validating: page, as: UTF8.self) == nil ? "gb18030" : "utf-8"
  }

  private static func contains(_ word: String, _ text: [UInt8]) -> Bool {
    let word = Array(word.utf8)
    guard let first = word.first, text.count >= word.count else { return false }
    for start in 0...(text.count - word.count) where text[start] == first {
      if text[start...].starts(with: word) { return true }
    }
    return false
  }
}
