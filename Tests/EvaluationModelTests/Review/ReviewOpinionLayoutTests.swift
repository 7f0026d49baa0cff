import EvaluationModel
import TestSupport
import Testing

@Suite struct ReviewOpinionLayoutTests {
  private func tables(_ form: ReviewedForm) -> [FormTable] {
    ReviewOpinionLayout.tables(for: form, titles: SampleReviews.titles)
  }

  private func texts(_ row: FormTableRow) -> [String] { row.cells.map(\.text) }

  @Test func `the head states both totals, the interval and the difference`() throws {
    let head = try #require(tables(SampleReviews.project()).first)
    #expect(head.title == "绩效自评表复核意见")
    #expect(
      head.rows.map(texts) == [
        ["单位", "沅江市工伤保险服务中心", "年度", "2024"],
        ["项目", "工伤调查工作经费", "类别", "项目支出"],
        ["文件", "沅江/附件3.docx（第1张表）", "发现问题", "错误1项、警告1项"],
        ["指标体系", "湖南省项目支出绩效自评（hunan-project）", "分值合计", "100分"],
        ["自评总分", "100", "复核总分", "90.46～98.46", "差异", "+1.54"],
        ["自评等级", "优", "复核等级", "优"],
        [
          "复核结论",
          "自评总分100分，复核总分90.46～98.46分（分值合计100分），自评比此范围还高1.54分。"
            + "有2项指标的自评得分与复核得分不一致或没有填写。发现问题2项：错误1项、警告1项。",
        ],
      ])
  }

  @Test func `every row stands with both scores, dimensions and total below`() throws {
    let table = try #require(tables(SampleReviews.project()).dropFirst().first)
    #expect(table.headingRows == 1)
    #expect(table.continuesPage)
    #expect(
      table.rows.map { Array(texts($0).prefix(6)) } == [
        ["序号", "指标", "分值", "自评得分", "复核得分", "差异"],
        ["1", "预算执行率", "10", "10", "9.5", "+0.5"],
        ["2", "工伤参保登记人数", "20", "20", "20", "0"],
        ["3", "工伤统筹管理人数", "8", "8", "0～8", "0"],
        ["4", "案件办结率", "22", "22", "21.78", "+0.22"],
        ["5", "征缴收入", "15", "15", "15", "0"],
        ["6", "维护社会稳定", "15", "14.18", "14.18", "0"],
        ["7", "群众满意度", "10", "10", "10", "0"],
        ["产出指标小计", "50", "50", "41.78～49.78", "+0.22", ""],
        ["效益指标小计", "30", "29.18", "29.18", "0", ""],
        ["满意度指标小计", "10", "10", "10", "0", ""],
        ["合计", "100", "100", "90.46～98.46", "+1.54", "总分在90.46分到98.46分之间，均在“优”（90分以上）之内。"],
      ])
    #expect(table.rows[1].cells[3].isMarked)
    #expect(!table.rows[2].cells[3].isMarked)
    #expect(table.footer.first?.contains("不超过0.1分") == true)
  }

  @Test func `findings stand by severity with place, message and remedy`() throws {
    let table = try #require(tables(SampleReviews.project()).last)
    #expect(table.title == "二、发现的问题（2项）")
    #expect(
      table.rows.map(texts) == [
        ["序号", "问题类别", "位置", "问题", "建议"],
        ["错误1项：请改正后重新报送"],
        [
          "1", "T01\n实际完成值与指标值的单位不同", "表1 第12行“实际完成值”",
          "年度指标值是60000人，实际完成值写成62000万，单位不同，无法比较。", "改为同一单位，例如62000人。",
        ],
        ["警告1项：请核实，或作出说明"],
        [
          "2", "S03\n没有达到指标值却得满分", "表1 第13行“得分”",
          "案件办结率94.05%没有达到95%，却得满分22分；按比例计21.78分。", "改为21.78分，并写明没有完成的原因。",
        ],
      ])
    #expect(table.footer.last?.contains("复核日期") == true)
  }

  @Test func `a form without problems is told so`() throws {
    let tables = tables(SampleReviews.honest())
    #expect(tables.count == 3)
    #expect(tables[2].rows.map(texts) == [["没有发现问题：分值、得分、预算执行和各项指标都对得上。"]])
    let conclusion = try #require(tables[0].rows.last?.cells.last?.text)
    #expect(conclusion == "自评总分96分，复核总分96分（分值合计100分），两者一致（允许误差0.1分）。没有发现问题。")
  }

  @Test func `base data have a head and findings only`() {
    let tables = tables(SampleReviews.baseData())
    #expect(tables.map(\.title) == ["绩效自评表复核意见", "一、发现的问题（1项）"])
    #expect(tables[0].rows.map { $0.cells[0].text } == ["单位", "主管部门", "文件", "复核结论"])
  }

  @Test func `base data without problems are not praised for their points`() throws {
    var form = SampleReviews.baseData()
    form.scored.findings = []
    let rows = try #require(tables(form).last).rows
    #expect(rows.map(texts) == [["没有发现问题：合计与明细、控制率等数据都对得上。"]])
  }

  @Test func `a claim by another document's rule is named and not marked`() {
    var form = SampleReviews.project()
    form.comparison?.indicators[2].verdict = .otherPolicy("未达标不得分：得0分")
    let row = tables(form)[1].rows[4]
    #expect(!row.cells[3].isMarked)
    #expect(row.cells[6].text.hasPrefix("自评得分符合另一种计分办法（未达标不得分：得0分），请确认采用哪一种。"))
  }

  @Test func `a total that nobody claims is told so`() {
    var form = SampleReviews.project()
    form.comparison?.total.claimed = nil
    form.comparison?.total.verdict = .notClaimed
    #expect(tables(form)[0].rows[4].cells.map(\.text)[1] == "未填")
    #expect(tables(form)[0].rows[6].cells[1].text.hasPrefix("表上没有自评总分，复核总分90.46～98.46分"))
  }

  struct Pointer: CustomTestStringConvertible, Sendable {
    var pointer: String
    var place = ""
    var words: String
    var testDescription: String { pointer + place }
  }

  @Test(arguments: [
    Pointer(pointer: "/indicators/2/score", words: "指标“案件办结率”的得分"),
    Pointer(pointer: "/indicators/99/score", words: "第100行指标的得分"),
    Pointer(pointer: "/funds/0/executionRate", words: "资金“年度资金总额”的执行率"),
    Pointer(pointer: "/dimensions/0/weight", words: "第1行一级指标的分值"),
    Pointer(pointer: "/total/score", words: "总分（得分）"),
    Pointer(pointer: "/goal/actual", words: "实际完成情况"),
    Pointer(pointer: "/data/面积~1平方米", words: "基础数据“面积/平方米”"),
    Pointer(pointer: "", words: "全表"),
    Pointer(pointer: "/unheard/of", words: "/unheard/of"),
    Pointer(pointer: "/indicators/-1/score", words: "/indicators/-1/score"),
    Pointer(pointer: "/total/score", place: "沅江/附件3.docx 表1 第3行“得分”", words: "表1 第3行“得分”"),
    Pointer(pointer: "/total/score", place: "附件3.docx 表1 第3行“得分”", words: "表1 第3行“得分”"),
    Pointer(pointer: "/total/score", place: "附件3.docx", words: "总分（得分）"),
    Pointer(pointer: "/total/score", place: "附件2.docx 表1", words: "附件2.docx 表1"),
  ])
  func `a place is told without the form's own file, and a pointer in words`(pointer: Pointer) {
    let finding = Finding(
      code: "S02", name: "", severity: .error, pointer: pointer.pointer, place: pointer.place,
      message: "", advice: "")
    #expect(SampleReviews.project().place(of: finding) == pointer.words)
  }

  @Test func `all tables are equally wide`() {
    for form in SampleReviews.folder().forms {
      #expect(tables(form).allSatisfy { $0.columnWidths.reduce(0, +) == 106 })
    }
  }

  @Test func `a comparison with fewer lines than rows stops nothing`() {
    var form = SampleReviews.project()
    form.comparison?.indicators = []
    form.comparison?.execution = nil
    form.comparison?.dimensions.append(
      ScoreComparison.Line(weight: 1, claimed: nil, low: 0, high: 1, verdict: .notClaimed))
    #expect(tables(form)[1].rows[2].cells[5].text == "—")
    #expect(tables(form)[1].rows[11].cells[0].text == "其他指标小计")
  }
}
