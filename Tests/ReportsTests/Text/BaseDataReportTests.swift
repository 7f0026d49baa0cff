import EvaluationModel
import Reports
import TestSupport
import Testing

@Suite struct BaseDataReportTests {
  private static let form = SampleBaseData.form(
    ["编制数": "7", "2024年实际在职人数": "9", "控制率": "128%", "公用经费/2024年决算数": "<b>|1*"], unit: "县农机站")

  @Test func `the text for a terminal`() {
    #expect(
      BaseDataText(width: 60).text(for: Self.form, named: "表.docx") == """
        2024年度部门整体支出绩效评价基础数据表：县农机站
        共4项数据，填写了4项。本表没有分值，不计分。
          控制率：在职人数÷编制数=9÷7=128.57%，填报128%有误。

        """)
  }

  @Test func `the Markdown`() {
    #expect(
      BaseDataMarkdown.text(for: Self.form) == #"""
        # 2024年度部门整体支出绩效评价基础数据表：县农机站

        - 控制率：在职人数÷编制数=9÷7=128.57%，填报128%有误。

        本表没有分值，不计分。

        ## 填报数据与计算

        | 序号 | 名称 | 填报数 | 计算 |
        | --- | --- | --- | --- |
        | 1 | 编制数 | 7 |  |
        | 2 | 2024年实际在职人数 | 9 |  |
        | 3 | 控制率 | 128% | 在职人数÷编制数=9÷7=128.57%，填报128%有误 |
        | 4 | 公用经费/2024年决算数 | &lt;b&gt;\|1\* |  |

        """#)
  }

  @Test func `the page has the same values, escaped`() throws {
    let page = try BaseDataReport.page(for: [Self.form])
    for part in [
      "<title>2024年度部门整体支出绩效评价基础数据表</title>", "<h1>县农机站</h1>",
      "<p>控制率：在职人数÷编制数=9÷7=128.57%，填报128%有误。</p>", "<h2>填报数据与计算</h2>", "&lt;b&gt;|1*",
      "<td class=\"value marked\">128%</td>",
    ] { #expect(page.contains(part), "\(part)") }
    #expect(!page.contains("<b>"))
  }

  @Test func `a form without rates has no empty box, and several forms stand on one page`() throws {
    let page = try BaseDataReport.page(for: [
      SampleBaseData.form(["公用经费/2024年决算数": "1"]), Self.form,
    ])
    #expect(page.contains("<title>基础数据表（2张）</title>"))
    #expect(page.contains("<h1>未填写单位名称</h1>"))
    #expect(page.split(separator: "class=\"verdict\"").count == 2)
  }
}
