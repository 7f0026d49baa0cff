/// A text file with its lines, for messages that show them.
struct SourceText: Sendable {
  /// The file's name.
  let file: String
  /// The whole text, without a byte order mark.
  let text: String
  /// The lines without their ends, as YAML counts them.
  private(set) var lines: [String] = []

  /// A text that is known to be valid.
  init(_ text: String, file: String) {
    self.file = file
    let start: Unicode.Scalar = "\u{FEFF}"
    self.text =
      text.unicodeScalars.first == start ? String(text.unicodeScalars.dropFirst()) : text
    lines = SourceText.split(self.text)
  }

  /// Reads UTF-8 bytes.
  ///
  /// - Throws: Where the bytes are no UTF-8, or hold a character that YAML does not allow.
  init(_ bytes: [UInt8], file: String) throws(RubricFileFaults) {
    guard let valid = String(validating: bytes, as: UTF8.self) else {
      let repaired = SourceText(String(decoding: bytes, as: UTF8.self), file: file)
      throw RubricFileFaults([
        repaired.fault(
          repaired.firstMark { $0 == "\u{FFFD}" }, "这里不是 UTF-8 文字", advice: "请把文件另存为 UTF-8 编码。")
      ])
    }
    self.init(valid, file: file)
    guard text.unicodeScalars.contains(where: SourceText.isForbidden) else { return }
    throw RubricFileFaults([
      fault(firstMark(where: SourceText.isForbidden), "这里有不可见的控制字符", advice: "请删去它。")
    ])
  }

  /// A fault at a place of this file.
  func fault(_ mark: SourceMark, _ message: String, advice: String = "") -> LocatedFault {
    let index = mark.line - 1
    return LocatedFault(
      file: file, mark: mark, line: lines.indices.contains(index) ? lines[index] : "",
      message: message, advice: advice)
  }

  private func firstMark(where isMeant: (Unicode.Scalar) -> Bool) -> SourceMark {
    for (index, line) in lines.enumerated() {
      if let column = Array(line.unicodeScalars).firstIndex(where: isMeant) {
        return SourceMark(line: index + 1, column: column + 1)
      }
    }
    return .start
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85: false
    case ..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// Splits a text where YAML does: CR LF, LF, CR, NEL, LS, PS.
  static func split(_ text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "\n" where previous == "\r":
        continue
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
        lines.append(String(line))
        line = String.UnicodeScalarView()
      default:
        line.append(scalar)
      }
    }
    if !line.isEmpty { lines.append(String(line)) }
    return lines
  }
}
