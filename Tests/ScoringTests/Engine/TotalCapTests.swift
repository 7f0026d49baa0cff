import EvaluationModel
import TestSupport
import Testing

@testable import Scoring

@Suite struct TotalCapTests {
  /// A budget, what was spent of it, and a row of 90 points that gets hundredths of a point.
  struct CapCase: Sendable, CustomTestStringConvertible {
    let budget: String
    let spent: String
    let hundredths: Int
    /// The total.
    let total: String
    /// The cap, or `nil` where none holds.
    let cap: String?
    var says: [String] = []
    var testDescription: String { "\(spent) of \(budget), \(hundredths)" }

    init(
      _ spent: String, of budget: String = "100", _ hundredths: Int, _ total: String,
      cap: String? = nil, says: [String] = []
    ) {
      self.budget = budget
      self.spent = spent
      self.hundredths = hundredths
      self.total = total
      self.cap = cap
      self.says = says
    }
  }

  static func form(_ row: CapCase) -> Submission {
    Submission(
      rows: [TestRow(target: "9000人", actual: "\(row.hundredths)人", weight: "90")],
      funds: [TestFund(annualBudget: row.budget, annualExpenditure: row.spent)])
  }

  @Test(
    arguments: [
      // 8 + 88; 80 % itself is not below 80 %.
      CapCase("80", 8800, "96"),
      // 7.999 rounds to 8, and 8 + 88 is more than 89.
      CapCase(
        "79.99", 8800, "89", cap: "89",
        says: ["各项得分合计96分，预算执行率79.99%低于80%，总分最高89分", "，计89分。得分89分，评为“良”"]),
      // Printed with two decimals the rate would be 80.00%.
      CapCase("7999999", of: "10000000", 8800, "89", cap: "89", says: ["79.99999%低于80%"]),
      // 7.6 + 87.6
      CapCase(
        "76", 8760, "89", cap: "89",
        says: ["各项得分合计95.2分", "76.00%低于80%", "“按执行率限制总分”（6.2分）", "距“优”还差1分"]),
      // 7 + 90; 6 + 90; 5 + 90
      CapCase("70", 9000, "89", cap: "89"), CapCase("69.99", 9000, "79", cap: "79"),
      CapCase("60", 9000, "79", cap: "79"), CapCase("59.99", 9000, "69", cap: "69"),
      CapCase("50", 9000, "69", cap: "69"), CapCase("49.99", 9000, "59", cap: "59"),
      CapCase("0", 9000, "59", cap: "59", says: ["0.00%低于50%", "评为“差”"]),
      CapCase("120", 9000, "100"),
      // 7.6 + 81.4 is exactly the cap; 7.6 + 50 stays below it.
      CapCase("76", 8140, "89", cap: "89"),
      CapCase("76", 5000, "57.6", cap: "89", says: ["预算执行率76.00%低于80%，总分最高89分（"]),
    ])
  func `the total is held to the cap of the execution rate`(_ row: CapCase) throws {
    let scorer = try Scorer(.testingWithTotalCap())
    let form = Self.form(row)
    let sheet = scorer.score(form)
    #expect(sheet.total.score?.description == row.total)
    #expect(sheet.total.cap?.points.description == row.cap)
    let sentence = Explainer(scorer).explain(sheet, of: form).total
    for piece in row.says { #expect(sentence.contains(piece), "\(sentence)") }
    #expect(sentence.contains("各项得分合计") == sheet.total.isCapped)
  }

  @Test func `rows keep their points`() throws {
    let form = Self.form(CapCase("76", 8760, "89"))
    let capped = try Scorer(.testingWithTotalCap()).score(form)
    let free = try Scorer(.testing()).score(form)
    #expect(capped.indicators == free.indicators)
    #expect(capped.dimensions == free.dimensions)
    #expect(capped.execution == free.execution)
    #expect(capped.total.cap?.low == free.total.low)
    #expect(free.total.cap == nil)
  }

  @Test func `a known rate holds down both ends of an interval`() throws {
    let rows = [
      TestRow(target: "1人", actual: "1人", weight: "80"),
      TestRow(target: "1人", actual: "", weight: "10"),
    ]
    let funds = [TestFund(annualBudget: "100", annualExpenditure: "76")]
    let sheet = try Scorer(.testingWithTotalCap()).score(Submission(rows: rows, funds: funds))
    #expect(sheet.total.low.description == "87.6")
    #expect(sheet.total.high == 89)
    // Without the cap it reaches from 良 to 优.
    #expect(sheet.grade == .grade(1))
  }

  @Test(arguments: [("100", ""), ("", "76"), ("0", "5")])
  func `a rate that is not known lowers only the lower end`(_ budget: String, _ spent: String)
    throws
  {
    let scorer = try Scorer(.testingWithTotalCap())
    let form = Self.form(CapCase(spent, of: budget, 9000, ""))
    let sheet = scorer.score(form)
    #expect(sheet.total.low == 59)
    #expect(sheet.total.high == 100)
    #expect(sheet.total.cap?.rate == nil)
    #expect(sheet.grade == .undetermined)
    let sentence = Explainer(scorer).explain(sheet, of: form).total
    #expect(sentence.hasPrefix("各项得分合计90～100分，预算执行率无法确定，总分可能按执行率限到59分（依据："))
    #expect(sentence.contains("），暂计59～100分。"))
  }

  @Test func `rows below every cap need none to be known`() throws {
    let sheet = try Scorer(.testingWithTotalCap()).score(Self.form(CapCase("", 4000, "")))
    #expect(sheet.total.low == 40)
    #expect(sheet.total.high == 50)
    #expect(!sheet.total.isCapped)
  }

  @Test func `an execution row that does not count holds nothing down`() throws {
    var rubric = Rubric.testingWithTotalCap()
    rubric.execution?.use.parameters = [
      Parameter(name: "budget-zero", value: .text("not-applicable"))
    ]
    let sheet = try Scorer(rubric).score(Self.form(CapCase("0", of: "0", 9000, "")))
    #expect(sheet.total.score == 90)
    #expect(sheet.total.cap == nil)
  }

  @Test func `the rate of an indicator row counts like that of the funds`() throws {
    let rows = [
      TestRow(target: "9000人", actual: "9000人", weight: "90"),
      TestRow(name: "预算执行率", target: "100%", actual: "69%", weight: "10"),
    ]
    let sheet = try Scorer(.testingWithTotalCap()).score(Submission(rows: rows))
    // 90 + 6.9
    #expect(sheet.total.score == 79)
    #expect(sheet.total.cap?.high.description == "96.9")
  }

  // MARK: Properties

  @Test func `more spending or better rows never give less, and no total passes its cap`() throws {
    let capped = try Scorer(.testingWithTotalCap())
    let free = try Scorer(.testing())
    for hundredths in stride(from: 0, through: 9000, by: 300) {
      var last = Points.zero
      for spent in 0...105 {
        let form = Self.form(CapCase("\(spent)", hundredths, ""))
        let total = try #require(capped.score(form).total.score)
        let uncapped = try #require(free.score(form).total.score)
        let most: Points =
          spent < 50 ? 59 : spent < 60 ? 69 : spent < 70 ? 79 : spent < 80 ? 89 : 100
        #expect(total == min(uncapped, most))
        #expect(total >= last)
        last = total
      }
    }
    for spent in stride(from: 0, through: 100, by: 7) {
      var last = Points.zero
      for hundredths in stride(from: 0, through: 9100, by: 50) {
        let form = Self.form(CapCase("\(spent)", hundredths, ""))
        let total = try #require(capped.score(form).total.score)
        #expect(total >= last)
        last = total
      }
    }
  }
}
