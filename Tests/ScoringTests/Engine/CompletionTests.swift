import EvaluationModel
import TestSupport
import Testing

@testable import Scoring

/// Numbers against numbers: issue 2, point 4.
@Suite struct CompletionTests {
  @Test(arguments: [
    RowCase("≥100人", "100人", "10"),
    RowCase("≥100人", "99人", "9.9"),
    RowCase("≥100人", "0人", "0"),
    RowCase("≥100人", "-5人", "0"),
    RowCase("≥3人", "1人", "3.33"),
    RowCase("≥3人", "2人", "6.67"),
    // Strict: on the target itself the proportion is whole.
    RowCase(">100人", "100人", "10"),
    RowCase(">100人", "101人", "10"),
    RowCase(">100人", "99人", "9.9"),
    RowCase("<100人", "100人", "10"),
    RowCase("<100人", "125人", "8"),
    RowCase("<100人", "99人", "10"),
    RowCase("≤100人", "100人", "10"),
    RowCase("≤100人", "101人", "9.9"),
    RowCase("≤100人", "200人", "5"),
    RowCase("≤100人", "250人", "4"),
    RowCase("≤100人", "-1人", "10"),
    RowCase("=100人", "100人", "10"),
    RowCase("=100人", "80人", "8"),
    RowCase("=100人", "125人", "10"),
    RowCase("100人", "50人", "5", operator: "="),
    RowCase("90万元", "100万元", "9", in: "成本指标"),
    RowCase("10%", "12.5%", "8", name: "投诉率"),
  ])
  func `a number`(_ known: RowCase) throws { try known.check() }

  @Test(arguments: [
    RowCase("≤100人", "100人", "10"),
    RowCase("≤100人", "101人", "9.9"),
    RowCase("≤100人", "150人", "5"),
    RowCase("≤100人", "199人", "0.1"),
    RowCase("≤100人", "200人", "0"),
    RowCase("≤100人", "250人", "0"),
    RowCase("≤3人", "4人", "6.67"),
  ])
  func `too much, one minus the overrun`(_ known: RowCase) throws {
    try known.check(
      .testing(.number, "proportional-completion", [.word("reverse", "one-minus-overrun")]))
  }

  @Test(arguments: [
    RowCase("=100人", "100人", "10"),
    RowCase("=100人", "80人", "8"),
    RowCase("=100人", "125人", "8"),
    RowCase("≥100人", "125人", "10"),
    RowCase("=0人", "0人", "10"),
    RowCase("=0人", "1人", "0"),
  ])
  func `equal means equal where the rubric says so`(_ known: RowCase) throws {
    try known.check(.testing(.number, "proportional-completion", [.word("equal", "exact")]))
  }

  @Test(arguments: [
    RowCase("10-20天", "10天", "10"),
    RowCase("10-20天", "20天", "10"),
    RowCase("10-20天", "9.99天", "9.99"),
    RowCase("10-20天", "5天", "5"),
    RowCase("10-20天", "40天", "5"),
    RowCase("10-20天", "0天", "0"),
    RowCase("95%~100%", "120%", "8.33"),
    RowCase("95%~100%", "97", "10"),
    RowCase("0-5天", "8天", "6.25"),
    RowCase("0-5天", "0天", "10"),
  ])
  func `a range`(_ known: RowCase) throws { try known.check() }

  @Test(arguments: [
    RowCase("≤0起", "0起", "10"),
    RowCase("≤0起", "1起", "0"),
    RowCase("0起", "1起", "0", name: "安全事故率"),
    RowCase("=0起", "0起", "10"),
    RowCase("=0起", "1起", "0"),
    RowCase("0起", "1起", "0", operator: "="),
    RowCase("0起", "1起", "10"),
    RowCase("≥0起", "0起", "10"),
    RowCase("≥0起", "7起", "10"),
    RowCase("≥-5%", "-3%", "10"),
    RowCase("≥-5%", "-5%", "10"),
    RowCase("≥-5%", "-8%", .cannotScore, "0", to: "10", .targetNegative),
    RowCase("≤-5%", "-8%", "10"),
    RowCase("≤-5%", "-3%", .cannotScore, "0", to: "10", .targetNegative),
  ])
  func `a target of zero or below`(_ known: RowCase) throws { try known.check() }

  @Test(arguments: [
    RowCase("≥100人", "60人", "6"),
    RowCase("≥100人", "59人", "0"),
    RowCase("≥100人", "100人", "10"),
    // 100 ÷ 166 is 60.24%, 100 ÷ 167 is 59.88%.
    RowCase("≤100人", "166人", "6.02"),
    RowCase("≤100人", "167人", "0"),
  ])
  func `below the pass line there is nothing`(_ known: RowCase) throws {
    try known.check(.testing(.number, "proportional-completion", [.word("pass-line", "60%")]))
  }

  @Test(arguments: [
    // A blank actual value is the interval of the whole weight; a blank weight none at all.
    RowCase("≥100人", "", .cannotScore, "0", to: "10", .actualMissing),
    RowCase("≥100人", nil, .cannotScore, "0", to: "10", .actualMissing),
    RowCase("≥100人", "—", .cannotScore, "0", to: "10", .actualMissing),
    RowCase("", "100人", .cannotScore, "0", to: "10", .targetMissing),
    RowCase(nil, "100人", .cannotScore, "0", to: "10", .targetMissing),
    RowCase("/", "100人", .cannotScore, "0", to: "10", .targetMissing),
    RowCase("≥100人", "100人", .cannotScore, "0", .weightMissing, weight: nil),
    RowCase("≥100人", "100人", .cannotScore, "0", .weightMissing, weight: ""),
    RowCase("≥100人", "100人", .cannotScore, "0", .weightUnusable, weight: "若干"),
    RowCase("≥100人", "100人", .cannotScore, "0", .weightUnusable, weight: "0"),
    RowCase("≥100人", "100人", .cannotScore, "0", .weightUnusable, weight: "-5"),
    RowCase("≥100人", "173,59人", .cannotScore, "0", to: "10", .actualMalformed),
    RowCase("≥173,59人", "100人", .cannotScore, "0", to: "10", .targetMalformed),
    RowCase("≥100人", "约100人", .cannotScore, "0", to: "10", .actualApproximate),
    RowCase("≥100人", "100人左右", .cannotScore, "0", to: "10", .actualApproximate),
    RowCase("≥100人", "已完成", .cannotScore, "0", to: "10", .quantityAnsweredWithWords),
    RowCase("≥100人", "2024年6月", .cannotScore, "0", to: "10", .quantityAnsweredWithWords),
    RowCase("10-20天", "已完成", .cannotScore, "0", to: "10", .quantityAnsweredWithWords),
    // An actual range says enough when both ends say the same.
    RowCase("≥100人", "90-110人", .cannotScore, "0", to: "10", .actualApproximate),
  ])
  func `what cannot be scored is never a silent zero`(_ known: RowCase) throws {
    try known.check()
  }

  @Test(arguments: [
    RowCase("≥100人", "100-110人", "10"),
    RowCase("≤100人", "80-100人", "10"),
    RowCase("≥266米", "≥266米", "10"),
    RowCase("≥266米", "≥133米", "5"),
    RowCase("≥100人", "100人", "8", weight: "8分"),
    RowCase("", "98%", "9.8", name: "培训合格率100%"),
    RowCase("", "120万元", "8.33", name: "工作经费≤100万元"),
    RowCase(nil, "45次", "9", name: "开展宣传≥50次"),
  ])
  func `what can be read is scored`(_ known: RowCase) throws { try known.check() }

  @Test func `a target taken from the name is marked`() throws {
    let form = Submission(rows: [
      TestRow(name: "培训合格率100%", target: "", actual: "98%"),
      TestRow(name: "培训合格率100%", target: "95%", actual: "98%"),
    ])
    let rows = try Scorer(.testing()).score(form).indicators
    #expect(rows.map(\.calculation.isTargetFromName) == [true, false])
    #expect(rows.map(\.high.description) == ["9.8", "10"])
  }

  struct Digits: Sendable {
    let digits: Int
    let weight: String
    let target: String
    let actual: String
    let points: String
  }

  @Test(arguments: [
    Digits(digits: 0, weight: "1", target: "3人", actual: "1人", points: "0"),
    Digits(digits: 0, weight: "1", target: "3人", actual: "2人", points: "1"),
    Digits(digits: 0, weight: "1", target: "2人", actual: "1人", points: "1"),
    Digits(digits: 0, weight: "5", target: "2人", actual: "1人", points: "3"),
    Digits(digits: 0, weight: "2.5", target: "10人", actual: "9人", points: "2"),
    Digits(digits: 1, weight: "0.5", target: "2人", actual: "1人", points: "0.3"),
    Digits(digits: 1, weight: "10", target: "3人", actual: "2人", points: "6.7"),
    Digits(digits: 2, weight: "0.25", target: "2人", actual: "1人", points: "0.13"),
    Digits(digits: 2, weight: "0.375", target: "3人", actual: "1人", points: "0.13"),
    Digits(digits: 2, weight: "0.01", target: "2人", actual: "1人", points: "0.01"),
    Digits(digits: 4, weight: "10", target: "3人", actual: "1人", points: "3.3333"),
    Digits(digits: 4, weight: "0.0001", target: "2人", actual: "1人", points: "0.0001"),
    // A full share is the weight itself, whatever its decimals.
    Digits(digits: 0, weight: "2.5", target: "2人", actual: "2人", points: "2.5"),
  ])
  func `one rounding a row, halves away from zero`(_ known: Digits) throws {
    var rubric = Rubric.testing()
    rubric.digits = known.digits
    let form = Submission(rows: [
      TestRow(target: known.target, actual: known.actual, weight: known.weight)
    ])
    #expect(
      try Scorer(rubric).score(form).indicators[0].score?.description == known.points)
  }
}
