import CLibxlsxwriter
public import EvaluationModel

/// Writes the summary of a whole batch as an Excel workbook: 概况, 得分排名, 部门汇总, 问题统计, 得分分布 with
/// a chart of the program's own, and 未计分清单 where there is anything.
///
/// It is made like the workbook about a reviewed folder; see ``ReviewWorkbookWriter``.
public enum BatchWorkbookWriter {
  /// A workbook about a batch.
  ///
  /// - Parameters:
  ///   - summary: The figures.
  ///   - titles: What each code is called in Chinese.
  ///   - links: The path of a link to a source, seen from where the workbook lies; `nil` where it can
  ///     have none.
  /// - Returns: The bytes of the .xlsx file.
  /// - Throws: A ``WritingFault`` when memory is short or libxlsxwriter fails.
  public static func bytes(
    of summary: BatchSummary, titles: [String: String] = [:],
    links: @escaping (String) -> String? = { _ in nil }
  ) throws(WritingFault) -> [UInt8] {
    let lists = BatchLists(of: summary, titles: titles, links: links)
    let distribution = lists.distribution
    var file = try WorkbookFile(title: "绩效自评表批量汇总")
    var formats = ListFormats(workbook: file.workbook)
    for list in lists.all {
      let worksheet = try file.addSheet(named: list.name)
      var writer = ListWorksheetWriter(
        worksheet: worksheet, list: list, heading: "绩效自评表批量汇总")
      try WorkbookFile.check(writer.write(&formats))
      guard list.name == distribution.name else { continue }
      let chart = DistributionChart(workbook: file.workbook, list: list)
      try WorkbookFile.check(chart.insert(into: worksheet, row: writer.endRow + 1))
    }
    return try file.close()
  }
}
