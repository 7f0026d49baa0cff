package import EvaluationModel

extension Rubric {
  /// A scoring table of 20/80 with formulas, data, a condition, a variant and an unpublished part, for
  /// tests of what is printed.
  package static func scoringTable() -> Rubric {
    var rubric = Rubric.testing()
    rubric.id = "scoring-table"
    rubric.title = "某市部门整体支出绩效评分表"
    rubric.kind = .department
    rubric.execution = nil
    rubric.overshoot = nil
    rubric.assignments = []
    rubric.tiers = []
    rubric.areWeightsBinding = true
    rubric.clauses = [
      Clause(
        id: "table", document: "某财绩〔2022〕5号", topic: "评分标准", text: "各项标准见表。", status: .published),
      Clause(
        id: "step", document: "某单位评价报告", topic: "扣分步长", text: "由得分推定。", status: .inferred),
    ]
    rubric.data = scoringTableData
    rubric.dimensions = [
      RubricDimension(
        name: "投入", aliases: [], weight: 20,
        subdimensions: [
          RubricSubdimension(name: "预算配置", weight: 20, indicators: [control, purchase])
        ]),
      RubricDimension(
        name: "过程", aliases: [], weight: 80,
        subdimensions: [
          RubricSubdimension(name: "预算管理", weight: 30, indicators: [institution]),
          RubricSubdimension(name: "资产管理", weight: 50, indicators: [unpublished]),
        ]),
    ]
    rubric.variants = [
      WeightVariant(
        id: "b", title: "B表", execution: .zero, weights: [30, 70],
        changes: [
          VariantChange(
            subject: .indicator("在职人员控制率"), weight: 20, standard: "每超过1个百分点扣2分",
            parameters: [Parameter(name: "points", value: .text("2"))]),
          VariantChange(subject: .subdimension("预算管理"), weight: 20),
        ], basis: "step")
    ]
    return rubric
  }

  private static var scoringTableData: [DataDefinition] {
    func number(_ name: String, _ unit: String, _ sources: [DataSource] = []) -> DataDefinition {
      DataDefinition(
        name: name, form: .number(MeasurementUnit(unit) ?? .none), meaning: "\(name)的含义",
        sources: sources)
    }
    return [
      number("在职人数", "人", [DataSource(["人员/{year}年末"])]), number("编制数", "人"),
      number("采购支出", "元"),
      number("采购预算", "元", [DataSource(["甲", "乙"])]),
      DataDefinition(name: "已制定办法", form: .flag, meaning: "有没有办法"),
    ]
  }

  private static var control: FixedIndicator {
    FixedIndicator(
      name: "在职人员控制率", aliases: ["财政供养人员控制率"], weight: 10, standard: "每超过1个百分点扣1分",
      formula: .binary(.divided, .data("在职人数"), .data("编制数")), target: "≤100%",
      use: RuleUse(
        rule: "deduct-per-step", parameters: [Parameter(name: "points", value: .text("1"))],
        basis: "step"))
  }

  private static var purchase: FixedIndicator {
    FixedIndicator(
      name: "政府采购执行率", weight: 10, formula: .binary(.divided, .data("采购支出"), .data("采购预算")),
      target: "≥100%",
      exemption: Exemption(
        condition: .binary(.isEqual, .data("采购预算"), .number(0)), effect: .full,
        reason: "没有采购预算"),
      use: RuleUse(rule: "threshold", basis: "table"))
  }

  private static var institution: FixedIndicator {
    FixedIndicator(
      name: "管理制度健全性", weight: 30, standard: "已制定办法得30分",
      use: RuleUse(
        rule: "checklist",
        parameters: [
          Parameter(
            name: "items",
            value: .list([
              .map([
                Parameter(name: "data", value: .text("已制定办法")),
                Parameter(name: "points", value: .text("30")),
              ])
            ]))
        ], basis: "table"))
  }

  private static var unpublished: FixedIndicator {
    FixedIndicator(
      name: "资产管理各项指标", weight: 50,
      use: RuleUse(rule: Rubric.unpublishedRule, basis: "step"))
  }
}
