package import EvaluationModel

extension Rubric {
  /// The testing rubric whose total is held to 89, 79, 69 and 59 points where less than 80, 70, 60
  /// and 50 % of the budget were spent.
  package static func testingWithTotalCap() -> Rubric {
    var rubric = Rubric.testing()
    rubric.totalCap = TotalCapPolicy(
      bands: [(80, 89), (70, 79), (60, 69), (50, 59)].map { below, cap in
        TotalCapBand(below: ExactDecimal(coefficient: below, exponent: -2), cap: cap)
      }, basis: "clause")
    return rubric
  }
}
