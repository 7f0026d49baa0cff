import BigInt
import EvaluationModel
import TestSupport
import Testing

/// The arithmetic against whole numbers of any size.
@Suite struct ArithmeticPropertyTests {
  /// weight × actual ÷ target rounded half away from zero, in hundredths, by big integers.
  private func hundredths(
    _ millionths: Int64, _ actual: Int64, _ target: Int64
  ) -> (rounded: BigInt, isTie: Bool) {
    // ⌊(2x + 1) ÷ 2⌋ rounds x ≥ 0; x is a tie exactly when nothing is left over.
    let top = BigInt(millionths) * BigInt(actual) * 2 + BigInt(target) * 10_000
    let (quotient, remainder) = top.quotientAndRemainder(dividingBy: BigInt(target) * 20_000)
    return (quotient, remainder.isZero)
  }

  @Test func `a hundred thousand random scores round as exact fractions do`() throws {
    var random = SplitMix64(seed: 0x5A_4950_494E_47)
    var differences = 0
    var ties = 0
    for turn in 0..<100_000 {
      var weight = Int64.random(in: 1...10_000, using: &random) * 10_000
      var actual = Int64.random(in: 0...10_000_000, using: &random)
      var target = Int64.random(in: 1...10_000_000, using: &random)
      if turn % 4 == 0 {
        // A tie: weight × actual ÷ target ends in half a hundredth.
        target = Int64(1) << Int64.random(in: 1...12, using: &random)
        actual = Int64.random(in: 0...2000, using: &random) * 2 + 1
        weight = target / 2 * 10_000
      } else if turn % 4 == 1 {
        weight = Int64.random(in: 1...100_000_000, using: &random)
      }
      let expected = hundredths(weight, actual, target)
      if expected.isTie { ties += 1 }
      let share = try Ratio(
        of: ExactDecimal(coefficient: actual, exponent: -2),
        to: ExactDecimal(coefficient: target, exponent: -2))
      let points = try Points(millionths: weight).scaled(by: share.fraction, roundedTo: 2)
      if BigInt(points.millionths) != expected.rounded * 10_000 { differences += 1 }
    }
    #expect(differences == 0)
    #expect(ties >= 25_000)
  }

  /// A random number of random length, so that sums and products fit about as often as not.
  private func random(_ random: inout SplitMix64, isPositive: Bool = false) -> Int128 {
    let bits = Int.random(in: 1...127, using: &random)
    let high = UInt128(random.next()) << 64
    let magnitude = (high | UInt128(random.next())) >> UInt128(128 - bits)
    let value = Int128(truncatingIfNeeded: magnitude >> 1) + (isPositive ? 1 : 0)
    return !isPositive && random.next() & 1 == 0 ? -value : value
  }

  private func lowest(_ top: BigInt, _ bottom: BigInt) -> (top: BigInt, bottom: BigInt) {
    let divisor = top.greatestCommonDivisor(with: bottom)
    return (top / divisor, bottom / divisor)
  }

  private func fits(_ number: BigInt) -> Bool {
    number >= BigInt(Int128.min) && number <= BigInt(Int128.max)
  }

  @Test func `products are exact, and overflow exactly when lowest terms do not fit`() throws {
    var random = SplitMix64(seed: 1)
    var differences = 0
    var overflows = 0
    for _ in 0..<5000 {
      let left = try Fraction(self.random(&random), over: self.random(&random, isPositive: true))
      let right = try Fraction(self.random(&random), over: self.random(&random, isPositive: true))
      let exact = lowest(
        BigInt(left.numerator) * BigInt(right.numerator),
        BigInt(left.denominator) * BigInt(right.denominator))
      if let product = try? left.times(right) {
        if BigInt(product.numerator) * exact.bottom != BigInt(product.denominator) * exact.top {
          differences += 1
        }
      } else {
        overflows += 1
        if fits(exact.top), fits(exact.bottom) { differences += 1 }
      }
    }
    #expect(differences == 0)
    #expect(overflows > 500 && overflows < 4500)
  }

  @Test func `sums are exact, and overflow only when a term or the result does not fit`() throws {
    var random = SplitMix64(seed: 2)
    var differences = 0
    var overflows = 0
    for _ in 0..<5000 {
      let left = try Fraction(self.random(&random), over: self.random(&random, isPositive: true))
      let right = try Fraction(self.random(&random), over: self.random(&random, isPositive: true))
      let mine = lowest(BigInt(left.numerator), BigInt(left.denominator))
      let theirs = lowest(BigInt(right.numerator), BigInt(right.denominator))
      let common = mine.bottom.greatestCommonDivisor(with: theirs.bottom)
      let terms = [mine.top * (theirs.bottom / common), theirs.top * (mine.bottom / common)]
      let exact = lowest(terms[0] + terms[1], mine.bottom / common * theirs.bottom)
      if let sum = try? left.plus(right) {
        if BigInt(sum.numerator) * exact.bottom != BigInt(sum.denominator) * exact.top {
          differences += 1
        }
      } else {
        overflows += 1
        if terms.allSatisfy(fits), fits(terms[0] + terms[1]), fits(exact.bottom) {
          differences += 1
        }
      }
    }
    #expect(differences == 0)
    #expect(overflows > 500 && overflows < 4500)
  }

  @Test func `comparisons are exact, and overflow only when cross products do not fit`() throws {
    var random = SplitMix64(seed: 3)
    var differences = 0
    var overflows = 0
    for _ in 0..<5000 {
      let left = try Fraction(self.random(&random), over: self.random(&random, isPositive: true))
      let right = try Fraction(self.random(&random), over: self.random(&random, isPositive: true))
      let mine = lowest(BigInt(left.numerator), BigInt(left.denominator))
      let theirs = lowest(BigInt(right.numerator), BigInt(right.denominator))
      let (first, second) = (mine.top * theirs.bottom, theirs.top * mine.bottom)
      if let order = try? left.compared(to: right) {
        if order != (first < second ? -1 : (first == second ? 0 : 1)) { differences += 1 }
      } else {
        overflows += 1
        if fits(first), fits(second) { differences += 1 }
      }
    }
    #expect(differences == 0)
    #expect(overflows > 500 && overflows < 4500)
  }
}
