import EvaluationModel
import TestSupport
import Testing

@testable import Review

@Suite struct ScoreComparisonTests {
  private static let form = FormUnderReview(
    [
      TestRow(dimension: "产出指标(50分)", target: "100人", actual: "80人", weight: "20", score: "20"),
      TestRow(
        dimension: "产出指标(50分)", target: "60000人", actual: "62000万", weight: "30", score: "30"),
      TestRow(dimension: "效益指标", target: "≤100万元", actual: "150万元", weight: "10", score: "5"),
      TestRow(dimension: "效益指标", target: "是", actual: "基本达到", weight: "20", score: ""),
      TestRow(dimension: "满意度指标", target: "90%", actual: "85.5%", weight: "10", score: "9.45"),
    ],
    funds: [TestFund(annualBudget: "100", annualExpenditure: "95.88", weight: "10", score: "9.6")],
    total: "94.05")

  @Test func `each row has what is claimed beside what the rule gives`() throws {
    let comparison = try #require(try Self.form.comparison)
    #expect(comparison.tolerance == Points(millionths: 100_000))
    let rows = comparison.indicators
    try #require(rows.count == 5)
    #expect(rows[0].claimed == 20 && rows[0].low == 16 && rows[0].high == 16)
    #expect(rows[0].verdict == .differs && rows[0].difference == 4)
    #expect(rows[1].verdict == .inside && rows[1].low == 0 && rows[1].high == 30)
    #expect(rows[2].verdict == .otherPolicy("反向指标按超出比例扣分：10×（1－50.00%）＝5分"))
    #expect(rows[3].verdict == .notClaimed && rows[3].claimed == nil)
    #expect(rows[4].verdict == .agrees)
    #expect(comparison.execution?.verdict == .agrees)
    #expect(comparison.execution?.high == Points(millionths: 9_590_000))
    #expect(comparison.goal == nil)
  }

  @Test func `dimensions sum the claims of their rows`() throws {
    let lines = try #require(try Self.form.comparison).dimensions
    try #require(lines.count == 3)
    #expect(lines[0].claimed == 50 && lines[0].low == 16 && lines[0].high == 46)
    #expect(lines[0].verdict == .outside && lines[0].difference == 4)
    #expect(lines[1].claimed == nil && lines[1].verdict == .notClaimed)
    #expect(lines[2].verdict == .agrees)
  }

  @Test func `the total is held against its interval`() throws {
    let total = try #require(try Self.form.comparison).total
    // 9.59 + 16 + 0～30 + 6.67 + 12～15.99 + 9.5.
    #expect(total.low == Points(hundredths: 5376) && total.high == Points(hundredths: 8775))
    #expect(total.claimed == Points(hundredths: 9405) && total.verdict == .outside)
  }

  @Test func `a judgement below its tier is outside though the sheet counts it full`() throws {
    let rows = ["7", "7.95", "9"].map {
      TestRow(target: "是", actual: "已完成", weight: "10", score: $0)
    }
    let lines = try #require(try FormUnderReview(rows).comparison).indicators
    #expect(lines.map(\.verdict) == [.outside, .inside, .agrees])
  }

  @Test func `the row of the execution rate shows the execution score`() throws {
    let form = FormUnderReview([
      TestRow(
        dimension: "过程", name: "预算执行率", target: "100%", actual: "95%", weight: "10", score: "9.5"),
      TestRow(dimension: "过程", target: "10个", actual: "10个", weight: "90", score: "90"),
    ])
    let comparison = try #require(try form.comparison)
    #expect(comparison.indicators.first == comparison.execution)
    #expect(comparison.indicators.first?.verdict == .agrees)
    #expect(comparison.dimensions.map(\.claimed) == [90])
  }

  @Test func `a goal with points of its own is compared`() throws {
    var form = FormUnderReview([TestRow(target: "10个", actual: "10个", weight: "80", score: "80")])
    form.submission.goalWeight = form.submission.append("10")
    form.submission.goalScore = form.submission.append("9")
    #expect(try form.comparison?.goal?.verdict == .agrees)
  }

  @Test func `base data has nothing to compare`() throws {
    var form = FormUnderReview([])
    form.submission.data = [
      DataItem(name: form.submission.append("编制数"), value: form.submission.append("7"))
    ]
    #expect(try form.comparison == nil)
  }
}
