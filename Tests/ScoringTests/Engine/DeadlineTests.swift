import EvaluationModel
import TestSupport
import Testing

@testable import Scoring

/// 时限: in time, late, or not to be told.
@Suite struct DeadlineTests {
  @Test(arguments: [
    RowCase("2024年12月底前", "2024年12月30日", "10"),
    RowCase("2024年12月底前", "2024年11月", "10"),
    RowCase("12月底前", "11月", "10"),
    // The end of a month includes its last day, and so the month.
    RowCase("9月底前", "9月", "10"),
    RowCase("9月前", "8月", "10"),
    RowCase("9月前", "8月31日", "10"),
    RowCase("2024年11月30日前", "2024年11月30日", "10"),
    RowCase("2024年11月30日前", "11月30日", "10"),
    RowCase("2024年", "12月", "10"),
    RowCase("2024年度", "2024年12月31日", "10"),
    RowCase("2024年底", "12月", "10"),
    RowCase("年底前", "11月", "10"),
    RowCase("6月中旬", "6月上旬", "10"),
    RowCase("6月中旬", "6月20日", "10"),
    RowCase("上半年", "6月", "10"),
    RowCase("第三季度", "9月", "10"),
    RowCase("一季度", "3月", "10"),
    RowCase("2024年1-12月", "2024年12月", "10"),
    RowCase("2024年度", "2024年度", "10"),
  ])
  func `done in time`(_ known: RowCase) throws { try known.check() }

  @Test(arguments: [
    RowCase("12月底前", "2025年1月", "0"),
    RowCase("9月前", "10月", "0"),
    RowCase("9月底前", "10月1日", "0"),
    RowCase("2024年11月30日前", "2024年12月1日", "0"),
    RowCase("2024年", "2025年1月", "0"),
    RowCase("2023年12月底前", "3月", "0"),
    RowCase("6月中旬", "6月下旬", "0"),
    RowCase("6月中旬", "6月21日", "0"),
    RowCase("上半年", "7月", "0"),
    RowCase("第三季度", "10月", "0"),
  ])
  func `late and worth nothing where the rubric says so`(_ known: RowCase) throws {
    try known.check(.testing(.date, "deadline", [.word("late", "zero")]))
  }

  @Test(arguments: [
    // Below the best tier, which begins with 8 of 10, the claim stands.
    RowCase("9月前", "10月", .accepted, "7", .judgement, claimed: "7"),
    RowCase("9月前", "10月", .accepted, "7.99", .judgement, claimed: "7.99"),
    RowCase("9月前", "10月", .accepted, "0", .judgement, claimed: "0"),
    RowCase("9月前", "10月", .cannotScore, "0", to: "7.99", .tierIsRange, claimed: "8"),
    RowCase("9月前", "10月", .cannotScore, "0", to: "7.99", .tierIsRange, claimed: "10"),
    RowCase("9月前", "10月", .cannotScore, "0", to: "7.99", .tierIsRange, claimed: "-1"),
    RowCase("9月前", "10月", .cannotScore, "0", to: "7.99", .tierIsRange),
    RowCase("9月前", "10月", .cannotScore, "0", to: "3.99", .tierIsRange, weight: "5"),
  ])
  func `late is left to judgement otherwise`(_ known: RowCase) throws { try known.check() }

  @Test(arguments: [
    RowCase("9月前", "9月", .cannotScore, "0", to: "10", .dateUnclear),
    RowCase("9月前", "9月1日", .cannotScore, "0", to: "10", .dateUnclear),
    RowCase("2024年11月30日前", "2024年", .cannotScore, "0", to: "10", .dateUnclear),
    RowCase("上半年", "2024年", .cannotScore, "0", to: "10", .dateUnclear),
    RowCase("≥2024年6月", "2024年7月", .cannotScore, "0", to: "10", .dateUnclear),
    RowCase("12月底前", "100%", .cannotScore, "0", to: "10", .dateNotAnswered),
    RowCase("12月底前", "3次", .cannotScore, "0", to: "10", .dateNotAnswered),
    RowCase("12月底前", "", .cannotScore, "0", to: "10", .actualMissing),
  ])
  func `not to be told`(_ known: RowCase) throws { try known.check() }

  @Test(arguments: [
    RowCase("12月底前", "已完成", "10"),
    RowCase("12月底前", "已完成。", "10"),
    RowCase("12月底前", "已完成", .accepted, "9", claimed: "9"),
    RowCase("12月底前", "未完成", .accepted, "3", claimed: "3"),
    RowCase("12月底前", "未完成", .cannotScore, "0", to: "5.99", .tierIsRange),
    RowCase("12月底前", "较为及时", .accepted, "6", .judgement, claimed: "6"),
    RowCase("12月底前", "较为及时", .cannotScore, "0", to: "10", .judgementMissing),
  ])
  func `words as an answer are judged by tier`(_ known: RowCase) throws { try known.check() }

  @Test(arguments: [
    RowCase("9月底前", "8月", "10"),
    RowCase("9月底前", "2024年8月", .cannotScore, "0", to: "10", .dateUnclear),
    RowCase("2024年9月底前", "8月", .cannotScore, "0", to: "10", .dateUnclear),
    RowCase("2024年9月底前", "2024年8月", "10"),
  ])
  func `a form without a year cannot fill in one`(_ known: RowCase) throws {
    try known.check(year: nil)
  }
}
