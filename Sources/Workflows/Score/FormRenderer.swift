import EvaluationModel
import Formats
import Reports

/// Turns a scored form into the bytes of a file.
enum FormRenderer {
  /// - Throws: ``WorkflowFault`` when the writer of the format fails.
  static func bytes(
    of form: ScoredForm, as format: OutputFormat
  ) throws(WorkflowFault) -> [UInt8] {
    try telling(format) {
      switch format {
      case .xlsx:
        return try FormWorkbookWriter.bytes(of: form.tables, sheetNames: sheetNames(form))
      case .docx: return try FormDocumentWriter.bytes(of: form.tables)
      case .html: return Array(try HTMLReport.page(for: [form]).utf8)
      case .md: return Array(MarkdownReport.text(for: form).utf8)
      case .json: return ScoreSheetJSONWriter().bytes(for: form)
      case .filled: throw WorkflowFault("原表只能由提交的文件填写，不能另外生成。")
      }
    }
  }

  /// Several forms in one text, for a pipe: JSON as a list, the others one behind the other.
  ///
  /// - Throws: ``WorkflowFault`` when the writer of the format fails.
  static func text(
    of forms: [ScoredForm], as format: OutputFormat
  ) throws(WorkflowFault) -> String {
    try telling(format) {
      switch format {
      case .html: return try HTMLReport.page(for: forms)
      case .md: return MarkdownReport.text(for: forms)
      case .json:
        return list(
          forms.map { String(decoding: ScoreSheetJSONWriter().bytes(for: $0), as: UTF8.self) })
      case .xlsx, .docx, .filled:
        throw WorkflowFault("\(format.rawValue) 不能输出到屏幕，请用 -o 指定文件夹。", isUsage: true)
      }
    }
  }

  /// Runs a writer; what it throws says which format could not be written.
  ///
  /// - Throws: ``WorkflowFault`` when the writer of the format fails.
  static func telling<Result>(
    _ format: OutputFormat, _ write: () throws -> Result
  ) throws(WorkflowFault) -> Result {
    do {
      return try write()
    } catch let fault as WorkflowFault {
      throw fault
    } catch {
      throw WorkflowFault("无法生成 \(format.rawValue)：\(error)")
    }
  }

  /// One JSON text as it is, or several as a list.
  static func list(_ texts: [String]) -> String {
    guard texts.count != 1 else { return texts[0] }
    return "[\n" + texts.map(trimmed).joined(separator: ",\n") + "\n]\n"
  }

  private static func sheetNames(_ form: ScoredForm) -> [String] {
    form.rubric.isTable
      ? FormWorkbookWriter.tableSheetNames : FormWorkbookWriter.usualSheetNames
  }

  private static func trimmed(_ text: String) -> String {
    text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}
