import EvaluationModel
import Reports
import TestSupport
import Testing

@Suite struct MarkdownReportTests {
  private let lines = MarkdownReport.text(for: SampleForms.project())
    .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

  @Test(arguments: [
    "# 2024年度项目支出绩效自评表：工伤调查工作经费",
    "**总分：90.46～98.46分**（分值合计100分，自评总分100分）  ",
    "- **项目支出名称**：工伤调查工作经费",
    "- **主管部门**：沅江市人力资源和社会保障局",
    "## 项目资金（元）",
    "|  | 年初<br>预算数 | 全年<br>预算数 | 全年<br>执行数 | 分值 | 执行率 | 得分 |",
    "| 年度资金总额 | 64000 | 64000 | 60800 | 10 | 95.00% | 9.5 |",
    "| 预期目标 | 实际完成情况 |",
    "| 产出指标<br>(50分) | 数量指标 | 工伤参保登记人数 | 61000人 | 62954人 | 20 | 20 |  |",
    "|  |  | 工伤统筹管理人数 | 60000人 | 62000万 | 8 | 0～8 | 【未定】实际完成值“62000万”与年度指标值“60000人”的单位不同，无法比较；请改为同一单位，例如62000人。 |",
    "**总分**：分值 100，得分 90.46～98.46，评价等级：优",
    "## 扣分说明（工伤调查工作经费）",
  ])
  func `the report has this line`(line: String) {
    #expect(lines.contains(line))
  }

  @Test func `every row of a table has the columns of its heading`() {
    var columns = 0
    for line in lines {
      let bars = line.replacing("\\|", with: "").count { $0 == "|" }
      if columns > 0, bars > 0 { #expect(bars == columns) }
      columns = bars
    }
  }

  @Test func `signs with a meaning in Markdown are shown as they are`() {
    var form = SampleForms.project()
    form.submission.indicators[0].name = form.submission.append("a|b <b>*_`[x](y)~\\ &")
    form.submission.indicators[0].deviationNote = form.submission.append("一\r\n二")
    let text = MarkdownReport.text(for: form)
    #expect(text.contains(#"a\|b &lt;b&gt;\*\_\`\[x\](y)\~\\ &amp;"#))
    #expect(text.contains("| 一<br>二 |"))
    #expect(!text.contains("<b>"))
  }

  @Test func `findings are a numbered list`() {
    let text = MarkdownReport.text(for: SampleForms.department())
    #expect(
      text.contains(
        "\n1. **错误 W01** 附件2.docx 表1 第41行“分值”： 各行分值加执行率合计110分，表上写100分。 建议：删去重复的满意度指标，或把各行分值改到合计100分。\n"
      ))
  }

  @Test func `two forms stand one behind the other`() {
    let text = MarkdownReport.text(for: [SampleForms.project(), SampleForms.department()])
    #expect(text.contains("\n\n---\n\n# 2024年度部门整体支出绩效自评表：沅江市工伤保险服务中心\n"))
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
  }
}
