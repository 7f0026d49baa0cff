import Testing

@testable import Formats

/// The forms that 沅江市工伤保险服务中心 published for 2024; what must survive is said in their case.
@Suite struct PublishedDocumentsTests {
  private func read(_ name: String) throws -> OfficeDocument {
    try OfficeDocumentReader.read(FormFixture.bytes("cases/yuanjiang-2024/\(name)"))
  }

  @Test func `the Word form of the department keeps its fund rows`() throws {
    let document = try read("f2-whole.docx")
    let table = try #require(document.tables.first)
    #expect(document.tables.count == 1)
    #expect(table.source == .table(index: 1))
    #expect(table.preceding == "附件2\n2024年度部门整体支出绩效自评表")
    #expect(table.texts(1) == ["预算部门、单位名称", "沅江市工伤保险服务中心　"])
    #expect(
      table.texts(3) == [
        "年度资金总额", "1143900.00", "1159138.98", "1159138.98", "10", "101%", "10",
      ])
    #expect(
      table.cell(2, 0)
        == DocumentCell(
          column: 0, columnSpan: 1, rowSpan: 7, text: "年度预\n算申请\n（万元）",
          isCoveredByMerge: false, reference: nil))
    #expect(table.cell(5, 1)?.text == "  其中：  一般公共预算：1159138.98")
    #expect(table.cell(5, 5)?.columnSpan == 4)
  }

  @Test func `the zero hidden in a continuation cell is kept and marked`() throws {
    let table = try #require(try read("f2-whole.docx").tables.first)
    let hidden = table.rows.flatMap { row in row.cells.filter(\.isCoveredByMerge).map { (row, $0) }
    }
    #expect(hidden.map(\.0.number) == [7])
    #expect(hidden.map(\.1.column) == [0])
    #expect(hidden.map(\.1.text) == ["0"])
  }

  @Test func `the same zero is an open cell of the worksheet`() throws {
    let table = try #require(try read("f2-whole.xlsx").tables.first)
    let zero = try #require(table.cell(9, 0))
    #expect(zero.text == "0" && !zero.isCoveredByMerge && zero.reference?.name == "A9")
  }

  @Test func `full-width blanks stay before and behind a value`() throws {
    let table = try #require(try read("f2-whole.docx").tables.first)
    #expect(
      table.texts(13) == ["工伤参保登记人数", "　61000人", "　62954人", "　3", "3", "扩面、加强宣传"])
    #expect(
      table.cell(31, 1)
        == DocumentCell(
          column: 1, columnSpan: 1, rowSpan: 8, text: "效益指标\n（30分）　",
          isCoveredByMerge: false, reference: nil))
    #expect(table.texts(41) == ["总分", "100", "100", ""])
    #expect(table.rows.count == 41)
  }

  @Test func `typed numbers and percentages show as their cell shows them`() throws {
    let document = try read("all-forms.xlsx")
    #expect(
      document.tables.map(\.source) == [
        .sheet(name: "附件1", isHidden: false), .sheet(name: "附件2", isHidden: false),
        .sheet(name: "附件3-1", isHidden: false), .sheet(name: "附件3-2", isHidden: false),
      ])
    let whole = try #require(document.tables.dropFirst().first)
    #expect(
      whole.texts(5) == [
        "年度资金总额", "1143900.00", "1159138.98", "1159138.98", "10", "101%", "10",
      ])
    #expect(whole.cell(5, 7)?.reference?.name == "H5")
    #expect(whole.cell(43, 0)?.columnSpan == 6)
  }

  @Test func `typed and text worksheets read alike`() throws {
    let typed = try read("all-forms.xlsx").tables
    for (name, table) in zip(["f1-base", "f2-whole", "f3a-survey", "f3b-audit"], typed) {
      #expect(try read("\(name).xlsx").tables.map(\.rows) == [table.rows], "\(name)")
    }
  }

  @Test(arguments: ["f1-base", "f2-whole", "f3a-survey", "f3b-audit"])
  func `a form has the same indicator texts as document and as worksheet`(name: String) throws {
    let word = try #require(try read("\(name).docx").tables.first)
    let sheet = try #require(try read("\(name).xlsx").tables.first)
    // The worksheet has two rows of headings above the table and the sign-off below it.
    var compared = 0
    for row in word.rows where row.cells.contains(where: { !$0.text.isBlankText }) {
      if row.cells.contains(where: \.isCoveredByMerge) { continue }
      let other = sheet.texts(row.number + 2)
      guard !other.contains("填表人") else { continue }
      #expect(row.cells.map(\.text) == other.suffix(row.cells.count), "row \(row.number)")
      compared += 1
    }
    #expect(compared > 20)
  }

  @Test func `all attachments have four tables with the headings before each`() throws {
    let document = try read("all-attachments.docx")
    #expect(document.tables.map(\.source) == (1...4).map { .table(index: $0) })
    #expect(document.tables[0].preceding == "附件1\n2024年度部门整体支出绩效评价基础数据表")
    #expect(document.tables[2].preceding.hasSuffix("附件3\n2024年度项目支出绩效自评表"))
    // Both project forms stand under one heading.
    #expect(document.tables[3].preceding.contains("备注：每个一级项目支出一张表。"))
    #expect(!document.tables[3].preceding.contains("附件3"))
    #expect(document.tables[2].texts(1) == ["　项目支出名称", "工伤调查工作经费"])
    #expect(document.tables[3].texts(1).last == "工伤待遇稽查稽核工作经费")
    #expect(document.trailing.contains("编制9人"))
    #expect(document.trailing.contains("年初预算16万元"))
  }

  @Test func `the base data keep their quota and their wrong total`() throws {
    let table = try #require(try read("f1-base.docx").tables.first)
    #expect(table.texts(1) == ["财政供养人员情况（人）", "编制数", "2024年实际在职人数", "控制率"])
    #expect(table.texts(2) == ["7　", "9　", "128%　"])
    #expect(table.texts(10) == ["项目支出：（一个专项一行）", "75295.34", "128000.00", "128218.80"])
    #expect(table.texts(15) == ["5.工伤待遇稽查稽核工作经费", "75295.34", "64000.00", " 64352.00"])
  }
}
