import EvaluationModel
import Reports
import TestSupport
import Testing

@Suite struct TextSummaryTests {
  @Test func `the summary of a project reads as written here`() {
    let text = TextSummary(width: 80).text(for: SampleForms.project())
    #expect(
      text == """
        2024年度项目支出绩效自评表：工伤调查工作经费
        单位：沅江市工伤保险服务中心
        指标体系：湖南省项目支出绩效自评（hunan-project）

                    分值          得分  扣分  未定
        预算执行率    10           9.5   0.5     -  ███████████████████████░
        产出指标      50  41.78～49.78  0.22     8  ███████████████████▒▒▒▒░
        效益指标      30         29.18  0.82     -  ███████████████████████░
        满意度指标    10            10     -     -  ████████████████████████
        合计         100  90.46～98.46  1.54     8  █████████████████████▒▒░

        扣分3项，未定1项：
          【扣分】预算执行率：扣0.5分（分值10，得分9.5，自评10）
              全年执行数60800÷全年预算数64000=95.00%，计9.5分，扣0.5分（依据：财预
              〔2020〕10号）。
          【未定】工伤统筹管理人数：得分待定（分值8，得分0～8，自评8）
              实际完成值“62000万”与年度指标值“60000人”的单位不同，无法比较；请改为同一单
              位，例如62000人。
          【扣分】案件办结率：扣0.22分（分值22，得分21.78，自评22）
              实际完成值94.05%÷年度指标值95%=99.00%，未达到指标值，按比例计21.78分，扣
              0.22分（依据：财预〔2020〕10号）；再提高0.95个百分点可得满分。
          【扣分】维护社会稳定：扣0.82分（分值15，得分14.18，自评14.18）
              属于定性判断，采信自评得分14.18分，扣0.82分（依据：财预〔2020〕10号）。

        采信自评分：1项属于判断，分值共15分，按自评计14.18分；这些得分由填报单位负责，请
        备好佐证。

        总分：90.46～98.46分（分值合计100分，自评总分100分）
        等级：优
              总分在90.46分到98.46分之间，均在“优”（90分以上）之内。

        """)
  }

  @Test func `no line is wider than the terminal`() {
    for width in [50, 60, 100] {
      var form = SampleForms.project()
      form.explanations.indicators[1] = String(repeating: "很长的说明，", count: 50)
      let lines = TextSummary(width: width).text(for: form).split(separator: "\n")
      #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= width })
    }
  }

  @Test func `a department without losses says so and why there is no grade`() {
    let text = TextSummary().text(for: SampleForms.department())
    #expect(text.contains("没有扣分，也没有无法计分的行。"))
    #expect(text.contains("等级：不评等级：分值合计110分，应为100分") == false)
    #expect(text.contains("不评等级：分值合计110分，应为100分"))
    #expect(text.contains("采信自评分：2项属于判断，分值共30分，按自评计30分"))
    #expect(text.contains("发现的问题：错误1项，提示1项"))
    #expect(!text.contains("未定"))
  }

  @Test func `colours are escape sequences only where they are asked for`() {
    let form = SampleForms.project()
    let plain = TextSummary().text(for: form)
    let colored = TextSummary(isColored: true).text(for: form)
    #expect(!plain.contains("\u{1B}"))
    #expect(colored.contains("\u{1B}[31m【扣分】预算执行率"))
    #expect(colored.replacing(#/\u{1B}\[[0-9]+m/#, with: "") == plain)
  }

  @Test func `filed control characters do not reach the terminal`() {
    var form = SampleForms.project()
    form.submission.project = form.submission.append("项\u{1B}[2J\u{7}目\u{202E}")
    form.submission.indicators[1].name = form.submission.append("a\u{1B}]0;x\u{7}b")
    let text = TextSummary().text(for: form)
    #expect(text.contains("项[2J目"))
    #expect(
      !text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
    #expect(!text.unicodeScalars.contains("\u{202E}"))
  }

  @Test func `several forms are one line each and a count of grades`() {
    let text = TextOverview().text(for: [SampleForms.project(), SampleForms.department()])
    #expect(
      text == """
                                类型          分值          总分  等级  扣分  未定  问题
        工伤调查工作经费        项目支出       100  90.46～98.46  优     3项   1项   0项
        沅江市工伤保险服务中心  部门整体支出   110           110  不评   0项   0项   2项

        共2张表：优1张、不评等级1张；总分未定1张。

        """)
  }

  @Test func `an empty form is summarised, too`() {
    let form = SampleForms.form(
      rubric: SampleForms.rubric(kind: .project), unit: "", project: nil, rows: [], executed: nil)
    let text = TextSummary().text(for: form)
    #expect(text.contains("未填写单位名称"))
    #expect(text.contains("这张表没有可以计分的行。"))
    #expect(TextOverview().text(for: []).contains("共0张表。"))
  }
}
