import EvaluationModel
import Yams

/// Reads forms from YAML: the same keys, values, notices and faults as in JSON.
///
/// Every scalar is taken as written: `9.50`, `100%` and `yes` stay these texts. A plain `null` or
/// `~` is the same as an absent key; a key with nothing behind it is a blank cell. A file may hold
/// several documents, or a list of forms. Meant for single files: about a millisecond a form.
public struct FormYAMLReader: Sendable {
  /// Whether ``Submission/places`` is filled.
  public var recordsPlaces: Bool

  /// The largest file: 8 MiB, because the parser makes a tree of it.
  public static let largestFile = 8 * 1024 * 1024

  /// A reader.
  public init(recordsPlaces: Bool = false) {
    self.recordsPlaces = recordsPlaces
  }

  /// Reads a file that is one form.
  ///
  /// - Parameter bytes: The whole file; a leading byte order mark is allowed.
  /// - Returns: The form and what was left out of it.
  /// - Throws: The first fault, with its place; also when there is more than one form.
  public func read(_ bytes: [UInt8]) throws(ReadingFault) -> FormReading {
    let all = try forms(in: bytes)
    guard all.count == 1, let only = all.first else {
      throw ReadingFault(
        code: .malformed, message: "这里应只有一张自评表，文件里有\(all.count)张。",
        advice: "请每个文件只放一张，或按多张表读取。")
    }
    return try only.get()
  }

  /// Reads every form of a file: documents one after the other, or lists of forms.
  ///
  /// - Parameter bytes: The whole file.
  /// - Returns: The forms in the file's order; one that is at fault does not stop the others.
  /// - Throws: A fault that concerns the file as a whole.
  public func forms(
    in bytes: [UInt8]
  ) throws(ReadingFault) -> [Result<FormReading, ReadingFault>] {
    let text = try text(bytes)
    let lines = YAMLLines(text)
    let nodes: [Node]
    do {
      nodes = try Array(composing: text)
    } catch {
      throw YAMLSyntaxFault.fault(for: error, lines: lines)
    }
    var result: [Result<FormReading, ReadingFault>] = []
    for node in nodes {
      let tape: YAMLTape
      do throws(YAMLTape.LimitFault) {
        tape = try YAMLTape(node)
      } catch {
        result.append(.failure(Self.fault(error, lines)))
        continue
      }
      result += readings(tape, lines)
    }
    guard !result.isEmpty else {
      throw ReadingFault(
        code: .empty, message: "文件是空的，没有任何内容。", advice: "请确认保存已完成，再重新提交。")
    }
    return result
  }

  // MARK: Steps

  private func text(_ bytes: [UInt8]) throws(ReadingFault) -> String {
    guard bytes.count <= Self.largestFile else {
      throw ReadingFault(
        code: .limitExceeded, message: "文件有\(bytes.count)字节，超过了 YAML 文件 8 MiB 的上限。",
        advice: "请分成几个文件，或改用每行一张表的 NDJSON。")
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if body.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) {
      throw ReadingFault(
        code: .empty, message: "文件是空的，没有任何内容。", advice: "请确认保存已完成，再重新提交。")
    }
    guard let text = String(validating: body, as: UTF8.self) else {
      throw ReadingFault(
        code: .invalidEncoding, message: "文件里有不是 UTF-8 编码的字节，可能是用 GBK 保存的。",
        advice: "请在编辑器里另存为 UTF-8 编码。")
    }
    return text
  }

  private func readings(
    _ tape: YAMLTape, _ lines: YAMLLines
  ) -> [Result<FormReading, ReadingFault>] {
    tape.tokens.withUnsafeBufferPointer { tokens in
      tape.text.withUnsafeBufferPointer { text in
        let view = FormTape(tokens: tokens, text: text)
        guard let items = view.items(of: 0) else {
          return [reading(view, at: 0, prefix: "", tape, lines)]
        }
        return items.enumerated().map { index, item in
          reading(view, at: item, prefix: "/\(index)", tape, lines)
        }
      }
    }
  }

  private func reading(
    _ view: FormTape, at token: Int, prefix: String, _ tape: YAMLTape, _ lines: YAMLLines
  ) -> Result<FormReading, ReadingFault> {
    var submission = Submission()
    var builder = FormBuilder(
      tape: view, notation: .yaml, prefix: prefix, recordsMarks: recordsPlaces)
    do throws(FormFault) {
      try builder.build(at: token, into: &submission)
    } catch {
      return .failure(
        lines.fault(
          error.code, tape.marks[error.token], pointer: error.pointer, error.message,
          error.advice))
    }
    for mark in builder.marks {
      guard let place = tape.marks[mark.token] else { continue }
      submission.places[mark.address] = YAMLLines.place(place)
    }
    let notices = builder.unknown.map { unknown in
      ReadingNotice(
        key: view.string(unknown.token), pointer: unknown.pointer,
        place: tape.marks[unknown.token].map(YAMLLines.place), suggestion: unknown.suggestion)
    }
    return .success(FormReading(submission: submission, notices: notices))
  }

  private static func fault(_ limit: YAMLTape.LimitFault, _ lines: YAMLLines) -> ReadingFault {
    switch limit {
    case .depth(let mark):
      lines.fault(.limitExceeded, mark, "嵌套层数超过了上限。", "自评表只需要三层，请检查括号和缩进。")
    case .size(let mark):
      lines.fault(.limitExceeded, mark, "展开引用（*）以后内容太多。", "请不要使用 YAML 的引用。")
    case .key(let mark):
      lines.fault(.wrongType, mark, "键应为文字，这里写成了对象或列表。", "请写成“键: 值”。")
    }
  }
}

extension [Node] {
  /// Every document of a YAML text.
  fileprivate init(composing text: String) throws {
    let parser = try Parser(yaml: text)
    self = []
    while let node = try parser.nextRoot() { append(node) }
  }
}
