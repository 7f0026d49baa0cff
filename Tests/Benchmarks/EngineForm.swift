/// A form of nothing but numbers, so that rules engines can score it too: as our NDJSON, with the
/// texts that units file, and as the numbers that somebody else has read out of them.
struct EngineForm {
  /// An indicator of the form; target and actual value differ from form to form.
  struct Indicator {
    let dimension: String
    let subdimension: String
    let name: String
    let sign: String
    let unit: String
    let weight: Int
    let target: ClosedRange<Int>
    let decimals: Int
    /// The actual value as thousandths of the target.
    let permille: ClosedRange<Int>

    /// Whether less is better.
    var isAtMost: Bool { sign == "≤" }
  }

  /// The points of the execution row.
  static let executionWeight = 10

  /// The indicators; with the execution their points total 100.
  static let indicators = [
    indicator("产出指标", "数量指标", "参保登记人数", "", "人", 8, 1000...90_000, 0, 900...1010),
    indicator("产出指标", "数量指标", "政策宣讲次数", "", "次", 8, 10...20, 0, 500...1500),
    indicator("产出指标", "数量指标", "统筹管理人数", "≥", "人", 8, 1000...90_000, 0, 995...1010),
    indicator("产出指标", "质量指标", "政策咨询反馈率", "", "%", 8, 100...100, 0, 900...1000),
    indicator("产出指标", "质量指标", "新开工项目参保率", "≥", "%", 8, 95...99, 2, 960...1010),
    indicator("产出指标", "成本指标", "业务成本", "≤", "元", 5, 10_000...99_999, 0, 950...1020),
    indicator("产出指标", "成本指标", "人均办理成本", "≤", "元", 5, 12...80, 2, 900...1100),
    indicator("效益指标", "经济效益指标", "征缴收入", "", "万元", 15, 1200...1600, 2, 850...1050),
    indicator("效益指标", "社会效益指标", "投诉件数", "≤", "件", 5, 5...40, 0, 500...1300),
    indicator("效益指标", "可持续影响指标", "长效机制覆盖率", "", "%", 10, 80...100, 1, 800...1000),
    indicator("满意度指标", "服务对象满意度指标", "群众满意度", "≥", "%", 5, 90...98, 1, 900...1020),
    indicator("满意度指标", "服务对象满意度指标", "工作人员满意度", "≥", "%", 5, 90...95, 0, 950...1050),
  ]

  private let budget: Int
  private let spent: Int
  private let values: [(target: DecimalText, actual: DecimalText)]

  /// The next form.
  init(_ random: inout RandomNumbers) {
    budget = random.number(10_000...99_999)
    spent = budget - random.number(-100...budget / 5)
    values = Self.indicators.map { indicator in
      let target = DecimalText(indicator.target, decimals: 0, &random)
      return (
        target,
        DecimalText(indicator.permille, of: target, decimals: indicator.decimals, &random)
      )
    }
  }

  /// The form as a line of NDJSON, as we read it.
  var line: String {
    let indicators = zip(Self.indicators, values).map { indicator, value in
      """
      {"dimension":"\(indicator.dimension)","subdimension":"\(indicator.subdimension)",\
      "name":"\(indicator.name)","target":"\(indicator.sign)\(value.target.text)\(indicator.unit)",\
      "actual":"\(value.actual.text)\(indicator.unit)","weight":"\(indicator.weight)",\
      "score":"\(indicator.weight)","deviationNote":""}
      """
    }
    return """
      {"rubric":"hunan-project","kind":"project","year":2024,"unit":"某市工伤保险服务中心",\
      "department":"某市人力资源和社会保障局","project":"工伤调查工作经费","currencyUnit":"元",\
      "funds":[{"name":"年度资金总额","initialBudget":"\(budget)","annualBudget":"\(budget)",\
      "annualExpenditure":"\(spent)","weight":"\(Self.executionWeight)","executionRate":"100%",\
      "score":"\(Self.executionWeight)"}],\
      "goal":{"expected":"为征缴及待遇及时拨付工作正常开展提供保障","actual":"全年度已完成各项任务"},\
      "indicators":[\(indicators.joined(separator: ","))],\
      "total":{"weight":"100","score":"100"}}
      """
  }

  /// The numbers of the form as a line of NDJSON, all that the engines get.
  var numbers: String {
    let rows = values.enumerated().map { place, value in
      "\"t\(place + 1)\":\(value.target.text),\"a\(place + 1)\":\(value.actual.text)"
    }
    return "{\"budget\":\(budget),\"spent\":\(spent),\(rows.joined(separator: ","))}"
  }

  private static func indicator(
    _ dimension: String, _ subdimension: String, _ name: String, _ sign: String, _ unit: String,
    _ weight: Int, _ target: ClosedRange<Int>, _ decimals: Int, _ permille: ClosedRange<Int>
  ) -> Indicator {
    Indicator(
      dimension: dimension, subdimension: subdimension, name: name, sign: sign, unit: unit,
      weight: weight, target: target, decimals: decimals, permille: permille)
  }
}
