/// What a review can give; the raw value is the word of `--as`.
public enum ReviewFormat: String, CaseIterable, Sendable {
  /// 复核意见 of each form as a document.
  case docx
  /// 复核意见 of each form as a page, and one page about all.
  case html
  /// The submitted documents with comments at the cells.
  case annotated
  /// The workbook about all forms.
  case xlsx
  /// The score sheets with findings.
  case json
  /// The same, one form a line.
  case ndjson
  /// The findings for programs that show results of checks (SARIF 2.1.0).
  case sarif
  /// The review of all forms as Markdown.
  case md

  /// Whether one file tells about all forms.
  var isAboutAll: Bool {
    switch self {
    case .docx, .annotated: false
    case .html, .xlsx, .json, .ndjson, .sarif, .md: true
    }
  }

  /// Whether the format is text that may go to the screen or into a pipe.
  var isText: Bool {
    switch self {
    case .docx, .annotated, .xlsx: false
    case .html, .json, .ndjson, .sarif, .md: true
    }
  }

  /// The name of the file about all forms.
  var summaryName: String {
    switch self {
    case .html, .xlsx, .docx, .annotated: "复核汇总.\(rawValue)"
    case .json, .ndjson, .sarif, .md: "复核结果.\(rawValue)"
    }
  }

  /// What is put behind the name of a form's own 复核意见.
  static let opinionEnding = "-复核意见"
  /// What is put behind the name of a document with comments.
  static let annotatedEnding = "-已批注"

  /// Whether a file's name is one under which this command writes results of a document.
  static func isOwnResult(_ name: String) -> Bool {
    let stem = OutputPlan.stem(of: name)
    return stem == "复核汇总" || stem == "复核结果"
      || [opinionEnding, annotatedEnding].contains { stem.hasSuffix($0) }
  }

  /// The formats that a list names, each once, in the list's order.
  ///
  /// - Throws: ``WorkflowFault`` for a word that is no format, or for an empty list.
  static func list(_ text: String) throws(WorkflowFault) -> [ReviewFormat] {
    let known = allCases.map(\.rawValue).joined(separator: "、")
    var formats: [ReviewFormat] = []
    for word in text.split(whereSeparator: { $0 == "," || $0 == "，" || $0 == " " }) {
      guard let format = ReviewFormat(rawValue: word.lowercased()) else {
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
