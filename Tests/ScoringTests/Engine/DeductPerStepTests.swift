import EvaluationModel
import TestSupport
import Testing

@testable import Scoring

/// 每超过（低于）一步扣几分，扣完为止.
@Suite struct DeductPerStepTests {
  private static func rubric(
    _ points: String, step: String = "1%", count: String = "full", side: String = "worse"
  ) -> Rubric {
    .testing(
      .number, "deduct-per-step",
      [.word("points", points), .word("step", step), .word("count", count), .word("side", side)])
  }

  @Test(arguments: [
    // 9 ÷ 7 of the quota: 28 full points over, 0.5 each.
    RowCase("≤100%", "128.57%", "0", weight: "5"),
    RowCase("≤100%", "109.99%", "0.5", weight: "5"),
    RowCase("≤100%", "110%", "0", weight: "5"),
    // Exactly on, a hair above, one step, a hair below a step.
    RowCase("≤100%", "100%", "5", weight: "5"),
    RowCase("≤100%", "100.01%", "5", weight: "5"),
    RowCase("≤100%", "101%", "4.5", weight: "5"),
    RowCase("≤100%", "101.99%", "4.5", weight: "5"),
    RowCase("≤100%", "0%", "5", weight: "5"),
    RowCase("≤100%", "-3%", "5", weight: "5"),
    // Percentage points, not shares of the target: 8 points over 20 %.
    RowCase("≤20%", "28%", "1", weight: "5"),
    RowCase("≤0%", "3.2%", "3.5", weight: "5"),
  ])
  func `half a point for every full percentage point above`(_ known: RowCase) throws {
    try known.check(Self.rubric("0.5"))
  }

  @Test(arguments: [
    RowCase("≥100%", "100%", "5", weight: "5"),
    RowCase("≥100%", "99.27%", "5", weight: "5"),
    RowCase("≥100%", "95%", "3", weight: "5"),
    RowCase("≥100%", "94%", "3", weight: "5"),
    RowCase("≥100%", "85%", "0", weight: "5"),
    RowCase("≥100%", "0%", "0", weight: "5"),
    // Counts by their completion rate: 89 of 100 is eleven points short.
    RowCase("100人", "89人", "6"),
    RowCase("200人", "191人", "10"),
    RowCase("200人", "190人", "8"),
  ])
  func `two points for every full five below`(_ known: RowCase) throws {
    try known.check(Self.rubric("2", step: "5%"))
  }

  @Test(arguments: [
    RowCase("≤100%", "100%", "5", weight: "5"),
    RowCase("≤100%", "100.01%", "4.5", weight: "5"),
    RowCase("≤100%", "101%", "4.5", weight: "5"),
    RowCase("≤100%", "101.01%", "4", weight: "5"),
  ])
  func `a step that has been begun counts where the rubric says so`(_ known: RowCase) throws {
    try known.check(Self.rubric("0.5", count: "started"))
  }

  @Test(arguments: [
    RowCase("100%", "100%", "6", weight: "6"),
    RowCase("100%", "104.99%", "6", weight: "6"),
    RowCase("100%", "105%", "4", weight: "6"),
    RowCase("100%", "112%", "2", weight: "6"),
    RowCase("100%", "88%", "2", weight: "6"),
  ])
  func `both sides lose where the rubric says so`(_ known: RowCase) throws {
    try known.check(Self.rubric("2", step: "5%", side: "both"))
  }

  @Test(arguments: [
    RowCase("0起", "1起", "10"),
    RowCase("≤0起", "1起", "0"),
    RowCase("60000人", "62000万", .cannotScore, "0", to: "10", .magnitudesDiffer),
    RowCase("100人", "已完成", .cannotScore, "0", to: "10", .quantityAnsweredWithWords),
  ])
  func `what has no rate is not guessed`(_ known: RowCase) throws {
    try known.check(Self.rubric("1"))
  }

  @Test func `a worse result never gets more`() throws {
    for count in ["full", "started"] {
      let scorer = try Scorer(Self.rubric("0.7", step: "3%", count: count))
      var last = Points.largest
      for hundredths in stride(from: 9000, through: 15000, by: 7) {
        let actual = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)%"
        let row = TestRow(target: "≤100%", actual: actual, weight: "8")
        let score = scorer.score(Submission(rows: [row])).indicators[0]
        #expect(score.outcome == .scored)
        #expect(score.high <= last, "\(actual)")
        last = score.high
      }
      #expect(last == .zero)
    }
  }

  @Test(arguments: [
    ("points", "0", "大于0的分数"), ("points", "-1", "大于0的分数"), ("points", "一些", "大于0的分数"),
    ("step", "0%", "大于0的百分比"), ("step", "1", "大于0的百分比"), ("count", "half", "不能写“half”"),
  ])
  func `a parameter that means nothing is refused`(
    _ name: String, _ text: String, _ words: String
  ) {
    var parameters = [Parameter.word("points", "0.5")]
    parameters.removeAll { $0.name == name }
    parameters.append(.word(name, text))
    let faults = #expect(throws: RubricFaults.self) {
      _ = try Scorer(.testing(.number, "deduct-per-step", parameters))
    }
    #expect(faults?.faults.contains { $0.message.contains(words) } == true)
  }
}
