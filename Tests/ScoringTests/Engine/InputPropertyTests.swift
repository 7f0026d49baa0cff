import EvaluationModel
import Foundation
import TestSupport
import Testing

@testable import Scoring

/// What holds for every form, whatever stands in its cells.
@Suite struct InputPropertyTests {
  /// Texts of real forms and texts made to be difficult.
  private static let texts: [String] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fuzz/target-texts.txt").standardizedFileURL
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }()

  private let scorer: Scorer

  init() throws { scorer = try Scorer(.testing(overshoot: .minus(2))) }

  /// Forms of twenty rows with any text in any cell.
  private func forms(_ count: Int, seed: UInt64) -> [Submission] {
    var random = SplitMix64(seed: seed)
    func any() -> String { Self.texts.randomElement(using: &random) ?? "" }
    let weights = ["10", "7.5", "0", "", "-3", "3.33", "12分", "若干"]
    return (0..<count).map { _ in
      let rows = (0..<20).map { _ in
        TestRow(
          subdimension: Bool.random(using: &random) ? "成本指标" : "数量指标",
          name: Bool.random(using: &random) ? any() : "投诉率",
          comparison: Int.random(in: 0..<4, using: &random) == 0 ? any() : nil,
          unit: Int.random(in: 0..<4, using: &random) == 0 ? any() : nil, target: any(),
          actual: any(),
          weight: Int.random(in: 0..<4, using: &random) == 0
            ? any() : weights.randomElement(using: &random),
          score: Bool.random(using: &random) ? "\(Int.random(in: -2...12, using: &random))" : any())
      }
      return Submission(
        rows: rows, funds: [TestFund(annualBudget: any(), annualExpenditure: any(), weight: any())],
        year: Bool.random(using: &random) ? 2024 : nil)
    }
  }

  @Test func `the texts of real forms are here`() { #expect(Self.texts.count > 300) }

  @Test func `every score lies within zero and its weight, and the ends in order`() {
    for form in forms(500, seed: 1) {
      let sheet = scorer.score(form)
      for row in sheet.indicators {
        #expect(row.low >= .zero && row.low <= row.high && row.high <= row.weight)
        #expect(row.outcome == .cannotScore || row.low == row.high)
      }
      if let execution = sheet.execution {
        #expect(execution.low >= .zero && execution.low <= execution.high)
        #expect(execution.high <= execution.weight)
      }
    }
  }

  @Test func `the total is the sum of what is printed`() {
    for form in forms(300, seed: 2) {
      let sheet = scorer.score(form)
      let counted = sheet.indicators.filter { $0.outcome != .notApplicable }
      let execution = sheet.execution.flatMap { $0.outcome == .notApplicable ? nil : $0 }
      #expect(sheet.total.low == counted.reduce(execution?.low ?? .zero) { $0 + $1.low })
      #expect(sheet.total.high == counted.reduce(execution?.high ?? .zero) { $0 + $1.high })
      #expect(sheet.total.weight == counted.reduce(execution?.weight ?? .zero) { $0 + $1.weight })
    }
  }

  @Test func `the same form always gives the same sheet, and a used sheet a fresh one`() {
    var used = ScoreSheet()
    for form in forms(300, seed: 3) {
      let fresh = scorer.score(form)
      scorer.score(form, into: &used)
      #expect(used == fresh)
      #expect(scorer.score(form) == fresh)
    }
  }

  @Test func `every sentence is whole, and none speaks of the program`() {
    let explainer = Explainer(scorer)
    for form in forms(300, seed: 4) {
      let sentences = explainer.explain(scorer.score(form), of: form)
      for sentence in sentences.indicators + [sentences.execution, sentences.total] {
        #expect(!sentence.isEmpty)
        #expect(sentence.hasSuffix("。"))
        for word in ["nil", "Optional", "。。", "；。", "，，"] { #expect(!sentence.contains(word)) }
      }
    }
  }

  @Test func `any target with any result has a sentence`() {
    let explainer = Explainer(scorer)
    let sample = Self.texts.enumerated().filter { $0.offset % 5 == 0 }.map(\.element)
    for target in sample {
      let form = Submission(rows: sample.map { TestRow(target: target, actual: $0, score: "8") })
      let sentences = explainer.explain(scorer.score(form), of: form).indicators
      #expect(sentences.count == sample.count)
      #expect(sentences.allSatisfy { $0.hasSuffix("。") && !$0.contains("nil") })
    }
  }

  @Test func `double the weight is double the points before rounding`() throws {
    var random = SplitMix64(seed: 5)
    var rubric = Rubric.testing()
    // Weights of whole points over halves and quarters come out without rounding.
    rubric.digits = 6
    let scorer = try Scorer(rubric)
    for _ in 0..<500 {
      let weight = Int.random(in: 1...40, using: &random)
      let actual = Int.random(in: 0...64, using: &random)
      func points(_ weight: Int) -> Points? {
        let row = TestRow(target: "64人", actual: "\(actual)人", weight: "\(weight)")
        return scorer.score(Submission(rows: [row])).indicators[0].score
      }
      let once = try #require(points(weight))
      #expect(points(2 * weight) == once + once)
    }
  }

  @Test func `the way back gives full marks, and a hair less does not`() throws {
    var random = SplitMix64(seed: 6)
    let scorer = try Scorer(.testing())
    let explainer = Explainer(scorer)
    func hundredths(_ value: Int) -> String {
      "\(value / 100).\(value % 100 < 10 ? "0" : "")\(value % 100)"
    }
    for round in 0..<500 {
      let isCost = round.isMultiple(of: 2)
      let target = Int.random(in: 1000...100_000, using: &random)
      let actual =
        isCost
        ? target + Int.random(in: 500...target, using: &random)
        : Int.random(in: 0...(target - 500), using: &random)
      func result(_ actual: Int) -> (row: IndicatorScore, sentence: String) {
        let form = Submission(rows: [
          TestRow(
            target: "\(isCost ? "≤" : "≥")\(hundredths(target))万元",
            actual: "\(hundredths(actual))万元", weight: "90")
        ])
        let sheet = scorer.score(form)
        return (sheet.indicators[0], explainer.explainIndicator(0, sheet, of: form))
      }
      let missed = result(actual).sentence
      let way = try #require(missed.firstMatch(of: /(?:再完成|减少)([0-9.]+)万元可得满分/))
      let parts = way.1.split(separator: ".")
      let cents = parts.count == 2 ? String(parts[1]) : ""
      let amount =
        (Int(parts[0]) ?? 0) * 100
        + (Int(cents.padding(toLength: 2, withPad: "0", startingAt: 0)) ?? 0)
      let aim = isCost ? actual - amount : actual + amount
      #expect(result(aim).row.score == 90)
      #expect(result(aim).row.calculation.isMet == true)
      #expect(result(isCost ? aim + 1 : aim - 1).row.calculation.isMet == false)
      #expect(result(isCost ? aim + 1 : aim - 1).row.calculation.share != .one)
    }
  }
}
