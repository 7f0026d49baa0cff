import EvaluationModel
import Testing

@testable import Formats

/// Things that people do with forms and that tables alone do not show.
@Suite struct FormGapTests {
  struct Grade: Sendable, CustomTestStringConvertible {
    var text: String
    /// The ticked grades; `nil` where the text is no choice.
    var chosen: [String]?

    var testDescription: String { text }
  }

  @Test(arguments: [
    Grade(text: "优☑ 良□ 中□ 差□", chosen: ["优"]), Grade(text: "☑优 □良", chosen: ["优"]),
    Grade(text: "□优　☑良　□中　□差", chosen: ["良"]), Grade(text: "优□良□中■差□", chosen: ["中"]),
    Grade(text: "优（√） 良（ ） 中（　） 差（）", chosen: ["优"]),
    Grade(text: "(  )优 (√)良 (  )中", chosen: ["良"]), Grade(text: "优 √良 中 差", chosen: ["良"]),
    Grade(text: "优√ 良 中 差", chosen: ["优"]), Grade(text: "√优 良 中 差", chosen: ["优"]),
    Grade(text: "R优 £良 £中 £差", chosen: ["优"]),
    Grade(text: "优\u{F052} 良\u{F0A3} 中\u{F0A3} 差\u{F0A3}", chosen: ["优"]),
    Grade(text: "优（90-100分）□ 良（80-90分）☑ 中（60-80分）□ 差（60分以下）□", chosen: ["良"]),
    Grade(text: "优秀□ 良好□ 合格☑ 不合格□", chosen: ["合格"]),
    Grade(text: "□优 □良 □中 □差", chosen: []), Grade(text: "优☑ 良☑ 中□", chosen: ["优", "良"]),
    Grade(text: "优√", chosen: ["优"]), Grade(text: "优", chosen: nil), Grade(text: "良好", chosen: nil),
    Grade(text: "优良中差", chosen: nil), Grade(text: "自评为优，见附件☑", chosen: nil),
    Grade(text: "", chosen: nil), Grade(text: "□", chosen: nil), Grade(text: "R优", chosen: nil),
  ])
  func `the ticked grade is the grade`(_ row: Grade) {
    #expect(TickedGrade(row.text)?.chosen == row.chosen)
  }

  @Test func `two ticked grades are none, and people are told`() throws {
    let form = try DrawnForm(
      """
      2024年度项目支出绩效自评表 | < | < | <
      三级指标 | 年度指标值 | 完成值 | 得分
      培训人数 | 10人 | 10人 | 100
      自评等级 | 优☑ 良☑ 中□ | < | <
      """)
    #expect(form.text.head.last == #"grade """#)
    #expect(form.notices == ["评价等级同时勾选了“优”“良”，没有读成等级；请只勾选一个。"])
  }

  struct Line: Sendable, CustomTestStringConvertible {
    var text: String
    var pairs: [String]

    var testDescription: String { text }
  }

  @Test(arguments: [
    Line(
      text: "项 目 名 称：县道 维修　　填 报 单 位 ：县公路局",
      pairs: ["项目名称=县道 维修", "填报单位=县公路局"]),
    Line(text: "填　报　单　位：县林业局　　　单　位：万元", pairs: ["填报单位=县林业局", "单位=万元"]),
    Line(text: "单位名称：市渔政支队 填报日期：2021年3月", pairs: ["单位名称=市渔政支队", "填报日期=2021年3月"]),
    Line(text: "项目名称：一期：道路 主管部门：县交通局", pairs: ["项目名称=一期：道路", "主管部门=县交通局"]),
    Line(text: "实施单位：养护 一队 项目负责人：", pairs: ["实施单位=养护 一队", "项目负责人="]),
    Line(text: "填 表 人 ：　　联 系 电 话：", pairs: ["填表人=", "联系电话="]),
    Line(text: "没有标签：只有文字", pairs: []), Line(text: "：：：", pairs: []),
  ])
  func `labels with blanks inside are labels`(_ row: Line) {
    #expect(LabelledText(row.text).pairs.map { "\($0.key)=\($0.value)" } == row.pairs)
  }

  @Test func `lines above a table give unit and project`() throws {
    let table = DrawnTable.table(
      """
      三级指标 | 年度指标值 | 完成值 | 得分
      培训人数 | 10人 | 10人 | 100
      """,
      preceding: "附件2\n2024年度项目支出绩效自评表\n项 目 名 称：骨干　培训\n填 报 单 位 ：县农机站　　金额单位：万元")
    let form = try #require(DrawnTable.forms(table).first)
    #expect(
      FormText(form.submission).head == [
        "kind project", "year 2024", "unit 县农机站", "project 骨干培训", "currencyUnit 万元",
      ])
  }

  @Test func `a heading repeated on the next page is no indicator and loses no level`() throws {
    let form = try DrawnForm(
      """
      2024年度项目支出绩效自评表 | < | < | < | < | <
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      产出指标 | 数量指标 | 管护面积 | 100亩 | 100亩 | 30 | 30
      一级指标 | 二级指标 | 三级指标 | 年度⏎指标值 | 实际⏎完成值 | 分值 | 得分
       | | 管护人数 | 8人 | 8人 | 30 | 30
      2024年度项目支出绩效自评表（续） | < | < | < | < | <
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
       | 质量指标 | 成活率 | ≥85% | 86% | 40 | 40
      总分 | < | < | < | < | 100 | 100
      """)
    #expect(
      form.text.indicators == [
        "产出指标 | 数量指标 | 管护面积 | - | - | 100亩 | 100亩 | 30 | 30 | -",
        "产出指标 | 数量指标 | 管护人数 | - | - | 8人 | 8人 | 30 | 30 | -",
        "产出指标 | 质量指标 | 成活率 | - | - | ≥85% | 86% | 40 | 40 | -",
      ])
    #expect(form.text.head.suffix(2) == ["total/weight 100", "total/score 100"])
  }

  @Test func `weights in brackets count, and one in words is told`() throws {
    let form = try DrawnForm(
      """
      2024年度项目支出绩效自评表 | < | < | < | <
      一级指标 | 三级指标 | 年度指标值 | 完成值 | 分值 | 得分
      产出指标 | 培训人数 | 10人 | 10人 | （10分） | 10
      ^ | 培训期数 | 2期 | 2期 | 10分 | 10
      ^ | 满意度测评（满分100分） | ≥90分 | 92分 | (20) | 20
      效益指标 | 增收 | 明显 | 明显 | 十 | 10
      """)
    #expect(
      form.text.indicators == [
        "产出指标 | - | 培训人数 | - | - | 10人 | 10人 | 10分 | 10 | -",
        "产出指标 | - | 培训期数 | - | - | 2期 | 2期 | 10分 | 10 | -",
        "产出指标 | - | 满意度测评(满分100分) | - | - | ≥90分 | 92分 | 20 | 20 | -",
        "效益指标 | - | 增收 | - | - | 明显 | 明显 | 十 | 10 | -",
      ])
    #expect(form.notices == ["分值写的是“十”，读不成数字，没有计入；请写成阿拉伯数字，如“10”。"])
    #expect(form.cells(.weight) == ["E3", "E4", "E5", "E6"])
  }

  @Test func `two forms side by side in one worksheet are two forms`() throws {
    let forms = DrawnTable.forms(
      DrawnTable.sheet(
        """
        2024年度项目支出绩效自评表 | < | < | < | | 2024年度项目支出绩效自评表 | < | < | <
        项目名称 | 甲项目 | < | < | | 项目名称 | 乙项目 | < | <
        三级指标 | 年度指标值 | 完成值 | 得分 | | 三级指标 | 年度指标值 | 完成值 | 得分
        培训人数 | 10人 | 10人 | 100 | | 修路 | 3公里 | 2公里 |
        总分 | < | < | 100 | | 总分 | < | < |
        """, name: "甲乙"))
    #expect(forms.count == 2)
    #expect(forms.map { FormText($0.submission).head[2] } == ["project 甲项目", "project 乙项目"])
    #expect(
      forms.map { FormText($0.submission).indicators } == [
        ["- | - | 培训人数 | - | - | 10人 | 10人 | - | 100 | -"],
        [#"- | - | 修路 | - | - | 3公里 | 2公里 | - | "" | -"#],
      ])
    #expect(forms.last?.cells[.indicator(0, .score)] == GridPosition(table: 0, row: 4, column: 8))
    #expect(forms.last?.cells[.form(.totalScore)] == GridPosition(table: 0, row: 5, column: 8))
    for form in forms {
      #expect(form.notices.map(\.message) == ["工作表“甲乙”里并排放着2张表，已按中间的空列分开，从左到右各读作一张表。"])
    }
  }

  @Test func `side by side without an empty column the left form is read and people are told`()
    throws
  {
    let forms = DrawnTable.forms(
      DrawnTable.sheet(
        """
        2024年度项目支出绩效自评表 | < | < | < | < | < | < | <
        三级指标 | 年度指标值 | 完成值 | 得分 | 三级指标 | 年度指标值 | 完成值 | 得分
        培训人数 | 10人 | 10人 | 100 | 修路 | 3公里 | 2公里 | 60
        """))
    let form = try #require(forms.first)
    #expect(
      FormText(form.submission).indicators == [
        "- | - | 培训人数 | - | - | 10人 | 10人 | - | 100 | -"
      ])
    #expect(form.notices.contains { $0.message.contains("并排放着两张表") })
  }

  @Test func `an empty column inside one form parts nothing`() throws {
    let forms = DrawnTable.forms(
      DrawnTable.sheet(
        """
        2024年度项目支出绩效自评表 | | | | |
        一级指标 | 三级指标 | | 年度指标值 | 完成值 | 得分
        产出 | 培训人数 | | 10人 | 10人 | 100
        """))
    #expect(forms.count == 1)
    #expect(forms.first?.notices == [])
  }

  struct Funds: Sendable, CustomTestStringConvertible {
    var drawing: String
    var funds: [String]

    var testDescription: String { drawing }
  }

  @Test(arguments: [
    Funds(
      drawing: "资金情况（万元） | 预算数：100 | 执行数：90 | 执行率：90%",
      funds: ["- | - | 100 | 90 | - | 90% | -"]),
    Funds(
      drawing: "全年预算数 | 100 | 全年执行数 | 90", funds: ["- | - | 100 | 90 | - | - | -"]),
    Funds(
      drawing: """
        项目资金 | 预算数 | | 执行数 |
        ^ | 其中：财政拨款 | | 其中：财政拨款 |
        ^ | 其他资金 | | 其他资金 |
        """,
      funds: [
        #"- | - | "" | "" | - | - | -"#, #"其中：财政拨款 | - | "" | "" | - | - | -"#,
        #"其他资金 | - | "" | "" | - | - | -"#,
      ]),
    Funds(
      drawing: """
        项目资金 | 资金总额 | 预算数： | 100 | 执行数： | 90
        ^ | 其中：财政拨款 | 预算数： | 80 | 执行数： | 75
        """,
      funds: ["- | - | 100 | 90 | - | - | -", "其中：财政拨款 | - | 80 | 75 | - | - | -"]),
  ])
  func `amounts beside their labels are read with their parts`(_ row: Funds) throws {
    let form = try #require(
      DrawnTable.forms(
        DrawnTable.table(
          row.drawing + "\n三级指标 | 指标值 | 完成值 | 得分\n修路 | 3公里 | 3公里 | 100",
          preceding: "2020年度项目支出绩效自评表")
      ).first)
    #expect(FormText(form.submission).funds == row.funds)
    #expect(form.submission.indicators.count == 1)
  }
}
