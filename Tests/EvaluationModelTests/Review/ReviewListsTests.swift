import EvaluationModel
import TestSupport
import Testing

@Suite struct ReviewListsTests {
  private let lists = ReviewLists(of: SampleReviews.folder())

  @Test func `the summary has one row a form with both ends of an interval`() {
    let summary = lists.summary
    #expect(
      summary.columns.map(\.title) == [
        "序号", "单位", "年度", "类别", "项目", "分值合计", "自评分", "复核分（低）", "复核分（高）", "差异", "自评等级", "复核等级",
        "错误", "警告", "提示", "文件",
      ])
    #expect(
      summary.rows.map { $0.map(\.text) } == [
        [
          "1", "安化县水利局", "2024", "项目支出", "河道清淤", "100", "96", "96", "96", "0", "", "优", "0", "0",
          "0",
          "安化/水利局.xlsx",
        ],
        [
          "2", "沅江市工伤保险服务中心", "2024", "部门整体支出", "", "110", "100", "110", "110", "-10", "", "不评",
          "1",
          "0", "1", "沅江/附件2.docx",
        ],
        [
          "3", "沅江市工伤保险服务中心", "2024", "项目支出", "工伤调查工作经费", "100", "100", "90.46", "98.46", "1.54",
          "优",
          "优", "1", "1", "0", "沅江/附件3.docx（第1张表）",
        ],
        [
          "4", "沅江市工伤保险服务中心", "2024", "基础数据表", "", "", "", "", "", "", "", "", "0", "1", "0",
          "沅江/附件1.xlsx",
        ],
      ])
    #expect(summary.rows[1][9] == ListTable.Cell(.points(-10), isMarked: true))
  }

  @Test func `without intervals there is one column of recomputed totals`() {
    let lists = ReviewLists(of: ReviewedFolder(forms: [SampleReviews.honest()]))
    #expect(lists.summary.columns.map(\.title).contains("复核分"))
    #expect(lists.summary.columns.count == lists.summary.rows[0].count)
  }

  @Test func `the findings stand in the order of the forms with their titles`() {
    let findings = lists.findings
    #expect(findings.rows.map { $0[5].text } == ["W01", "W03", "T01", "S03", "X03"])
    #expect(findings.rows[0][6].text == "各行分值加起来不是100分")
    #expect(findings.rows.allSatisfy { $0.count == findings.columns.count })
  }

  @Test func `unread files are a list only where there are any`() {
    #expect(lists.all.map(\.name) == ["汇总", "问题清单", "按问题统计", "得分分布", "未读取文件"])
    #expect(ReviewLists(of: ReviewedFolder(forms: [])).all.map(\.name).last == "得分分布")
  }
}
