package import EvaluationModel

extension Rubric {
  /// A small project rubric of 10/50/30/10 for tests, whose parts can be replaced.
  package static func testing(
    assignments: [RuleAssignment]? = nil, execution: ExecutionSpecification? = nil,
    overshoot: OvershootPolicy? = nil
  ) -> Rubric {
    func assignment(_ kind: TargetKind, _ rule: String) -> RuleAssignment {
      RuleAssignment(kind: kind, scope: nil, use: RuleUse(rule: rule, basis: "clause"))
    }
    func share(_ percent: Int64) -> ExactDecimal {
      ExactDecimal(coefficient: percent, exponent: -2)
    }
    return Rubric(
      id: "testing", title: "测试用指标体系", kind: .project, region: "全国",
      years: YearSpan(first: 2020, last: nil), formTitle: "{year}年度项目支出绩效自评表",
      clauses: [
        Clause(
          id: "clause", document: "财预〔2020〕10号", topic: "定量指标计分", text: "按比例计分",
          status: .recalled)
      ], total: 100, digits: 2,
      execution: execution
        ?? ExecutionSpecification(
          weight: 10, denominator: .annualBudget,
          use: RuleUse(rule: "execution-rate", basis: "clause")),
      dimensions: [
        RubricDimension(
          name: "产出指标", aliases: ["产出"], weight: 50,
          subdimensions: ["数量指标", "质量指标", "时效指标", "成本指标"].map {
            RubricSubdimension(name: $0)
          }),
        RubricDimension(
          name: "效益指标", aliases: [], weight: 30,
          subdimensions: [RubricSubdimension(name: "社会效益指标")]),
        RubricDimension(
          name: "满意度指标", aliases: [], weight: 10,
          subdimensions: [RubricSubdimension(name: "服务对象满意度指标")]),
      ], areWeightsBinding: false, variants: [],
      assignments: assignments ?? [
        assignment(.number, "proportional-completion"),
        assignment(.range, "proportional-completion"), assignment(.date, "deadline"),
        assignment(.words, "qualitative-tiers"),
      ],
      directions: DirectionDefaults(
        cost: ["成本"], falling: ["投诉率", "事故率", "受害率"], rising: ["节约率"]),
      overshoot: overshoot
        ?? OvershootPolicy(
          threshold: ExactDecimal(coefficient: 13, exponent: -1), zeroTargetThreshold: 30,
          action: .explain, basis: "clause"),
      tiers: [
        Tier(name: "达成年度指标", from: share(80), to: share(100), words: ["达成预期指标", "已完成", "全年完成"]),
        Tier(name: "部分达成年度指标", from: share(60), to: share(80), words: ["基本达到", "部分完成"]),
        Tier(name: "未达成年度指标", from: share(0), to: share(60), words: ["未完成"]),
      ],
      grades: [
        GradeBand(name: "优", from: 90), GradeBand(name: "良", from: 80),
        GradeBand(name: "中", from: 60), GradeBand(name: "差", from: 0),
      ])
  }
}
