import EvaluationModel
import Foundation
import Review
import Scoring
import TestSupport
import Testing

@testable import Formats
@testable import Workflows

/// What is written of a scored scoring table: the 评分表 itself, its base data, and the JSON.
@Suite struct TableOutputTests {
  private func scored(_ text: String, _ rubric: String = "hunan-department-table") throws
    -> ScoredForm
  {
    let form = try #require(try FormReader.forms(in: Array(text.utf8)).first).get().submission
    let scorer = try RubricSource(rubric, isUsage: false).scorer()
    return FormScoring(scorer, .init(.testing)).score(form, file: "表.json")
  }

  /// One row of the table that stands in the form, and data for a few of the others.
  private func sample() throws -> ScoredForm {
    try scored(
      """
      {"kind": "department", "year": 2024, "unit": "示例局", "currencyUnit": "万元",
       "data": {"编制数": "7", "2024年实际在职人数": "9", "公用经费决算数": "71.2", "公用经费预算数": "72",
                "批复规模": "无", "实际规模": "无", "年末结余": ""},
       "indicators": [{"dimension": "产出及效率", "name": "行政效能", "actual": "一般", "score": "3",
                       "deviationNote": "窗口排队时间较长"}]}
      """)
  }

  private func row(_ table: FormTable, _ name: String) throws -> [String] {
    let row = try #require(table.rows.first { $0.cells.contains { $0.text == name } })
    return row.cells.suffix(7).map(\.text)
  }

  @Test func `the table prints standard, value, points and how they come about`() throws {
    let table = try sample().filledTable
    #expect(table.title == "2024年度部门整体支出绩效评价评分表")
    #expect(table.rows[0].cells.map(\.text) == ["单位名称", "示例局"])
    #expect(
      table.rows[1].cells.map(\.text) == [
        "一级指标\n(分值)", "二级指标\n(分值)", "三级指标", "分值", "评分标准", "指标值", "实际值", "得分",
        "扣分说明\n(计算过程)",
      ])
    #expect(
      try row(table, "在职人员控制率") == [
        "在职人员控制率", "5", "以100%为标准，≤100%计5分；每超过1个百分点扣0.5分，扣完为止。", "≤100%", "128.57%",
        "0", "在职人数÷编制数=9人÷7人=128.57%，超过100% 28.57个百分点，按每超过1个百分点扣0.5分计扣14分，扣完为止，得0分。",
      ])
    #expect(
      try row(table, "公用经费控制率").suffix(3) == [
        "98.89%", "8", "公用经费决算数÷公用经费预算数=71.2万元÷72万元=98.89%，未超过100%，得满分8分。",
      ])
    #expect(
      try row(table, "新建楼堂馆所面积控制率").suffix(2) == ["5", "没有新建楼堂馆所项目，按评分标准计满分5分。"])
    #expect(
      try row(table, "行政效能").suffix(3) == [
        "一般", "3", "窗口排队时间较长\n完成情况为“一般”，得3分，应附佐证：工作总结、节约数据。",
      ])
    #expect(try row(table, "预算控制率").suffix(2).first == "0～5")
  }

  @Test func `rows stand in the table's order under its headings`() throws {
    let form = try sample()
    // The form's own row comes first in the form, and in its place in the table.
    #expect(form.submission.tidy(form.submission.indicators[0].name) == "行政效能")
    let table = form.filledTable
    let names = table.rows.dropFirst(2).dropLast().map { $0.cells[$0.cells.count - 7].text }
    #expect(names == form.rubric.fixedIndicators.map(\.name))
    let headings = table.rows.flatMap(\.cells).filter { $0.role == .label }
    #expect(
      headings.map(\.text) == [
        "投入\n(10分)", "预算配置\n(10分)", "过程\n(60分)", "预算执行\n(20分)", "预算管理\n(40分)",
        "产出及效率\n(30分)", "职责履行\n(8分)", "履职效益\n(22分)",
      ])
    #expect(headings.map(\.rowSpan) == [2, 2, 10, 4, 6, 4, 1, 3])
    for table in form.tables {
      var covered = [Int](repeating: 0, count: table.rows.count)
      for (index, row) in table.rows.enumerated() {
        for cell in row.cells {
          for line in index..<index + cell.rowSpan { covered[line] += cell.columnSpan }
        }
      }
      #expect(covered.allSatisfy { $0 == table.columnWidths.count })
    }
  }

  @Test func `base data are listed with their values, places and uses, and blanks are marked`()
    throws
  {
    let list = try #require(TableDataLayout.table(for: sample()))
    func line(_ name: String) throws -> [FormTableCell] {
      try #require(list.rows.first { $0.cells[1].text == name }).cells
    }
    #expect(try line("编制数").map(\.text) == ["1", "编制数", "人", "7", "第2行第18列", "在职人员控制率"])
    #expect(
      try line("在职人数").map(\.text)
        == ["2", "在职人数", "人", "9", "“2024年实际在职人数” 第2行第38列", "在职人员控制率"])
    #expect(try line("公用经费决算数").map(\.text)[2...3] == ["万元", "71.2"])
    #expect(try line("批复规模").map(\.text)[2...3] == ["㎡", "无"])
    #expect(try line("年末结余").map(\.text)[3...4] == ["", "没有填写（第3行第45列）"])
    #expect(try line("年末结余")[3].isMarked)
    #expect(try !line("编制数")[3].isMarked)
    #expect(try line("年初预算数").map(\.text)[4...5] == ["没有填写", "预算完成率、预算控制率"])
  }

  @Test func `the score sheet tells formula, value, data and standard of each row`() throws {
    let form = try sample()
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(ScoreSheetJSONWriter().bytes(for: form)))
        as? [String: Any])
    let rows = try #require(json["indicators"] as? [[String: Any]])
    let row = try #require(rows.first { $0["name"] as? String == "在职人员控制率" })
    #expect(row["formula"] as? String == "在职人数÷编制数")
    #expect(row["value"] as? String == "128.57%")
    #expect(row["standard"] as? String == "以100%为标准，≤100%计5分；每超过1个百分点扣0.5分，扣完为止。")
    let data = try #require(row["data"] as? [[String: Any]])
    #expect(data.map { $0["name"] as? String } == ["在职人数", "编制数"])
    #expect(data.map { $0["value"] as? String } == ["9人", "7人"])
    #expect(data.map { $0["pointer"] as? String } == ["/data/2024年实际在职人数", "/data/编制数"])
    let blank = try #require(rows.first { $0["name"] as? String == "预算控制率" })
    let inputs = try #require(blank["data"] as? [[String: Any]])
    #expect(inputs.allSatisfy { $0["value"] as? String == "" && $0["pointer"] is NSNull })
    #expect(blank["value"] == nil)
  }

  @Test func `files of a scoring table are named after it`() throws {
    let folder = try Scratch()
    let path = try folder.write(
      #"{"kind": "department", "year": 2024, "data": {"编制数": "7", "在职人数": "7"}}"#,
      to: "数据.json")
    let request = ScoreRequest(
      files: [path], output: folder.path("out"), formats: "xlsx,docx,html,md,json",
      rubric: "hunan-department-table")
    #expect(ScoreWorkflow(request).run(RecordingConsole().console) == .done)
    #expect(
      try folder.names(in: "out")
        == ["docx", "html", "json", "md", "xlsx"].map { "数据-评分表.\($0)" })
    let page = try folder.text("out/数据-评分表.html")
    #expect(page.contains("基础数据（未填写单位名称）"))
    #expect(page.contains("class=\"sheet wide\""))
    #expect(try folder.text("out/数据-评分表.md").contains("| 在职人员控制率 | 5 |"))
  }
}
