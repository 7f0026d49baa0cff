import EvaluationModel
import Formats
import Scoring

/// `template`: the blank form of a rubric, or the blank 基础数据表, to be filled in by a unit.
public struct TemplateWorkflow: Sendable {
  private let rubric: String
  private let output: String?
  private let year: Int?
  private let overwrite: Bool

  /// A run of what is asked for.
  ///
  /// - Parameters:
  ///   - rubric: A built-in id, or a rubric's file or folder; `base-data` for the 基础数据表.
  ///   - output: The file to write, with the suffix of its format.
  ///   - year: The year of the form's title; without one the title leaves room for it.
  ///   - overwrite: Whether an existing file may be replaced.
  public init(rubric: String, output: String?, year: Int? = nil, overwrite: Bool = false) {
    self.rubric = rubric
    self.output = output
    self.year = year
    self.overwrite = overwrite
  }

  /// Writes the form.
  ///
  /// - Returns: How it ended; ``ExitStatus/usage`` when nothing could be begun.
  public func run(_ console: Console) -> ExitStatus {
    do throws(WorkflowFault) {
      let (path, format) = try target
      if Self.baseDataNames.contains(rubric) {
        try checkBaseDataYear()
        try AtomicFileWriter.write(baseData(format), to: path, overwrite: overwrite)
        console.write("已写出空白基础数据表：\(path)\n")
        return .done
      }
      let source = try source()
      // A rubric with faults must not become a form that people fill in.
      let rubric = try source.scorer().rubric
      try check(year, rubric)
      let bytes =
        try rubric.isTable
        ? tableBytes(for: rubric, source.variant, format)
        : bytes(for: rubric, format)
      try AtomicFileWriter.write(bytes, to: path, overwrite: overwrite)
      console.write("已写出空白\(rubric.isTable ? "评分表" : "自评表")（\(rubric.title)）：\(path)\n")
      return .done
    } catch {
      console.report("错误：\(error)")
      return error.isUsage ? .usage : .found
    }
  }

  /// What names the 基础数据表, which belongs to no rubric.
  static let baseDataNames = ["base-data", "基础数据表"]

  /// The rubric that was named.
  private func source() throws(WorkflowFault) -> RubricSource {
    do throws(WorkflowFault) {
      return try RubricSource(rubric, isUsage: true)
    } catch {
      guard error.isUsage else { throw error }
      throw WorkflowFault("\(error)要空白的基础数据表，请写 base-data。", isUsage: true)
    }
  }

  private var target: (path: String, format: OutputFormat) {
    get throws(WorkflowFault) {
      let example =
        "例如：ziping template \(rubric) -o \(Self.baseDataNames.contains(rubric) ? "基础数据表" : "自评表").xlsx"
      guard let output, !output.isEmpty else {
        throw WorkflowFault("请用 -o 写明空白表的文件名，以 .xlsx 或 .docx 结尾。\(example)", isUsage: true)
      }
      guard let format = OutputPlan.format(of: output), !format.isText else {
        throw WorkflowFault(
          "-o \(output)：空白表只能是 Excel（.xlsx）或 Word（.docx）文件，请把文件名写完整。\(example)",
          isUsage: true)
      }
      return (output, format)
    }
  }

  private func check(_ year: Int?, _ rubric: Rubric) throws(WorkflowFault) {
    guard let year, !rubric.years.contains(year) else { return }
    let last = rubric.years.last.map { "到\($0)年度" } ?? "年度起"
    throw WorkflowFault(
      "--year \(year)：“\(rubric.title)”（\(rubric.id)）适用于\(rubric.years.first)\(last)的自评表。请核对年度，或换一个指标体系。",
      isUsage: true)
  }

  private func checkBaseDataYear() throws(WorkflowFault) {
    guard let year, !(2000...2099).contains(year) else { return }
    throw WorkflowFault("--year \(year)：请写2000到2099之间的年度，如 --year 2025。", isUsage: true)
  }

  private func baseData(_ format: OutputFormat) throws(WorkflowFault) -> [UInt8] {
    let table = BaseDataLayout.blank(year: year)
    do {
      guard format == .docx else {
        return try FormWorkbookWriter.bytes(of: [table], sheetNames: [BaseDataResult.sheetName])
      }
      // Word shows no help at its cells.
      return try FormDocumentWriter.bytes(of: [table, BaseDataLayout.guide(year: year)])
    } catch {
      throw WorkflowFault("无法生成 \(format.rawValue)：\(error)")
    }
  }

  private func bytes(
    for rubric: Rubric, _ format: OutputFormat
  ) throws(WorkflowFault) -> [UInt8] {
    let table = BlankFormLayout.table(for: rubric, year: year)
    do {
      guard format == .docx else {
        return try FormWorkbookWriter.bytes(of: [table], sheetNames: ["自评表"])
      }
      // Word shows no help at its cells.
      return try FormDocumentWriter.bytes(of: [table, BlankFormLayout.guide(for: rubric)])
    } catch {
      throw WorkflowFault("无法生成 \(format.rawValue)：\(error)")
    }
  }

  private func tableBytes(
    for rubric: Rubric, _ variant: String?, _ format: OutputFormat
  ) throws(WorkflowFault) -> [UInt8] {
    let tables = BlankScoringTableLayout.tables(for: rubric, variant: variant, year: year)
    do {
      guard format == .docx else {
        return try FormWorkbookWriter.bytes(
          of: tables, sheetNames: BlankScoringTableLayout.sheetNames)
      }
      return try FormDocumentWriter.bytes(
        of: tables + [BlankScoringTableLayout.guide(for: rubric)])
    } catch {
      throw WorkflowFault("无法生成 \(format.rawValue)：\(error)")
    }
  }
}
