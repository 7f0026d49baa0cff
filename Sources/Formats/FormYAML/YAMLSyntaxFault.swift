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
      let texts = YAMLSyntaxProblem.text(problem)
      return lines.fault(
        problem.contains("nesting") ? .limitExceeded : .malformed, mark, texts.message + "。",
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
}
