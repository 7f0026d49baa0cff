import EvaluationModel
import TestSupport
import Testing

@Suite struct DeductionListLayoutTests {
  @Test func `each line shows claimed and recomputed score and the reason`() {
    let table = DeductionListLayout.table(for: SampleForms.project())
    #expect(table.title == "扣分说明（工伤调查工作经费）")
    #expect(table.headingRows == 1)
    #expect(
      table.rows[0].cells.map(\.text)
        == ["序号", "指标", "分值", "自评得分", "复算得分", "扣分", "说明（含依据）"])
    #expect(
      table.rows[1].cells.map(\.text)
        == [
          "1", "预算执行率", "10", "10", "9.5", "0.5",
          "【扣分】全年执行数60800÷全年预算数64000=95.00%，计9.5分，扣0.5分（依据：财预〔2020〕10号）。",
        ])
    #expect(table.rows[1].cells.map(\.isMarked) == [false, false, false, true, true, true, true])
    #expect(
      table.rows[3].cells.map(\.text).prefix(6) == ["3", "工伤统筹管理人数", "8", "8", "0～8", "0～8"])
    // A claim inside the interval is not called different.
    #expect(!table.rows[3].cells[3].isMarked)
  }

  @Test func `the last line is the total with its explanation`() throws {
    let table = DeductionListLayout.table(for: SampleForms.project())
    let cells = try #require(table.rows.last).cells
    #expect(
      cells.map(\.text)
        == [
          "合计", "100", "100", "90.46～98.46", "1.54～9.54",
          "总分在90.46分到98.46分之间，均在“优”（90分以上）之内。",
        ])
    #expect(cells[2].isMarked)
  }

  @Test func `findings follow with severity, place and what to do`() {
    let table = DeductionListLayout.table(for: SampleForms.department())
    let rows = table.rows.suffix(3)
    #expect(
      rows.map { $0.cells.map(\.text) } == [
        ["发现的问题（2项）"],
        [
          "1", "错误 W01", "附件2.docx 表1 第41行“分值”",
          "各行分值加执行率合计110分，表上写100分。\n删去重复的满意度指标，或把各行分值改到合计100分。",
        ],
        ["2", "提示 W03", "/dimensions/2/weight", "满意度指标20分，指标体系为10分。\n如无特殊情况，改为10分。"],
      ])
    #expect(table.rows.allSatisfy { $0.cells.reduce(0) { $0 + $1.columnSpan } == 7 })
  }

  @Test func `an accepted judgement is marked as such and a missing claim is said`() {
    var form = SampleForms.department()
    form.sheet.indicators[2].claimed = nil
    let table = DeductionListLayout.table(for: form)
    #expect(table.rows[4].cells[3].text == "未填")
    #expect(table.rows[4].cells[6].text.hasPrefix("【采信】"))
  }
}
