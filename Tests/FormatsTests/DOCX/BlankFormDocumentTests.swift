import EvaluationModel
import TestSupport
import Testing

@testable import Formats

@Suite struct BlankFormDocumentTests {
  private func text(of tables: [FormTable]) throws -> String {
    try #require(OfficeParts(FormDocumentWriter.bytes(of: tables)))["word/document.xml"]
  }

  @Test func `the form is one table and its guide a page of text`() throws {
    let text = try text(of: [
      BlankFormLayout.table(for: .testing(), year: 2024), BlankFormLayout.guide(for: .testing()),
    ])
    #expect(text.occurrences(of: "<w:tbl>") == 1)
    #expect(text.occurrences(of: "<w:sectPr>") == 2)
    #expect(text.contains(">2024年度项目支出绩效自评表</w:t>"))
    #expect(text.contains(">产出指标</w:t><w:br/><w:t xml:space=\"preserve\">(50分)</w:t>"))
    #expect(text.contains(">【年度指标值】"))
  }

  @Test func `each open row has its cells`() throws {
    let text = try text(of: [BlankFormLayout.table(for: .testing())])
    let rows = text.split(separator: "<w:tr>").dropFirst().map(String.init)
    #expect(rows.count == 27)
    // The three merged labels and 三级指标, 指标值, 完成值, 分值, 得分, 偏差原因.
    #expect(rows[10...25].allSatisfy { $0.occurrences(of: "<w:tc>") == 9 })
  }

  @Test(arguments: [(1, 340), (4, 1189), (Int.max, 7132)])
  func `rows are as high as their inputs need`(lines: Int, height: Int) throws {
    // 6 mm for the first line, 5 mm for each further one, at most 25.
    let cell = FormTableCell("", role: .text, input: FormInput(.text, lines: lines))
    let table = FormTable(title: "表", columnWidths: [10], rows: [FormTableRow([cell])])
    #expect(try text(of: [table]).contains("<w:trHeight w:val=\"\(height)\""))
  }
}
