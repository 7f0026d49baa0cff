import EvaluationModel
import Testing

@Suite struct RatioAndMoneyTests {
  struct Rate: CustomTestStringConvertible, Sendable {
    let part: ExactDecimal
    let whole: ExactDecimal
    let percentage: String

    init(_ part: ExactDecimal, _ whole: ExactDecimal, _ percentage: String) {
      self.part = part
      self.whole = whole
      self.percentage = percentage
    }

    var testDescription: String { "\(part) ÷ \(whole)" }
  }

  @Test(arguments: [
    Rate(9, 7, "128.57%"),
    Rate(1093, 1100, "99.36%"),
    Rate(76, 75, "101.33%"),
    Rate(1, 600, "0.17%"),
    Rate(1, 625, "0.16%"),
    Rate(1, 3, "33.33%"),
    Rate(2, 3, "66.67%"),
    Rate(-1, 3, "-33.33%"),
    Rate(0, 5, "0.00%"),
    Rate(1, 20000, "0.01%"),
    Rate(-1, 20000, "-0.01%"),
    Rate(1, 20001, "0.00%"),
    Rate(
      ExactDecimal(coefficient: 1282, exponent: -2), ExactDecimal(coefficient: 128, exponent: -1),
      "100.16%"),
    Rate(
      ExactDecimal(coefficient: 5, exponent: 30), ExactDecimal(coefficient: 50, exponent: 29),
      "100.00%"),
    Rate(ExactDecimal(coefficient: 1, exponent: 30), 1, "—"),
  ])
  func `a rate prints with two decimals`(_ row: Rate) throws {
    #expect(try Ratio(of: row.part, to: row.whole).percentage == row.percentage)
  }

  @Test func `a rate over zero or beyond the arithmetic is an error`() {
    #expect(throws: ArithmeticError.divisionByZero) { try Ratio(of: 1, to: 0) }
    #expect(throws: ArithmeticError.overflow) {
      try Ratio(
        of: ExactDecimal(coefficient: 1, exponent: 50),
        to: ExactDecimal(coefficient: 1, exponent: -50))
    }
  }

  @Test func `digits outside sixteen print as a dash`() {
    let third = (try? Ratio(of: 1, to: 3)) ?? Ratio(.zero)
    #expect(third.percentage(digits: 0) == "33%")
    #expect(third.percentage(digits: 4) == "33.3333%")
    #expect(third.percentage(digits: -1) == "—")
    #expect(third.percentage(digits: .max) == "—")
    #expect(third.percentage(digits: .min) == "—")
  }

  @Test func `元, 万元 and 亿元 are the same money`() {
    let yuan = Money(150_000_000, in: .yuan)
    let tenThousands = Money(15_000, in: .tenThousandYuan)
    let hundredMillions = Money(
      ExactDecimal(coefficient: 15, exponent: -1), in: .hundredMillionYuan)
    #expect(yuan == tenThousands)
    #expect(tenThousands == hundredMillions)
    #expect(yuan?.number(in: .tenThousandYuan)?.normalized.description == "15000")
    #expect(Money(1, in: .tenThousandYuan).map { $0 < Money(yuan: 10_001) } == true)
    #expect(Money(ExactDecimal(coefficient: 1, exponent: 97), in: .tenThousandYuan) == nil)
  }
}
