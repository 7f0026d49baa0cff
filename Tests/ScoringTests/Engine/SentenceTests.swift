import EvaluationModel
import TestSupport
import Testing

@testable import Scoring

/// The sentences of rows where there is no plain proportion, or the units stand in odd places.
@Suite struct SentenceTests {
  /// A row, the points it gets by hand, and what its sentence must and must not say.
  struct Row: Sendable, CustomTestStringConvertible {
    let row: TestRow
    let points: Points
    let says: [String]
    var saysNot: [String] = []

    var testDescription: String { "\(row.target ?? "") → \(row.actual ?? "")" }
  }

  @Test(arguments: [
    // 10 × 10 ÷ 12 = 8.33; the unit of the one value is the unit of the other.
    Row(
      row: TestRow(comparison: "≤", unit: "天", target: "10", actual: "12天"),
      points: Points(millionths: 8_330_000), says: ["减少2天可得满分", "年度指标值10天÷实际完成值12天=83.33%"]),
    Row(
      row: TestRow(target: "≤10", actual: "12天"), points: Points(millionths: 8_330_000),
      says: ["超出指标值2天", "减少2天可得满分"]),
    // 10 × 94 ÷ 95 = 9.89
    Row(
      row: TestRow(comparison: "≥", unit: "%", target: "95", actual: "94"),
      points: Points(millionths: 9_890_000), says: ["实际完成值94%÷年度指标值95%", "再完成1个百分点可得满分"]),
    // 10 × 9 ÷ 10 km: 900 m of 1 km
    Row(
      row: TestRow(target: "≥1公里", actual: "900米"), points: 9, says: ["再完成0.1公里可得满分"]),
    // Nothing may happen, and something did.
    Row(
      row: TestRow(target: "=0起", actual: "2起"), points: 0,
      says: ["超过年度指标值=0起，不按比例计分，计0分，扣10分", "减少2起可得满分"],
      saysNot: ["，按比例"]),
    Row(row: TestRow(target: "=0起", actual: "0起"), points: 10, says: ["得满分10分"]),
    Row(
      row: TestRow(subdimension: "成本指标", target: "0元", actual: "5元"), points: 0,
      says: ["超过年度指标值0元", "减少5元可得满分"], saysNot: ["未达到", "，按比例"]),
    Row(row: TestRow(target: "≥0起", actual: "2起"), points: 10, says: ["得满分10分"]),
    // To the letter 5 is not below 5; the proportion is full.
    Row(
      row: TestRow(target: "<5个", actual: "5个"), points: 10,
      says: ["未低于指标值，比例为100%，得满分10分"], saysNot: ["减少", "四舍五入"]),
    Row(
      row: TestRow(target: ">5个", actual: "5个"), points: 10, says: ["未超过指标值，比例为100%，得满分10分"],
      saysNot: ["再完成", "四舍五入"]),
  ])
  func `a sentence gives the right amounts`(_ row: Row) throws {
    let scorer = try Scorer(.testing())
    let submission = Submission(rows: [row.row])
    let sheet = scorer.score(submission)
    #expect(sheet.indicators[0].score == row.points)
    let sentence = Explainer(scorer).explainIndicator(0, sheet, of: submission)
    for words in row.says { #expect(sentence.contains(words), "\(sentence)") }
    for words in row.saysNot { #expect(!sentence.contains(words), "\(sentence)") }
  }

  @Test func `a budget below zero gives no rate and no way back`() throws {
    let scorer = try Scorer(.testing())
    let submission = Submission(
      rows: [],
      funds: [TestFund(annualBudget: "-100", annualExpenditure: "5", weight: "10", score: "10")])
    let sheet = scorer.score(submission)
    let execution = try #require(sheet.execution)
    #expect(execution.outcome == .cannotScore)
    #expect(execution.low == 0)
    #expect(execution.high == 10)
    let sentence = Explainer(scorer).explain(sheet, of: submission).execution
    #expect(sentence.contains("-100") && sentence.contains("小于0"), "\(sentence)")
    #expect(!sentence.contains("再执行"), "\(sentence)")
  }
}
