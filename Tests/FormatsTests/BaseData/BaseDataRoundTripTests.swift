import EvaluationModel
import TestSupport
import Testing

@testable import Formats

/// The 基础数据表 as it is drawn, read back by the reader of submitted forms.
@Suite struct BaseDataRoundTripTests {
  private static let formats = ["xlsx", "docx"]

  private func written(_ table: FormTable, _ format: String) throws -> [UInt8] {
    format == "xlsx"
      ? try FormWorkbookWriter.bytes(of: [table], sheetNames: ["基础数据表"])
      : try FormDocumentWriter.bytes(of: [table])
  }

  private func read(_ bytes: [UInt8]) throws -> FormReading {
    let forms = try FormReader.forms(in: bytes)
    try #require(forms.count == 1)
    let form = try forms[0].get()
    #expect(form.remarks == [])
    return form
  }

  @Test(arguments: formats, ["f1-base.docx", "f1-base.xlsx"])
  func `the published form reads back the same, but for the rate that was wrong`(
    format: String, file: String
  ) throws {
    let form = try read(FormFixture.bytes("cases/yuanjiang-2024/\(file)")).submission
    let again = try read(written(BaseDataLayout.table(for: form), format)).submission
    var expected = YuanjiangRecognitionTests.baseData
    expected[2] = "控制率 = 128.57%"
    #expect(FormText(again).data == expected)
    #expect(FormText(again).head == ["kind department", "year 2024", "currencyUnit 元"])
  }

  @Test(arguments: formats)
  func `rows and columns of its own read back the same`(format: String) throws {
    let form = SampleBaseData.rich()
    let again = try read(written(BaseDataLayout.table(for: form), format)).submission
    #expect(
      FormText(again).head == ["kind department", "year 2025", "unit 县农机站", "currencyUnit 万元"])
    let found = FormText(again).data
    var expected = FormText(form).data
    for (old, new) in [
      ("控制率 = \"\"", "控制率 = 95.00%"),
      ("楼堂馆所控制情况（2025年完工项目）/规模控制率 = 107%", "楼堂馆所控制情况（2025年完工项目）/规模控制率 = 106.67%"),
    ] {
      let place = try #require(expected.firstIndex(of: old))
      expected[place] = new
    }
    for line in expected { #expect(found.contains(line), "\(line)") }
    // What is there beyond that is blank.
    #expect(found.filter { !expected.contains($0) }.allSatisfy { $0.hasSuffix(" = \"\"") })
  }

  @Test(arguments: formats)
  func `drawn twice it is the same`(format: String) throws {
    for form in [
      SampleBaseData.rich(),
      SampleBaseData.form(["编制数": "143", "在职人数": "136", "项目支出/甲/2024年决算数": "5"]),
    ] {
      let once = BaseDataLayout.table(for: form)
      let again = try read(written(once, format)).submission
      let twice = BaseDataLayout.table(for: again)
      #expect(twice.rows == once.rows)
      #expect(twice.title == once.title)
      #expect(try written(BaseDataLayout.table(for: form), format) == written(once, format))
    }
  }

  @Test func `text that looks like a formula stays text`() throws {
    let form = SampleBaseData.form(["编制数": "=1+1", "在职人数": "@SUM(A1)", "厉行节约保障措施": "-2+3"])
    let bytes = try written(BaseDataLayout.table(for: form), "xlsx")
    let sheet = try #require(OfficeParts(bytes))["xl/worksheets/sheet1.xml"]
    #expect(!sheet.contains("<f>"))
    #expect(FormText(try read(bytes).submission).data.contains("编制数 = =1+1"))
  }

  // MARK: The blank form

  @Test func `the rates of a blank workbook are formulas that show nothing`() throws {
    let bytes = try written(BaseDataLayout.blank(year: 2025), "xlsx")
    let sheet = try #require(OfficeParts(bytes))["xl/worksheets/sheet1.xml"]
    for formula in [
      "r=\"F4\"", "IF(AND(ISNUMBER(D4),ISNUMBER(B4)),IF(B4&gt;0,ROUND(D4/B4,4),\"\"),\"\")",
      "IF(AND(ISNUMBER(C28),ISNUMBER(B28)),IF(B28&gt;0,ROUND(C28/B28,4),\"\"),\"\")",
      "IF(AND(ISNUMBER(F28),ISNUMBER(E28)),IF(E28&gt;0,ROUND(F28/E28,4),\"\"),\"\")",
    ] { #expect(sheet.contains(formula), "\(formula)") }
    #expect(sheet.occurrences(of: "</f><v></v>") == 3)
    #expect(sheet.contains("<sheetProtection sheet=\"1\""))
  }

  @Test(arguments: formats)
  func `a blank form has the rows of the official one and no values`(format: String) throws {
    let form = try read(written(BaseDataLayout.blank(year: 2025), format))
    let found = FormText(form.submission)
    #expect(found.head == ["kind department", "year 2025", "unit \"\"", "currencyUnit 元"])
    let filled = found.data.filter { !$0.hasSuffix(" = \"\"") }
    #expect(filled == ["政府采购金额/2024年决算数 = ——", "部门基本支出预算调整/2024年决算数 = ——"])
    #expect(found.data.last == "厉行节约保障措施 = \"\"")
    #expect(
      found.data.filter { $0.hasSuffix("/2025年决算数 = \"\"") }
        == [
          "三公经费", "三公经费/公务用车购置和维护经费", "三公经费/公务用车购置和维护经费/其中：公车购置",
          "三公经费/公务用车购置和维护经费/其中：公车运行维护", "三公经费/出国经费", "三公经费/公务接待", "项目支出", "公用经费",
          "公用经费/其中：办公费", "公用经费/其中：水费、电费、差旅费", "公用经费/其中：会议费、培训费", "政府采购金额", "部门基本支出预算调整",
        ].map { "\($0)/2025年决算数 = \"\"" })
    // Every cell has a place that can be written in.
    for (index, item) in form.submission.data.enumerated() {
      let address = FieldAddress.data(index, name: form.submission.string(item.name) ?? "")
      #expect(form.cells[address] != nil, "\(address)")
    }
  }
}
