import EvaluationModel
import Testing

@Suite struct ExactDecimalTests {
  struct Written: CustomTestStringConvertible, Sendable {
    let number: ExactDecimal
    let description: String
    let normalized: String

    init(_ coefficient: Int64, _ exponent: Int8, _ description: String, _ normalized: String) {
      number = ExactDecimal(coefficient: coefficient, exponent: exponent)
      self.description = description
      self.normalized = normalized
    }

    var testDescription: String { description }
  }

  @Test(arguments: [
    Written(1280, -2, "12.80", "12.8"),
    Written(-3, 0, "-3", "-3"),
    Written(12, 2, "1200", "1200"),
    Written(5, -3, "0.005", "0.005"),
    Written(-5, -1, "-0.5", "-0.5"),
    Written(0, -2, "0.00", "0"),
    Written(0, 5, "0", "0"),
    Written(10000, -2, "100.00", "100"),
    Written(.max, 0, "9223372036854775807", "9223372036854775807"),
    Written(.min, -19, "-0.9223372036854775808", "-0.9223372036854775808"),
  ])
  func `a number prints the digits that were written`(_ row: Written) {
    #expect(row.number.description == row.description)
    #expect(row.number.normalized.description == row.normalized)
  }

  struct Pair: CustomTestStringConvertible, Sendable {
    let left: ExactDecimal
    let right: ExactDecimal
    let order: Int

    init(_ left: (Int64, Int8), _ right: (Int64, Int8), _ order: Int) {
      self.left = ExactDecimal(coefficient: left.0, exponent: left.1)
      self.right = ExactDecimal(coefficient: right.0, exponent: right.1)
      self.order = order
    }

    var testDescription: String {
      "\(left.coefficient)e\(left.exponent), \(right.coefficient)e\(right.exponent)"
    }
  }

  @Test(arguments: [
    Pair((1280, -2), (128, -1), 0),
    Pair((1281, -2), (128, -1), 1),
    Pair((-1281, -2), (-128, -1), -1),
    Pair((0, 100), (0, -100), 0),
    Pair((1, 100), (.max, -100), 1),
    Pair((-1, 100), (.max, -100), -1),
    Pair((-1, 100), (-1, -100), -1),
    Pair((1, 19), (.max, 0), 1),
    Pair((.min, 19), (.min, 0), -1),
    Pair((.max, 0), (922_337_203_685_477_580, 1), 1),
    Pair((1, 127), (1, -128), 1),
    Pair((1, -1), (0, 0), 1),
  ])
  func `two numbers compare exactly whatever their exponents`(_ row: Pair) {
    #expect(row.left.compared(to: row.right) == row.order)
    #expect(row.right.compared(to: row.left) == -row.order)
    #expect((row.left == row.right) == (row.order == 0))
    #expect((row.left < row.right) == (row.order < 0))
  }

  @Test func `shifting stops where the exponent would leave its bounds`() {
    let number = ExactDecimal(coefficient: 25, exponent: -1)
    #expect(number.shifted(byPowerOfTen: 4)?.description == "25000")
    #expect(number.shifted(byPowerOfTen: 102) == nil)
    #expect(number.shifted(byPowerOfTen: -100) == nil)
  }

  @Test func `a number becomes a fraction or says that it does not fit`() throws {
    #expect(try ExactDecimal(coefficient: 1280, exponent: -2).fraction() == Fraction(64, over: 5))
    #expect(try ExactDecimal(coefficient: 0, exponent: -100).fraction() == .zero)
    #expect(throws: ArithmeticError.overflow) {
      try ExactDecimal(coefficient: 1, exponent: 39).fraction()
    }
    #expect(throws: ArithmeticError.overflow) {
      try ExactDecimal(coefficient: 1, exponent: -39).fraction()
    }
  }
}
