import EvaluationModel
import Yams

/// Turns what the YAML parser says into a fault in Chinese.
enum YAMLSyntaxFault {
  /// A fault for an error of the parser.
  ///
  /// - Parameters:
  ///   - error: What the parser threw.
  ///   - lines: The lines of the file.
  /// - Returns: The fault with line, column and caret where the parser gave a place.
  static func fault(for error: any Error, lines: YAMLLines) -> ReadingFault {
    guard let error = error as? YamlError else {
      return ReadingFault(
        code: .malformed, message: "这个文件不是可以读取的 YAML。", advice: "请检查缩进、冒号和引号。")
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let texts = texts(for: problem)
      return lines.fault(
        problem.contains("nesting") ? .limitExceeded : .malformed, mark, texts.message,
        texts.advice)
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map { "“\($0)”" }.joined(separator: "、")
      return lines.fault(
        .duplicateKey, context.mark, "从这里开始的一组键里，\(names)写了两次。", "请只保留正确的那一个。")
    case .reader:
      return ReadingFault(
        code: .malformed, message: "文件里有 YAML 不允许的控制字符。", advice: "请在编辑器里另存为 UTF-8 纯文本。")
    case .memory:
      return ReadingFault(
        code: .limitExceeded, message: "内存不足，读不下这个文件。", advice: "请分成几个文件再试。")
    default:
      return ReadingFault(
        code: .malformed, message: "这个文件不是可以读取的 YAML。", advice: "请检查缩进、冒号和引号。")
    }
  }

  /// The parser's own words, and what they usually mean on a form.
  private static func texts(for problem: String) -> (message: String, advice: String) {
    let known: [(part: String, message: String, advice: String)] = [
      (
        "cannot start any token", "这里的字符不能开始一个值。",
        "缩进请用空格而不是制表符；以 %、@、` 开头的文字请加引号。"
      ),
      ("mapping values are not allowed", "这里多了一个冒号，或者缩进不对。", "文字里有冒号时请加引号。"),
      ("expected comment or line break", "以 > 或 | 开头的值被当成了多行文字。", "请加引号，如 target: \">=95%\"。"),
      ("expected alphabetic or numeric", "以 * 或 & 开头的值被当成了引用。", "请给这个值加引号。"),
      ("undefined alias", "以 * 开头的值被当成了引用，但没有定义。", "请给这个值加引号。"),
      ("could not find expected ':'", "这里的键后面缺少冒号。", "请写成“键: 值”，冒号后面留一个空格。"),
      ("block sequence entries", "列表的“- ”不能写在这里。", "单独的 - 请加引号；列表请另起一行。"),
      ("expected key", "这一行的缩进与同组的键不齐。", "同一层的键请用同样多的空格缩进。"),
      ("expected '-' indicator", "这一行的缩进与列表不齐。", "列表的每一项都以同样缩进的“- ”开头。"),
      ("',' or ']'", "方括号里的列表没有写完。", "请补上逗号或收尾的 ]。"),
      ("',' or '}'", "花括号里的对象没有写完。", "请补上逗号或收尾的 }。"),
      ("unexpected end of stream", "引号里的文字没有收尾。", "请补上收尾的引号。"),
      ("unexpected document indicator", "引号里的文字没有收尾。", "请补上收尾的引号。"),
      ("escape", "双引号里的反斜杠写法不对。", "请改用单引号，或把 \\ 写成 \\\\。"),
      ("nesting", "嵌套层数超过了上限。", "自评表只需要三层，请检查括号和缩进。"),
    ]
    if let match = known.first(where: { problem.contains($0.part) }) {
      return (match.message, match.advice)
    }
    return ("YAML 的写法有误（\(problem)）。", "请检查缩进、冒号和引号。")
  }
}

/// The lines of a YAML file, for places and carets.
struct YAMLLines {
  private let lines: [Substring]

  /// Splits a file.
  init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
  }

  /// A fault at a mark.
  func fault(
    _ code: ReadingFaultCode, _ mark: Mark?, pointer: String = "", _ message: String,
    _ advice: String
  ) -> ReadingFault {
    ReadingFault(
      code: code, pointer: pointer, place: mark.map(Self.place), excerpt: excerpt(mark),
      message: message, advice: advice)
  }

  /// A mark as a place.
  static func place(_ mark: Mark) -> Place { .text(line: mark.line, column: mark.column) }

  private func excerpt(_ mark: Mark?) -> String {
    guard let mark, lines.indices.contains(mark.line - 1) else { return "" }
    let scalars = Array(lines[mark.line - 1].unicodeScalars)
    let column = max(0, min(mark.column - 1, scalars.count))
    return SourceLocator.excerpt(
      before: Array(scalars[..<column]), after: Array(scalars[column...]))
  }
}
