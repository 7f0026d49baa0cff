import EvaluationModel
import TestSupport
import Testing

@testable import Scoring

/// Units: converted where they belong together, reported where they do not.
@Suite struct ComparabilityTests {
  @Test(arguments: [
    RowCase("2500万元", "0.25亿元", "10"),
    RowCase("2500万元", "25000000元", "10"),
    RowCase("2500万元", "24000000元", "9.6"),
    RowCase("1亿元", "9800万元", "9.8"),
    RowCase("98000元", "9.8万元", "10"),
    RowCase("≤1亿元", "1.25亿元", "8"),
    RowCase("2公里", "1900米", "9.5"),
    RowCase("1平方公里", "950000㎡", "9.5"),
    RowCase("1公顷", "15亩", "10"),
    RowCase("2公顷", "15亩", "5"),
    RowCase("1吨", "800公斤", "8"),
    RowCase("1立方米", "500升", "5"),
    RowCase("2小时", "90分钟", "7.5"),
    RowCase("1天", "12小时", "5"),
    RowCase("1年", "9个月", "7.5"),
    RowCase("2个季度", "3个月", "5"),
    RowCase("20人", "19名", "9.5"),
    RowCase("50‰", "4%", "8"),
    RowCase("95个百分点", "95%", "10"),
    RowCase("300元/亩", "270元/亩", "9"),
    RowCase("1.2万亩", "12000亩", "10"),
    RowCase("1.2万亩", "9000亩", "7.5"),
  ])
  func `units of one family are converted exactly`(_ known: RowCase) throws { try known.check() }

  @Test(arguments: [
    RowCase("≥95%", "95", "10"),
    RowCase("≥95", "95%", "10"),
    RowCase("≥95%", "90.25", "9.5"),
    RowCase("≥1%", "1", "10"),
    RowCase("≥95%", "0", "0"),
    RowCase("≥735人次", "735", "10"),
    RowCase("≤90万元", "90", "10"),
    RowCase("≤90万元", "100", "9"),
    RowCase("735", "588人次", "8"),
    // No unit anywhere: numbers are numbers.
    RowCase("12000", "1.2万", "10"),
    RowCase("1.2万", "9000", "7.5"),
  ])
  func `a bare number takes the other's unit`(_ known: RowCase) throws { try known.check() }

  @Test(arguments: [
    RowCase("90", "81", "9", unit: "万元"),
    RowCase("90", "810000元", "9", unit: "万元"),
    RowCase("90", "81万元", "9", unit: "万元"),
    RowCase("95", "95%", "10", unit: "%"),
    RowCase("735", "588人次", "8", unit: "人次"),
    RowCase("735人次", "588", "8", unit: "人次"),
  ])
  func `a bare number under a unit column has the column's unit`(_ known: RowCase) throws {
    try known.check()
  }

  @Test(arguments: [
    RowCase("≥95%", "0.95", .cannotScore, "0", to: "10", .percentageDoubtful),
    RowCase("≥0.95", "95%", .cannotScore, "0", to: "10", .percentageDoubtful),
    RowCase("≥95%", "1", .cannotScore, "0", to: "10", .percentageDoubtful),
    RowCase("≤90万元", "899740", .cannotScore, "0", to: "10", .unitDoubtful),
    RowCase("≥90万元", "0.09", .cannotScore, "0", to: "10", .unitDoubtful),
    RowCase("12", "1.2万", .cannotScore, "0", to: "10", .unitDoubtful),
    RowCase("60000人", "62000万", .cannotScore, "0", to: "10", .magnitudesDiffer),
    RowCase("100人", "100户", .cannotScore, "0", to: "10", .unitsDiffer),
    RowCase("100人", "100人次", .cannotScore, "0", to: "10", .unitsDiffer),
    RowCase("10天", "10个工作日", .cannotScore, "0", to: "10", .unitsDiffer),
    RowCase("5个", "50%", .cannotScore, "0", to: "10", .unitsDiffer),
    RowCase("100万元", "100万美元", .cannotScore, "0", to: "10", .unitsDiffer),
    RowCase("300元/亩", "300元", .cannotScore, "0", to: "10", .unitsDiffer),
    RowCase("1亩", "667平方米", .cannotScore, "0", to: "10", .unitsDiffer),
    RowCase("10-20天", "15人", .cannotScore, "0", to: "10", .unitsDiffer),
    RowCase("90", "81户", .cannotScore, "0", to: "10", .unitsDiffer, unit: "万元"),
  ])
  func `what does not belong together is reported`(_ known: RowCase) throws { try known.check() }
}
