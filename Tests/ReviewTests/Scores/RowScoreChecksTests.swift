import EvaluationModel
import TestSupport
import Testing

@testable import Review

/// One row with a claimed score, and the one finding about it that is right.
struct RowScoreCase: Sendable, CustomTestStringConvertible {
  let title: String
  let row: TestRow
  /// Code and severity, or `nil` for no finding.
  let expected: String?
  /// What the message must say.
  var says: [String] = []
  var rubric = Rubric.testing()
  var year = 2024

  var testDescription: String { title }

  init(
    _ title: String, _ target: String, _ actual: String, _ weight: String, _ score: String?,
    _ expected: String? = nil, says: [String] = [], name: String = "完成数量",
    subdimension: String = "数量指标", comparison: String? = nil, unit: String? = nil,
    rubric: Rubric = .testing(), year: Int = 2024
  ) {
    self.title = title
    row = TestRow(
      subdimension: subdimension, name: name, comparison: comparison, unit: unit, target: target,
      actual: actual, weight: weight, score: score)
    self.expected = expected
    self.says = says
    self.rubric = rubric
    self.year = year
  }

  static let linear = Rubric.testing(
    numbersBy: "proportional-completion",
    [Parameter(name: "reverse", value: .text("one-minus-overrun"))])
  static let direct = Rubric.testing(numbersBy: "threshold", [])
  static let passLine = Rubric.testing(
    numbersBy: "threshold", [Parameter(name: "pass-line", value: .text("90%"))])

  /// Rows as published, and others one step away from them.
  static let numbers: [RowScoreCase] = [
    .init("missed and full", "38508人", "37442人", "3", "3", "S03 error", says: ["应得2.92分"]),
    .init(
      "a cost overrun that rounding hides", "12.80万元", "12.82万元", "3", "3", "S03 error",
      says: ["超过指标值", "2.9953分", "四舍五入"], subdimension: "成本指标"),
    .init("nothing done and full", "3个", "0个", "15", "15", "S03 error", says: ["应得0分"]),
    .init("outside a range and full", "10-20天", "25天", "10", "10", "S03 error", says: ["应得8分"]),
    .init(
      "missed under an operator column", "30", "36", "10", "10", "S03 error",
      says: ["≤30万元", "36万元", "超过"], comparison: "≤", unit: "万元"),
    .init("full is right", "61000人", "62954人", "8", "8"),
    .init("met without a unit", "≧735人次", "735", "10", "10"),
    .init("a percentage without a sign", "≥95%", "95", "5", "5"),
    .init("an operator in a column", "30", "28", "10", "10", comparison: "≤", unit: "万元"),
    .init("a cost below its limit", "≤90万元", "90", "8", "8", subdimension: "成本指标"),
    .init("a falling rate", "0.9", "0", "10", "10", name: "森林火灾受害率"),
    .init("inside a range", "10-20天", "15天", "10", "10"),
    .init("exactly a strict limit, which the rule lets pass", ">95%", "95%", "10", "10"),
    .init("far above the target", "6次", "150次", "1", "1"),
    .init("not counted", "3个", "0", "15", "0"),
    .init("proportional, to one decimal", "100.00%", "97.30%", "2", "1.9"),
    .init("proportional, within the tolerance", "214人", "203人", "2", "1.8"),
    .init("cut too much", "1100万元", "1093万元", "6", "5", "S04 warning", says: ["5.96分", "少0.96分"]),
    .init(
      "cut too little", "3807人", "3224人", "2", "1.9", "S04 warning", says: ["1.69分", "多0.21分"]),
    .init("cut though met", "≥100%", "100%", "10", "7", "S05 warning", says: ["应得10分", "少3分"]),
    .init(
      "the weight times the percentage", "98%", "98%", "20", "19.6", "S05 warning",
      says: ["分值×实际完成值"]),
    .init("two accidents where none were to be, admitted", "0起", "2起", "10", "0"),
    .init("no accidents, and cut all the same", "0起", "0起", "10", "8", "S05 warning"),
    .init("given back for a target set too low", "6次", "150次", "10", "8"),
    .init("above the weight is S01's", "100人", "90人", "10", "11"),
    .init("not comparable is T01's", "60000人", "62000万", "8", "8"),
    .init("nothing done and nothing said is S10's", "100人", "", "8", "8"),
    .init("nothing claimed", "100人", "90人", "8", ""),
    .init("a pass line gives full marks", "100人", "90人", "10", "10", rubric: passLine),
    .init("below a pass line", "100人", "89人", "10", "10", "S03 error", rubric: passLine),
  ]

  static let otherPolicies: [RowScoreCase] = [
    .init(
      "linear where the rubric divides", "≤100万元", "150万元", "10", "5", "S04 info",
      says: ["6.67分", "自评5分", "按超出比例扣分：10×（1－50.00%）＝5分"]),
    .init("the rubric's own division", "≤100万元", "150万元", "10", "6.67"),
    .init(
      "divided where the rubric is linear", "≤100万元", "150万元", "10", "6.67", "S04 info",
      says: ["应得5分", "年度指标值÷实际完成值计分：10÷150.00%＝6.67分"], rubric: linear),
    .init(
      "linear down to nothing", "≤100万元", "210万元", "10", "0", "S04 info",
      says: ["4.76分", "扣完为止，计0分"]),
    .init("neither of them", "≤100万元", "150万元", "10", "8", "S04 warning", says: ["多1.33分"]),
    .init("nothing for a missed target", "100人", "80人", "10", "0", "S04 info", says: ["未达标不得分"]),
    .init(
      "a share where the rubric gives nothing", "100人", "80人", "10", "8", "S04 info",
      says: ["应得0分", "按完成比例计分：10×80.00%＝8分"], rubric: direct),
    .init("nothing for a met target is no policy", "100人", "100人", "10", "0", "S05 warning"),
  ]

  static let wordsAndDates: [RowScoreCase] = [
    .init("done, at the lower end", "2024年度", "已完成", "5", "4", subdimension: "时效指标"),
    .init("done, below its tier", "达成", "已完成", "10", "7", "S07 error", says: ["8～10分", "自评7分"]),
    .init("the middle tier", "是", "基本达到", "8", "6"),
    .init("the upper end of the middle tier", "是", "基本达到", "8", "6.4"),
    .init("above the middle tier", "是", "基本达到", "8", "7", "S07 error", says: ["4.8～6.4分"]),
    .init("partly done and full", "是", "基本达到", "8", "8", "S03 error", says: ["没有达成"]),
    .init("not done and full", "已完成", "未完成", "8", "8", "S03 error"),
    .init(
      "the middle tier of older forms", "是", "基本达到", "10", "5.5", "S04 info",
      says: ["6～8分", "80%、50%为界", "5～8分"]),
    .init("words of no tier", "有所提升", "养老服务提升", "5", "5"),
    .init("words of no tier, cut", "有所提升", "养老服务提升", "5", "3"),
    .init("in time", "9月前", "7月", "5", "5", subdimension: "时效指标"),
    .init("in time and cut", "2021年12月完成", "2021年12月完成", "5", "4", "S05 warning", year: 2021),
    .init("late and full", "2025年8月底前", "2026年1月16日", "15", "15", "S03 error", says: ["已逾期"]),
    .init("late and cut enough", "2025年8月底前", "2026年1月16日", "15", "11.19"),
    .init(
      "late and cut too little", "2025年8月底前", "2026年1月16日", "15", "13", "S04 warning",
      says: ["0～11.99分", "多1.01分"]),
  ]
}

@Suite struct RowScoreChecksTests {
  @Test(arguments: RowScoreCase.numbers + RowScoreCase.otherPolicies + RowScoreCase.wordsAndDates)
  func `a claimed score has one finding or none`(_ row: RowScoreCase) throws {
    let form = FormUnderReview([row.row], year: row.year).with(row.rubric)
    let findings = try form.findings("S03", "S04", "S05", "S07")
    #expect(
      findings.map { "\($0.code) \($0.severity.rawValue)" } == (row.expected.map { [$0] } ?? []))
    #expect(findings.allSatisfy { $0.pointer == "/indicators/0/score" })
    for piece in row.says {
      #expect(findings.first?.message.contains(piece) == true, "\(findings.first?.message ?? "")")
    }
  }

  @Test func `a tolerance of the bureau's own counts`() throws {
    var form = FormUnderReview([
      TestRow(target: "100.00%", actual: "97.30%", weight: "2", score: "1.9")
    ])
    form.settings.tolerance = Points(millionths: 10_000)
    #expect(try form.places("S") == ["S04 /indicators/0/score"])
  }

  @Test func `a row named after the execution rate is no indicator`() throws {
    let form = FormUnderReview([
      TestRow(name: "预算执行率", target: "100%", actual: "80%", weight: "10", score: "10")
    ])
    #expect(try form.places("S03", "S04", "S05").isEmpty)
  }
}
