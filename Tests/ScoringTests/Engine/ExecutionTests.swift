import EvaluationModel
import TestSupport
import Testing

@testable import Scoring

/// 预算执行: the row that has no target.
@Suite struct ExecutionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let funds: [TestFund]
    let outcome: Outcome
    let reason: OutcomeReason
    let low: String
    let high: String

    init(_ says: String, _ funds: [TestFund], _ points: String) {
      self.init(says, funds, .scored, points, .none)
    }

    init(
      _ says: String, _ funds: [TestFund], _ outcome: Outcome, _ low: String,
      to high: String? = nil, _ reason: OutcomeReason
    ) {
      testDescription = says
      self.funds = funds
      self.outcome = outcome
      self.reason = reason
      self.low = low
      self.high = high ?? low
    }

    func check(_ rubric: Rubric = .testing()) throws {
      let sheet = try Scorer(rubric).score(Submission(rows: [], funds: funds))
      let result = try #require(sheet.execution)
      #expect(result.outcome == outcome)
      #expect(result.low.description == low)
      #expect(result.high.description == high)
      #expect(result.reason == reason)
    }
  }

  private static func total(_ budget: String?, _ spent: String?, weight: String? = nil)
    -> [TestFund]
  {
    [TestFund(annualBudget: budget, annualExpenditure: spent, weight: weight)]
  }

  private static func part(_ name: String, _ budget: String, _ spent: String) -> TestFund {
    TestFund(name: name, annualBudget: budget, annualExpenditure: spent)
  }

  @Test(arguments: [
    Case("all spent", total("100", "100"), "10"),
    Case("95.88%", total("100", "95.88"), "9.59"),
    Case("a third", total("3", "1"), "3.33"),
    Case("two thirds", total("3", "2"), "6.67"),
    Case("0.08%", total("10000", "8"), "0.01"),
    Case("nothing spent", total("100", "0"), "0"),
    Case("above 100%", total("100", "102.59"), "10"),
    Case("money taken back", total("100", "-5"), "0"),
    Case("two units", total("1.2亿元", "9000"), "7.5"),
    Case("the form's own weight", total("100", "95.88", weight: "20分"), "19.18"),
    Case("a weight of zero is none", total("100", "95.88", weight: "0"), "9.59"),
    Case("a weight in words is none", total("100", "95.88", weight: "十分之一"), "9.59"),
    Case("budget zero", total("0", "5"), .cannotScore, "0", to: "10", .budgetIsZero),
    Case("budget blank", total("", "5"), .cannotScore, "0", to: "10", .budgetMissing),
    Case("budget absent", total(nil, "5"), .cannotScore, "0", to: "10", .budgetMissing),
    Case("budget malformed", total("12,34", "5"), .cannotScore, "0", to: "10", .budgetMissing),
    Case("budget in words", total("若干", "5"), .cannotScore, "0", to: "10", .budgetMissing),
    Case("spent blank", total("5", ""), .cannotScore, "0", to: "10", .expenditureMissing),
    Case("spent malformed", total("5", "1.2.3"), .cannotScore, "0", to: "10", .expenditureMissing),
    Case("no fund rows", [], .cannotScore, "0", to: "10", .budgetMissing),
    // A blank or zero total over filled parts: the parts count, once.
    Case(
      "parts by source", total("", "") + [part("其中：财政拨款", "60", "50"), part("其他资金", "40", "40")],
      "9"),
    Case(
      "zero over parts", total("0", "0") + [part("其中：财政拨款", "60", "50"), part("其他资金", "40", "40")],
      "9"),
    Case(
      "parts by nature", total("", "") + [part("基本支出", "60", "50"), part("项目支出", "40", "40")], "9"),
    Case(
      "both splits",
      total("", "") + [
        part("其中：财政拨款", "60", "50"), part("其他资金", "40", "40"), part("基本支出", "70", "70"),
        part("项目支出", "30", "15"),
      ], "9"),
    Case("a filled total outweighs parts", total("100", "80") + [part("财政拨款", "50", "50")], "8"),
  ])
  func `expenditure over budget`(_ known: Case) throws { try known.check() }

  @Test(arguments: [
    Case("above", total("100", "106.96"), "9.3"),
    Case("twice", total("100", "200"), "0"),
    Case("beyond twice", total("100", "250"), "0"),
    Case("exactly", total("100", "100"), "10"),
  ])
  func `what is above 100% may be deducted`(_ known: Case) throws {
    try known.check(.testing(execution: [.word("above-100", "excess-deducted")]))
  }

  @Test func `above 100% may be worth nothing`() throws {
    let rubric = Rubric.testing(execution: [.word("above-100", "none")])
    try Case("above", Self.total("100", "100.01"), "0").check(rubric)
    try Case("exactly", Self.total("100", "100"), "10").check(rubric)
  }

  @Test func `a budget of zero may be no part of the form`() throws {
    let rubric = Rubric.testing(execution: [.word("budget-zero", "not-applicable")])
    try Case("zero", Self.total("0", "0"), .notApplicable, "0", .budgetIsZero).check(rubric)
    let sheet = try Scorer(rubric).score(Submission(rows: [], funds: Self.total("0", "0")))
    #expect(sheet.total.weight == .zero)
  }

  @Test func `the denominator may be the budget of the year's beginning`() throws {
    let funds = [TestFund(initialBudget: "100", annualBudget: "120", annualExpenditure: "90")]
    try Case("initial", funds, "9").check(.testing(execution: [], denominator: .initialBudget))
    try Case("annual", funds, "7.5").check()
  }

  // MARK: A row named 预算执行率

  private static let row = TestRow(
    dimension: "预算执行", subdimension: "预算执行", name: "预算执行率", target: "100%", actual: "90%",
    weight: "20", score: "18")

  @Test func `an indicator row of that name is the execution row`() throws {
    let rows = [Self.row, TestRow(target: "10人", actual: "10人")]
    let sheet = try Scorer(.testing()).score(Submission(rows: rows))
    #expect(sheet.execution?.indicatorRow == 0)
    #expect(sheet.execution?.weight == 20)
    #expect(sheet.execution?.score == 18)
    #expect(sheet.execution?.claimed == 18)
    #expect(sheet.indicators[0].outcome == .notApplicable)
    // Counted once.
    #expect(sheet.total.weight == 30)
    #expect(sheet.total.score == 28)
  }

  @Test func `the amounts outweigh the rate that such a row states`() throws {
    let form = Submission(rows: [Self.row], funds: Self.total("100", "95"))
    let sheet = try Scorer(.testing()).score(form)
    #expect(sheet.execution?.score == 19)
    #expect(sheet.total.weight == 20)
  }

  @Test func `beside funds with a weight of their own such a row is an indicator`() throws {
    let form = Submission(rows: [Self.row], funds: Self.total("100", "95", weight: "10"))
    let sheet = try Scorer(.testing()).score(form)
    #expect(sheet.execution?.indicatorRow == nil)
    #expect(sheet.execution?.score?.description == "9.5")
    #expect(sheet.indicators[0].score == 18)
    #expect(sheet.total.weight == 30)
  }
}
