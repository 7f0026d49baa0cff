import EvaluationModel
import TestSupport
import Testing

@testable import Scoring

/// Sums, dimensions and grades.
@Suite struct TotalTests {
  /// Execution in full, and one row of 90 points that gets `hundredths` of a point.
  static func form(hundredths: Int, spent: String = "100") -> Submission {
    Submission(
      rows: [TestRow(target: "9000人", actual: "\(hundredths)人", weight: "90")],
      funds: [TestFund(annualBudget: "100", annualExpenditure: spent)])
  }

  struct Grade: Sendable {
    let actual: Int
    let spent: String
    let total: String
    let grade: Int
  }

  @Test(arguments: [
    Grade(actual: 9000, spent: "100", total: "100", grade: 0),
    Grade(actual: 8000, spent: "100", total: "90", grade: 0),
    Grade(actual: 7999, spent: "100", total: "89.99", grade: 1),
    Grade(actual: 7000, spent: "100", total: "80", grade: 1),
    Grade(actual: 6999, spent: "100", total: "79.99", grade: 2),
    Grade(actual: 5000, spent: "100", total: "60", grade: 2),
    Grade(actual: 4999, spent: "100", total: "59.99", grade: 3),
    Grade(actual: 0, spent: "0", total: "0", grade: 3),
  ])
  func `grades begin on their bounds`(_ known: Grade) throws {
    let form = Self.form(hundredths: known.actual, spent: known.spent)
    let sheet = try Scorer(.testing()).score(form)
    #expect(sheet.total.score?.description == known.total)
    #expect(sheet.grade == .grade(known.grade))
  }

  @Test func `rounded rows add up to the total`() throws {
    let thirds = (1...3).map { _ in TestRow(target: "3人", actual: "1人") }
    let sheet = try Scorer(.testing()).score(Submission(rows: thirds))
    // 3.33 three times, not 10: and the execution row is 0 to 10.
    #expect(sheet.dimensions[0].score?.description == "9.99")
    #expect(sheet.total.low.description == "9.99")
    #expect(sheet.total.high.description == "19.99")
    #expect(sheet.total.score == nil)
    #expect(sheet.total.weight == 40)
  }

  @Test func `an interval over two grades leaves the grade open`() throws {
    let full = TestRow(target: "1人", actual: "1人", weight: "80")
    let open = TestRow(target: "1人", actual: "", weight: "10")
    let funds = [TestFund(annualBudget: "100", annualExpenditure: "99")]
    let sheet = try Scorer(.testing()).score(Submission(rows: [full, open], funds: funds))
    #expect(sheet.total.low.description == "89.9")
    #expect(sheet.total.high.description == "99.9")
    #expect(sheet.grade == .undetermined)
  }

  @Test func `an interval inside one grade has that grade`() throws {
    let full = TestRow(target: "1人", actual: "1人", weight: "80")
    let open = TestRow(target: "1人", actual: "", weight: "10")
    let funds = [TestFund(annualBudget: "100", annualExpenditure: "100")]
    let sheet = try Scorer(.testing()).score(Submission(rows: [full, open], funds: funds))
    #expect(sheet.total.low == 90)
    #expect(sheet.total.high == 100)
    #expect(sheet.grade == .grade(0))
  }

  @Test func `weights that do not total withhold the grade`() throws {
    let full = TestRow(target: "1人", actual: "1人", weight: "100")
    let funds = [TestFund(annualBudget: "100", annualExpenditure: "100")]
    let sheet = try Scorer(.testing()).score(Submission(rows: [full], funds: funds))
    #expect(sheet.total.weight == 110)
    #expect(sheet.total.score == 110)
    #expect(sheet.grade == .weightsDoNotTotal)
  }

  @Test func `a rubric without grades has none`() throws {
    var rubric = Rubric.testing()
    rubric.grades = []
    #expect(try Scorer(rubric).score(Self.form(hundredths: 9000)).grade == .noScale)
  }

  @Test func `rows are summed in the dimension they are drawn in`() throws {
    func row(_ dimension: String, _ weight: String, _ actual: String) -> TestRow {
      TestRow(dimension: dimension, target: "10人", actual: actual, weight: weight)
    }
    var form = Submission(rows: [
      row("产出指标(50分)", "20", "9人"), row("产出指标(50分)", "25", "10人"), row("效益", "30", "10人"),
      row("满意度指标", "10", ""), row("产出指标(50分)", "1", "5人"),
    ])
    form.dimensions = [
      WeightRow(name: form.append("满意度指标"), weight: form.append("10分"))
    ]
    let sheet = try Scorer(.testing()).score(form)
    #expect(sheet.dimensions.map { form.tidy($0.name) } == ["产出指标(50分)", "效益", "满意度指标"])
    #expect(sheet.dimensions.map(\.weight) == [46, 30, 10])
    #expect(sheet.dimensions.map(\.declared) == [50, nil, 10])
    #expect(sheet.dimensions.map(\.low.description) == ["43.5", "30", "0"])
    #expect(sheet.dimensions.map(\.high.description) == ["43.5", "30", "10"])
    // 效益 is no name that the rubric knows; the others are its first and third.
    #expect(sheet.dimensions.map(\.index) == [0, -1, 2])
  }

  struct Goal: Sendable {
    let weight: String
    let score: String?
    let outcome: Outcome?
    let low: String
    let high: String
  }

  @Test(arguments: [
    Goal(weight: "10", score: "9", outcome: .accepted, low: "9", high: "9"),
    Goal(weight: "10", score: "10", outcome: .accepted, low: "10", high: "10"),
    Goal(weight: "10", score: "11", outcome: .cannotScore, low: "0", high: "10"),
    Goal(weight: "10", score: "", outcome: .cannotScore, low: "0", high: "10"),
    Goal(weight: "10", score: nil, outcome: .cannotScore, low: "0", high: "10"),
    Goal(weight: "", score: "9", outcome: nil, low: "0", high: "0"),
    Goal(weight: "0", score: "0", outcome: nil, low: "0", high: "0"),
  ])
  func `the goal may have points of its own`(_ known: Goal) throws {
    var form = Submission(
      rows: [TestRow(target: "1人", actual: "1人", weight: "80")],
      funds: [TestFund(annualBudget: "1", annualExpenditure: "1")])
    form.goalWeight = form.append(known.weight)
    if let score = known.score { form.goalScore = form.append(score) }
    let sheet = try Scorer(.testing()).score(form)
    #expect(sheet.goal?.outcome == known.outcome)
    let low = try #require(Int(known.low))
    let high = try #require(Int(known.high))
    #expect(sheet.total.low.description == "\(90 + low)")
    #expect(sheet.total.high.description == "\(90 + high)")
    #expect(sheet.total.weight == (known.outcome == nil ? 90 : 100))
  }
}
