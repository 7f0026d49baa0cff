import EvaluationModel
import TestSupport
import Testing

@testable import Formats

@Suite struct BatchWorkbookWriterTests {
  private func summary(_ entries: [BatchEntry]) -> BatchSummary {
    var summary = BatchSummary()
    for entry in entries { summary.add(entry) }
    return summary
  }

  private func parts(_ entries: [BatchEntry]) throws -> OfficeParts {
    try #require(
      OfficeParts(
        BatchWorkbookWriter.bytes(
          of: summary(entries), titles: SampleBatch.titles, links: FileLink.path)))
  }

  @Test func `the sheets stand in their order and are named on every printed page`() throws {
    let parts = try parts(SampleBatch.county())
    let names = parts["xl/workbook.xml"].split(separator: "<sheet name=\"").dropFirst()
      .map { String($0.prefix { $0 != "\"" }) }
    #expect(names == ["概况", "得分排名", "部门汇总", "问题统计", "得分分布", "未计分清单"])
    #expect(parts["xl/worksheets/sheet2.xml"].contains("绩效自评表批量汇总：得分排名"))
  }

  @Test(arguments: [
    // 97 of 100 at the top, 11.5 more claimed, 95 % as a share.
    "<v>97</v>", "<v>11.5</v>", "<v>0.95</v>", "<autoFilter ref=\"A1:S8\"/>",
  ])
  func `the ranking contains this`(part: String) throws {
    #expect(try parts(SampleBatch.county())["xl/worksheets/sheet2.xml"].contains(part))
  }

  @Test func `the files are relative links`() throws {
    let links = try parts(SampleBatch.county())["xl/worksheets/_rels/sheet2.xml.rels"]
    #expect(links.components(of: "TargetMode=\"External\"") == 7)
    #expect(links.contains("Target=\"甲中心/检测.docx\"") || links.contains("甲中心\\检测.docx"))
  }

  @Test func `the chart is one of the spreadsheet's own over both columns`() throws {
    let parts = try parts(SampleBatch.county())
    let chart = parts["xl/charts/chart1.xml"]
    #expect(chart.components(of: "<c:ser>") == 2)
    #expect(chart.contains("得分分布!$C$2:$C$7") || chart.contains("'得分分布'!$C$2:$C$7"))
    #expect(parts["xl/worksheets/_rels/sheet5.xml.rels"].contains("drawing1.xml"))
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\",\"y\")"])
  func `text never becomes a formula or a link`(text: String) throws {
    let entries = SampleBatch.county().map { entry -> BatchEntry in
      let place = BatchPlace(source: text)
      guard var form = entry.form else {
        return BatchEntry(place: place, content: .fault(BatchFault(code: text, message: text)))
      }
      (form.unit, form.department, form.project, form.rubric) = (text, text, text, text)
      (form.grade, form.claimedGrade) = (text, text)
      form.findings = [
        Finding(
          code: text, name: text, severity: .error, pointer: "", place: text, message: text,
          advice: text)
      ]
      return BatchEntry(place: place, content: .scored(form))
    }
    let parts = try parts(entries)
    for number in 1...6 {
      #expect(!parts["xl/worksheets/sheet\(number).xml"].contains("<f>"))
      #expect(!parts["xl/worksheets/_rels/sheet\(number).xml.rels"].contains("http://x\""))
    }
  }

  @Test func `nothing at all is a workbook, too`() throws {
    let parts = try parts([])
    #expect(parts["xl/worksheets/sheet5.xml"].contains("<drawing "))
    #expect(parts["xl/worksheets/sheet6.xml"].isEmpty)
  }

  @Test func `the same batch gives the same bytes`() throws {
    let entries = SampleBatch.many(200)
    #expect(
      try BatchWorkbookWriter.bytes(of: summary(entries))
        == BatchWorkbookWriter.bytes(of: summary(entries)))
  }
}

extension String {
  /// How often a part occurs.
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
