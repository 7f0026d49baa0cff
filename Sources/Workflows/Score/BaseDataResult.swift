import EvaluationModel
import Formats
import Reports

/// A 基础数据表 of a file: what is said of it and what is written, without points.
struct BaseDataResult {
  /// How it was read.
  let reading: FormReading
  /// Its file, as it was named, with its number where there are several forms.
  let place: String
  /// Whether a scoring table of the same unit uses its values.
  var isUsed = false

  /// What was filed.
  var submission: Submission { reading.submission }

  /// The text for the screen, with a line break at its end.
  func text(on console: Console) -> String {
    BaseDataText(width: console.width, isColored: console.isColored)
      .text(for: submission, named: place)
  }

  /// What is said of it where only scores are shown.
  var notice: String { "\(place)：这是基础数据表（\(submission.data.count)项），没有分值，不计分。" }

  /// What people must know about a table that is drawn anew; `nil` where there is nothing.
  ///
  /// - Parameter format: The format that is written.
  /// - Returns: One sentence.
  func remark(on format: OutputFormat) -> String? {
    guard format == .xlsx || format == .docx, submission.isMissing(submission.currencyUnit) else {
      return nil
    }
    return "提交的表没有写明金额单位，生成的表按“元”注明，请核对。"
  }

  /// The bytes of a file.
  ///
  /// - Throws: ``WorkflowFault`` when the writer of the format fails.
  func bytes(as format: OutputFormat) throws(WorkflowFault) -> [UInt8] {
    let table = BaseDataLayout.table(for: submission)
    return try FormRenderer.telling(format) {
      switch format {
      case .xlsx: return try FormWorkbookWriter.bytes(of: [table], sheetNames: [Self.sheetName])
      case .docx: return try FormDocumentWriter.bytes(of: [table])
      case .html, .md, .json: return Array(try Self.text(of: [self], as: format).utf8)
      case .filled: throw WorkflowFault("原表只能由提交的文件填写，不能另外生成。")
      }
    }
  }

  /// Several forms in one text, for a pipe: JSON as a list, the others one behind the other.
  ///
  /// - Throws: ``WorkflowFault`` when the writer of the format fails.
  static func text(
    of results: [BaseDataResult], as format: OutputFormat
  ) throws(WorkflowFault) -> String {
    let forms = results.map(\.submission)
    return try FormRenderer.telling(format) {
      switch format {
      case .html: return try BaseDataReport.page(for: forms)
      case .md: return BaseDataMarkdown.text(for: forms)
      case .json:
        return FormRenderer.list(
          forms.map { String(decoding: SubmissionJSONWriter().bytes(for: $0), as: UTF8.self) })
      case .xlsx, .docx, .filled:
        throw WorkflowFault("\(format.rawValue) 不能输出到屏幕，请用 -o 指定文件夹。", isUsage: true)
      }
    }
  }

  /// The name of a worksheet and the end of a file's name.
  static let sheetName = "基础数据表"
}
