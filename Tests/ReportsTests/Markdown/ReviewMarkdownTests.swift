import EvaluationModel
import Reports
import TestSupport
import Testing

@Suite struct ReviewMarkdownTests {
  @Test func `the opinion on base data reads as written here`() {
    let text = ReviewMarkdown.text(for: SampleReviews.baseData(), titles: SampleReviews.titles)
    #expect(
      text == """
        # 绩效自评表复核意见：沅江市工伤保险服务中心

        - **单位**：沅江市工伤保险服务中心
        - **年度**：2024
        - **主管部门**：沅江市人力资源和社会保障局
        - **类别**：基础数据表
        - **文件**：沅江/附件1.xlsx
        - **发现问题**：警告1项
        - **复核结论**：基础数据表不计分，只核对数据。发现问题1项：警告1项。

        ## 一、发现的问题（1项）

        | 序号 | 问题类别 | 位置 | 问题 | 建议 |
        | --- | --- | --- | --- | --- |
        | 警告1项：请核实，或作出说明 |  |  |  |  |
        | 1 | X03<br>控制率算错 | 附件1!D4 | 在职人员控制率9÷7=128.57%，表上写128%。 | 改为128.57%。 |

        复核单位（盖章）：　　　　　　　　　　　　复核人：　　　　　　　　　　复核日期：　　　　年　　月　　日

        """)
  }

  @Test(arguments: [
    "# 绩效自评表复核汇总\n\n- 共4张表",
    "| 3 | 沅江市工伤保险服务中心 | 2024 | 项目支出 | 工伤调查工作经费 | 100 | 100 | 90.46 | 98.46 | 1.54 | 优 | 优 | 1 | 1 | 0 | 沅江/附件3.docx（第1张表） |",
    "| W01 | 各行分值加起来不是100分 | 错误 | 1 | 1 | 25.0% |",
    "| 90%～100% | 2 | 2 |",
    "### 沅江市工伤保险服务中心 工伤调查工作经费（沅江/附件3.docx（第1张表））",
    "2. **警告 S03 没有达到指标值却得满分** 表1 第13行“得分”： 案件办结率94.05%没有达到95%，却得满分22分；按比例计21.78分。 建议：改为21.78分，并写明没有完成的原因。",
    "## 未读取文件",
  ])
  func `the summary of a folder contains this`(part: String) {
    #expect(ReviewMarkdown.text(for: SampleReviews.folder()).contains(part))
  }

  @Test func `filed text is escaped`() {
    var folder = SampleReviews.folder()
    folder.forms[0].file = "a|b<i>*.docx"
    folder.unread[0].message = "[x](y)"
    let text = ReviewMarkdown.text(for: folder)
    #expect(text.contains("a\\|b&lt;i&gt;\\*.docx"))
    #expect(text.contains("\\[x\\](y)"))
  }
}
