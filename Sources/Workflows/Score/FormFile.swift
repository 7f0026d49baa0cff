import EvaluationModel
import Formats

/// A file with forms in it, read.
struct FormFile {
  /// The file as it was named.
  let path: String
  /// What was read: what is filled in is filled into these bytes.
  let bytes: [UInt8]
  /// Whether these bytes were converted from a file in another format.
  let isConverted: Bool
  private let originalDigest: String?
  /// The forms of the file, in order, each read or refused by itself.
  let readings: [Result<FormReading, ReadingFault>]

  /// Reads a file whose bytes are here.
  ///
  /// - Throws: ``WorkflowFault`` when it holds no form.
  init(_ file: LoadedFile) throws(WorkflowFault) {
    path = file.path
    bytes = file.bytes
    isConverted = file.isConverted
    originalDigest = file.originalDigest
    if PortableDocument.claims(bytes) {
      readings = try PortableFormReader.installed.forms(in: bytes, of: path)
      return
    }
    do throws(ReadingFault) {
      readings = try FormReader.forms(in: bytes)
      // A text that YAML takes for one value is no form either.
      if readings.count == 1, case .failure(let fault) = readings[0],
        let better = Self.misnamed(fault, file)
      {
        throw better
      }
    } catch {
      throw Self.fault(Self.misnamed(error, file) ?? error, file.path)
    }
  }

  /// The SHA-256 of the file as it was sent, in hexadecimal digits.
  var digest: String { originalDigest ?? SHA256.hexadecimal(of: bytes) }

  private static let documentSuffixes: Set<String> = [
    "docx", "doc", "wps", "rtf", "odt", "xlsx", "xls", "et", "ods", "pdf",
  ]

  /// What to say of a file whose name promises a document and that holds no such thing.
  private static func misnamed(_ fault: ReadingFault, _ file: LoadedFile) -> ReadingFault? {
    let codes: Set<ReadingFaultCode> = [
      .malformed, .wrongType, .noForm, .invalidEncoding, .duplicateKey,
    ]
    guard codes.contains(fault.code), !FormReader.isDocument(file.bytes),
      let suffix = OutputPlan.suffix(of: file.path), Self.documentSuffixes.contains(suffix)
    else { return nil }
    return ReadingFault(
      code: .unsupportedFormat,
      message: "文件名是 .\(suffix)，内容却不是 Word 文档、Excel 工作簿或 PDF（可能传输中损坏，或改过后缀）。",
      advice: "请用 Word、Excel 或 WPS 打开确认，重新保存或重新下载后再提交。")
  }

  /// The document that the forms stand in; `nil` where the file is no Word document or workbook.
  var document: FormDocument? {
    readings.lazy.compactMap { try? $0.get().document }.first
  }

  /// A reader's fault with the file's name and the code that `explain` knows.
  static func fault(_ fault: ReadingFault, _ path: String) -> WorkflowFault {
    WorkflowFault(
      file: OutputPlan.displayName(path), code: fault.code.rawValue, reason: fault.description)
  }
}
