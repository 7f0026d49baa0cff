import BigInt
import EvaluationModel
import TestSupport
import Testing

@testable import Scoring

@Suite struct ScoringPropertyTests {
  private let scorer: Scorer

  init() throws { scorer = try Scorer(.testing()) }

  private func score(
    target: String, actual: String, weight: String, subdimension: String = "数量指标"
  ) throws -> Points {
    let sheet = scorer.score(
      Submission(rows: [
        TestRow(subdimension: subdimension, target: target, actual: actual, weight: weight)
      ]))
    return try #require(sheet.indicators[0].score)
  }

  @Test func `up to the target a better result never scores less`() throws {
    var last = Points.zero
    for actual in 0...130 {
      let points = try score(target: "≥97人", actual: "\(actual)人", weight: "7.5")
      #expect(points >= last)
      last = points
    }
    #expect(last == Points(millionths: 7_500_000))
  }

  @Test func `a lower cost never scores less`() throws {
    var last = Points.zero
    for spent in (1...300).reversed() {
      let points = try score(
        target: "97万元", actual: "\(spent)万元", weight: "9", subdimension: "成本指标")
      #expect(points >= last)
      last = points
    }
    #expect(last == 9)
  }

  @Test func `twenty thousand random rows agree with exact fractions`() throws {
    var state: UInt64 = 20_200_225
    func next(_ bound: UInt64) -> Int64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int64((state >> 33) % bound)
    }
    for _ in 0..<20_000 {
      let weight = 1 + next(2000)  // hundredths
      let target = 1 + next(1_000_000)
      let actual = next(1_200_000)
      let points = try score(
        target: "≥\(cents(target))万元", actual: "\(cents(actual))万元", weight: cents(weight))
      #expect(BigInt(points.millionths) == expected(weight, actual, target) * 10_000)
    }
  }

  /// Hundredths of a point, rounded half up, full from the target on.
  private func expected(_ weight: Int64, _ actual: Int64, _ target: Int64) -> BigInt {
    if actual >= target { return BigInt(weight) }
    return (BigInt(weight) * BigInt(actual) * 2 + BigInt(target)) / (BigInt(target) * 2)
  }

  private func cents(_ value: Int64) -> String {
    let rest = value % 100
    return "\(value / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
