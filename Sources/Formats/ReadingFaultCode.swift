/// Why a document could not be read as a form: the first of the document faults (D01 …).
///
/// The raw values are stable; ``meaning``, ``example`` and ``remedy`` are what `explain` prints.
public enum ReadingFaultCode: String, CaseIterable, Sendable {
  /// Not JSON or YAML at all, or broken in the middle.
  case malformed = "D01"
  /// A value of another type, or a word that is none of the allowed ones.
  case wrongType = "D02"
  /// A well-formed document without a form in it.
  case noForm = "D03"
  /// Nothing in the file.
  case empty = "D04"
  /// Larger or deeper than the limits allow.
  case limitExceeded = "D05"
  /// Bytes that are not UTF-8 text.
  case invalidEncoding = "D06"
  /// One key twice in one object.
  case duplicateKey = "D07"

  /// The stable English name: `malformed-document`.
  public var name: String {
    switch self {
    case .malformed: "malformed-document"
    case .wrongType: "wrong-type"
    case .noForm: "no-form-found"
    case .empty: "empty-file"
    case .limitExceeded: "limit-exceeded"
    case .invalidEncoding: "invalid-encoding"
    case .duplicateKey: "duplicate-key"
    }
  }

  /// What it means, in Chinese.
  public var meaning: String {
    switch self {
    case .malformed: "文件不是完整的 JSON 或 YAML：缺少引号、括号、逗号，或在中间被截断。"
    case .wrongType: "某一项的值类型不对，例如应填文字或数字的地方写成了对象或列表。"
    case .noForm: "文件本身没有错误，但里面没有自评表：既没有指标，也没有资金和基础数据。"
    case .empty: "文件是空的，或者只有空白。"
    case .limitExceeded: "文件超过了读取上限（大小、嵌套层数、行数或数值个数）。"
    case .invalidEncoding: "文件里有不是 UTF-8 编码的字节，多半是用 GBK 保存的。"
    case .duplicateKey: "同一个对象里同一个键写了两次，无法判断以哪个为准。"
    }
  }

  /// A short piece of a document that has it.
  public var example: String {
    switch self {
    case .malformed: #"{"indicators": [{"name": "培训人数" "weight": 8}]}"#
    case .wrongType: #"{"indicators": [{"name": "培训人数", "weight": {"分值": 8}}]}"#
    case .noForm: #"{"title": "2024年工作总结"}"#
    case .empty: "（0 字节的文件）"
    case .limitExceeded: "嵌套一百层的 [[[[…]]]]"
    case .invalidEncoding: "用 GBK 编码保存的 form.json"
    case .duplicateKey: #"{"name": "培训人数", "weight": 8, "weight": 10}"#
    }
  }

  /// What to do about it, in Chinese.
  public var remedy: String {
    switch self {
    case .malformed: "按提示的行列检查标点；若文件是传输时断开的，请重新获取整个文件。"
    case .wrongType: "把该项改成文字或数字，例如 \"weight\": \"8\"。"
    case .noForm: "确认给的是自评表文件；至少要有 indicators，或 data 和 funds。"
    case .empty: "确认导出或保存已完成，再重新提交。"
    case .limitExceeded: "把多张表分成几个文件，或改用每行一张表的 NDJSON。"
    case .invalidEncoding: "在编辑器里另存为 UTF-8 编码。"
    case .duplicateKey: "只保留正确的那一个。"
    }
  }
}
