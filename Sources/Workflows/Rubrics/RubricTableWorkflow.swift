import EvaluationModel
import Formats
import Reports

/// `rubrics show ID --as FORMAT`: the table of a rubric for the bureau, to be printed and checked.
public struct RubricTableWorkflow: Sendable {
  private let rubric: String
  private let format: String?
  private let output: String?
  private let overwrite: Bool

  /// A run of what is asked for.
  ///
  /// - Parameters:
  ///   - rubric: A built-in id, or a rubric's file or folder.
  ///   - format: html, docx or xlsx; `nil` for that of the output's suffix.
  ///   - output: The file to write; `nil` for standard output, where only a page can go.
  ///   - overwrite: Whether an existing file may be replaced.
  public init(rubric: String, format: String?, output: String? = nil, overwrite: Bool = false) {
    self.rubric = rubric
    self.format = format
    self.output = output
    self.overwrite = overwrite
  }

  private static let formats: [OutputFormat] = [.html, .docx, .xlsx]

  /// Writes the table.
  ///
  /// - Returns: How it ended; ``ExitStatus/usage`` when nothing could be begun.
  public func run(_ console: Console) -> ExitStatus {
    do throws(WorkflowFault) {
      let format = try chosenFormat
      let source = try RubricSource(rubric, isUsage: true)
      // A rubric with faults must not be handed to anybody as a table.
      _ = try source.scorer()
      let printed = try source.printedRubric()
      let bytes = try bytes(for: printed, format)
      guard let output else {
        console.write(String(decoding: bytes, as: UTF8.self))
        return .done
      }
      try AtomicFileWriter.write(bytes, to: output, overwrite: overwrite)
      console.write("已写出指标体系（\(printed.title)）：\(output)\n")
      return .done
    } catch {
      console.report("错误：\(error)")
      return error.isUsage ? .usage : .found
    }
  }

  // MARK: Options

  private var chosenFormat: OutputFormat {
    get throws(WorkflowFault) {
      let named = try namedFormat
      guard let output else {
        let format = named ?? .html
        guard format.isText else {
          throw WorkflowFault(
            "--as \(format.rawValue) 的结果是文件，请用 -o 写明文件名，例如：ziping rubrics show \(rubric) --as \(format.rawValue) -o 评分表.\(format.rawValue)",
            isUsage: true)
        }
        return format
      }
      let known = Self.formats.map { ".\($0.rawValue)" }.joined(separator: "、")
      guard let format = OutputPlan.format(of: output), Self.formats.contains(format) else {
        throw WorkflowFault(
          "-o \(output)：请把文件名写完整，以 \(known) 结尾，例如：-o 评分表.\((named ?? .docx).rawValue)",
          isUsage: true)
      }
      guard named == nil || named == format else {
        throw WorkflowFault(
          "-o \(output) 是一个 \(format.rawValue) 文件，与 --as \(named?.rawValue ?? "") 不一致。请改其中一个。",
          isUsage: true)
      }
      return format
    }
  }

  private var namedFormat: OutputFormat? {
    get throws(WorkflowFault) {
      guard let format else { return nil }
      guard let known = Self.formats.first(where: { $0.rawValue == format.lowercased() }) else {
        let list = Self.formats.map(\.rawValue).joined(separator: "、")
        throw WorkflowFault("--as 里的“\(format)”不是可用的格式。可以写其中一个：\(list)。", isUsage: true)
      }
      return known
    }
  }

  // MARK: Formats

  private func bytes(
    for rubric: Rubric, _ format: OutputFormat
  ) throws(WorkflowFault) -> [UInt8] {
    do {
      guard format != .html else {
        return Array(try RubricReport.page(for: rubric, glossary: .catalogue).utf8)
      }
      let sections = RubricTableLayout.sections(of: rubric, glossary: .catalogue)
      return format == .docx
        ? try FormDocumentWriter.bytes(of: sections.map(\.table))
        : try FormWorkbookWriter.bytes(
          of: sections.map(\.table), sheetNames: sections.map(\.name))
    } catch {
      throw WorkflowFault("无法生成 \(format.rawValue)：\(error)")
    }
  }
}
