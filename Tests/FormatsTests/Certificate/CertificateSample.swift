import EvaluationModel
import TestSupport

@testable import Formats

/// A certificate of a form that was scored by hand, for tests that know no rules.
enum CertificateSample {
  /// Two rows and the execution row: 9 of 10, 5.96 of 6 (1093 of 1100), 84 accepted.
  static func scored() -> ScoredForm {
    var form = Submission(
      rows: [
        TestRow(name: "木材销售收入", target: "1100万元", actual: "1093万元", weight: "6", score: "6"),
        TestRow(
          dimension: "效益指标", subdimension: "社会效益指标", name: "生态保护", target: "显著提升",
          actual: "已完成", weight: "84", score: "80"),
      ],
      funds: [
        TestFund(annualBudget: "100", annualExpenditure: "90", weight: "10", score: "10")
      ])
    form.unit = form.append("某林场")
    form.signOff = form.append("填表人：某某 电话：123")
    form.totalScore = form.append("96")
    form.places[.indicator(0, .actual)] = .sheet(name: "自评表", cell: "F12")
    var sheet = ScoreSheet()
    var execution = ExecutionScore()
    execution.outcome = .scored
    execution.reason = .none
    execution.weight = 10
    execution.isWeightFiled = true
    execution.claimed = 10
    execution.low = 9
    execution.high = 9
    execution.numerator = Money(yuan: 900_000)
    execution.denominator = Money(yuan: 1_000_000)
    execution.share = try? Fraction(9, over: 10)
    execution.rate = execution.share.map { Ratio($0) }
    execution.rule = "execution-rate"
    sheet.execution = execution
    var first = IndicatorScore(weight: 6, claimed: 6, dimension: 0)
    first.outcome = .scored
    first.reason = .none
    first.low = Points(hundredths: 596)
    first.high = first.low
    first.rule = "proportional-completion"
    first.clause = 0
    first.assignment = 0
    first.calculation.settledShare = try? Fraction(1093, over: 1100)
    var second = IndicatorScore(weight: 84, claimed: 80, dimension: 1)
    second.outcome = .accepted
    second.reason = .judgement
    second.low = 80
    second.high = 80
    sheet.indicators = [first, second]
    for (row, score) in zip(form.indicators, sheet.indicators) {
      var dimension = DimensionScore(name: row.dimension, index: score.dimension)
      dimension.weight = score.weight
      dimension.low = score.low
      dimension.high = score.high
      sheet.dimensions.append(dimension)
    }
    sheet.total.weight = 100
    sheet.total.low = Points(hundredths: 9496)
    sheet.total.high = sheet.total.low
    sheet.total.claimed = 96
    sheet.grade = .grade(0)
    return ScoredForm(
      submission: form, rubric: SampleForms.rubric(kind: .project), sheet: sheet,
      explanations: Explanations(execution: "甲。", indicators: ["乙。", "丙。"], total: "丁。"))
  }

  static let rubric = CertifiedRubric(text: "id: hunan-project\n")
  static let source = CertificateSource(
    file: "表.xlsx", digest: SHA256.hexadecimal(of: [1, 2, 3]), number: 1)

  /// The file.
  static var bytes: [UInt8] {
    CertificateWriter(source: source, rubric: rubric).bytes(for: scored())
  }

  /// The file as a tree.
  static var tree: JSONValue { (try? JSONValue(reading: bytes)) ?? .null }

  /// The bytes of a tree with digests made anew, as somebody would who wants to deceive.
  static func sealed(_ tree: JSONValue) -> [UInt8] {
    CertificateDigests.sealed(tree).canonicalBytes
  }
}
