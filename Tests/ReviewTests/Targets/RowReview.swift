import EvaluationModel
import Scoring
import TestSupport

@testable import Review

/// Reviews short rows, and says what some checks find in them.
enum RowReview {
  /// The checks of targets and of repeated or misplaced indicators.
  static let codes: Set<String> = [
    "T02", "T03", "T04", "T05", "T06", "T07", "T08", "T09", "C01", "C02", "C03", "C06",
  ]

  /// The findings in a form of these rows, without its total.
  static func findings(
    _ rows: [TestRow], goal: (expected: String, actual: String)? = nil,
    hasTotal: Bool = false, rubric: Rubric = .national, settings: ReviewSettings = .testing,
    of codes: Set<String> = codes
  ) throws -> [Finding] {
    var form = Submission(rows: rows)
    form.kind = .project
    if let goal {
      form.goalExpected = form.append(goal.expected)
      form.goalActual = form.append(goal.actual)
    }
    if hasTotal { form.totalScore = form.append("100") }
    let sheet = try Scorer(rubric).score(form)
    return Reviewer(settings).findings(
      in: Reviewer.Form(submission: form, rubric: rubric, sheet: sheet)
    ).filter { codes.contains($0.code) }
  }

  /// The findings in short: `T02 warning /indicators/0/actual`.
  static func lines(_ findings: [Finding]) -> [String] {
    findings.map { "\($0.code) \($0.severity) \($0.pointer)" }
  }
}

extension TestRow {
  /// A row with its headings in short: 产出·数量.
  static func row(
    _ headings: String, _ name: String, _ target: String, _ actual: String, _ weight: String = "10",
    _ score: String? = nil, note: String? = "", operator comparison: String? = nil,
    unit: String? = nil
  ) -> TestRow {
    let parts = headings.split(separator: "·").map(String.init)
    return TestRow(
      dimension: (parts.first ?? "") + "指标", subdimension: (parts.last ?? "") + "指标", name: name,
      comparison: comparison, unit: unit, target: target, actual: actual, weight: weight,
      score: score ?? weight, deviationNote: note)
  }
}

extension Rubric {
  /// The testing rubric with the headings and the words of 财预〔2020〕10号.
  static let national: Rubric = {
    var rubric = Rubric.testing()
    func subdimensions(_ names: [String]) -> [RubricSubdimension] {
      names.map { RubricSubdimension(name: $0) }
    }
    rubric.dimensions = [
      RubricDimension(
        name: "产出指标", aliases: ["产出"], weight: 50,
        subdimensions: subdimensions(["数量指标", "质量指标", "时效指标", "成本指标"])),
      RubricDimension(
        name: "效益指标", aliases: ["效益"], weight: 30,
        subdimensions: subdimensions(["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"])),
      RubricDimension(
        name: "满意度指标", aliases: ["满意度", "服务对象满意度指标"], weight: 10,
        subdimensions: subdimensions(["服务对象满意度指标"])),
    ]
    rubric.directions = DirectionDefaults(
      cost: ["成本"],
      falling: [
        "投诉率", "事故率", "差错率", "差评率", "发生率", "逾期率", "死亡率", "病死率", "受害率", "成灾率", "违规率",
        "不合格率", "故障率", "破损率", "损耗率", "空置率", "流失率", "失业率", "返贫率", "辍学率", "超标率", "超时率",
        "控制率", "结转结余率", "变动率", "预算调整率",
      ],
      rising: [
        "节约率", "节支率", "节能率", "下降率", "降低率", "减少率", "降幅", "血压控制率", "血糖控制率", "规范控制率",
        "有效控制率",
      ])
    return rubric
  }()

  /// The same with cost as a dimension of its own, as 财预〔2021〕101号 has it.
  static let costDimension: Rubric = {
    var rubric = Rubric.national
    rubric.dimensions[0].subdimensions.removeLast()
    rubric.dimensions[0].weight = 40
    rubric.dimensions[1].weight = 20
    rubric.dimensions.insert(
      RubricDimension(
        name: "成本指标", aliases: ["成本"], weight: 20,
        subdimensions: ["经济成本指标", "社会成本指标", "生态环境成本指标"].map { RubricSubdimension(name: $0) }),
      at: 0)
    return rubric
  }()
}
