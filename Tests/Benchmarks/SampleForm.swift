/// Forms for the benchmark: a project form like those that counties publish, with other numbers in
/// every copy, from a fixed seed.
struct SampleForm {
  private var random: RandomNumbers
  private let writer: SampleWriter

  init(seed: UInt64, arrangement: SampleWriter.Arrangement = .regular) {
    random = RandomNumbers(seed: seed)
    writer = SampleWriter(arrangement)
  }

  /// One form as a line of NDJSON, twelve indicator rows.
  mutating func line() -> String {
    let form = value()
    return writer.text(form, &random)
  }

  private mutating func value() -> SampleValue {
    let budget = random.number(10_000...99_999)
    let spent = budget - random.number(0...900)
    let indicators = rows(budget).map { row -> SampleValue in
      .object([
        ("dimension", .text(row.0)), ("subdimension", .text(row.1)), ("name", .text(row.2)),
        ("target", .text(row.3)), ("actual", .text(row.4)), ("weight", .text("\(row.5)")),
        ("score", .text("\(row.5)")), ("deviationNote", .text("")),
      ])
    }
    let funds: SampleValue = .object([
      ("name", .text("年度资金总额")), ("initialBudget", .text("\(budget)")),
      ("annualBudget", .text("\(budget)")), ("annualExpenditure", .text("\(spent)")),
      ("weight", .text("10")), ("executionRate", .text("100%")), ("score", .text("10")),
    ])
    return .object([
      ("rubric", .text("hunan-project")), ("kind", .text("project")), ("year", .number(2024)),
      ("unit", .text("某市工伤保险服务中心")), ("department", .text("某市人力资源和社会保障局")),
      ("project", .text("工伤调查工作经费")), ("currencyUnit", .text("元")), ("funds", .list([funds])),
      (
        "goal",
        .object([
          ("expected", .text("为征缴及待遇及时拨付工作正常开展提供保障")),
          ("actual", .text("全年度已完成各项任务")),
        ])
      ),
      ("indicators", .list(indicators)),
      ("total", .object([("weight", .text("100")), ("score", .text("100"))])),
    ])
  }

  private mutating func rows(
    _ budget: Int
  ) -> [(String, String, String, String, String, Int)] {
    let people = random.number(1000...90_000)
    return [
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
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { random.number(range) }

  /// The number of indicator rows of one form.
  static let rows = 12
}
