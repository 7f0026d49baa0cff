import EvaluationModel
import Testing

@Suite struct PointsTests {
  struct Stated: CustomTestStringConvertible, Sendable {
    let number: ExactDecimal
    let description: String?

    init(_ coefficient: Int64, _ exponent: Int8, _ description: String?) {
      number = ExactDecimal(coefficient: coefficient, exponent: exponent)
      self.description = description
    }

    var testDescription: String { "\(number.coefficient)e\(number.exponent)" }
  }

  @Test(arguments: [
    Stated(10, 0, "10"),
    Stated(596, -2, "5.96"),
    Stated(-1, 0, "-1"),
    Stated(1, -6, "0.000001"),
    Stated(1, -7, nil),
    Stated(10, -7, "0.000001"),
    Stated(5_000_000_000, -9, "5"),
    Stated(1, 6, "1000000"),
    Stated(1_000_001, 0, nil),
    Stated(10_000_001, -1, nil),
    Stated(1, 7, nil),
    Stated(1, 100, nil),
    Stated(0, 100, "0"),
    Stated(0, -100, "0"),
    Stated(.max, 0, nil),
    Stated(.min, 0, nil),
  ])
  func `points have at most six decimals and at most a million`(_ row: Stated) {
    #expect(Points(row.number)?.description == row.description)
  }

  struct Share: CustomTestStringConvertible, Sendable {
    let weight: Points
    let top: Int128
    let bottom: Int128
    let digits: Int
    let points: String

    init(_ weight: Points, _ top: Int128, _ bottom: Int128, _ digits: Int, _ points: String) {
      self.weight = weight
      self.top = top
      self.bottom = bottom
      self.digits = digits
      self.points = points
    }

    var testDescription: String { "\(weight) × \(top) ÷ \(bottom)" }
  }

  @Test(arguments: [
    Share(6, 1093, 1100, 2, "5.96"),
    Share(Points(millionths: 375_000), 1, 3, 2, "0.13"),
    Share(2, 203, 214, 2, "1.9"),
    Share(2, 69, 120, 2, "1.15"),
    Share(10, 98, 100, 2, "9.8"),
    Share(10, 1, 3, 0, "3"),
    Share(10, 1, 3, 6, "3.333333"),
    Share(1, 1, 200, 2, "0.01"),
    Share(1, -1, 200, 2, "-0.01"),
    Share(1, 1, 201, 2, "0"),
    Share(5, 0, 7, 2, "0"),
    // Does not fit before it is reduced.
    Share(10, Int128.max - 1, Int128.max - 1, 2, "10"),
  ])
  func `a share is multiplied first, divided last and rounded once`(_ row: Share) throws {
    let share = try Fraction(row.top, over: row.bottom)
    let points = try row.weight.scaled(by: share, roundedTo: row.digits)
    #expect(points.description == row.points)
  }

  @Test func `points write themselves as they print`() {
    for millionths in [
      0, 1, 9, 500_000, 1_000_000, 8_000_000, 10_000_000, 12_500_000, 99_000_000, 99_999_999,
      100_000_000, 1_000_000_000_000, -1, -8_000_000,
    ] as [Int64] {
      let points = Points(millionths: millionths)
      var text = Array("扣".utf8)
      points.write(to: &text)
      #expect(String(decoding: text, as: UTF8.self) == "扣\(points)")
    }
  }

  @Test func `a share that does not fit is an error`() throws {
    let share = try Fraction(.max, over: 2)
    #expect(throws: ArithmeticError.overflow) { try Points(10).scaled(by: share, roundedTo: 2) }
    #expect(throws: ArithmeticError.overflow) { try Points(10).scaled(by: .one, roundedTo: 7) }
    #expect(throws: ArithmeticError.overflow) { try Points(10).scaled(by: .one, roundedTo: -1) }
  }

  @Test func `points round half away from zero`() {
    #expect(Points(millionths: 1_005_000).rounded(to: 2).description == "1.01")
    #expect(Points(millionths: -1_005_000).rounded(to: 2).description == "-1.01")
    #expect(Points(millionths: 1_004_999).rounded(to: 2).description == "1")
    #expect(Points(millionths: 500_000).rounded(to: 0).description == "1")
    #expect(Points(millionths: .max).rounded(to: 0) == Points(millionths: .max))
    #expect(Points.step(digits: 2).description == "0.01")
  }

  @Test func `sums stay at the bound instead of wrapping`() {
    let most = Points(millionths: .max)
    let least = Points(millionths: .min)
    #expect(most + 1 == most)
    #expect(least - 1 == least)
    #expect(Points(3) + Points(4) - Points(5) == 2)
  }
}
