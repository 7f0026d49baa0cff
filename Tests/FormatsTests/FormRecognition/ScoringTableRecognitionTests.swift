import EvaluationModel
import TestSupport
import Testing

@testable import Formats

/// Scoring tables (评分表) as units draw them, and the lists of base data that are filed with them.
@Suite struct ScoringTableRecognitionTests {
  /// What must be read of a drawing.
  struct Sample: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var drawing: String
    var weights: [String]
    var scores: [String]
    var firstRow: String
    var total: String

    static let all = [
      Sample(
        testDescription: "points in headings", drawing: DrawnScoringTables.hunan,
        weights: [
          "5", "5", "5", "5", "5", "5", "8", "7", "6", "8", "6", "5", "8", "10", "6", "6",
        ],
        scores: [
          "5", "4.5", "5", "4", "5", "5", "8", "7", "6", "8", "6", "5", "8", "9", "6", "6",
        ],
        firstRow: "投入(10分) | 预算配置(10分) | 在职人员控制率 | - | - | - | - | 5 | 5 | \"\"",
        total: "97.5"),
      Sample(
        testDescription: "no columns for values", drawing: DrawnScoringTables.yueyang,
        weights: [
          "5", "5", "5", "3", "3", "3", "6", "3", "3", "5", "4", "4", "6", "25", "10", "10",
        ],
        scores: [
          "5", "5", "5", "3", "3", "2", "6", "3", "3", "5", "4", "4", "6", "25", "10", "9",
        ],
        firstRow: "投入(15分) | 预算配置(15分) | 财政供养人员控制率 | - | - | - | - | 5 | 5 | -", total: "98"),
      Sample(
        testDescription: "points of all levels in columns", drawing: DrawnScoringTables.variant2018,
        weights: ["8", "8", "8", "8", "8", "8", "6", "8", "6", "6", "8", "6", "6", "6"],
        scores: ["8", "0", "8", "0", "8", "8", "6", "8", "6", "6", "8", "6", "6", "6"],
        firstRow: "投入 | 预算配置 | 在职人员控制率 | - | - | - | - | 8 | 8 | \"\"", total: "84"),
    ]
  }

  @Test(arguments: Sample.all)
  func `rows, points and claims come out, and standards are no values`(sample: Sample) throws {
    let form = try DrawnForm("2022年度部门整体支出绩效评价评分表" + Self.line(sample.drawing))
    let rows = form.text.indicators.map { $0.split(separator: " | ").map(String.init) }
    #expect(rows.map { $0[7] } == sample.weights)
    #expect(rows.map { $0[8] } == sample.scores)
    #expect(form.text.indicators.first == sample.firstRow)
    #expect(form.text.head.contains("total/weight 100"))
    #expect(form.text.head.contains("total/score \(sample.total)"))
    #expect(form.text.head.contains("kind department"))
    #expect(form.notices == [])
  }

  /// A heading over all columns, and the drawing below it.
  private static func line(_ drawing: String) -> String {
    let width = drawing.split(separator: "\n").last.map { $0.count { $0 == "|" } } ?? 0
    return String(repeating: "|<", count: width) + "\n" + drawing
  }

  @Test func `points of 一级指标 and 二级指标 in columns are theirs`() throws {
    let form = try DrawnForm(
      "2017年度部门整体支出绩效评价评分表" + Self.line(DrawnScoringTables.variant2018))
    #expect(form.text.head.contains("dimension 投入 16"))
    #expect(form.text.head.contains("dimension 过程 58"))
    #expect(form.text.head.contains("subdimension 预算管理 42"))
  }

  // MARK: Base data

  private static let table = """
    2024年度部门整体支出绩效评价评分表|<|<|<|<|<|<|<|<
    单位名称|<|示例局|<|<|<|<|<|<
    一级指标⏎(分值)|二级指标⏎(分值)|三级指标|分值|评分标准|指标值|实际值|得分|扣分说明⏎(计算过程)
    投入⏎(10分)|预算配置⏎(10分)|在职人员控制率|5|每超过1个百分点扣0.5分。|≤100%|128.57%|0|超编2人
    ^|^|三公经费变动率|5|每超过1个百分点扣0.5分。|≤0%||5|
    总分|<|<|100|<|<|<|5|评价等级：差
    """
  private static let list = """
    序号|数据名称|单位|填报值|含义和填写要求
    1|编制数|人|7|编制人员数
    2|在职人数|人|9|年末在职人数
    3|本年三公预算数|元|128000|预算数
    4|上年三公预算数|元|12.9万元|预算数
    5|年末结余|元||年末结余
    6|有财务管理制度|是/否|是|有制度
    填表说明：只填“填报值”一栏。|<|<|<|<
    """

  @Test func `values stand in columns of their own beside the standard`() throws {
    let form = try DrawnForm(Self.table)
    #expect(
      form.text.indicators == [
        "投入(10分) | 预算配置(10分) | 在职人员控制率 | - | - | ≤100% | 128.57% | 5 | 0 | 超编2人",
        "投入(10分) | 预算配置(10分) | 三公经费变动率 | - | - | ≤0% | \"\" | 5 | 5 | \"\"",
      ])
    #expect(form.notices == [])
    #expect(form.cells(.actual) == ["G4", "G5"])
  }

  private static let data = [
    "编制数 = 7", "在职人数 = 9", "本年三公预算数 = 128000", "上年三公预算数 = 12.9万元", #"年末结余 = """#,
    "有财务管理制度 = 是",
  ]

  @Test func `a list of base data belongs to the table on the worksheet before it`() throws {
    let forms = DrawnTable.forms(
      DrawnTable.sheet(Self.table, name: "评分表"), DrawnTable.sheet(Self.list, name: "基础数据"))
    try #require(forms.count == 1)
    let text = FormText(forms[0].submission)
    #expect(text.data == Self.data)
    #expect(text.indicators.count == 2)
    #expect(text.head.contains("currencyUnit 元"))
    #expect(
      forms[0].submission.places[.data(0, name: "编制数")]
        == .sheet(name: "基础数据", cell: "D2"))
  }

  @Test func `a worksheet between the two does not part them`() throws {
    let forms = DrawnTable.forms(
      DrawnTable.sheet(Self.table, name: "评分表"),
      DrawnTable.sheet("扣分说明（示例局）|<|<\n序号|指标|扣分\n1|在职人员控制率|5", name: "扣分说明"),
      DrawnTable.sheet("基础数据（示例局）|<|<|<|<\n" + Self.list, name: "基础数据"))
    try #require(forms.count == 1)
    #expect(FormText(forms[0].submission).data == Self.data)
    #expect(forms[0].title == "2024年度部门整体支出绩效评价评分表")
    #expect(forms[0].submission.kind == .department)
  }

  @Test func `in a text document the list follows the table`() throws {
    let forms = DrawnTable.forms(
      DrawnTable.table(Self.table),
      DrawnTable.table(Self.list, preceding: "填表人：\n基础数据（2024年度评分表按此计算）", index: 2))
    try #require(forms.count == 1)
    #expect(FormText(forms[0].submission).data == Self.data)
    #expect(
      forms[0].submission.places[.data(1, name: "在职人数")]
        == .table(index: 2, row: 3, column: "填报值"))
  }

  @Test func `each of two tables has its own list`() throws {
    let other = Self.table.replacing("示例局", with: "示例中心")
    let forms = DrawnTable.forms(
      DrawnTable.sheet(Self.table), DrawnTable.sheet(Self.list, name: "数据1"),
      DrawnTable.sheet(other), DrawnTable.sheet(Self.list, name: "数据2"))
    try #require(forms.count == 2)
    for form in forms { #expect(FormText(form.submission).data == Self.data) }
  }

  @Test func `a list alone is base data`() throws {
    let forms = DrawnTable.forms(DrawnTable.sheet(Self.list, name: "基础数据"))
    try #require(forms.count == 1)
    #expect(forms[0].submission.isBaseData)
    #expect(FormText(forms[0].submission).data == Self.data)
  }

  @Test func `an indicator named after the people is no base data`() {
    let list = "扣分说明（示例局）|<|<\n序号|指标|扣分\n1|财政供养人员控制率|5"
    #expect(DrawnTable.forms(DrawnTable.sheet(list, name: "扣分说明")) == [])
  }

  @Test func `an amount in another unit than the first says so`() throws {
    let list = """
      数据名称|单位|填报值
      年初预算数|万元|100
      年末结余|元|5000
      """
    let forms = DrawnTable.forms(DrawnTable.sheet(list, name: "基础数据"))
    let form = try #require(forms.first).submission
    #expect(form.tidy(form.currencyUnit) == "万元")
    #expect(FormText(form).data == ["年初预算数 = 100", "年末结余 = 5000元"])
  }
}
