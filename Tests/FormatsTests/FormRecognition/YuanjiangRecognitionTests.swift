import EvaluationModel
import Foundation
import Testing

@testable import Formats

/// The published forms of 沅江 2024, from every file they come in.
@Suite struct YuanjiangRecognitionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var grid: String
    /// The forms in the file, in order, by the name of the example; `base` is the base data.
    var forms: [String]

    var testDescription: String { grid }
  }

  static let cases = [
    Case(grid: "f1-base-docx", forms: ["base"]),
    Case(grid: "f1-base-xlsx", forms: ["base"]),
    Case(grid: "f2-whole-docx", forms: ["department"]),
    Case(grid: "f2-whole-xlsx", forms: ["department"]),
    Case(grid: "f3a-survey-docx", forms: ["project-survey"]),
    Case(grid: "f3a-survey-xlsx", forms: ["project-survey"]),
    Case(grid: "f3b-audit-docx", forms: ["project-audit"]),
    Case(grid: "f3b-audit-xlsx", forms: ["project-audit"]),
    Case(
      grid: "all-attachments-docx",
      forms: ["base", "department", "project-survey", "project-audit"]),
    Case(grid: "all-forms-xlsx", forms: ["base", "department", "project-survey", "project-audit"]),
  ]

  @Test(arguments: cases)
  func `every form reads as the published one`(_ row: Case) throws {
    let forms = FormRecognizer().forms(in: try GridFixture.document(row.grid))
    #expect(forms.count == row.forms.count)
    for (form, name) in zip(forms, row.forms) where name != "base" {
      let found = FormText(form.submission)
      let expected = FormText(try Self.example(name))
      #expect(found.head == expected.head)
      #expect(found.funds == expected.funds)
      #expect(found.indicators == expected.indicators)
      #expect(found.data == [])
    }
  }

  @Test(arguments: cases.filter { $0.forms.contains("base") })
  func `base data has a name for every row and column`(_ row: Case) throws {
    let form = try #require(FormRecognizer().forms(in: GridFixture.document(row.grid)).first)
    #expect(form.title == "2024年度部门整体支出绩效评价基础数据表")
    let found = FormText(form.submission)
    #expect(found.head == ["kind department", "year 2024"])
    #expect(found.data == Self.baseData)
  }

  @Test(arguments: [
    ("f2-whole-docx", "f2-whole-xlsx"), ("f3a-survey-docx", "f3a-survey-xlsx"),
    ("f3b-audit-docx", "f3b-audit-xlsx"), ("f1-base-docx", "f1-base-xlsx"),
    ("all-attachments-docx", "all-forms-xlsx"),
  ])
  func `Word and Excel files of one form give equal submissions`(_ word: String, _ excel: String)
    throws
  {
    let left = FormRecognizer().forms(in: try GridFixture.document(word)).map(\.submission)
    let right = FormRecognizer().forms(in: try GridFixture.document(excel)).map(\.submission)
    #expect(left == right)
  }

  @Test func `a cell's place is its row and heading in Word and its reference in Excel`() throws {
    let word = try #require(FormRecognizer().forms(in: GridFixture.document("f2-whole-docx")).first)
    let excel = try #require(
      FormRecognizer().forms(in: GridFixture.document("f2-whole-xlsx")).first)
    #expect(
      word.submission.places[.indicator(0, .score)] == .table(index: 1, row: 12, column: "自评得分"))
    #expect(word.cells[.indicator(0, .score)] == GridPosition(table: 0, row: 12, column: 7))
    #expect(
      word.submission.places[.indicator(3, .dimension)]
        == .table(index: 1, row: 12, column: "一级指标"))
    #expect(word.submission.places[.form(.totalScore)] == .table(index: 1, row: 41, column: "自评得分"))
    #expect(
      excel.submission.places[.indicator(0, .score)] == .sheet(name: "Sheet1", cell: "H14"))
    #expect(excel.submission.places[.fund(0, .executionRate)] == .sheet(name: "Sheet1", cell: "H5"))
    #expect(excel.submission.places[.form(.unit)] == .sheet(name: "Sheet1", cell: "D3"))
    #expect(excel.submission.places[.form(.year)] == .sheet(name: "Sheet1", cell: "A2"))
    // Every cell that is there has a place.
    for form in [word, excel] {
      for row in form.submission.indicators.indices {
        for field in IndicatorField.allCases
        where !form.submission.indicators[row][field].isAbsent {
          #expect(form.submission.places[.indicator(row, field)] != nil)
        }
      }
      for row in form.submission.funds.indices {
        for field in FundField.allCases where !form.submission.funds[row][field].isAbsent {
          #expect(form.submission.places[.fund(row, field)] != nil)
        }
      }
    }
  }

  @Test func `the figure that the merge hides is told and not read`() throws {
    let word = try #require(FormRecognizer().forms(in: GridFixture.document("f2-whole-docx")).first)
    #expect(
      word.notices == [
        RecognitionNotice(
          place: .table(index: 1, row: 7, column: "第1列"),
          message: "合并单元格下面藏着文字“0”，纸面上看不到，没有读入。")
      ])
  }

  private static func example(_ name: String, from file: String = #filePath) throws -> Submission {
    var folder = URL(filePath: file)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    let data = try Data(
      contentsOf: folder.appending(path: "Examples/yuanjiang-2024/\(name).json"))
    return try FormJSONReader().read([UInt8](data)).submission
  }

  static let baseData = [
    "编制数 = 7", "2024年实际在职人数 = 9", "控制率 = 128%",
    "三公经费/2023年决算数 = \"\"", "三公经费/2024年预算数 = \"\"", "三公经费/2024年决算数 = \"\"",
    "三公经费/公务用车购置和维护经费/2023年决算数 = 0", "三公经费/公务用车购置和维护经费/2024年预算数 = 0",
    "三公经费/公务用车购置和维护经费/2024年决算数 = 0",
    "三公经费/公务用车购置和维护经费/其中：公车购置/2023年决算数 = 0", "三公经费/公务用车购置和维护经费/其中：公车购置/2024年预算数 = 0",
    "三公经费/公务用车购置和维护经费/其中：公车购置/2024年决算数 = 0",
    "三公经费/公务用车购置和维护经费/其中：公车运行维护/2023年决算数 = 0",
    "三公经费/公务用车购置和维护经费/其中：公车运行维护/2024年预算数 = 0",
    "三公经费/公务用车购置和维护经费/其中：公车运行维护/2024年决算数 = 0",
    "三公经费/出国经费/2023年决算数 = 0", "三公经费/出国经费/2024年预算数 = 0", "三公经费/出国经费/2024年决算数 = 0",
    "三公经费/公务接待/2023年决算数 = 0", "三公经费/公务接待/2024年预算数 = 0", "三公经费/公务接待/2024年决算数 = 0",
    "项目支出/2023年决算数 = 75295.34", "项目支出/2024年预算数 = 128000.00", "项目支出/2024年决算数 = 128218.80",
    "项目支出/稽查工作经费/2023年决算数 = \"\"", "项目支出/稽查工作经费/2024年预算数 = \"\"",
    "项目支出/稽查工作经费/2024年决算数 = \"\"",
    "项目支出/工伤认定调查经费/2023年决算数 = \"\"", "项目支出/工伤认定调查经费/2024年预算数 = \"\"",
    "项目支出/工伤认定调查经费/2024年决算数 = \"\"",
    "项目支出/征管工作经费/2023年决算数 = \"\"", "项目支出/征管工作经费/2024年预算数 = \"\"",
    "项目支出/征管工作经费/2024年决算数 = \"\"",
    "项目支出/工伤调查工作经费/2023年决算数 = \"\"", "项目支出/工伤调查工作经费/2024年预算数 = 64000.00",
    "项目支出/工伤调查工作经费/2024年决算数 = 63856.80",
    "项目支出/工伤待遇稽查稽核工作经费/2023年决算数 = 75295.34", "项目支出/工伤待遇稽查稽核工作经费/2024年预算数 = 64000.00",
    "项目支出/工伤待遇稽查稽核工作经费/2024年决算数 = 64352.00",
    "公用经费/2023年决算数 = 90630.77", "公用经费/2024年预算数 = 72000.00", "公用经费/2024年决算数 = 72000.00",
    "公用经费/其中：办公费/2023年决算数 = 13560.00", "公用经费/其中：办公费/2024年预算数 = 30000.00",
    "公用经费/其中：办公费/2024年决算数 = 12000.00",
    "公用经费/其中：水费、电费、差旅费/2023年决算数 = 34645.00", "公用经费/其中：水费、电费、差旅费/2024年预算数 = 20000.00",
    "公用经费/其中：水费、电费、差旅费/2024年决算数 = 13010.47",
    "公用经费/其中：会议费、培训费/2023年决算数 = 2160.00", "公用经费/其中：会议费、培训费/2024年预算数 = \"\"",
    "公用经费/其中：会议费、培训费/2024年决算数 = \"\"",
    "政府采购金额/2023年决算数 = ——", "政府采购金额/2024年预算数 = \"\"", "政府采购金额/2024年决算数 = \"\"",
    "部门基本支出预算调整/2023年决算数 = ——", "部门基本支出预算调整/2024年预算数 = \"\"",
    "部门基本支出预算调整/2024年决算数 = \"\"",
    "楼堂馆所控制情况（2023年完工项目）/批复规模（㎡） = 无", "楼堂馆所控制情况（2023年完工项目）/实际规模（㎡） = 无",
    "楼堂馆所控制情况（2023年完工项目）/规模控制率 = 无", "楼堂馆所控制情况（2023年完工项目）/预算投资（万元） = 无",
    "楼堂馆所控制情况（2023年完工项目）/实际投资（万元） = 无", "楼堂馆所控制情况（2023年完工项目）/投资概算控制率 = 无",
    "厉行节约保障措施 = 11：节约集约利用资源，控制办公经费。2：杜绝一切浪费",
  ]
}
