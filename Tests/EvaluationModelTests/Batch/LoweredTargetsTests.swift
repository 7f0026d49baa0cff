import EvaluationModel
import TestSupport
import Testing

@Suite struct LoweredTargetsTests {
  /// This year's row beside last year's.
  struct Case: Sendable, CustomTestStringConvertible {
    let now: FormEntry.Row
    let before: FormEntry.Row
    /// Whether the target is told; `nil` where it cannot be compared.
    let isLower: Bool?
    let testDescription: String

    init(_ now: FormEntry.Row, _ before: FormEntry.Row, _ isLower: Bool?, _ text: String) {
      self.now = now
      self.before = before
      self.isLower = isLower
      testDescription = text
    }

    /// Targets and last year's result alone.
    init(
      _ target: String, _ actual: String, _ isLower: Bool?,
      _ direction: Calculation.Direction? = .atLeast
    ) {
      self.init(
        .testing(target: target, actual: target, direction: direction),
        .testing(target: actual, actual: actual, direction: direction), isLower,
        "\(target) after \(actual)")
    }
  }

  @Test(arguments: [
    Case("≥100人", "120人", true), Case("≥120人", "120人", false), Case("≥130人", "120人", false),
    Case("≥95%", "96.5%", true), Case("≥95%", "95.00%", false),
    // One family: 1.1万元 is 11000元, 2公里 is 2000米.
    Case("≥1.1万元", "12000元", true), Case("≥1.1万元", "10999元", false),
    Case("≥2公里", "2500米", true),
    // The less the better: a higher ceiling asks for less.
    Case("≤30万元", "28万元", true, .atMost), Case("≤28万元", "28万元", false, .atMost),
    Case("≤27万元", "28万元", false, .atMost),
    // Another kind of thing, words, a range, an approximate number: nobody can say.
    Case("≥100人", "120户", nil), Case("≥100人", "已完成", nil), Case("显著提升", "90%", nil),
    Case("10-20天", "15天", nil), Case("≥100人", "约120人", nil), Case("≥100人", "", nil),
    // No direction that says what less is.
    Case("100人", "120人", nil, .exact), Case("10天", "12天", nil, .range),
    Case("100人", "120人", nil, Calculation.Direction?.none),
    // Bare numbers are compared, but not a share with a percentage.
    Case("≥100", "120", true), Case("≥0.95", "96", nil), Case("≥95", "0.96", nil),
    Case("≥0.95", "0.96", true),
    Case(
      .testing(target: "≥100人", direction: .atLeast),
      .testing(actual: "120人", direction: .atMost), nil, "directions that differ"),
    Case(
      .testing(target: "≥100人"), .testing(target: "≥90人", actual: "120"), true,
      "a bare result has the unit of its own target"),
    Case(
      .testing(target: "≥100人"), .testing(target: "≥90人", actual: "120", outcome: .cannotScore),
      nil, "a bare result that could not be scored has none"),
    Case(
      .testing(target: "100", actual: "100", unit: "元"),
      .testing(target: "1", actual: "1", unit: "万元"), true,
      "columns of units: 100元 after 1万元"),
    Case(
      .testing(target: "100", actual: "100", unit: "元"),
      .testing(target: "1", actual: "1", unit: ""), nil,
      "a column of units in one year only"),
  ])
  func `a target is told where it asks for less than was reached`(_ example: Case) {
    var targets = LoweredTargets()
    targets.add(
      FormPair(
        previous: .testing(year: 2023, rows: [example.before]),
        current: .testing(year: 2024, rows: [example.now])))
    #expect(targets.items.count == (example.isLower == true ? 1 : 0))
    #expect(targets.compared == (example.isLower == nil ? 0 : 1))
    #expect(targets.unclear == (example.isLower == nil ? 1 : 0))
  }

  @Test func `an item says who, what and by which numbers`() {
    var targets = LoweredTargets()
    targets.add(
      FormPair(
        previous: .testing(
          year: 2023, rows: [.testing("2023年培训人数", target: "100", actual: "120", unit: "人")]),
        current: .testing(rows: [.testing("2024年培训人数", target: "110", actual: "115", unit: "人")])))
    let item = targets.items.first
    #expect(targets.items.count == 1)
    #expect(item?.unit == "示例单位")
    #expect(item?.project == "培训经费")
    #expect(item?.indicator == "2024年培训人数")
    #expect(item?.target == "110人")
    #expect(item?.previousTarget == "100人")
    #expect(item?.previousActual == "120人")
    #expect(item?.isCeiling == false)
  }

  @Test func `a row is compared with the row of its name and of nothing else`() {
    var targets = LoweredTargets()
    targets.add(
      FormPair(
        previous: .testing(year: 2023, rows: [.testing("培训人数", actual: "500人")]),
        current: .testing(rows: [.testing("培训场次", target: "≥5场", actual: "5场")])))
    targets.add(FormPair(previous: nil, current: .testing(rows: [.testing()])))
    targets.add(FormPair(previous: .testing(rows: [.testing()]), current: nil))
    #expect(targets == LoweredTargets())
  }

  @Test func `rows of one name are told apart by where they stand, and else not compared`() {
    let quality = FormEntry.Row.testing(
      "合格率", target: "≥90%", actual: "90%", subdimension: "质量指标")
    let other = FormEntry.Row.testing(
      "合格率", target: "≥80%", actual: "80%", subdimension: "社会效益指标")
    var targets = LoweredTargets()
    targets.add(
      FormPair(
        previous: .testing(rows: [quality, other]), current: .testing(rows: [quality, other])))
    #expect((targets.items.count, targets.compared, targets.unclear) == (0, 2, 0))
    targets.add(
      FormPair(
        previous: .testing(rows: [quality, quality]), current: .testing(rows: [quality])))
    #expect((targets.items.count, targets.compared, targets.unclear) == (0, 2, 1))
  }
}
