import CLibxlsxwriter
public import EvaluationModel

/// Writes the review of a folder as an Excel workbook: 汇总, 问题清单, 按问题统计, 得分分布 with a chart of
/// the program's own, and 未读取文件 where there are any.
///
/// Lists can be filtered at once, print on A4 with their headings on every page, and lead to the
/// files by relative links. Texts are stored as texts, whatever they begin with. The same folder
/// always gives the same bytes.
public enum ReviewWorkbookWriter {
  /// A workbook about a folder.
  ///
  /// - Parameter folder: The reviewed forms.
  /// - Returns: The bytes of the .xlsx file.
  /// - Throws: A ``WritingFault`` when memory is short or libxlsxwriter fails.
  public static func bytes(of folder: ReviewedFolder) throws(WritingFault) -> [UInt8] {
    let lists = ReviewLists(of: folder)
    let distribution = lists.distribution
    var file = try WorkbookFile(title: "绩效自评表复核汇总")
    var formats = ListFormats(workbook: file.workbook)
    for list in lists.all {
      let worksheet = try file.addSheet(named: list.name)
      var writer = ListWorksheetWriter(worksheet: worksheet, list: list)
      try WorkbookFile.check(writer.write(&formats))
      guard list.name == distribution.name else { continue }
      let chart = DistributionChart(workbook: file.workbook, list: list)
      try WorkbookFile.check(chart.insert(into: worksheet, row: writer.endRow + 1))
    }
    return try file.close()
  }
}
