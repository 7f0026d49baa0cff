import EvaluationModel

/// Forms for the benchmark: a project form like those that counties publish, with other numbers in
/// every copy, from a fixed seed.
struct SampleForm {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + Int((state >> 33) % UInt64(range.count))
  }

  /// One form as a line of NDJSON, twelve indicator rows.
  mutating func line() -> String {
    let budget = number(10_000...99_999)
    let spent = budget - number(0...900)
    let people = number(1000...90_000)
    let rows: [(String, String, String, String, String, Int)] = [
      ("产出指标", "数量指标", "参保登记人数", "\(people)人", "\(people + number(-900...900))人", 8),
      ("产出指标", "数量指标", "政策宣讲次数", "\(number(10...20))次", "\(number(10...30))次", 8),
      ("产出指标", "数量指标", "统筹管理人数", "≥\(people)人", "\(people + number(-99...99))人", 8),
      ("产出指标", "质量指标", "政策咨询反馈率", "100%", "\(number(90...100))%", 8),
      ("产出指标", "质量指标", "新开工项目参保率", "≥99%", "\(number(95...100)).\(number(10...99))%", 8),
      ("产出指标", "时效指标", "项目完成时限", "12月底前", "\(number(6...12))月", 5),
      ("产出指标", "成本指标", "业务成本", "≤\(budget)元", "\(budget + number(-500...200))元", 5),
      ("效益指标", "经济效益指标", "征缴收入", "1500万元", "\(number(1300...1600)).\(number(10...99))万元", 10),
      ("效益指标", "社会效益指标", "加强政策宣传", "效果明显", "达成预期指标", 10),
      ("效益指标", "可持续影响指标", "维护社会稳定", "100%", "100%", 10),
      ("满意度指标", "服务对象满意度指标", "群众满意度", "≥95%", "\(number(90...99))%", 5),
      ("满意度指标", "服务对象满意度指标", "工作人员满意度", "≥90%", "\(number(90...99))%", 5),
    ]
    let indicators = rows.map { row in
      """
      {"dimension":"\(row.0)","subdimension":"\(row.1)","name":"\(row.2)","target":"\(row.3)",\
      "actual":"\(row.4)","weight":"\(row.5)","score":"\(row.5)","deviationNote":""}
      """
    }
    return """
      {"rubric":"hunan-project","kind":"project","year":2024,"unit":"某市工伤保险服务中心",\
      "department":"某市人力资源和社会保障局","project":"工伤调查工作经费","currencyUnit":"元",\
      "funds":[{"name":"年度资金总额","initialBudget":"\(budget)","annualBudget":"\(budget)",\
      "annualExpenditure":"\(spent)","weight":"10","executionRate":"100%","score":"10"}],\
      "goal":{"expected":"为征缴及待遇及时拨付工作正常开展提供保障","actual":"全年度已完成各项任务"},\
      "indicators":[\(indicators.joined(separator: ","))],\
      "total":{"weight":"100","score":"100"}}
      """
  }

  /// The number of indicator rows of one form.
  static let rows = 12
}
