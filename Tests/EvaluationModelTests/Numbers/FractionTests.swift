import EvaluationModel
import Testing

@Suite struct FractionTests {
  @Test func `the denominator is positive and zero is refused`() throws {
    let fraction = try Fraction(3, over: -4)
    #expect(fraction.numerator == -3)
    #expect(fraction.denominator == 4)
    #expect(throws: ArithmeticError.divisionByZero) { try Fraction(1, over: 0) }
  }

  @Test func `a sign that cannot move is an overflow`() throws {
    #expect(throws: ArithmeticError.overflow) { try Fraction(.min, over: -1) }
    #expect(throws: ArithmeticError.overflow) { try Fraction(1, over: .min) }
    let half = try Fraction(.min, over: -2)
    #expect(half.numerator == 85_070_591_730_234_615_865_843_651_857_942_052_864)
    #expect(half.denominator == 1)
  }

  @Test func `equal values are equal whatever their terms`() throws {
    #expect(try Fraction(2, over: 4) == Fraction(1, over: 2))
    #expect(try Fraction(0, over: 4) == .zero)
    #expect(try Fraction(-6, over: 4).reduced.numerator == -3)
  }

  @Test func `a product overflows only when its lowest terms do not fit`() throws {
    let large = try Fraction(.max, over: 3)
    let inverse = try Fraction(3, over: .max)
    #expect(try large.times(inverse) == .one)
    #expect(throws: ArithmeticError.overflow) { try large.times(large) }
    #expect(try large.divided(by: large) == .one)
    #expect(throws: ArithmeticError.divisionByZero) { try large.divided(by: .zero) }
  }

  @Test func `sums and differences use the least common denominator`() throws {
    #expect(try Fraction(1, over: 2).plus(Fraction(1, over: 3)) == Fraction(5, over: 6))
    #expect(try Fraction(1, over: 2).minus(Fraction(1, over: 3)) == Fraction(1, over: 6))
    // 2⁹⁹: the product of the denominators does not fit, the common one does.
    let power = Int128(1) << 99
    let sum = try Fraction(1, over: power).plus(Fraction(1, over: power * 2))
    #expect(sum == (try Fraction(3, over: power * 2)))
    #expect(throws: ArithmeticError.overflow) { try Fraction(.max).plus(.one) }
    #expect(throws: ArithmeticError.overflow) { try Fraction(.min).minus(.one) }
  }

  @Test func `fractions compare and round exactly`() throws {
    #expect(try Fraction(1, over: 3).compared(to: Fraction(333, over: 1000)) == 1)
    #expect(try Fraction(-1, over: 3).compared(to: Fraction(-333, over: 1000)) == -1)
    #expect(try Fraction(2, over: 6).compared(to: Fraction(1, over: 3)) == 0)
    #expect(try Fraction(1, over: 8).rounded(toDigits: 2) == 13)
    #expect(try Fraction(-1, over: 8).rounded(toDigits: 2) == -13)
    #expect(throws: ArithmeticError.overflow) { try Fraction.one.rounded(toDigits: 39) }
    #expect(throws: ArithmeticError.overflow) { try Fraction.one.rounded(toDigits: -1) }
    #expect(throws: ArithmeticError.overflow) { try Fraction(.max, over: 7).rounded(toDigits: 1) }
  }
}
