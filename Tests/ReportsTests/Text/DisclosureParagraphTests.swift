import EvaluationModel
import TestSupport
import Testing

@testable import Reports

@Suite struct DisclosureParagraphTests {
  private func paragraph(_ forms: [FormEntry]) -> DisclosureParagraph {
    var figures = DisclosureFigures()
    for form in forms { figures.add(form) }
    return DisclosureParagraph(figures)
  }

  // 60 + 30 of 90 万元: 66.67 % and 33.33 %; spent 57 + 30 of 90: 96.67 %.
  @Test func `projects, money by kind, shares, execution, scores and grades`() {
    let paragraph = paragraph([
      .testing(
        project: "培训经费", score: 92, claimed: 95,
        funds: [.testing("年度资金总额", 600_000, 570_000), .testing("其中：一般公共预算", 600_000, 570_000)]),
      .testing(
        project: "公园建设", score: 85, claimed: 85, grade: "良",
        funds: [.testing("年度资金总额", 300_000, 300_000), .testing("政府性基金拨款", 300_000, 300_000)]),
    ])
    #expect(
      paragraph.paragraphs == [
        "按照预算绩效管理要求，示例单位对2024年度项目支出开展了绩效自评，共2个项目，全年预算数90万元，全年执行数87万元，预算执行率96.67%。"
          + "其中：一般公共预算项目1个，全年预算数60万元，占自评项目资金总额的66.67%，全年执行数57万元，预算执行率95.00%；"
          + "政府性基金预算项目1个，全年预算数30万元，占自评项目资金总额的33.33%，全年执行数30万元，预算执行率100.00%。"
          + "本年度无国有资本经营预算项目支出，无社会保险基金预算项目支出。",
        "自评结果：自评平均90.00分，按规则复核平均88.50分；评价等级：“优”1个，“良”1个。",
        "“培训经费”项目：全年预算数60万元，全年执行数57万元，完成预算的95.00%，自评得分95分，复核得分92分，评价等级为“优”。",
        "“公园建设”项目：全年预算数30万元，全年执行数30万元，完成预算的100.00%，自评得分85分，复核得分85分，评价等级为“良”。",
      ])
    #expect(paragraph.remarks.count == 1)
    #expect(paragraph.remarks[0].contains("决算的项目支出总额"))
  }

  @Test func `a kind without money is said to be absent and is no share`() {
    let paragraph = paragraph([
      .testing(funds: [
        .testing("年度资金总额", 100_000, 50_000), .testing("一般公共预算", 100_000, 50_000),
        .testing("政府性基金拨款", 0, 0),
      ])
    ])
    let text = paragraph.paragraphs.joined()
    #expect(text.contains("本年度无政府性基金预算项目支出，无国有资本经营预算项目支出，无社会保险基金预算项目支出。"))
    #expect(text.contains("占自评项目资金总额的100.00%"))
    #expect(!text.contains("占自评项目资金总额的0"))
  }

  // Three equal parts: 33.33 % each, 99.99 % in all.
  @Test func `shares that do not come to a hundred are said to be rounded`() {
    let paragraph = paragraph([
      .testing(funds: [
        .testing("年度资金总额", 300, 300), .testing("一般公共预算", 100, 100),
        .testing("政府性基金", 100, 100), .testing("国有资本经营预算", 100, 100),
      ])
    ])
    #expect(paragraph.remarks.contains { $0.contains("相加为99.99%") })
    // 100 元 are 0.01 万元: nothing is lost, but three kinds count one project three times.
    #expect(paragraph.remarks.contains { $0.contains("在每一种里各计一个") })
    #expect(!paragraph.remarks.contains { $0.contains("金额以万元为单位") })
  }

  @Test func `money without a kind is told apart and leaves the other kinds open`() {
    let text = paragraph([
      .testing(
        project: "甲",
        funds: [.testing("年度资金总额", 80_000, 80_000), .testing("一般公共预算", 80_000, 80_000)]),
      .testing(project: "乙", funds: [.testing("年度资金总额", 20_000, 10_000)]),
    ])
    #expect(
      text.paragraphs[0].contains(
        "按各表已标明的预算种类，本年度无政府性基金预算项目支出，无国有资本经营预算项目支出，无社会保险基金预算项目支出。"))
    #expect(
      text.paragraphs[0].hasSuffix(
        "另有1个项目的资金没有标明预算种类：全年预算数2万元，占自评项目资金总额的20.00%，全年执行数1万元，预算执行率50.00%。"))
    #expect(text.remarks.contains { $0.contains("未归入任何一种") })
    let none = paragraph([.testing(funds: [.testing("年度资金总额", 20_000, 10_000)])])
    #expect(none.paragraphs[0].hasSuffix("预算执行率50.00%。各表都没有标明资金的预算种类。"))
    #expect(!none.paragraphs[0].contains("本年度无"))
  }

  @Test func `amounts that cannot be read are told and not counted`() {
    var total = FormEntry.Fund.testing("年度资金总额", nil, 90)
    total.unreadable = [.annualBudget]
    let unread = paragraph([.testing(funds: [total])])
    #expect(unread.paragraphs[0].hasSuffix("共1个项目；各表的全年预算数或全年执行数没有填写或读不出，没有金额合计。"))
    #expect(unread.remarks.first == "有1个项目的全年预算数或全年执行数没有填写或读不出，只计个数，金额没有计入。")
    let both = paragraph([
      .testing(project: "甲", funds: [total]),
      .testing(
        project: "乙",
        funds: [.testing("年度资金总额", 10_000, 10_000), .testing("一般公共预算", 10_000, 10_000)]),
    ])
    #expect(both.paragraphs[0].contains("共2个项目，其中金额齐全的1个，全年预算数1万元"))
    #expect(both.paragraphs[0].contains("按各表已标明的预算种类，本年度无"))
    #expect(both.paragraphs[2].contains("“甲”项目：全年预算数没有填写或读不出，全年执行数0.01万元"))
  }

  @Test func `budgets of zero divide nothing`() {
    let text = paragraph([
      .testing(funds: [.testing("年度资金总额", 0, 0), .testing("一般公共预算", 0, 0)])
    ]).paragraphs.joined()
    #expect(text.contains("全年预算数0万元，全年执行数0万元。"))
    #expect(!text.contains("%"))
  }

  @Test func `整体支出 alone`() {
    let paragraph = paragraph([
      .testing(
        kind: .department, score: 96, claimed: 100,
        funds: [.testing("年度资金总额", 1_159_138, 1_159_138)])
    ])
    #expect(
      paragraph.paragraphs == [
        "按照预算绩效管理要求，示例单位开展了2024年度绩效自评；本次没有项目支出的自评表。",
        "对部门整体支出开展了绩效自评，共1张表，全年预算数115.91万元，全年执行数115.91万元，预算执行率100.00%。"
          + "自评平均100.00分，按规则复核平均96.00分；评价等级：“优”1张。",
      ])
    #expect(paragraph.remarks == ["金额以万元为单位，四舍五入到两位小数；比例按未四舍五入的金额计算。"])
  }

  @Test func `nothing has no paragraph`() {
    #expect(paragraph([]).paragraphs.isEmpty)
    #expect(paragraph([]).remarks.isEmpty)
  }
}
