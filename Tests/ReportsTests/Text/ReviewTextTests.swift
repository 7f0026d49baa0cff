import EvaluationModel
import Reports
import TestSupport
import Testing

@Suite struct ReviewTextTests {
  @Test func `the review of a project reads as written here`() {
    #expect(
      ReviewTextSummary(width: 80).text(for: SampleReviews.project()) == """
        沅江/附件3.docx（第1张表）  沅江市工伤保险服务中心 工伤调查工作经费
          自评100 → 复核90.46～98.46（差异+1.54），错误1项，警告1项
          错误 T01 表1 第12行“实际完成值”：年度指标值是60000人，实际完成值写成
                62000万，单位不同，无法比较。
                → 改为同一单位，例如62000人。
          警告 S03 表1 第13行“得分”：案件办结率94.05%没有达到95%，却得满分22分；按
                比例计21.78分。
                → 改为21.78分，并写明没有完成的原因。

        """)
  }

  @Test func `base data and honest forms are short`() {
    let summary = ReviewTextSummary()
    #expect(
      summary.text(for: SampleReviews.honest())
        == "安化/水利局.xlsx  安化县水利局 河道清淤\n  自评96 → 复核96（差异0），没有发现问题。\n")
    #expect(
      summary.text(for: SampleReviews.baseData()).hasPrefix(
        "沅江/附件1.xlsx  沅江市工伤保险服务中心  基础数据表\n  警告1项\n"))
  }

  @Test func `the overview of a folder reads as written here`() {
    #expect(
      ReviewTextOverview(width: 96).text(for: SampleReviews.folder()) == """
        单位、项目              自评          复核   差异  等级  错误  警告  提示  文件
        安化县水利局 河道清淤     96            96      0  优       -     -     -  安化/水利局.xlsx
        沅江市工伤保险服务中心   100           110    -10  不评     1     -     1  沅江/附件2.docx
          工伤调查工作经费       100  90.46～98.46  +1.54  优       1     1     -  …附件3.docx（第1张表）
          基础数据表                                                -     1     -  沅江/附件1.xlsx

        代码  级别  问题  表数  名称
        S03   警告   1项   1张  没有达到指标值却得满分
        T01   错误   1项   1张  实际完成值与指标值的单位不同
        W01   错误   1项   1张  各行分值加起来不是100分
        W03   提示   1项   1张  一级指标分值与评分标准不同
        X03   警告   1项   1张  控制率算错

        未能读取的文件1个：
          沅江/旧表.doc：D25 这个文件加了密码，无法读取；请去掉密码后重新报送。

        共4张表（自评表3张，基础数据表1张），2个单位；发现错误2项、警告2项、提示1项，有错误的2张，没有任
        何问题的1张。
        自评总分与复核总分相比（相差不超过0.1分算一致）：一致或在区间以内1张，偏高1张，偏低1张。
        平均得分率（总分÷分值合计，3张有自评总分的表）：自评95.64%，复核95.49%～98.15%。
        自评满分：填了得分的18项指标中有16项，占88.9%；各项全部满分的表有1张，占33.3%。
        有1张表的复核分是区间（表上内容不足以确定得分），分布按区间下限统计。

        """)
  }

  @Test func `no line of a review is wider than the terminal`() {
    for width in [60, 80, 120] {
      var form = SampleReviews.project()
      form.file = String(repeating: "很长的目录/", count: 20) + "附件.docx"
      form.scored.submission.unit = form.scored.submission.append(
        String(repeating: "单位", count: 40))
      let text =
        ReviewTextSummary(width: width).text(for: form)
        + ReviewTextOverview(width: width).text(for: ReviewedFolder(forms: [form]))
      #expect(
        text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= max(width, 80) })
    }
  }

  @Test func `colours are escape sequences only where they are asked for`() {
    let plain = ReviewTextSummary().text(for: SampleReviews.project())
    let colored = ReviewTextSummary(isColored: true).text(for: SampleReviews.project())
    #expect(!plain.contains("\u{1B}"))
    #expect(colored.contains("\u{1B}[31m错误 T01\u{1B}[0m 表1"))
    #expect(colored.replacing(#/\u{1B}\[[0-9]+m/#, with: "") == plain)
    let folder = SampleReviews.folder()
    #expect(
      ReviewTextOverview(isColored: true).text(for: folder)
        .replacing(#/\u{1B}\[[0-9]+m/#, with: "") == ReviewTextOverview().text(for: folder))
  }

  @Test func `filed control characters do not reach the terminal`() {
    var folder = SampleReviews.folder()
    folder.forms[0].file = "a\u{1B}[2Jb\u{202E}.docx"
    folder.unread[0].file = "x\u{7}\u{1B}]0;y"
    folder.unread[0].message = "\u{1B}[2J"
    let text =
      ReviewTextOverview().text(for: folder) + ReviewTextSummary().text(for: folder.forms[0])
    #expect(
      !text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
    #expect(!text.unicodeScalars.contains("\u{202E}"))
  }
}
