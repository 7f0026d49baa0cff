import EvaluationModel
import TestSupport
import Testing

@Suite struct RubricTableLayoutTests {
  private static let glossary = RuleGlossary([
    RuleGlossary.Entry(
      rule: "deduct-per-step", title: "按步扣分",
      terms: [
        RuleGlossary.Term(name: "points", meaning: "每一步扣的分数"),
        RuleGlossary.Term(
          name: "side", meaning: "哪一边算偏离", words: ["worse": "差的一边"], standard: "worse"),
      ]),
    RuleGlossary.Entry(rule: "checklist", title: "按要素计分"),
  ])

  private func sections(_ rubric: Rubric = .scoringTable()) -> [RubricTableLayout.Section] {
    RubricTableLayout.sections(of: rubric, glossary: Self.glossary)
  }

  private func table(_ name: String, _ rubric: Rubric = .scoringTable()) throws -> FormTable {
    try #require(sections(rubric).first { $0.name == name }).table
  }

  private func row(_ name: String, _ table: FormTable) throws -> [FormTableCell] {
    try #require(table.rows.first { $0.cells.contains { $0.text == name } }).cells
  }

  @Test func `a scoring table comes with clauses, data, variants and grades`() {
    let sections = sections()
    #expect(sections.map(\.name) == ["评分表", "依据", "基础数据", "分值方案", "评价等级"])
    #expect(
      sections.map(\.table.title) == [
        "某市部门整体支出绩效评分表", "一、依据条款", "二、基础数据", "三、分值方案对照", "四、评价等级",
      ])
    #expect(sections.map(\.table.continuesPage) == [false, true, true, true, true])
  }

  @Test func `a rubric of open rows comes with its rules and tiers`() {
    #expect(
      sections(.testing()).map(\.name) == ["指标体系", "依据", "计分规则", "定性指标分等", "评价等级"])
  }

  @Test(arguments: [Rubric.scoringTable(), .testing()])
  func `every table has one width, a heading row, and no place that is uncovered or covered twice`(
    rubric: Rubric
  ) {
    for section in sections(rubric) {
      let table = section.table
      #expect(table.columnWidths.reduce(0, +) == 180, "\(section.name)")
      #expect(table.headingRows == 1)
      let covered = table.rows.flatMap(\.cells).reduce(0) { $0 + $1.columnSpan * $1.rowSpan }
      #expect(covered == table.rows.count * table.columnWidths.count, "\(section.name)")
    }
  }

  @Test func `a row tells points, standard, rule, formula, data, clause and status`() throws {
    let cells = try row("在职人员控制率", try table("评分表"))
    #expect(
      cells.map(\.text) == [
        "投入", "20", "预算配置", "20", "在职人员控制率", "10",
        "每超过1个百分点扣1分\n计分规则：按步扣分（每一步扣的分数：1）", "在职人数÷编制数", "≤100%",
        "在职人数（人）、编制数（人）", "某单位评价报告“扣分步长”", "推定",
      ])
    #expect(cells.first?.rowSpan == 2)
    #expect(cells.last?.isMarked == true)
    #expect(cells[5].number == 10)
  }

  @Test func `without a printed standard the rule stands for it, and a condition is told`() throws {
    let cells = try row("政府采购执行率", try table("评分表"))
    // The headings to the left are those of the row above.
    #expect(cells.count == 8)
    #expect(cells[2].text == "threshold\n不适用：没有采购预算（采购预算＝0）的，得满分")
    #expect(cells[5].text == "采购支出（元）、采购预算（元）")
    #expect(cells.last?.text == "已核对")
    #expect(cells.last?.isMarked == false)
  }

  @Test func `data that only a rule names are told`() throws {
    let table = try table("评分表")
    let cells = try row("管理制度健全性", table)
    #expect(cells.contains { $0.text == "已制定办法（是／否）" })
    #expect(cells.contains { $0.text == "已制定办法得30分\n计分规则：按要素计分（items：已制定办法得30分）" })
  }

  @Test func `the lines below count what is not checked`() throws {
    let footer = try table("评分表").footer
    #expect(footer[0].contains("编号：scoring-table　类型：部门整体支出"))
    #expect(footer[0].hasSuffix("分值不得调整"))
    #expect(footer[1].hasPrefix("依据共2条：已核对1条、推定1条。带底色的"))
    var checked = Rubric.scoringTable()
    checked.clauses[1].status = .published
    #expect(RubricTableLayout.standing(of: checked) == "依据共2条：已核对2条。")
  }

  @Test func `a data item tells where it is found and what for`() throws {
    let table = try table("基础数据")
    #expect(
      try row("在职人数", table).map(\.text) == [
        "1", "在职人数", "人", "在职人数的含义", "“人员/本年末”", "在职人员控制率",
      ])
    #expect(try row("采购预算", table)[4].text == "“甲”＋“乙”")
    #expect(try row("编制数", table)[4].text == "—")
  }

  @Test func `variants stand side by side, and what they change is marked`() throws {
    let table = try table("分值方案")
    let control = try row("在职人员控制率", table)
    #expect(control[3].text == "10")
    #expect(control[3].isMarked == false)
    #expect(control[4].text == "20分：每超过1个百分点扣2分\n计分规则：按步扣分（每一步扣的分数：2）")
    #expect(control[4].isMarked)
    let purchase = try row("政府采购执行率", table)
    #expect(purchase.map(\.text) == ["政府采购执行率", "10", "10"])
    #expect(purchase.allSatisfy { !$0.isMarked })
    let institution = try row("管理制度健全性", table)
    #expect(institution.last?.text == "20分（整个二级指标，评分标准未公布）")
    #expect(table.rows.filter { $0.cells.contains { $0.text == "小计" } }.count == 2)
    #expect(try row("合计", table).map(\.text) == ["合计", "100", "100"])
    #expect(try row("依据", table).last?.text == "某单位评价报告“扣分步长”（推定）")
  }

  @Test func `a row or heading without points in a variant is not there`() throws {
    var rubric = Rubric.scoringTable()
    rubric.variants[0].weights = [.zero, 100]
    rubric.variants[0].changes = [
      VariantChange(subject: .indicator("政府采购执行率"), weight: .zero)
    ]
    let table = try table("分值方案", rubric)
    let purchase = try row("政府采购执行率", table)
    #expect(purchase.map(\.text) == ["政府采购执行率", "10", "不设"])
    #expect(purchase.last?.isMarked == true)
    #expect(try row("小计", table).map(\.text) == ["小计", "20", "不设"])
  }

  @Test func `rows that units name themselves share one cell of rules`() throws {
    let table = try table("指标体系", .testing())
    let first = try row("数量指标", table)
    #expect(first.map(\.text).prefix(5) == ["产出指标", "50", "数量指标", "单位分配", "由单位按年度任务设定"])
    // Four 二级指标 of 产出, one of 效益, one of 满意度.
    #expect(first[4].rowSpan == 6)
    #expect(first[5].text.contains("数值指标：proportional-completion"))
    #expect(first.last?.text == "待核对")
    #expect(first[3].rowSpan == 4)
    #expect(try row("质量指标", table).map(\.text) == ["质量指标"])
  }

  @Test func `points that dimensions share stand once, as their sum`() throws {
    var rubric = Rubric.testing()
    rubric.dimensions[1].weight = nil
    rubric.dimensions[2].weight = nil
    rubric.sharedWeight = 40
    let table = try table("指标体系", rubric)
    let first = try row("效益指标", table)
    #expect(first[1].text == "合计40")
    #expect(first[1].rowSpan == 2)
    #expect(try row("满意度指标", table).map(\.text).prefix(2) == ["满意度指标", "服务对象满意度指标"])
  }

  @Test func `a cap on the total is told among the rules`() throws {
    var rubric = Rubric.testing()
    rubric.totalCap = TotalCapPolicy(
      bands: [TotalCapBand(below: ExactDecimal(coefficient: 8, exponent: -1), cap: 89)],
      basis: "clause")
    let cells = try row("总分限额", try table("计分规则", rubric))
    #expect(cells[1].text == "预算执行率低于80%，总分最高89分")
    #expect(cells.last?.text == "待核对")
  }

  @Test func `a glossary tells what is left out, where it is asked`() {
    let use = RuleUse(
      rule: "deduct-per-step", parameters: [Parameter(name: "points", value: .text("0.5"))],
      basis: "")
    #expect(Self.glossary.text(use) == "按步扣分（每一步扣的分数：0.5）")
    #expect(
      Self.glossary.text(use, includesStandards: true)
        == "按步扣分（每一步扣的分数：0.5；哪一边算偏离：差的一边）")
    #expect(RuleGlossary.empty.text(use) == "deduct-per-step（points：0.5）")
  }

  /// A parameter's value, and how it reads.
  struct Value: Sendable, CustomTestStringConvertible {
    let value: ParameterValue
    let words: String
    var testDescription: String { words }
  }

  @Test(arguments: [
    Value(value: .text("full"), words: "full"),
    Value(
      value: .list([step("when", "(0%, 10%]", "points", "4"), step("when", ">10%", "points", "0")]),
      words: "(0%, 10%]得4分；>10%得0分"),
    Value(value: step("from", "90%", "share", "80%"), words: "达到90%得分值的80%"),
    Value(value: step("for", "良好", "points", "6"), words: "良好得6分"),
    Value(value: step("甲", "乙", "丙", "丁"), words: "{甲：乙，丙：丁}"),
  ])
  func `the value of a parameter reads as words`(example: Value) {
    #expect(RubricWords.words(example.value) == example.words)
  }

  private static func step(
    _ key: String, _ value: String, _ other: String, _ worth: String
  ) -> ParameterValue {
    .map([
      Parameter(name: key, value: .text(value)), Parameter(name: other, value: .text(worth)),
    ])
  }
}
