import EvaluationModel
import Testing

@testable import Formats

@Suite struct JSONWriterTests {
  /// A rubric with one clause and one grade.
  private static let rubric = Rubric(
    id: "hunan-project", title: "项目支出", kind: .project, region: "湖南",
    years: YearSpan(first: 2020, last: nil), formTitle: "自评表",
    clauses: [
      Clause(
        id: "mof-2020-10/quantitative", document: "财预〔2020〕10号", topic: "定量指标计分", text: "…",
        status: .published)
    ],
    total: 100, digits: 2, execution: nil, dimensions: [], areWeightsBinding: false, variants: [],
    assignments: [], directions: DirectionDefaults(cost: [], falling: [], rising: []),
    overshoot: nil, tiers: [],
    grades: [])

  private func scored() throws -> ScoredForm {
    let form = try FormJSONReader().read(
      Array(
        #"""
        {"year":2024,"unit":"中心\n\"一\"","indicators":[
          {"dimension":"产出指标","name":"培训人数","target":"1100人","actual":"1093人","weight":6},
          {"dimension":"产出指标","name":"满意度","target":"","weight":"10","score":"9.5"}]}
        """#.utf8)
    ).submission
    var sheet = ScoreSheet()
    var first = IndicatorScore(weight: 6, dimension: 0)
    first.outcome = .scored
    first.reason = .none
    first.low = Points(millionths: 5_960_000)
    first.high = Points(millionths: 5_960_000)
    first.rule = "proportional-completion"
    first.clause = 0
    first.calculation.completion = try Ratio(
      of: ExactDecimal(coefficient: 1093, exponent: 0),
      to: ExactDecimal(coefficient: 1100, exponent: 0))
    var second = IndicatorScore(weight: 10, claimed: Points(millionths: 9_500_000), dimension: 0)
    second.reason = .targetMissing
    sheet.indicators = [first, second]
    var dimension = DimensionScore(name: form.indicators[0].dimension, index: 0)
    dimension.weight = 16
    dimension.declared = 50
    dimension.low = Points(millionths: 5_960_000)
    dimension.high = Points(millionths: 15_960_000)
    sheet.dimensions = [dimension]
    sheet.total.weight = 16
    sheet.total.low = dimension.low
    sheet.total.high = dimension.high
    sheet.grade = .weightsDoNotTotal
    return ScoredForm(
      submission: form, rubric: Self.rubric, sheet: sheet,
      explanations: Explanations(execution: "", indicators: ["扣0.04分", "缺目标"], total: "不评等级"),
      findings: [
        Finding(
          code: "W01", name: "weights-do-not-total", severity: .error, pointer: "/total/weight",
          place: "第1行", message: "合计16分", advice: "请核对")
      ])
  }

  @Test func `a score sheet has the agreed keys in the agreed order`() throws {
    let text = String(
      decoding: ScoreSheetJSONWriter(style: .compact).bytes(for: try scored()), as: UTF8.self)
    #expect(
      text == #"{"rubric":"hunan-project","kind":"project","year":2024,"unit":"中心\n\"一\"","#
        + #""execution":null,"indicators":["#
        + #"{"dimension":"产出指标","name":"培训人数","target":"1100人","actual":"1093人","#
        + #""weight":6,"outcome":"scored","score":5.96,"deduction":0.04,"completion":"99.36%","#
        + #""rule":"proportional-completion","clause":"mof-2020-10/quantitative","#
        + #""basis":"财预〔2020〕10号“定量指标计分”","explanation":"扣0.04分"},"#
        + #"{"dimension":"产出指标","name":"满意度","target":"","weight":10,"#
        + #""outcome":"cannot-score","reason":"target-missing","score":null,"low":0,"high":10,"#
        + #""deduction":null,"claimed":9.5,"explanation":"缺目标"}],"#
        + #""dimensions":[{"name":"产出指标","weight":16,"declared":50,"score":null,"#
        + #""low":5.96,"high":15.96}],"#
        + #""total":{"weight":16,"score":null,"low":5.96,"high":15.96},"grade":null,"#
        + #""gradeNote":"不评等级","findings":[{"code":"W01","name":"weights-do-not-total","#
        + #""severity":"error","pointer":"/total/weight","place":"第1行","message":"合计16分","#
        + #""advice":"请核对"}]}"#)
  }

  @Test func `an execution row has its rate and points`() throws {
    var form = try scored()
    var execution = ExecutionScore()
    execution.outcome = .scored
    execution.reason = .none
    execution.weight = 10
    execution.low = 10
    execution.high = 10
    execution.claimed = 10
    execution.rule = "execution-rate"
    execution.rate = try Ratio(
      of: ExactDecimal(coefficient: 64000, exponent: 0),
      to: ExactDecimal(coefficient: 64000, exponent: 0))
    form.sheet.execution = execution
    form.explanations.execution = "执行率100%"
    let text = String(
      decoding: ScoreSheetJSONWriter(style: .compact).bytes(for: form), as: UTF8.self)
    #expect(
      text.contains(
        #""execution":{"rate":"100.00%","weight":10,"score":10,"outcome":"scored","#
          + #""claimed":10,"rule":"execution-rate","explanation":"执行率100%"}"#))
  }

  @Test func `pretty text has an entry a line`() throws {
    let form = try FormJSONReader().read(
      Array(#"{"unit":"中\u2028心\u0001","funds":[{"name":"总额"},{}],"grade":""}"#.utf8)
    ).submission
    #expect(
      String(decoding: SubmissionJSONWriter().bytes(for: form), as: UTF8.self) == #"""
        {
          "unit": "中\u2028心\u0001",
          "funds": [
            {
              "name": "总额"
            },
            {}
          ],
          "grade": ""
        }

        """#)
  }

  @Test func `a real form written and read again is equal`() throws {
    let form = try FormJSONReader().read(FormFixture.bytes("form-survey.json")).submission
    for style in [JSONStyle.pretty, .compact] {
      let bytes = SubmissionJSONWriter(style: style).bytes(for: form)
      #expect(try FormJSONReader().read(bytes).submission == form)
      #expect(try FormYAMLReader().read(bytes).submission == form)
    }
  }

  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func `a random form written and read again is equal`(_ seed: UInt64) throws {
    let form = RandomForm(seed: seed).form
    for style in [JSONStyle.pretty, .compact] {
      let bytes = SubmissionJSONWriter(style: style).bytes(for: form)
      #expect(try FormJSONReader().read(bytes).submission == form)
    }
  }
}
