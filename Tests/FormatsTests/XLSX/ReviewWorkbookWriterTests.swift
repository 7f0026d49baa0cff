import CLibxlsxwriter
import EvaluationModel
import TestSupport
import Testing

@testable import Formats

@Suite struct ReviewWorkbookWriterTests {
  private static let strings = "xl/sharedStrings.xml"

  private func parts(_ folder: ReviewedFolder) throws -> OfficeParts {
    try #require(OfficeParts(ReviewWorkbookWriter.bytes(of: folder)))
  }

  private func sheet(_ number: Int) -> String { "xl/worksheets/sheet\(number).xml" }

  @Test func `the sheets stand in their order`() throws {
    let workbook = try parts(SampleReviews.folder())["xl/workbook.xml"]
    let names = workbook.split(separator: "<sheet name=\"").dropFirst()
      .map { String($0.prefix { $0 != "\"" }) }
    #expect(names == ["汇总", "问题清单", "按问题统计", "得分分布", "未读取文件"])
    #expect(workbook.contains("'汇总'!$1:$1") || workbook.contains("汇总!$1:$1"))
  }

  @Test(arguments: [
    "<autoFilter ref=\"A1:P5\"/>", "topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"",
    "paperSize=\"9\"", "orientation=\"landscape\"", "fitToHeight=\"0\"",
    // Scores and counts are numbers: 差异 of the department, 复核分（低） of the project.
    "<v>-10</v>", "<v>1.54</v>",
  ])
  func `the summary contains this`(part: String) throws {
    #expect(try parts(SampleReviews.folder())[sheet(1)].contains(part))
  }

  @Test func `the files are relative links`() throws {
    var folder = SampleReviews.folder()
    for (index, file) in ["沅江.zip/附件2.docx", "安化/100%#1?水利局.xlsx", "/etc/附件1.xlsx"].enumerated() {
      folder.forms[index + 1] = SampleReviews.renamed(folder.forms[index + 1], to: file)
    }
    let parts = try parts(folder)
    let links = parts["xl/worksheets/_rels/sheet1.xml.rels"]
    #expect(links.occurrences(of: "<Relationship ") == 3)
    #expect(links.occurrences(of: "TargetMode=\"External\"") == 3)
    #expect(links.contains("100%25%231%3F水利局.xlsx\""))
    #expect(links.contains("Target=\"沅江.zip\""))
    #expect(!links.contains("/etc"))
    #expect(!links.contains("file:"))
    #expect(parts[Self.strings].contains("/etc/附件1.xlsx"))
    #expect(parts[Self.strings].contains(">沅江.zip/附件2.docx<"))
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\",\"y\")"])
  func `text never becomes a formula or a link`(text: String) throws {
    var folder = SampleReviews.folder()
    folder.titles["T01"] = text
    folder.unread = [ReviewedFolder.UnreadFile(file: text, code: text, message: text)]
    for index in folder.forms.indices {
      var form = folder.forms[index].scored
      form.submission.unit = form.submission.append(text)
      form.submission.project = form.submission.append(text)
      form.submission.grade = form.submission.append(text)
      form.findings = form.findings.map { finding in
        Finding(
          code: finding.code, name: text, severity: finding.severity, pointer: "", place: text,
          message: text, advice: text)
      }
      folder.forms[index] = ReviewedForm(
        scored: form, comparison: folder.forms[index].comparison, file: text)
    }
    let parts = try parts(folder)
    for number in 1...5 {
      #expect(!parts[sheet(number)].contains("<f>"))
      #expect(!parts["xl/worksheets/_rels/sheet\(number).xml.rels"].contains("http://x\""))
    }
  }

  @Test func `control characters and codes of spreadsheets are harmless`() throws {
    var folder = SampleReviews.folder()
    folder.forms[0].file = "a\u{0}\u{1B}_x000D_b.docx"
    folder.unread[0].message = "\u{0}\u{FFFF}_x0041_"
    let parts = try parts(folder)
    #expect(parts[Self.strings].contains("_x005F_x0041_"))
    #expect(!parts[Self.strings].contains("\u{1B}"))
  }

  @Test func `the chart is one of the spreadsheet's own over both columns`() throws {
    let parts = try parts(SampleReviews.folder())
    let chart = parts["xl/charts/chart1.xml"]
    #expect(chart.contains("<c:barDir val=\"col\"/>"))
    #expect(chart.occurrences(of: "<c:ser>") == 2)
    #expect(chart.contains("得分分布!$A$2:$A$7") || chart.contains("'得分分布'!$A$2:$A$7"))
    #expect(chart.contains("得分分布!$C$2:$C$7") || chart.contains("'得分分布'!$C$2:$C$7"))
    #expect(parts["xl/worksheets/_rels/sheet4.xml.rels"].contains("drawing1.xml"))
  }

  @Test func `an empty folder is a workbook, too`() throws {
    let parts = try parts(ReviewedFolder(forms: []))
    #expect(parts[sheet(1)].hasSuffix("</worksheet>"))
    #expect(parts[sheet(4)].contains("<drawing "))
  }

  @Test func `the same folder gives the same bytes`() throws {
    let folder = SampleReviews.folder()
    #expect(try ReviewWorkbookWriter.bytes(of: folder) == ReviewWorkbookWriter.bytes(of: folder))
  }

  @Test func `what a worksheet cannot hold is told or stands as text`() throws {
    var list = ListTable(name: "表", columns: [.init("文件", width: 20)])
    list.rows = (1...5).map { [.init(.file("附件\($0).docx", link: "附件\($0).docx"))] }
    var file = try WorkbookFile(title: "")
    var formats = ListFormats(workbook: file.workbook)
    var writer = ListWorksheetWriter(
      worksheet: try file.addSheet(named: "表"), list: list,
      limits: ListWorksheetWriter.Limits(rows: 4, links: 2))
    #expect(writer.write(&formats) == LXW_NO_ERROR)
    let parts = try #require(OfficeParts(file.close()))
    #expect(parts["xl/worksheets/_rels/sheet1.xml.rels"].occurrences(of: "<Relationship ") == 2)
    #expect(parts[Self.strings].contains("附件4.docx"))
    #expect(!parts[Self.strings].contains("附件5.docx"))
    #expect(parts[Self.strings].contains("工作表放不下，另有1行没有列出。"))
  }

  @Test func `a link that is too long stands as text`() {
    #expect(ListWorksheetWriter.address(of: String(repeating: "长", count: 400)) != nil)
    #expect(ListWorksheetWriter.address(of: String(repeating: "长", count: 500)) == nil)
  }
}
