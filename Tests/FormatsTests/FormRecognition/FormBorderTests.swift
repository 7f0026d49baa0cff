import EvaluationModel
import Testing

@testable import Formats

/// Where one form ends and another begins, and what is none.
@Suite struct FormBorderTests {
  private static let block = """
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
    产出指标 | 数量指标 | 培训人数 | 100人 | 120人 | 90 | 90
    """
  private static let total = "总分 | < | < | < | < | 100 | 90"

  struct NoForm: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var preceding = ""
    var drawing: String
  }

  @Test(arguments: [
    NoForm(testDescription: "nothing", drawing: ""),
    NoForm(
      testDescription: "a list of people",
      drawing: "序号 | 姓名 | 职务 | 分值\n1 | 某某 | 主任 | 10"),
    NoForm(
      testDescription: "targets without results", preceding: "2025年度项目支出绩效目标申报表",
      drawing: "一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 培训人数 | ≥100人"),
    NoForm(
      testDescription: "a report's table of money", preceding: "二、预算执行情况",
      drawing: "项目 | 年初预算数 | 全年预算数 | 全年执行数\n基本支出 | 1 | 2 | 2"),
    NoForm(
      testDescription: "how points are given", preceding: "评分标准",
      drawing: "一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准\n投入 | 目标 | 合理性 | 5 | 每缺一项扣1分"),
    NoForm(
      testDescription: "a heading alone", preceding: "2024年度项目支出绩效自评表",
      drawing: "单位名称 | 县林业局"),
  ])
  func `other tables are no forms`(_ row: NoForm) {
    #expect(
      DrawnTable.forms(DrawnTable.table(row.drawing, preceding: row.preceding)).isEmpty)
  }

  @Test func `forms one below the other in a sheet`() {
    let forms = DrawnTable.forms(
      DrawnTable.sheet(
        """
        2023年度项目支出绩效自评表
        项目名称 | | 甲项目 | | | |
        \(Self.block)
        \(Self.total)

        2024年度项目支出绩效自评表
        项目名称 | | 乙项目 | | | |
        \(Self.block)
        \(Self.total)
        """))
    #expect(forms.map(\.title) == ["2023年度项目支出绩效自评表", "2024年度项目支出绩效自评表"])
    #expect(forms.map(\.submission.year) == [2023, 2024])
    #expect(forms.map { $0.submission.tidy($0.submission.project) } == ["甲项目", "乙项目"])
    #expect(forms.map(\.submission.indicators.count) == [1, 1])
  }

  @Test func `forms one below the other without headings of their own`() {
    let forms = DrawnTable.forms(
      DrawnTable.table(
        """
        项目名称 | < | 甲项目 | < | < | < | <
        \(Self.block)
        项目名称 | < | 乙项目 | < | < | < | <
        \(Self.block)
        \(Self.total)
        """, preceding: "2024年度\n项目支出绩效自评表"))
    #expect(forms.map { $0.submission.tidy($0.submission.project) } == ["甲项目", "乙项目"])
    #expect(forms.map(\.submission.totalScore.isAbsent) == [true, false])
    #expect(forms.first?.submission.year == 2024)
  }

  @Test func `one form in several tables`() throws {
    let forms = DrawnTable.forms(
      DrawnTable.table("项目名称 | 甲项目", preceding: "2024年度项目支出绩效自评表", index: 1),
      DrawnTable.table(
        "项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分\n年度资金总额 | 1 | 1 | 1 | 10 | 100% | 10",
        preceding: "续表", index: 2),
      DrawnTable.table(Self.block, index: 3),
      DrawnTable.table("产出指标 | 质量指标 | 合格率 | 90% | 95% | 10 | 10\n" + Self.total, index: 4))
    let form = try #require(forms.first)
    #expect(forms.count == 1)
    #expect(form.submission.funds.count == 1)
    #expect(FormText(form.submission).indicators.count == 2)
    #expect(FormText(form.submission).head.suffix(2) == ["total/weight 100", "total/score 90"])
    #expect(
      form.submission.places[.indicator(1, .score)] == .table(index: 4, row: 1, column: "得分"))
    #expect(form.cells[.indicator(1, .score)] == GridPosition(table: 3, row: 1, column: 6))
    #expect(
      form.notices.map(\.message) == [
        "表2没有自己的标题，接在表1之后，作为同一张自评表读入。", "表3没有自己的标题，接在表2之后，作为同一张自评表读入。",
        "表4没有自己的标题，接在表3之后，作为同一张自评表读入。",
      ])
  }

  @Test func `a complete form is not continued`() {
    let forms = DrawnTable.forms(
      DrawnTable.table(
        Self.block + "\n" + Self.total, preceding: "2024年度项目支出绩效自评表", index: 1),
      DrawnTable.table(Self.block, index: 2))
    #expect(forms.count == 2)
    #expect(forms.map(\.submission.year) == [2024, 2024])
    #expect(
      forms.last?.notices.map(\.message) == [
        "这张表没有写年度，按前一张表的2024年度读入；请在标题里写明年度。"
      ])
  }

  @Test func `a table between two parts that is no form does not part them`() {
    let forms = DrawnTable.forms(
      DrawnTable.table("甲 | 乙\n1 | 2", preceding: "2024年度部门整体支出绩效自评表", index: 1),
      DrawnTable.table(Self.block, preceding: "单位：万元", index: 2))
    #expect(forms.count == 1)
    #expect(forms.first?.submission.kind == .department)
  }

  @Test func `a hidden sheet is read and told`() {
    let forms = DrawnTable.forms(
      DrawnTable.sheet(Self.block, name: "2023年项目", isHidden: true),
      DrawnTable.sheet(Self.block, name: "Sheet2"))
    #expect(forms.count == 2)
    #expect(forms.first?.submission.year == 2023)
    #expect(forms.first?.submission.kind == .project)
    #expect(
      forms.first?.notices.map(\.message) == [
        "工作表“2023年项目”是隐藏的，其中的表也读入了；如果它是作废的旧表，请删除后再提交。"
      ])
    #expect(forms.last?.submission.year == nil)
    #expect(forms.last?.notices == [])
  }

  @Test func `labels between heading and table`() {
    let forms = DrawnTable.forms(
      DrawnTable.table(
        Self.block,
        preceding: "附件3\n部门项目支出绩效自评表\n（2024年度）\n填报单位（盖章）：县林业局　　　金额单位：元"))
    let head = forms.first.map { FormText($0.submission).head }
    #expect(head == ["kind project", "year 2024", "unit 县林业局", "currencyUnit 元"])
  }

  @Test func `text below a merge counts where the merge itself is empty`() throws {
    let form = try #require(
      DrawnTable.forms(
        DrawnTable.table(
          """
          一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
           | 数量指标 | 培训人数 | 100人 | 120人 | 50 | 50
          =产出指标 | 质量指标 | 合格率 | 90% | 95% | 40 | 40
          效益指标 | 社会效益 | 知晓率 | 90% | 95% | 5 | 5
          =旧文字 | 经济效益 | 收入 | 1万元 | 1万元 | 5 | 5
          """, preceding: "2024年度项目支出绩效自评表")
      ).first)
    #expect(
      form.submission.indicators.map { form.submission.tidy($0.dimension) }
        == ["产出指标", "产出指标", "效益指标", "效益指标"])
    #expect(form.notices.count == 1)
    #expect(form.notices.first?.message.contains("旧文字") == true)
  }

  @Test func `a level that is written once counts for the rows below without a merge`() throws {
    let form = try #require(
      DrawnTable.forms(
        DrawnTable.sheet(
          """
          2024年度项目支出绩效自评表
          一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
          产出指标 | 数量指标 | 培训人数 | 100人 | 120人 | 50 | 50
           | | 培训场次 | 10场 | 10场 | 30 |
           | 质量指标 | 合格率 | 90% | 95% | 10 | 10
          效益指标 | | 知晓率 | 90% | 95% | 10 | 10
          """)
      ).first)
    #expect(
      FormText(form.submission).indicators == [
        "产出指标 | 数量指标 | 培训人数 | - | - | 100人 | 120人 | 50 | 50 | -",
        #"产出指标 | 数量指标 | 培训场次 | - | - | 10场 | 10场 | 30 | "" | -"#,
        "产出指标 | 质量指标 | 合格率 | - | - | 90% | 95% | 10 | 10 | -",
        #"效益指标 | "" | 知晓率 | - | - | 90% | 95% | 10 | 10 | -"#,
      ])
  }
}
