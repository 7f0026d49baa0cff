public import EvaluationModel

/// Scored forms written by hand, so that writers and reports are tested without rules and files.
public enum SampleForms {
  /// One indicator row of a form under construction.
  public struct Row: Sendable {
    /// 一级指标.
    public var dimension: String
    /// 二级指标.
    public var subdimension: String
    /// 三级指标.
    public var name: String
    /// 年度指标值.
    public var target: String
    /// 实际完成值.
    public var actual: String
    /// 分值.
    public var weight: Points
    /// The least that the row gets.
    public var low: Points
    /// The most that the row gets.
    public var high: Points
    /// 得分 as claimed.
    public var claimed: Points?
    /// How the score came about.
    public var outcome: Outcome
    /// 偏差原因分析及改进措施.
    public var note: String
    /// The sentence about the row.
    public var explanation: String

    /// A row; full marks by rule unless said otherwise.
    public init(
      _ dimension: String, _ subdimension: String, _ name: String, target: String = "100%",
      actual: String = "100%", weight: Points, low: Points? = nil, high: Points? = nil,
      claimed: Points? = nil, outcome: Outcome = .scored, note: String = "",
      explanation: String = "达到年度指标值，得满分（依据：财预〔2020〕10号）。"
    ) {
      self.dimension = dimension
      self.subdimension = subdimension
      self.name = name
      self.target = target
      self.actual = actual
      self.weight = weight
      self.low = low ?? weight
      self.high = high ?? weight
      self.claimed = claimed ?? weight
      self.outcome = outcome
      self.note = note
      self.explanation = explanation
    }
  }

  /// A project form with a lost, an undetermined and a judged row.
  ///
  /// 预算执行率 gets 9.5 of 10. Weights total 100, the total is 90.46～98.46.
  public static func project() -> ScoredForm {
    form(
      rubric: rubric(kind: .project), unit: "沅江市工伤保险服务中心", project: "工伤调查工作经费",
      rows: [
        Row(
          "产出指标(50分)", "数量指标", "工伤参保登记人数", target: "61000人", actual: "62954人",
          weight: 20, explanation: "实际完成值62954人达到年度指标值61000人，得满分20分（依据：财预〔2020〕10号）。"),
        Row(
          "产出指标(50分)", "数量指标", "工伤统筹管理人数", target: "60000人", actual: "62000万",
          weight: 8, low: 0, outcome: .cannotScore,
          explanation: "实际完成值“62000万”与年度指标值“60000人”的单位不同，无法比较；请改为同一单位，例如62000人。"),
        Row(
          "产出指标(50分)", "质量指标", "案件办结率", target: "≥95%", actual: "94.05%", weight: 22,
          low: Points(hundredths: 2178), high: Points(hundredths: 2178), claimed: 22,
          note: "年底案件集中，已增加人手。",
          explanation:
            "实际完成值94.05%÷年度指标值95%=99.00%，未达到指标值，按比例计21.78分，扣0.22分（依据：财预〔2020〕10号）；再提高0.95个百分点可得满分。"
        ),
        Row("效益指标", "经济效益指标", "征缴收入", target: "1500万元", actual: "1581万元", weight: 15),
        Row(
          "效益指标", "社会效益指标", "维护社会稳定", target: "效果明显", actual: "较好", weight: 15,
          low: Points(hundredths: 1418), high: Points(hundredths: 1418),
          claimed: Points(hundredths: 1418), outcome: .accepted,
          explanation: "属于定性判断，采信自评得分14.18分，扣0.82分（依据：财预〔2020〕10号）。"),
        Row(
          "满意度指标", "服务对象满意度指标", "群众满意度", target: "95%", actual: "100%", weight: 10),
      ],
      executed: "60800", executionScore: Points(hundredths: 950),
      executionExplanation: "全年执行数60800÷全年预算数64000=95.00%，计9.5分，扣0.5分（依据：财预〔2020〕10号）。",
      totalExplanation: "总分在90.46分到98.46分之间，均在“优”（90分以上）之内。", grade: .grade(0),
      declared: ["产出指标": 50])
  }

  /// A department form whose weights total 110, so that there is no grade.
  ///
  /// All rows are full or accepted; two findings.
  public static func department() -> ScoredForm {
    var sample = form(
      rubric: rubric(kind: .department), unit: "沅江市工伤保险服务中心", project: nil,
      rows: [
        Row("产出指标(50分)", "数量指标", "工伤参保登记人数", weight: 25),
        Row("产出指标(50分)", "成本指标", "稽查经费", target: "12.80万元", actual: "12.82万元", weight: 25),
        Row("效益指标（30分）", "生态效益指标", "全年任务", weight: 10, outcome: .accepted),
        Row("效益指标（30分）", "可持续影响指标", "维护社会稳定", weight: 20, outcome: .accepted),
        Row("满意度指标（20分）", "服务对象满意度指标", "群众满意度", weight: 10),
        Row("满意度指标（20分）", "服务对象满意度指标", "主管部门满意度", weight: 10),
      ],
      executed: "64000", executionScore: 10,
      executionExplanation: "全年执行数÷全年预算数=100.00%，得满分10分。",
      totalExplanation: "各项分值合计110分，不是100分，不评等级；请核对满意度指标的分值。",
      grade: .weightsDoNotTotal, declared: [:])
    for (name, amount) in [
      ("其中：一般公共预算", "1159138.98"), ("其他资金", ""), ("其中：基本支出", "1030930.18"),
    ] {
      var fund = FundRow()
      fund.name = sample.submission.append(name)
      fund.annualExpenditure = sample.submission.append(amount)
      sample.submission.funds.append(fund)
    }
    sample.findings = [
      Finding(
        code: "W01", name: "weights-do-not-total", severity: .error, pointer: "/total/weight",
        place: "附件2.docx 表1 第41行“分值”", message: "各行分值加执行率合计110分，表上写100分。",
        advice: "删去重复的满意度指标，或把各行分值改到合计100分。"),
      Finding(
        code: "W03", name: "dimension-weight-outside-rubric", severity: .info,
        pointer: "/dimensions/2/weight", place: "", message: "满意度指标20分，指标体系为10分。",
        advice: "如无特殊情况，改为10分。"),
    ]
    return sample
  }

  /// A form from its rows; the numbers of dimensions and total are their plain sums.
  public static func form(
    rubric: Rubric, unit: String, project: String?, rows: [Row], executed: String?,
    executionScore: Points = 10, executionExplanation: String = "", totalExplanation: String = "",
    grade: GradeVerdict = .noScale, declared: [String: Points] = [:]
  ) -> ScoredForm {
    var submission = Submission()
    submission.kind = rubric.kind
    submission.year = 2024
    submission.unit = submission.append(unit)
    submission.department = submission.append("沅江市人力资源和社会保障局")
    if let project { submission.project = submission.append(project) }
    submission.currencyUnit = submission.append("元")
    submission.goalExpected = submission.append("保障待遇按时发放")
    submission.goalActual = submission.append("已完成")
    var sheet = ScoreSheet()
    if let executed {
      var fund = FundRow()
      fund.name = submission.append("年度资金总额")
      fund.initialBudget = submission.append("64000")
      fund.annualBudget = submission.append("64000")
      fund.annualExpenditure = submission.append(executed)
      submission.funds = [fund]
      var execution = ExecutionScore()
      execution.outcome = .scored
      execution.reason = .none
      execution.weight = 10
      execution.low = executionScore
      execution.high = executionScore
      execution.claimed = 10
      if let spent = submission.amount(fund.annualExpenditure).value,
        let budget = submission.amount(fund.annualBudget).value
      {
        execution.rate = try? Ratio(of: spent.yuan, to: budget.yuan)
      }
      sheet.execution = execution
      sheet.total.weight = 10
      sheet.total.low = executionScore
      sheet.total.high = executionScore
    }
    for row in rows {
      add(row, to: &submission, &sheet, declared: declared)
    }
    sheet.total.claimed = 100
    sheet.grade = grade
    return ScoredForm(
      submission: submission, rubric: rubric, sheet: sheet,
      explanations: Explanations(
        execution: executionExplanation, indicators: rows.map(\.explanation),
        total: totalExplanation))
  }

  private static func add(
    _ row: Row, to submission: inout Submission, _ sheet: inout ScoreSheet,
    declared: [String: Points]
  ) {
    var filed = IndicatorRow()
    filed.dimension = submission.append(row.dimension)
    filed.subdimension = submission.append(row.subdimension)
    filed.name = submission.append(row.name)
    filed.target = submission.append(row.target)
    filed.actual = submission.append(row.actual)
    filed.weight = submission.append(row.weight.description)
    filed.score = submission.append(row.claimed?.description ?? "")
    filed.deviationNote = submission.append(row.note)
    submission.indicators.append(filed)
    var score = IndicatorScore(weight: row.weight, claimed: row.claimed)
    score.outcome = row.outcome
    score.reason = row.outcome == .cannotScore ? .unitsDiffer : .none
    score.low = row.low
    score.high = row.high
    sheet.indicators.append(score)
    let name = DimensionHeading(row.dimension).title
    let known = sheet.dimensions.firstIndex {
      DimensionHeading(submission.tidy($0.name)).title == name
    }
    let index = known ?? sheet.dimensions.endIndex
    if known == nil {
      sheet.dimensions.append(DimensionScore(name: filed.dimension, index: Int16(index)))
      sheet.dimensions[index].declared = declared[name]
    }
    sheet.dimensions[index].weight += row.weight
    sheet.dimensions[index].low += row.low
    sheet.dimensions[index].high += row.high
    sheet.total.weight += row.weight
    sheet.total.low += row.low
    sheet.total.high += row.high
  }

  /// A small rubric with clauses, tiers, grades and rules.
  public static func rubric(kind: EvaluationKind) -> Rubric {
    let words = ["达成年度指标", "部分达成年度指标并具有一定效果", "未达成年度指标且效果较差"]
    let quantitative = RuleUse(
      rule: "proportional-completion",
      parameters: [Parameter(name: "reverse", value: .text("target-over-actual"))],
      basis: "mof-2020-10/quantitative")
    return Rubric(
      id: "hunan-\(kind.rawValue)", title: "湖南省\(kind.title)绩效自评", kind: kind, region: "湖南",
      years: YearSpan(first: 2020, last: nil), formTitle: "{year}年度\(kind.title)绩效自评表",
      clauses: [
        Clause(
          id: "mof-2020-10/quantitative", document: "财预〔2020〕10号", topic: "定量指标按完成比例计分",
          text: "定量指标完成指标值的记满分，未完成的按完成值与指标值的比例记分。", status: .recalled),
        Clause(
          id: "mof-2020-10/weights", document: "财预〔2020〕10号", topic: "权重", text: "10、50、30、10。",
          status: .published),
      ],
      total: 100, digits: 2,
      execution: ExecutionSpecification(
        weight: 10, denominator: .annualBudget,
        use: RuleUse(rule: "execution-rate", basis: "mof-2020-10/weights")),
      dimensions: [
        RubricDimension(
          name: "产出指标", aliases: ["产出"], weight: 50,
          subdimensions: ["数量指标", "质量指标", "时效指标", "成本指标"].map { RubricSubdimension(name: $0) }),
        RubricDimension(
          name: "效益指标", aliases: [], weight: 30,
          subdimensions: [RubricSubdimension(name: "经济效益指标", weight: 10)]),
        RubricDimension(name: "满意度指标", aliases: [], weight: 10, subdimensions: []),
      ],
      areWeightsBinding: false,
      variants: [
        WeightVariant(
          id: "no-satisfaction", title: "不设满意度指标", execution: 10, weights: [50, 40, 0],
          basis: "mof-2020-10/weights")
      ],
      assignments: [
        RuleAssignment(kind: .number, scope: nil, use: quantitative),
        RuleAssignment(
          kind: .words, scope: "效益指标",
          use: RuleUse(rule: "qualitative-tiers", basis: "mof-2020-10/quantitative")),
      ],
      directions: DirectionDefaults(cost: ["成本指标"], falling: ["投诉率"], rising: ["节约率"]),
      overshoot: OvershootPolicy(
        threshold: ExactDecimal(coefficient: 13, exponent: -1), zeroTargetThreshold: nil,
        action: .explain, basis: "mof-2020-10/quantitative"),
      tiers: [
        Tier(
          name: words[0], from: ExactDecimal(coefficient: 8, exponent: -1), to: 1, words: ["已完成"]),
        Tier(
          name: words[1], from: ExactDecimal(coefficient: 6, exponent: -1),
          to: ExactDecimal(coefficient: 8, exponent: -1), words: ["基本完成"]),
        Tier(
          name: words[2], from: 0, to: ExactDecimal(coefficient: 6, exponent: -1), words: ["未完成"]),
      ],
      grades: [
        GradeBand(name: "优", from: 90), GradeBand(name: "良", from: 80),
        GradeBand(name: "中", from: 60), GradeBand(name: "差", from: 0),
      ])
  }
}

extension Points {
  /// Points from hundredths of a point: 2178 is 21.78.
  public init(hundredths: Int64) {
    self.init(millionths: hundredths * 10_000)
  }
}
