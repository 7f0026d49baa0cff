import EvaluationModel
import Formats
import Reports
import Review

/// Turns a review into the bytes of a file or the text of a pipe.
enum ReviewRenderer {
  /// 复核意见 of one form.
  ///
  /// - Throws: ``WorkflowFault`` when the writer of the format fails.
  static func opinion(
    of form: ReviewedForm, as format: ReviewFormat
  ) throws(WorkflowFault) -> [UInt8] {
    do {
      return format == .docx
        ? try FormDocumentWriter.bytes(of: ReviewOpinionLayout.tables(for: form, titles: titles))
        : Array(try ReviewOpinionReport.page(for: [form], titles: titles).utf8)
    } catch {
      throw WorkflowFault("无法生成 \(format.rawValue)：\(error)")
    }
  }

  /// The workbook, page or list about all forms.
  ///
  /// - Throws: ``WorkflowFault`` when the writer of the format fails.
  static func summary(
    of folder: ReviewedFolder, as format: ReviewFormat
  ) throws(WorkflowFault) -> [UInt8] {
    do {
      switch format {
      case .xlsx: return try ReviewWorkbookWriter.bytes(of: folder)
      case .html: return Array(try ReviewFolderReport.page(for: folder, title: nil).utf8)
      case .md: return Array(ReviewMarkdown.text(for: folder).utf8)
      case .json: return json(folder)
      case .ndjson: return lines(folder)
      case .sarif: return SARIFWriter(rules: rules).bytes(for: folder)
      case .docx, .annotated: return []
      }
    } catch {
      throw WorkflowFault("无法生成 \(format.rawValue)：\(error)")
    }
  }

  /// A list of score sheets; a single form is no list.
  private static func json(_ folder: ReviewedFolder) -> [UInt8] {
    let writer = ScoreSheetJSONWriter()
    let records =
      folder.forms.map { writer.bytes(for: $0) } + folder.unread.map { writer.bytes(for: $0) }
    guard records.count != 1 else { return records[0] }
    let newline = UInt8(ascii: "\n")
    let parts = records.map { $0.last == newline ? Array($0.dropLast()) : $0 }
    return Array("[\n".utf8) + parts.joined(separator: ",\n".utf8) + Array("\n]\n".utf8)
  }

  private static func lines(_ folder: ReviewedFolder) -> [UInt8] {
    let writer = ScoreSheetJSONWriter(style: .compact)
    let records =
      folder.forms.map { writer.bytes(for: $0) } + folder.unread.map { writer.bytes(for: $0) }
    return Array(records.map { $0 + [UInt8(ascii: "\n")] }.joined())
  }

  /// What each code of a finding is called in Chinese.
  static var titles: [String: String] {
    Dictionary(
      CheckCatalogue.descriptions.map { ($0.code, $0.title) },
      uniquingKeysWith: { first, _ in first })
  }

  private static var rules: [SARIFRule] {
    CheckCatalogue.descriptions.map { check in
      SARIFRule(
        code: check.code, name: check.name, title: check.title, meaning: check.meaning,
        remedy: check.remedy, severity: check.severity)
    }
  }
}
