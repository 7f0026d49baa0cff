import EvaluationModel
import Formats
import Reports
import Store

/// `summary`: what the runs in a store say, all together.
public struct SummaryWorkflow: Sendable {
  /// So wide that a file's sentences, which people copy, are not cut into lines.
  private static let fileWidth = 100_000

  private let request: SummaryRequest

  /// A summary of what is asked for.
  public init(_ request: SummaryRequest) {
    self.request = request
  }

  /// Reads the store and shows or writes what it says.
  ///
  /// - Returns: How it ended; ``ExitStatus/usage`` where the request makes no sense,
  ///   ``ExitStatus/found`` where the store cannot be read or the result not be written.
  public func run(_ console: Console) -> ExitStatus {
    do throws(WorkflowFault) {
      let format = try format()
      let plan = try samplePlan()
      let settings = try ProjectSettingsSource(named: nil).settings.review
      let store: RunStore
      var summary: StoreSummary
      do throws(StoreFault) {
        store = try RunStore(reading: request.store)
        summary = try SummaryReader(store, request, settings)
          .summary(sampling: plan)
      } catch {
        throw WorkflowFault(error.description)
      }
      summary.store = OutputPlan.displayName(request.store)
      try remark(summary, console)
      try write(summary, format, console)
      return .done
    } catch {
      console.report("错误：\(error)")
      return error.isUsage ? .usage : .found
    }
  }

  private enum Format: String, CaseIterable { case text, json }

  private func format() throws(WorkflowFault) -> Format {
    if let word = request.format {
      guard let format = Format(rawValue: word.lowercased()) else {
        throw WorkflowFault("--as 里的“\(word)”不是可用的格式。可以写：text、json。", isUsage: true)
      }
      return format
    }
    return request.output?.lowercased().hasSuffix(".json") == true ? .json : .text
  }

  private func samplePlan() throws(WorkflowFault) -> SummaryReader.SamplePlan? {
    if let by = request.by, by != "department" {
      throw WorkflowFault("--by 后面的“\(by)”不能用。可以写：department（每个主管部门至少抽一张）。", isUsage: true)
    }
    guard let size = request.sample else {
      guard request.seed == nil, request.by == nil else {
        throw WorkflowFault(
          "--seed 和 --by 要与 --sample 一起用，如 --sample 30 --seed 2024。", isUsage: true)
      }
      return nil
    }
    guard size > 0 else {
      throw WorkflowFault("--sample 后面的张数应大于0，现为 \(size)。", isUsage: true)
    }
    guard let seed = request.seed else {
      throw WorkflowFault(
        "抽查要写明随机种子，别人才能重抽核对。请加 --seed，如 --sample \(size) --seed 2024。", isUsage: true)
    }
    return SummaryReader.SamplePlan(size: size, seed: seed, byDepartment: request.by != nil)
  }

  /// Says what the summary does not cover.
  private func remark(
    _ summary: StoreSummary, _ console: Console
  ) throws(WorkflowFault) {
    if summary.figures.all.forms == 0, !summary.years.isEmpty {
      let years = summary.years.keys.sorted(by: >).map { $0 == 0 ? "没有写年度" : "\($0)" }
      throw WorkflowFault(
        "没有符合条件的自评表。请核对 --year、--unit、--department；结果库里的年度：\(years.joined(separator: "、"))。")
    }
    if summary.withoutRows > 0 {
      console.report("提示：有\(summary.withoutRows)张表只存了得分，没有逐行指标，不参加指标值和偏差原因的比较。")
    }
    if let sample = summary.sample, sample.byDepartment,
      summary.figures.departmentFigures.count > sample.forms.count
    {
      console.report(
        "提示：主管部门有\(summary.figures.departmentFigures.count)个，只抽\(sample.forms.count)张，不能每个部门都抽到；按次序靠前的部门各抽一张。"
      )
    }
  }

  private func write(
    _ summary: StoreSummary, _ format: Format, _ console: Console
  ) throws(WorkflowFault) {
    switch format {
    case .json:
      let paragraph = DisclosureParagraph(summary.disclosure)
      let bytes = StoreSummaryJSONWriter().bytes(
        for: summary, paragraphs: paragraph.paragraphs, remarks: paragraph.remarks)
      try deliver(bytes, console)
    case .text:
      let text = StoreSummaryText(
        width: request.output == nil ? console.width : Self.fileWidth,
        isColored: console.isColored && request.output == nil,
        titles: ReviewRenderer.titles
      ).text(for: summary)
      try deliver(Array(text.utf8), console)
    }
  }

  private func deliver(_ bytes: [UInt8], _ console: Console) throws(WorkflowFault) {
    guard let output = request.output else {
      console.write(String(decoding: bytes, as: UTF8.self))
      return
    }
    if AtomicFileWriter.areSameFile(output, request.store) {
      throw WorkflowFault("\(output)：就是结果库本身，不会被改写。请用 -o 换一个位置。", isUsage: true)
    }
    try AtomicFileWriter.write(bytes, to: output, overwrite: request.overwrite)
    console.write("已写出：\(Console.harmless(output))\n")
  }
}
