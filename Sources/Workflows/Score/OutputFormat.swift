/// A format that results are written in; the raw value is the word of `--as` and the file's suffix.
public enum OutputFormat: String, CaseIterable, Sendable {
  /// The filled form as a workbook.
  case xlsx
  /// The filled form as a document.
  case docx
  /// The filled form and the explanations as a page.
  case html
  /// The filled form and the explanations as Markdown.
  case md
  /// The score sheet.
  case json
  /// The submitted document itself, a Word document or workbook, with the scores in it.
  case filled

  /// Whether the format is text that may go to the screen or into a pipe.
  var isText: Bool {
    switch self {
    case .xlsx, .docx, .filled: false
    case .html, .md, .json: true
    }
  }

  /// The suffix of a file of this format; `nil` where it is that of the submitted document.
  var suffix: String? { self == .filled ? nil : rawValue }

  /// The format that a suffix says.
  init?(suffix: String) {
    guard let format = OutputFormat(rawValue: suffix), format != .filled else { return nil }
    self = format
  }

  /// The formats that a list names, each once, in the list's order.
  ///
  /// - Throws: ``WorkflowFault`` for a word that is no format, or for an empty list.
  static func list(_ text: String) throws(WorkflowFault) -> [OutputFormat] {
    var formats: [OutputFormat] = []
    let known = allCases.map(\.rawValue).joined(separator: "、")
    for word in text.split(whereSeparator: { $0 == "," || $0 == "，" || $0 == " " }) {
      guard let format = word == "原表" ? .filled : OutputFormat(rawValue: word.lowercased()) else {
        throw WorkflowFault("--as 里的“\(word)”不是可用的格式。可以写：\(known)。", isUsage: true)
      }
      if !formats.contains(format) { formats.append(format) }
    }
    guard !formats.isEmpty else {
      throw WorkflowFault("--as 后面没有写格式。可以写：\(known)。", isUsage: true)
    }
    return formats
  }
}
