import EvaluationModel
import Formats
import Reports

/// The workbook and the page of a whole batch, beside its records.
struct BatchReports {
  private let folder: String
  private let root: String
  private let overwrite: Bool

  /// The reports of a run.
  ///
  /// - Parameters:
  ///   - folder: The folder of the results.
  ///   - root: What the sources of the records are named from.
  ///   - overwrite: Whether those of an earlier run may be replaced.
  init(in folder: String, root: String, overwrite: Bool) {
    self.folder = folder
    self.root = root
    self.overwrite = overwrite
  }

  /// What the codes of findings and faults are called in Chinese.
  static var titles: [String: String] {
    ReviewRenderer.titles.merging(
      ReadingFaultCode.allCases.map { ($0.rawValue, $0.title) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Refuses, before the work, what could not be written after it.
  ///
  /// - Throws: ``WorkflowFault`` when a report is there and may not be replaced.
  func check() throws(WorkflowFault) {
    for name in [BatchPlan.Name.workbook, BatchPlan.Name.page] where !overwrite {
      let path = BatchPlan.path(folder, name)
      guard !FileLoader.isRegularFile(path) else {
        throw WorkflowFault("\(path)：文件已存在，没有改动它。要替换请加 --overwrite，或用 -o 换一个位置。")
      }
    }
  }

  /// Writes both.
  ///
  /// - Throws: ``WorkflowFault`` when one cannot be made or written.
  func write(_ summary: BatchSummary) throws(WorkflowFault) {
    let links = { (source: String) in RelativePath.path(to: root + source, from: folder) }
    let titles = Self.titles
    let workbook: [UInt8]
    let page: String
    do {
      workbook = try BatchWorkbookWriter.bytes(of: summary, titles: titles, links: links)
      page = try BatchReport.page(for: summary, titles: titles, links: links)
    } catch {
      throw WorkflowFault("\(folder)：批量汇总没有写出（\(error)），记录不受影响。")
    }
    for (name, bytes) in [
      (BatchPlan.Name.workbook, workbook), (BatchPlan.Name.page, Array(page.utf8)),
    ] {
      try AtomicFileWriter.write(bytes, to: BatchPlan.path(folder, name), overwrite: overwrite)
    }
  }
}
