import EvaluationModel
import TestSupport
import Testing

@Suite struct DisclosureFiguresTests {
  /// A fund block and the expenditure that each kind has, in 元.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let funds: [FormEntry.Fund]
    let total: Int128?
    let kinds: [BudgetKind: Int128]
    let rest: Int128

    init(
      _ text: String, _ rows: [(String, Int64?)], total: Int128?,
      _ kinds: [BudgetKind: Int128] = [:], rest: Int128 = 0
    ) {
      testDescription = text
      funds = rows.map { .testing($0.0, $0.1, $0.1) }
      self.total = total
      self.kinds = kinds
      self.rest = rest
    }
  }

  @Test(arguments: [
    Case("a total alone", [("年度资金总额", 100)], total: 100, rest: 100),
    Case(
      "sources that say no kind",
      [("年度资金总额", 100), ("其中：当年财政拨款", 80), ("上年结转资金", 20), ("其他资金", 0)], total: 100, rest: 100),
    Case(
      "the department form of 湖南",
      [
        ("年度资金总额", 115), ("其中：一般公共预算", 115), ("政府性基金拨款", 0), ("其他资金", nil), ("其中：基本支出", 103),
        ("项目支出", 12),
      ], total: 115, [.generalPublic: 115]),
    Case(
      "two kinds and a rest",
      [("年度资金总额", 100), ("一般公共预算", 60), ("政府性基金", 30), ("其他资金", 10)], total: 100,
      [.generalPublic: 60, .governmentFund: 30], rest: 10),
    Case(
      "parts of a kind are not counted again",
      [
        ("年度资金总额", 100), ("一般公共预算", 70), ("其中：当年财政拨款", 50), ("上年结转资金", 20), ("政府性基金预算", 30),
      ], total: 100, [.generalPublic: 70, .governmentFund: 30]),
    Case(
      "parts that repeat the kind",
      [
        ("年度资金总额", 100), ("一般公共预算", 100), ("其中：本年一般公共预算", 80), ("上年结转一般公共预算", 20),
      ], total: 100, [.generalPublic: 100]),
    Case(
      "one kind in two rows that stand side by side",
      [("年度资金总额", 100), ("中央一般公共预算", 60), ("县级一般公共预算", 40)], total: 100,
      [.generalPublic: 100]),
    Case(
      "a blank total over kinds with parts",
      [
        ("年度资金总额", nil), ("一般公共预算", 70), ("其中：当年财政拨款", 50), ("上年结转资金", 20), ("政府性基金预算", 30),
      ], total: 100, [.generalPublic: 70, .governmentFund: 30]),
    Case(
      "equal amounts of two kinds are no parts of one another",
      [("年度资金总额", nil), ("一般公共预算", 50), ("政府性基金预算", 50)], total: 100,
      [.generalPublic: 50, .governmentFund: 50]),
    Case(
      "no total row", [("一般公共预算", 40), ("国有资本经营预算", 5)], total: 45,
      [.generalPublic: 40, .stateCapital: 5]),
    Case(
      "the total row says the kind", [("年度资金总额（政府性基金）", 30), ("上年结转资金", 30)], total: 30,
      [.governmentFund: 30]),
    Case(
      "kinds of more than the total say nothing",
      [("年度资金总额", 50), ("一般公共预算", 40), ("政府性基金", 30)], total: 50, rest: 50),
    Case("nothing filled", [("年度资金总额", nil), ("一般公共预算", nil)], total: nil),
    Case("no fund block", [], total: nil),
  ])
  func `money is told by kind and no row counts twice`(_ example: Case) throws {
    var figures = DisclosureFigures()
    figures.add(.testing(funds: example.funds))
    guard let total = example.total else {
      #expect(figures.withoutMoney == 1)
      #expect(figures.projects.forms == 0)
      return
    }
    #expect(figures.withoutMoney == 0)
    #expect(figures.projects.forms == 1)
    #expect(figures.projects.budget == (try Fraction(total)))
    #expect(figures.projects.expenditure == (try Fraction(total)))
    for kind in BudgetKind.allCases {
      #expect(figures.sums(of: kind).expenditure == (try Fraction(example.kinds[kind] ?? 0)))
      #expect(figures.sums(of: kind).forms == (example.kinds[kind] == nil ? 0 : 1))
    }
    #expect(figures.unstated.expenditure == (try Fraction(example.rest)))
    #expect(figures.unstated.forms == (example.rest == 0 ? 0 : 1))
  }

  @Test func `an amount that cannot be read leaves the form without money and is counted`() {
    var total = FormEntry.Fund.testing("年度资金总额", nil, 90)
    total.unreadable = [.annualBudget]
    var part = FormEntry.Fund.testing("一般公共预算", nil, 90)
    part.unreadable = [.annualBudget]
    var figures = DisclosureFigures()
    figures.add(.testing(funds: [total, .testing("一般公共预算", 100, 90)]))
    figures.add(.testing(funds: [.testing("年度资金总额", nil, 90), part]))
    figures.add(.testing(kind: .department, funds: [total]))
    #expect(figures.withoutMoney == 2)
    #expect(figures.departmentsWithoutMoney == 1)
    #expect(figures.projects.forms == 0)
    #expect(figures.projects.expenditure.isZero)
    #expect(figures.results.forms == 2)
  }

  @Test func `an unreadable part does not matter beside a total`() {
    var part = FormEntry.Fund.testing("其他资金", nil, nil)
    part.unreadable = [.annualBudget]
    var figures = DisclosureFigures()
    figures.add(.testing(funds: [.testing("年度资金总额", 100, 90), part]))
    #expect(figures.withoutMoney == 0)
    #expect(figures.unstated.forms == 1)
  }

  @Test func `a budget of nothing has no rate and no share`() {
    var figures = DisclosureFigures()
    figures.add(.testing(funds: [.testing("年度资金总额", 0, 0), .testing("一般公共预算", 0, 0)]))
    #expect(figures.projects.forms == 1)
    #expect(figures.projects.rate == nil)
    #expect(figures.sums(of: .generalPublic).forms == 0)
    #expect(figures.unstated.forms == 0)
    #expect(figures.unstated.share(of: figures.projects) == nil)
  }

  // The budget column has no rows by kind, the expenditure column has: no rate for the kind.
  @Test func `a kind told for one column only has no rate`() {
    var figures = DisclosureFigures()
    figures.add(
      .testing(funds: [.testing("年度资金总额", 100, 90), .testing("一般公共预算", nil, 90)]))
    #expect(figures.sums(of: .generalPublic).rate == nil)
    #expect(figures.projects.rate?.percentage == "90.00%")
    #expect(figures.unstated.rate == nil)
  }

  @Test func `sums by kind and the rest add up to the total`() throws {
    var random = SplitMix64(seed: 11)
    let names = ["一般公共预算", "政府性基金", "国有资本经营预算", "社会保险基金", "其他资金"]
    var figures = DisclosureFigures()
    for index in 0..<300 {
      let amounts = names.map { _ in Int64.random(in: 0...1_000_000, using: &random) }
      let total = amounts.reduce(0, +)
      figures.add(
        .testing(
          project: "项目\(index)",
          funds: [.testing("年度资金总额", total, total)]
            + zip(names, amounts).map { .testing($0, $1, $1) }))
    }
    var sum = figures.unstated.budget
    for kind in BudgetKind.allCases { sum = try sum.plus(figures.sums(of: kind).budget) }
    #expect(sum == figures.projects.budget)
    #expect(figures.listed.isEmpty)
  }
}
