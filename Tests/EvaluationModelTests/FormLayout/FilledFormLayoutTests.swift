import EvaluationModel
import TestSupport
import Testing

@Suite struct FilledFormLayoutTests {
  private let project = FilledFormLayout.table(for: SampleForms.project())
  private let department = FilledFormLayout.table(for: SampleForms.department())

  private func texts(_ table: FormTable, row: Int) -> [String] {
    table.rows[row].cells.map(\.text)
  }

  /// How many columns each row covers, cells from above included; every number must be nine.
  private func coverage(_ table: FormTable) -> [Int] {
    var covered = [Int](repeating: 0, count: table.rows.count)
    for (index, row) in table.rows.enumerated() {
      for cell in row.cells {
        for line in index..<index + cell.rowSpan where covered.indices.contains(line) {
          covered[line] += cell.columnSpan
        }
      }
    }
    return covered
  }

  @Test func `the project form begins with its official rows`() {
    #expect(project.title == "2024年度项目支出绩效自评表")
    #expect(texts(project, row: 0) == ["项目支出名称", "工伤调查工作经费"])
    #expect(project.rows[0].cells.map(\.columnSpan) == [3, 6])
    #expect(texts(project, row: 1) == ["主管部门", "沅江市人力资源和社会保障局", "实施单位", "沅江市工伤保险服务中心"])
    #expect(project.rows[1].cells.map(\.columnSpan) == [3, 2, 2, 2])
  }

  @Test func `the fund block carries the recomputed rate and score`() {
    #expect(
      texts(project, row: 2)
        == ["项目资金\n（元）", "", "年初\n预算数", "全年\n预算数", "全年\n执行数", "分值", "执行率", "得分"])
    #expect(texts(project, row: 3) == ["年度资金总额", "64000", "64000", "60800", "10", "95.00%", "9.5"])
    #expect(project.rows[3].cells[6].number == Points(hundredths: 950))
    #expect(project.rows[3].cells[6].isMarked)
  }

  @Test(arguments: [SampleForms.project(), SampleForms.department()])
  func `every row covers all nine columns`(form: ScoredForm) {
    let table = FilledFormLayout.table(for: form)
    #expect(table.columnWidths.count == 9)
    #expect(coverage(table) == [Int](repeating: 9, count: table.rows.count))
  }

  @Test func `neighbouring headings of the same text are one cell with its points`() {
    let first = project.rows[7].cells
    #expect(first[0].text == "产出指标\n(50分)")
    #expect(first[0].rowSpan == 3)
    #expect(first[1].text == "数量指标")
    #expect(first[1].rowSpan == 2)
    // Inside both cells, the row begins with the indicator.
    #expect(project.rows[8].cells[0].text == "工伤统筹管理人数")
    // Without points on the form, the heading shows the sum of its rows.
    #expect(project.rows[10].cells[0].text == "效益指标\n(30分)")
  }

  @Test func `a subdimension does not run on into the next dimension`() {
    let rows = ["产出指标", "效益指标"].map {
      SampleForms.Row($0, "其他", "办结数", weight: 45)
    }
    let form = SampleForms.form(
      rubric: SampleForms.rubric(kind: .project), unit: "甲", project: "乙", rows: rows,
      executed: "64000")
    let table = FilledFormLayout.table(for: form)
    #expect(table.rows[7].cells.map(\.text).prefix(2) == ["产出指标\n(45分)", "其他"])
    #expect(table.rows[8].cells.map(\.text).prefix(2) == ["效益指标\n(45分)", "其他"])
  }

  @Test func `an undetermined score is an interval, marked, without a number`() throws {
    let score = project.rows[8].cells[4]
    #expect(score.text == "0～8")
    #expect(score.number == nil)
    #expect(score.isMarked)
    let note = try #require(project.rows[8].cells.last)
    #expect(
      note.text
        == "【未定】实际完成值“62000万”与年度指标值“60000人”的单位不同，无法比较；请改为同一单位，例如62000人。")
  }

  @Test func `the last column holds the unit's note and then the reason`() throws {
    let note = try #require(project.rows[9].cells.last)
    #expect(note.text.hasPrefix("年底案件集中，已增加人手。\n【扣分】实际完成值94.05%÷年度指标值95%=99.00%"))
    #expect(note.isMarked)
  }

  @Test func `a judgement below its weight counts as lost points`() throws {
    let cells = project.rows[11].cells
    #expect(cells.map(\.text).contains("14.18"))
    #expect(try #require(cells.last).text.hasPrefix("【扣分】属于定性判断"))
  }

  @Test func `the bottom line has weights, total and grade`() throws {
    let cells = try #require(project.rows.last).cells
    #expect(cells.map(\.text) == ["总分", "100", "90.46～98.46", "评价等级：优"])
    #expect(cells[2].number == nil)
    let other = try #require(department.rows.last).cells
    #expect(other.map(\.text) == ["总分", "110", "110", ""])
    #expect(other[2].number == 110)
  }

  @Test func `the department's parts stand in two lists`() {
    #expect(texts(department, row: 0) == ["预算部门、单位名称", "沅江市工伤保险服务中心"])
    #expect(texts(department, row: 1).first == "年度预\n算申请\n（元）")
    #expect(texts(department, row: 3) == ["按收入性质分：", "按支出性质分："])
    #expect(texts(department, row: 4) == ["其中：一般公共预算：1159138.98", "其中：基本支出：1030930.18"])
    #expect(texts(department, row: 5) == ["其他资金：", ""])
    #expect(department.rows[1].cells[0].rowSpan == 5)
  }

  @Test func `the footer signs off and says why there is no grade`() {
    #expect(department.footer.first == "填表人：　　　填表日期：　　　联系电话：　　　单位负责人签字：")
    #expect(
      department.footer.last?.hasSuffix("总分：110分（分值合计110分）；不评等级：分值合计110分，应为100分。") == true)
    #expect(project.footer[1].hasPrefix("预算执行率【扣分】全年执行数60800÷全年预算数64000=95.00%"))
  }

  @Test func `a form without funds, indicators and year still has its rows`() throws {
    var form = SampleForms.form(
      rubric: SampleForms.rubric(kind: .project), unit: "甲", project: "乙", rows: [], executed: nil)
    form.submission.year = nil
    let table = FilledFormLayout.table(for: form)
    #expect(table.title == "项目支出绩效自评表")
    #expect(table.rows.count == 7)
    #expect(table.rows[5].cells.map(\.text) == ["（本表没有填写绩效指标）"])
    #expect(coverage(table) == [9, 9, 9, 9, 9, 9, 9])
    #expect(try #require(table.rows.last).cells[2].text == "0")
  }

  @Test func `an execution row without any fund row is drawn as missing`() {
    var form = SampleForms.form(
      rubric: SampleForms.rubric(kind: .project), unit: "甲", project: "乙", rows: [], executed: nil)
    var execution = ExecutionScore()
    execution.weight = 10
    execution.high = 10
    form.sheet.execution = execution
    let table = FilledFormLayout.table(for: form)
    #expect(table.rows[3].cells.map(\.text) == ["年度资金总额", "", "", "", "10", "", "0～10"])
  }

  @Test func `an indicator row that is the execution row carries its points`() {
    var form = SampleForms.project()
    form.sheet.execution?.indicatorRow = 0
    let table = FilledFormLayout.table(for: form)
    #expect(table.rows[3].cells.map(\.text).suffix(3) == ["", "95.00%", ""])
    #expect(table.rows[7].cells.map(\.text).suffix(3).prefix(2) == ["10", "9.5"])
  }

  @Test func `operator and unit columns are joined to the values`() {
    var form = SampleForms.project()
    form.submission.indicators[0].comparison = form.submission.append("≥")
    form.submission.indicators[0].unit = form.submission.append("人")
    form.submission.indicators[0].target = form.submission.append("61000")
    form.submission.indicators[0].actual = form.submission.append("62954人")
    let cells = FilledFormLayout.table(for: form).rows[7].cells
    #expect(cells[3].text == "≥61000人")
    #expect(cells[4].text == "62954人")
  }

  @Test func `two hundred rows make one label that covers them all`() {
    let rows = (1...200).map { SampleForms.Row("产出指标", "数量指标", "指标\($0)", weight: 1) }
    let form = SampleForms.form(
      rubric: SampleForms.rubric(kind: .project), unit: "甲", project: "乙", rows: rows,
      executed: "64000")
    let table = FilledFormLayout.table(for: form)
    #expect(table.rows[6].cells[0].rowSpan == 201)
    #expect(table.rows[7].cells[0].text == "产出指标\n(200分)")
    #expect(coverage(table).allSatisfy { $0 == 9 })
  }

  @Test func `a goal with points of its own is a line of the form`() throws {
    var form = SampleForms.project()
    var goal = IndicatorScore(weight: 10, claimed: 12)
    goal.reason = .judgementOutsideBounds
    form.sheet.goal = goal
    let cell = FilledFormLayout.table(for: form).rows[5].cells[1]
    #expect(cell.text == "已完成\n（分值10，得分0～10）")
    #expect(cell.isMarked)
    let row = DeductionListLayout.table(for: form).rows[2].cells.map(\.text)
    #expect(row.prefix(6) == ["2", "年度总体目标", "10", "12", "0～10", "0～10"])
    #expect(row[6] == "【未定】年度总体目标分值10分，没有可以采信的自评得分；请填写0到10之间的得分。")
  }

  @Test func `a weight that is no number stands as filed and its score is open`() {
    var form = SampleForms.project()
    form.submission.indicators[0].weight = form.submission.append("八分")
    form.sheet.indicators[0] = IndicatorScore(weight: .zero, claimed: 20)
    let cells = FilledFormLayout.table(for: form).rows[7].cells
    #expect(cells[5].text == "八分")
    #expect(cells[5].number == nil)
    #expect(cells[6].text == "未定")
    #expect(cells[6].isMarked)
  }

  @Test func `words in the operator column are signs on the form`() {
    var form = SampleForms.project()
    form.submission.indicators[3].comparison = form.submission.append("大于等于")
    form.submission.indicators[4].comparison = form.submission.append("定性")
    let table = FilledFormLayout.table(for: form)
    #expect(table.rows[10].cells.map(\.text).contains("≥1500万元"))
    #expect(table.rows[11].cells.map(\.text).contains("效果明显"))
  }
}
