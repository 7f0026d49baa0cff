import EvaluationModel
import Formats

/// A file with forms in it, read by what it contains and not by its suffix.
enum FormFile {
  /// The forms of a file, in order, each read or refused by itself.
  ///
  /// - Throws: ``WorkflowFault`` when the file cannot be read or holds no form.
  static func readings(
    at path: String
  ) throws(WorkflowFault) -> [Result<FormReading, ReadingFault>] {
    let bytes = try FileLoader.bytes(at: path)
    do throws(ReadingFault) {
      switch Kind(bytes) {
      case .json: return try FormJSONReader(recordsPlaces: true).forms(in: bytes)
      case .yaml: return try FormYAMLReader(recordsPlaces: true).forms(in: bytes)
      case .archive:
        throw ReadingFault(
          code: .malformed, message: "这是 Word、Excel 或压缩文件，本版本的 score 只读 JSON 和 YAML。",
          advice: "请把表的内容写成 JSON（格式见 ziping schema submission）。")
      case .pdf:
        throw ReadingFault(
          code: .malformed, message: "这是 PDF 文件，本版本的 score 只读 JSON 和 YAML。",
          advice: "请把表的内容写成 JSON（格式见 ziping schema submission）。")
      case .wideText:
        throw ReadingFault(
          code: .invalidEncoding, message: "文件是用 UTF-16 编码保存的（常见于“Unicode 文本”）。",
          advice: "请在编辑器里另存为 UTF-8 编码。")
      case .legacyOffice:
        throw ReadingFault(
          code: .malformed, message: "这是旧版 Word 或 Excel 文件，本版本的 score 只读 JSON 和 YAML。",
          advice: "请把表的内容写成 JSON（格式见 ziping schema submission）。")
      }
    } catch {
      throw fault(error, path)
    }
  }

  /// A reader's fault with the file's name and the code that `explain` knows.
  static func fault(_ fault: ReadingFault, _ path: String) -> WorkflowFault {
    WorkflowFault("\(OutputPlan.displayName(path))：\(fault.code.rawValue) \(fault.description)")
  }

  /// What the first bytes say a file is.
  private enum Kind {
    case json
    case yaml
    case archive
    case legacyOffice
    case pdf
    case wideText

    init(_ bytes: [UInt8]) {
      if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
        self = .archive
      } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
        self = .legacyOffice
      } else if bytes.starts(with: Array("%PDF-".utf8)) {
        self = .pdf
      } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
        self = .wideText
      } else {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let first = bytes[start...].first { $0 > 0x20 }
        self = first == nil || first == 0x7B || first == 0x5B ? .json : .yaml
      }
    }
  }
}
