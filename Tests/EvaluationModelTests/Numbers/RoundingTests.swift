import EvaluationModel
import Testing

@Suite struct RoundingTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let numerator: Int128
    let denominator: Int128
    let rounded: Int128?

    init(_ numerator: Int128, _ denominator: Int128, _ rounded: Int128?) {
      self.numerator = numerator
      self.denominator = denominator
      self.rounded = rounded
    }

    var testDescription: String { "\(numerator) ÷ \(denominator)" }
  }

  @Test(arguments: [
    Row(1, 2, 1), Row(-1, 2, -1), Row(3, 2, 2), Row(-3, 2, -2), Row(5, 2, 3), Row(-5, 2, -3),
    Row(1, 3, 0), Row(2, 3, 1), Row(-1, 3, 0), Row(-2, 3, -1), Row(0, 7, 0), Row(7, 1, 7),
    Row(49, 100, 0), Row(50, 100, 1), Row(-50, 100, -1), Row(-49, 100, 0),
    Row(.max, 1, .max), Row(.min, 1, .min), Row(.min, 2, .min / 2), Row(.max, .max, 1),
    // 2¹²⁷ − 1 is odd, so half of it is a tie and goes up.
    Row(.max, 2, 85_070_591_730_234_615_865_843_651_857_942_052_864),
    Row(Int128(Int64.max) * 2 + 1, 2, Int128(Int64.max) + 1),
    Row(1, 0, nil), Row(1, -2, nil),
  ])
  func `a tie goes away from zero`(_ row: Row) {
    #expect(Rounding.halfAwayFromZero(row.numerator, over: row.denominator) == row.rounded)
  }
}
