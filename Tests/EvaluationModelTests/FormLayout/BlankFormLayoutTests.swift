import EvaluationModel
import TestSupport
import Testing

@Suite struct BlankFormLayoutTests {
  private let project = BlankFormLayout.table(for: .testing(), year: 2024)

  private static var department: Rubric {
    var rubric = Rubric.testing()
    rubric.kind = .department
    rubric.formTitle = "{year}年度部门整体支出绩效自评表"
    return rubric
  }

  /// A row as people see it: what is printed, and □ for each cell to be filled in.
  private func row(_ table: FormTable, _ index: Int) -> [String] {
    guard table.rows.indices.contains(index) else { return [] }
    return table.rows[index].cells.map { $0.input == nil ? $0.text : $0.text + "□" }
  }

  @Test(arguments: [
    (0, ["项目支出名称", "□"]),
    (1, ["主管部门", "□", "实施单位", "□"]),
    (2, ["项目资金\n（万元）", "", "年初\n预算数", "全年\n预算数", "全年\n执行数", "分值", "执行率", "得分"]),
    (3, ["年度资金总额", "□", "□", "□", "10", "□", "□"]),
    (4, ["其中：当年财政拨款", "□", "□", "□", "", "□", ""]),
    (5, ["上年结转资金", "□", "□", "□", "", "□", ""]),
    (6, ["其他资金", "□", "□", "□", "", "□", ""]),
    (7, ["年度总体\n目标", "预期目标", "实际完成情况"]),
    (8, ["□", "□"]),
    (
      9,
      [
        "绩\n效\n指\n标", "一级指标", "二级指标", "三级指标", "年度\n指标值", "实际\n完成值", "分值", "得分",
        "偏差原因分析\n及改进措施",
      ]
    ),
    (10, ["产出指标\n(50分)", "数量指标", "□", "□", "□", "□", "□", "□"]),
    (11, ["□", "□", "□", "□", "□", "□"]),
    (13, ["质量指标", "□", "□", "□", "□", "□", "□"]),
    (22, ["效益指标\n(30分)", "社会效益指标", "□", "□", "□", "□", "□", "□"]),
    (24, ["满意度指标\n(10分)", "服务对象满意度指标", "□", "□", "□", "□", "□", "□"]),
    (26, ["总分", "100", "□", "评价等级：□"]),
    (27, []),
  ])
  func `the project form has these rows`(index: Int, cells: [String]) {
    #expect(row(project, index) == cells)
  }

  @Test(arguments: [
    (0, ["预算部门、单位名称", "□"]),
    (1, ["年度预\n算申请\n（万元）", "", "年初\n预算数", "全年\n预算数", "全年\n执行数", "分值", "执行率", "得分"]),
    (2, ["年度资金总额", "□", "□", "□", "10", "□", "□"]),
    (3, ["按收入性质分：", "按支出性质分："]),
    (4, ["其中：一般公共预算：□", "其中：基本支出：□"]),
    (5, ["政府性基金拨款：□", "项目支出：□"]),
    (6, ["纳入专户管理的非税收入拨款：□", ""]),
    (7, ["其他资金：□", ""]),
  ])
  func `the department form begins with these rows`(index: Int, cells: [String]) {
    #expect(row(BlankFormLayout.table(for: Self.department), index) == cells)
  }

  @Test(arguments: [Rubric.testing(), department])
  func `every row covers all nine columns`(rubric: Rubric) {
    let table = BlankFormLayout.table(for: rubric)
    var covered = [Int](repeating: 0, count: table.rows.count)
    for (index, row) in table.rows.enumerated() {
      for cell in row.cells {
        for line in index..<index + cell.rowSpan { covered[line] += cell.columnSpan }
      }
    }
    #expect(table.columnWidths == [11, 11, 13, 17, 13, 13, 6, 9, 22])
    #expect(covered == [Int](repeating: 9, count: table.rows.count))
  }

  @Test func `the headings of the levels cover their open rows`() {
    // 产出指标 carries the most: three rows for each of its four 二级指标; elsewhere two.
    #expect(project.rows[9].cells[0].rowSpan == 17)
    #expect(project.rows[10].cells.prefix(2).map(\.rowSpan) == [12, 3])
    #expect(project.rows[22].cells.prefix(2).map(\.rowSpan) == [2, 2])
  }

  @Test func `each input says what is expected in it`() {
    let row = project.rows[10].cells.dropFirst(2).map(\.input)
    let tiers = ["达成年度指标", "部分达成年度指标", "未达成年度指标"]
    #expect(
      row == [
        FormInput(.literal), FormInput(.literal), FormInput(.literal, choices: tiers),
        FormInput(.points(most: 50)), FormInput(.points(most: 50)), FormInput(.text),
      ])
    #expect(
      project.rows[3].cells.map(\.input) == [
        nil, FormInput(.amount), FormInput(.amount), FormInput(.amount), nil, FormInput(.rate),
        FormInput(.points(most: 10)),
      ])
    #expect(
      project.rows[26].cells.last?.input?.choices
        == ["评价等级：优", "评价等级：良", "评价等级：中", "评价等级：差"])
  }

  @Test func `printed points are numbers`() {
    #expect(project.rows[3].cells[4].number == 10)
    #expect(project.rows[26].cells[1].number == 100)
  }

  @Test(arguments: [(2024, "2024年度项目支出绩效自评表"), (nil, "＿＿＿＿年度项目支出绩效自评表")])
  func `the title has the year or room for it`(year: Int?, title: String) {
    #expect(BlankFormLayout.table(for: .testing(), year: year).title == title)
  }

  @Test func `a rubric without an execution row has no fund block`() {
    var rubric = Rubric.testing()
    rubric.execution = nil
    let table = BlankFormLayout.table(for: rubric)
    #expect(row(table, 2) == ["年度总体\n目标", "预期目标", "实际完成情况"])
    #expect(!table.footer.joined().contains("万元"))
  }

  @Test func `points of a 二级指标 stand below its name, and one without a name is open`() {
    var rubric = Rubric.testing()
    rubric.dimensions = [
      RubricDimension(
        name: "产出指标", aliases: [], weight: 60,
        subdimensions: [RubricSubdimension(name: "数量指标", weight: 60)]),
      RubricDimension(name: "效益指标", aliases: [], weight: 30, subdimensions: []),
    ]
    let table = BlankFormLayout.table(for: rubric)
    #expect(row(table, 10).prefix(2) == ["产出指标\n(60分)", "数量指标\n(60分)"])
    #expect(row(table, 13).prefix(2) == ["效益指标\n(30分)", "□"])
  }

  @Test func `dimensions that share points show none, and the help says what they have together`()
    throws
  {
    var rubric = Rubric.testing()
    rubric.dimensions[1].weight = nil
    rubric.dimensions[2].weight = nil
    rubric.sharedWeight = 40
    let table = BlankFormLayout.table(for: rubric)
    #expect(row(table, 10).first == "产出指标\n(50分)")
    #expect(row(table, 22).first == "效益指标")
    #expect(row(table, 24).first == "满意度指标")
    #expect(table.rows[22].cells[5].input == FormInput(.points(most: 40)))
    let help = try #require(table.rows[9].cells.first { $0.text == "分值" }?.help)
    #expect(help.contains("合计100分：预算执行率10分、产出指标50分、效益指标和满意度指标合计40分。"))
    #expect(help.contains("效益指标和满意度指标的分值由单位按重要程度分配，合计40分。"))
  }

  @Test(arguments: [
    ("年度\n指标值", ["≥95%", "“成本”“投诉率”“事故率”“受害率”"]),
    ("实际\n完成值", ["“达成年度指标”“部分达成年度指标”“未达成年度指标”"]),
    (
      "分值",
      ["合计100分：预算执行率10分、产出指标50分、效益指标30分、满意度指标10分。"]
    ),
    ("偏差原因分析\n及改进措施", ["130%", "（依据：财预〔2020〕10号“定量指标计分”，条文待核对）"]),
  ])
  func `the help of a heading speaks of this rubric`(heading: String, pieces: [String]) throws {
    let cell = try #require(project.rows[9].cells.first { $0.text == heading })
    #expect(cell.input == nil)
    for piece in pieces { #expect(cell.help.contains(piece), "\(cell.help)") }
  }

  @Test func `a line below says by which rubric the form is scored`() {
    let id = Rubric.testing().id
    #expect(project.footer.last?.hasSuffix("5．指标体系编号：\(id)。") == true)
  }

  @Test func `the line below says whether weights may change`() {
    var rubric = Rubric.testing()
    #expect(BlankFormLayout.table(for: rubric).footer.last?.contains("分值确需调整的") == true)
    rubric.areWeightsBinding = true
    #expect(BlankFormLayout.table(for: rubric).footer.last?.contains("分值不得调整") == true)
  }

  @Test func `the guide has one line a heading with help and no table`() {
    let guide = BlankFormLayout.guide(for: .testing())
    #expect(guide.rows.isEmpty)
    let headings = guide.footer.map { $0.prefix { $0 != "】" }.dropFirst() }
    #expect(
      headings == [
        "项目资金（万元）", "年初预算数", "全年预算数", "全年执行数", "执行率", "得分", "预期目标", "实际完成情况",
        "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施", "总分",
      ])
  }
}
