import EvaluationModel
import TestSupport
import Testing

@testable import Scoring

/// A row of a published form, and what its rule gives by hand.
struct PublishedRow: Sendable, CustomTestStringConvertible {
  let form: String
  let name: String
  let subdimension: String
  let target: String
  let actual: String
  let weight: String
  let claimed: String
  let outcome: Outcome
  let low: Points
  let high: Points

  var testDescription: String { "\(form) \(name) \(target) → \(actual)" }

  init(
    _ form: String, _ name: String, _ target: String, _ actual: String, _ weight: String,
    _ claimed: String, in subdimension: String = "数量指标", _ outcome: Outcome = .scored,
    hundredths low: Int64, to high: Int64? = nil
  ) {
    self.form = form
    self.name = name
    self.subdimension = subdimension
    self.target = target
    self.actual = actual
    self.weight = weight
    self.claimed = claimed
    self.outcome = outcome
    self.low = Points(millionths: low * 10_000)
    self.high = Points(millionths: (high ?? low) * 10_000)
  }
}

@Suite struct PublishedRowsTests {
  /// Proportions were divided out by hand: 37442 ÷ 38508 × 3 = 2.9170 → 2.92, and so on.
  static let rows: [PublishedRow] = [
    // 沅江市 2024
    PublishedRow("沅江2024", "工伤待遇发放金额", "2500万元", "3162万元", "3", "3", hundredths: 300),
    PublishedRow("沅江2024", "工伤参保登记人数", "　61000人", "　62954人", "　3", "3", hundredths: 300),
    PublishedRow(
      "沅江2024", "稽查稽核经费", "12.80万元", "12.82万元", "3", "3", in: "成本指标", hundredths: 300),
    PublishedRow(
      "沅江2024", "工伤统筹管理人数", "60000人", "62000万", "8", "8", .cannotScore, hundredths: 0, to: 800),
    PublishedRow(
      "沅江2024", "项目完成时限", "2024年度", "已完成", "5", "5", in: "时效指标", .accepted, hundredths: 500),
    PublishedRow(
      "沅江2024", "全年任务", "2024年度", "全年完成", "10", "10", in: "生态效益指标", .accepted,
      hundredths: 1000),
    // 稷山县翟店镇卫生院 2021
    PublishedRow("稷山2021", "居民健康档案", "38508人", "37442人", "3", "3", hundredths: 292),
    PublishedRow("稷山2021", "发放健康教育资料", "不少于12种", "14种", "1", "1", hundredths: 100),
    PublishedRow("稷山2021", "健康教育讲座", "6次", "150次", "1", "1", hundredths: 100),
    PublishedRow("稷山2021", "疫苗接种率", "100.00%", "97.30%", "2", "1.9", hundredths: 195),
    PublishedRow("稷山2021", "孕产妇7天访视", "214人", "203人", "2", "1.8", hundredths: 190),
    PublishedRow("稷山2021", "早孕建册", "120人", "69人", "2", "1", hundredths: 115),
    PublishedRow("稷山2021", "老年人体检", "5662人", "4044人", "2", "1.4", hundredths: 143),
    PublishedRow("稷山2021", "高血压规范管理", "3807人", "3224人", "2", "1.9", hundredths: 169),
    PublishedRow("稷山2021", "糖尿病规范管理", "863人", "695人", "2", "1.8", hundredths: 161),
    PublishedRow("稷山2021", "糖尿病随访", "863人", "683人", "2", "1.7", hundredths: 158),
    PublishedRow("稷山2021", "严重精神障碍", "212人", "209人", "2", "1.8", hundredths: 197),
    PublishedRow("稷山2021", "0-36月龄中医药", "1228人", "770人", "2", "1.8", hundredths: 125),
    PublishedRow("稷山2021", "家庭医生签约", "24694人", "22584人", "2", "1.7", hundredths: 183),
    // 零陵区林业局 2021
    PublishedRow("零陵2021", "造林面积", "1.2万亩", "1.2万亩", "10", "10", hundredths: 1000),
    PublishedRow(
      "零陵2021", "造林补助", "每亩300", "每亩300", "6", "6", in: "成本指标", hundredths: 600),
    PublishedRow(
      "零陵2021", "木材销售收入", "1100万元", "1093万元", "6", "5", in: "经济效益指标", hundredths: 596),
    PublishedRow(
      "零陵2021", "林产品收入", "2.6亿元", "2.45亿元", "6", "5", in: "经济效益指标", hundredths: 565),
    PublishedRow(
      "零陵2021", "提高就业率", "显著", "显著", "6", "6", in: "社会效益指标", .accepted, hundredths: 600),
    // 永德县明朗中学 2022
    PublishedRow("永德2022", "学生受资助人数", "≧735人次", "735", "10", "10", hundredths: 1000),
    PublishedRow("永德2022", "资金到位及时率", "≧100%", "100%", "10", "7", hundredths: 1000),
    PublishedRow("永德2022", "政策知晓率", "═100%", "98%", "10", "9", hundredths: 980),
    // 银川市第六中学 2021
    PublishedRow(
      "银川2021", "公用经费完成时间", "2021年12月完成", "2021年12月完成", "5", "4", in: "时效指标",
      hundredths: 500),
    // 廊坊市食品工程学校 2019
    PublishedRow("廊坊2019", "工程资金金额", "43.2", "37.24", "10", "9", hundredths: 862),
    // 原州区农技中心 2022
    PublishedRow("原州2022", "免费发放原原种", "550万粒", "550万粒", "8", "8", hundredths: 800),
    PublishedRow("原州2022", "原原种合格率", "≥90%", "≥90%", "8", "8", in: "质量指标", hundredths: 800),
    PublishedRow(
      "原州2022", "种薯供应体系", "是", "基本达到", "8", "7", in: "可持续影响指标", .cannotScore,
      hundredths: 480, to: 639),
    // 重庆梁平区林业局 2022
    PublishedRow("梁平2022", "森林火灾受害率", "0.9", "0", "10", "10", hundredths: 1000),
    PublishedRow("梁平2022", "管护任务完成率", "90%", "100", "10", "10", hundredths: 1000),
    // 金寨县 2023 and neighbours
    PublishedRow("金寨2023", "精品示范村数量", "≤4", "4", "10", "10", hundredths: 1000),
    PublishedRow("金寨2023", "户用卫生厕所", "≥2000", "3061", "10", "10", hundredths: 1000),
    PublishedRow("金寨2023", "村庄验收时间", "9月前", "7月", "5", "5", in: "时效指标", hundredths: 500),
    PublishedRow("池州2022", "委托项目数量", "≥50个", "50", "8", "8", hundredths: 800),
    PublishedRow("池州2022", "报告合格率", "≥100百分比", "100", "8", "8", hundredths: 800),
    PublishedRow(
      "池州2022", "项目总成本", "≤90万元", "90", "8", "8", in: "成本指标", hundredths: 800),
    PublishedRow(
      "天长2022", "工程质量合格", "", "", "10", "10", in: "质量指标", .cannotScore, hundredths: 0, to: 1000),
    // 中江县水利局 2022, 大英县
    PublishedRow("中江2022", "水标尺", "≥266米", "≥266米", "10", "10", hundredths: 1000),
    PublishedRow(
      "大英2022", "成本控制数", "≤30万元", "完成", "90", "90", in: "成本指标", .cannotScore,
      hundredths: 0, to: 9000),
    PublishedRow("大英2022", "活动参与人员满意度", "≥95%", "95", "5", "5", hundredths: 500),
    // 湖北 2020
    PublishedRow("湖北2020", "服务外包在岸", "20000", "23333.56万美元", "10", "10", hundredths: 1000),
    PublishedRow("湖北2020", "资金拨付及时性", "98%以上", "100%", "10", "10", hundredths: 1000),
    // 郫都 2025
    PublishedRow(
      "郫都2025", "成本", "≤160万", "386万", "15", "10", in: "成本指标", hundredths: 622),
    PublishedRow("郫都2025", "招引项目", "3个", "0", "10", "0", hundredths: 0),
  ]

  @Test(arguments: Self.rows)
  func `a published row scores as worked by hand`(_ row: PublishedRow) throws {
    let submission = Submission(rows: [
      TestRow(
        subdimension: row.subdimension, name: row.name, target: row.target, actual: row.actual,
        weight: row.weight, score: row.claimed)
    ])
    let result = try Scorer(.testing()).score(submission).indicators[0]
    #expect(result.outcome == row.outcome)
    #expect(result.low == row.low)
    #expect(result.high == row.high)
  }
}
