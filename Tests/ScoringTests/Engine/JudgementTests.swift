import EvaluationModel
import TestSupport
import Testing

@testable import Scoring

/// Points that the unit judges inside bounds, and points by step.
@Suite struct JudgementTests {
  @Test(arguments: [
    // 达成: 8 to 10 of 10, both included; else the full weight.
    RowCase("效果明显", "已完成", "10"),
    RowCase("效果明显", "效果明显", "10"),
    RowCase("效果明显", "效果明显。", "10"),
    RowCase("效果明显", "达成年度指标", "10"),
    RowCase("效果明显", "已完成", .accepted, "8", claimed: "8.0"),
    RowCase("效果明显", "已完成", .accepted, "10", claimed: "10"),
    RowCase("效果明显", "已完成", "10", claimed: "7.99"),
    RowCase("效果明显", "已完成", "10", claimed: "10.01"),
    // 部分达成: 6 included to 8 excluded.
    RowCase("效果明显", "基本达到", .accepted, "6", claimed: "6.0"),
    RowCase("效果明显", "基本达到", .accepted, "7.99", claimed: "7.99"),
    RowCase("效果明显", "基本达到", .cannotScore, "6", to: "7.99", .tierIsRange, claimed: "8.0"),
    RowCase("效果明显", "基本达到", .cannotScore, "6", to: "7.99", .tierIsRange, claimed: "5.99"),
    RowCase("效果明显", "基本达到", .cannotScore, "6", to: "7.99", .tierIsRange),
    // 未达成: 0 included to 6 excluded.
    RowCase("效果明显", "未完成", .accepted, "0", claimed: "0"),
    RowCase("效果明显", "未完成", .accepted, "5.99", claimed: "5.99"),
    RowCase("效果明显", "未完成", .cannotScore, "0", to: "5.99", .tierIsRange, claimed: "6.0"),
    RowCase("效果明显", "未完成", .cannotScore, "0", to: "5.99", .tierIsRange, claimed: "-0.01"),
    // Weights with decimals: the bounds are exact, only what is printed is rounded.
    RowCase("效果明显", "基本达到", .cannotScore, "4.5", to: "5.99", .tierIsRange, weight: "7.5"),
    RowCase("效果明显", "基本达到", .accepted, "4.5", weight: "7.5", claimed: "4.5"),
    RowCase("效果明显", "已完成", .accepted, "6", weight: "7.5", claimed: "6"),
    // 60% of 3.33 is 1.998, 80% is 2.664.
    RowCase("效果明显", "基本达到", .accepted, "2.66", weight: "3.33", claimed: "2.66"),
    RowCase(
      "效果明显", "基本达到", .cannotScore, "2", to: "2.65", .tierIsRange, weight: "3.33",
      claimed: "1.99"),
    // Words of no tier.
    RowCase("效果明显", "群众叫好", .accepted, "7", .judgement, claimed: "7"),
    RowCase("效果明显", "群众叫好", .accepted, "0", .judgement, claimed: "0"),
    RowCase("效果明显", "群众叫好", .accepted, "10", .judgement, claimed: "10"),
    RowCase("效果明显", "群众叫好", .cannotScore, "0", to: "10", .judgementOutsideBounds, claimed: "11"),
    RowCase("效果明显", "群众叫好", .cannotScore, "0", to: "10", .judgementOutsideBounds, claimed: "-1"),
    RowCase("效果明显", "群众叫好", .cannotScore, "0", to: "10", .judgementMissing),
    RowCase("效果明显", "群众叫好", .cannotScore, "0", to: "10", .judgementMissing, claimed: "满分"),
    RowCase("效果明显", "", .cannotScore, "0", to: "10", .actualMissing, claimed: "10"),
  ])
  func `qualitative results`(_ known: RowCase) throws { try known.check() }

  @Test(arguments: [
    RowCase("制度健全", "12项", .accepted, "2", .judgement, claimed: "2"),
    RowCase("制度健全", "12项", .accepted, "8", .judgement, claimed: "8"),
    RowCase("制度健全", "12项", .cannotScore, "2", to: "8", .judgementOutsideBounds, claimed: "1.99"),
    RowCase("制度健全", "12项", .cannotScore, "2", to: "8", .judgementOutsideBounds, claimed: "8.01"),
    RowCase("制度健全", "12项", .cannotScore, "2", to: "8", .judgementMissing),
  ])
  func `a judgement inside the rubric's bounds`(_ known: RowCase) throws {
    try known.check(.testing(.words, "manual", [.word("from", "20%"), .word("to", "80%")]))
  }

  private static func bands(of subject: String) -> [Parameter] {
    let steps = [("90%", "100%"), ("80%", "80%"), ("60%", "50%")]
    return [
      .word("of", subject),
      Parameter(
        name: "bands",
        value: .list(steps.map { .map([.word("from", $0.0), .word("share", $0.1)]) })),
    ]
  }

  @Test(arguments: [
    RowCase("≥95%", "100%", "10"),
    RowCase("≥95%", "90%", "10"),
    RowCase("≥95%", "89.99%", "8"),
    RowCase("≥95%", "80%", "8"),
    RowCase("≥95%", "79.99%", "5"),
    RowCase("≥95%", "60%", "5"),
    RowCase("≥95%", "59.99%", "0"),
    RowCase("≥95%", "0%", "0"),
    RowCase("≥95%", "95", "10"),
    RowCase("≥95%", "满意", .cannotScore, "0", to: "10", .quantityAnsweredWithWords),
    RowCase("≥95%", "95人", .cannotScore, "0", to: "10", .unitsDiffer),
  ])
  func `bands of the result itself`(_ known: RowCase) throws {
    try known.check(.testing(.number, "bands", Self.bands(of: "actual")))
  }

  @Test(arguments: [
    RowCase("200人", "200人", "10"),
    RowCase("200人", "180人", "10"),
    RowCase("200人", "179人", "8"),
    RowCase("200人", "160人", "8"),
    RowCase("200人", "159人", "5"),
    RowCase("200人", "120人", "5"),
    RowCase("200人", "119人", "0"),
    RowCase("3人", "2人", "5"),
  ])
  func `bands of the completion`(_ known: RowCase) throws {
    try known.check(.testing(.number, "bands", Self.bands(of: "completion")))
  }

  @Test(arguments: [
    RowCase("≥95%", "95%", "10"),
    RowCase("≥95%", "94.99%", "0"),
    RowCase("≤100人", "100人", "10"),
    RowCase("≤100人", "101人", "0"),
    RowCase("≤0起", "1起", "0"),
  ])
  func `met or nothing`(_ known: RowCase) throws {
    try known.check(.testing(.number, "threshold"))
  }

  @Test(arguments: [
    RowCase("100人", "90人", "10"),
    RowCase("100人", "89人", "0"),
    RowCase("≥100人", "90人", "10"),
  ])
  func `met from a pass line on`(_ known: RowCase) throws {
    try known.check(.testing(.number, "threshold", [.word("pass-line", "90%")]))
  }
}
