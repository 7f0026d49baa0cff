import TestSupport
import Testing

@testable import EvaluationModel

@Suite struct BatchListsTests {
  private func lists(
    _ entries: [BatchEntry] = SampleBatch.county(),
    limits: BatchSummary.Limits = BatchSummary.Limits()
  ) -> BatchLists {
    var summary = BatchSummary(limits: limits)
    for entry in entries { summary.add(entry) }
    return BatchLists(of: summary, titles: SampleBatch.titles, links: FileLink.path)
  }

  private func texts(_ list: ListTable) -> [String] {
    list.rows.map { $0.map(\.text).joined(separator: "|") }
  }

  @Test func `the lists stand in their order, every row with a cell a column`() {
    let all = lists().all
    #expect(all.map(\.name) == ["概况", "得分排名", "部门汇总", "问题统计", "得分分布", "未计分清单"])
    for list in all {
      #expect(list.rows.allSatisfy { $0.count == list.columns.count })
    }
    #expect(lists([]).all.map(\.name) == ["概况", "得分排名", "部门汇总", "问题统计", "得分分布"])
  }

  @Test(arguments: [
    "处理结果|读到的表|10|100.0%||", "处理结果|计分的表|7|70.0%||", "处理结果|其中：得分未定（区间）|1|10.0%||",
    "处理结果|未能计分的表|2|20.0%||", "处理结果|单位|6|||",
    // Claimed 90 of 100 and 110 of 110, recomputed 90.1 and 95.
    "评价类别|部门整体支出|2|28.6%|95.00%|92.55%", "复核等级|优|4|57.1%||", "复核等级|未评等级|1|14.3%||",
    "自评等级|优秀|1|14.3%||", "自评等级|未填|3|42.9%||",
    "自评与复核|一致或在区间以内（相差不超过0.1分）|3|42.9%||", "自评与复核|自评偏高|2|28.6%||",
    "自评与复核|自评满分|3|42.9%||", "得分率|平均|||95.00%|83.66%～86.51%",
    "得分率|中位数|||95.00%|90.10%～95.00%", "得分率|最高|||100.00%|97.00%～100.00%", "问题|错误（项）|3|||",
    "问题|没有任何问题的表|4|57.1%||", "评分标准|mof-2020-project|5|71.4%||",
  ])
  func `the overview has this row`(row: String) {
    #expect(texts(lists().overview).contains(row))
  }

  @Test func `the ranking has equal ranks for equal shares and none for intervals`() {
    #expect(
      texts(lists().ranking) == [
        "1|甲中心|财政局|检测|项目支出|2024|100|85|97|97|97.0%|-12|良|优|0|0|0||甲中心/检测.docx",
        "2|甲中心|水利局|巡查|项目支出|2024|100|95|95|95|95.0%|0|优|优|0|0|0||甲中心/巡查.docx",
        "2|财政局|||部门整体支出|2024|110|110|104.5|104.5|95.0%|5.5|优秀|优|0|0|1|W06|财政局/整体支出.docx",
        "4|水利局|||部门整体支出|2024|100|90|90.1|90.1|90.1%|-0.1||优|1|0|0|S03|水利局/整体支出.docx",
        "5|乙站|水利局|清淤|项目支出|2024|100|100|88.5|88.5|88.5%|11.5|优|良|2|1|0|S03 N01|乙站.docx（第2张表）",
        "6||||项目支出|2024|100||40|40|40.0%|||差|0|0|0||未命名.docx",
        "—|丙所|财政局|培训|项目支出|2024|100|100|80|100|80.0%|0|||0|0|0||丙所/培训.docx",
      ])
  }

  @Test func `differences beyond the tolerance are set off`() {
    let marks = lists().ranking.rows.map { $0[11].isMarked }
    #expect(marks == [true, false, true, false, true, false, false])
  }

  @Test func `without intervals there is one column of recomputed totals`() {
    let certain = lists(SampleBatch.county().filter { $0.form.map { $0.low == $0.high } ?? true })
    #expect(certain.ranking.columns.count == lists().ranking.columns.count - 1)
    #expect(certain.ranking.columns.contains { $0.title == "复核分" })
    #expect(!certain.ranking.notes.contains { $0.contains("区间") && $0.contains("不排名次") })
  }

  @Test func `a ranking that is cut has no ranks and says what it lists`() {
    var limits = BatchSummary.Limits()
    limits.ranking = 4
    let ranking = lists(limits: limits).ranking
    #expect(ranking.rows.map { $0[0].text } == ["—", "—", "—"])
    #expect(ranking.notes.last?.hasPrefix("计分的表超过4张，排名不全列") == true)
  }

  @Test func `departments beyond the limit are the rest`() {
    var limits = BatchSummary.Limits()
    limits.departments = 1
    let list = lists(limits: limits).departments
    #expect(
      texts(list) == [
        "1|水利局|3|0|95.0%|91.2%|91.2%|1|0|0|2|3|1|0",
        "|其余部门|4|1|95.0%|78.0%|83.0%|1|1|1|0|0|0|1",
      ])
    #expect(list.notes.contains("主管部门超过1个，先读到的1个分别统计，其余合为“其余部门”。"))
  }

  @Test func `codes are told with the first form that has them`() {
    #expect(
      texts(lists().codes) == [
        "S03|没有达到指标值却得满分|错误|3|2|28.6%|乙站.docx（第2张表）",
        "N01|未得满分而没有写明原因|警告|1|1|14.3%|乙站.docx（第2张表）",
        "W06|一项指标占一半以上的分值|提示|1|1|14.3%|财政局/整体支出.docx",
      ])
  }

  @Test func `what was not scored is listed with its number and a link`() {
    var limits = BatchSummary.Limits()
    #expect(
      texts(lists(limits: limits).unscored) == [
        "3|通知.docx|D03|没有找到自评表|没有找到自评表；请确认附件是否正确。",
        "8|说明.doc|D03|没有找到自评表|没有找到自评表；请确认附件是否正确。",
      ])
    #expect(lists().unscored.rows[0][1].value == .file("通知.docx", link: "通知.docx"))
    limits.unscored = 1
    #expect(
      lists(limits: limits).unscored.notes == ["只列最先读到的1张，未能计分的共2张；每一张的原因都在运行结果的记录里。"])
  }
}
