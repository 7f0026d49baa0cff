import EvaluationModel
import TestSupport
import Testing

@testable import Review

@Suite struct TotalScoreChecksTests {
  private static let funds = [
    TestFund(annualBudget: "100", annualExpenditure: "100", weight: "10", score: "10")
  ]

  private static func rows(_ scores: [String?]) -> [TestRow] {
    scores.map { TestRow(target: "≥10个", actual: "10个", weight: "30", score: $0) }
  }

  /// What is claimed in three rows of 30 points and in total, beside 10 for execution.
  struct TotalCase: Sendable, CustomTestStringConvertible {
    let title: String
    let scores: [String?]
    let total: String
    let isFound: Bool
    var says = ""
    var testDescription: String { title }

    static let all: [TotalCase] = [
      .init(title: "the sum", scores: ["30", "30", "30"], total: "100", isFound: false),
      .init(
        title: "another number", scores: ["30", "30", "29"], total: "100", isFound: true,
        says: "各行得分合计99分"),
      .init(
        title: "a blank row may fill the rest", scores: ["30", "30", ""], total: "97",
        isFound: false),
      .init(
        title: "more than a blank row can give", scores: ["30", "20", ""], total: "95",
        isFound: true, says: "未填得分的1行即使都得满分，合计也只有90分"),
      .init(
        title: "less than the filled rows have", scores: ["30", "30", ""], total: "60",
        isFound: true, says: "已有70分"),
      .init(title: "no row claims anything", scores: ["", "", ""], total: "100", isFound: false),
      .init(title: "rows without the cell", scores: [nil, nil, nil], total: "98", isFound: false),
    ]
  }

  @Test(arguments: TotalCase.all)
  func `a total that the rows cannot give is wrong`(_ row: TotalCase) throws {
    let form = FormUnderReview(Self.rows(row.scores), funds: Self.funds, total: row.total)
    let findings = try form.findings("S02")
    #expect(findings.count == (row.isFound ? 1 : 0))
    if row.isFound { #expect(findings.first?.message.contains(row.says) == true) }
  }

  /// What is claimed in three rows of 30 points and in total, under caps by the execution rate.
  struct CapCase: Sendable, CustomTestStringConvertible {
    let spent: String
    let execution: String
    let scores: [String?]
    let total: String
    /// The message, or `nil` for no finding.
    var says: String?
    var testDescription: String { "\(spent) \(scores.map { $0 ?? "-" }) \(total)" }
  }

  @Test(
    arguments: [
      // 7.6 + 30 + 30 + 27.6 = 95.2, held to 89.
      CapCase(spent: "76", execution: "7.6", scores: ["30", "30", "27.6"], total: "89"),
      CapCase(
        spent: "76", execution: "7.6", scores: ["30", "30", "27.6"], total: "95.2",
        says: "各行得分合计95.2分，但预算执行率76.00%低于80%，总分最高89分，总分填95.2分，没有按执行率限制"),
      CapCase(
        spent: "76", execution: "7.6", scores: ["30", "30", "27.6"], total: "93",
        says: "各行得分合计95.2分，预算执行率76.00%低于80%，总分最高89分，总分填93分"),
      CapCase(
        spent: "76", execution: "7.6", scores: ["30", "30", "27.6"], total: "88",
        says: "各行得分合计95.2分，预算执行率76.00%低于80%，总分最高89分，总分填88分"),
      // 7.6 + 70 = 77.6 needs no cap.
      CapCase(spent: "76", execution: "7.6", scores: ["30", "20", "20"], total: "77.6"),
      CapCase(
        spent: "76", execution: "7.6", scores: ["30", "20", "20"], total: "89",
        says: "各行得分合计77.6分，预算执行率76.00%低于80%，总分最高89分，总分填89分"),
      // 80 % is not below 80 %.
      CapCase(spent: "80", execution: "8", scores: ["30", "30", "28"], total: "96"),
      // A blank row may have anything up to 30: 67.6 to 97.6, held to 89.
      CapCase(spent: "76", execution: "7.6", scores: ["30", "30", ""], total: "89"),
      CapCase(
        spent: "76", execution: "7.6", scores: ["30", "30", ""], total: "95",
        says: "预算执行率76.00%低于80%，总分最高89分，总分填95分，没有按执行率限制"),
      // The rate is not known: the sum, or held to any of the caps.
      CapCase(spent: "", execution: "9", scores: ["30", "30", "27"], total: "96"),
      CapCase(spent: "", execution: "9", scores: ["30", "30", "27"], total: "79"),
      CapCase(
        spent: "", execution: "9", scores: ["30", "30", "27"], total: "85",
        says: "各行得分合计96分，总分填85分"),
    ])
  func `a total is held to the cap of the execution rate`(_ row: CapCase) throws {
    let funds = [
      TestFund(
        annualBudget: "100", annualExpenditure: row.spent, weight: "10", score: row.execution)
    ]
    let form = FormUnderReview(Self.rows(row.scores), funds: funds, total: row.total)
      .with(.testingWithTotalCap())
    #expect(try form.findings("S02").map(\.message) == (row.says.map { [$0] } ?? []))
  }

  @Test func `who ignores the cap is told what the total must be`() throws {
    let funds = [
      TestFund(annualBudget: "100", annualExpenditure: "76", weight: "10", score: "7.6")
    ]
    let form = FormUnderReview(Self.rows(["30", "30", "27.6"]), funds: funds, total: "95.2")
    let finding = try form.with(.testingWithTotalCap()).findings("S02").first
    #expect(finding?.advice == "请把总分改为89分；执行率填错的，先改正资金数和执行率。")
    #expect(try form.findings("S02").isEmpty)
  }

  @Test func `a blank execution score is due all the same`() throws {
    var funds = Self.funds
    funds[0].score = ""
    let form = FormUnderReview(Self.rows(["30", "30", "30"]), funds: funds, total: "90")
    #expect(try form.places("S02") == ["S02 /total/score"])
  }

  @Test func `a form without points for execution may leave it out of its total`() throws {
    var funds = Self.funds
    funds[0].weight = nil
    funds[0].score = nil
    let rows = Self.rows(["30", "30", "29"])
    #expect(try FormUnderReview(rows, funds: funds, total: "89").places("S02").isEmpty)
    #expect(try FormUnderReview(rows, funds: funds, total: "99").places("S02").isEmpty)
    #expect(try FormUnderReview(rows, funds: funds, total: "95").places("S02").count == 1)
  }

  // MARK: Missing scores

  @Test func `a blank score beside filled ones is missing`() throws {
    let form = FormUnderReview(Self.rows(["30", "", "约9"]))
    #expect(
      try form.places("S06") == ["S06 /indicators/1/score", "S06 /indicators/2/score"])
    #expect(try form.findings("S06").first?.message.contains("按规则应得30分") == true)
    #expect(try form.findings("S06").last?.message.contains("“约9”") == true)
  }

  @Test(arguments: [["", "", ""], ["30", nil, "30"], [nil, nil, nil]] as [[String?]])
  func `a form to be scored, and a form without the cell, miss nothing`(_ scores: [String?]) throws
  {
    #expect(try FormUnderReview(Self.rows(scores), funds: Self.funds).places("S06").isEmpty)
  }

  // MARK: Grades

  /// A claimed total with a grade.
  struct GradeCase: Sendable, CustomTestStringConvertible {
    let total: String
    let grade: String
    /// The severity of the finding, or `nil` for none.
    let expected: String?
    var testDescription: String { "\(total) \(grade)" }

    init(_ total: String, _ grade: String, _ expected: String? = nil) {
      self.total = total
      self.grade = grade
      self.expected = expected
    }
  }

  @Test(
    arguments: [
      GradeCase("100", "优"), GradeCase("90", "优秀"), GradeCase("89.99", "良好"),
      GradeCase("85", "良（85分）"), GradeCase("60", " 中 "), GradeCase("59", "差"),
      GradeCase("100", ""), GradeCase("95", "见报告"), GradeCase("89.99", "优", "error"),
      GradeCase("90", "良", "error"), GradeCase("59.5", "中等", "error"),
      GradeCase("95", "合格", "info"), GradeCase("100", "A", "info"), GradeCase("110", "良"),
    ])
  func `the grade is that of the claimed total`(_ row: GradeCase) throws {
    let form = FormUnderReview(
      Self.rows(["30", "30", "30"]), funds: Self.funds, total: row.total, grade: row.grade)
    let findings = try form.findings("S08")
    #expect(findings.map(\.severity.rawValue) == (row.expected.map { [$0] } ?? []))
    #expect(findings.allSatisfy { $0.pointer == "/grade" })
  }

  @Test func `points of another base have no grade`() throws {
    let form = FormUnderReview(
      Self.rows(["30", "30", "30", "30"]), funds: Self.funds, total: "85", grade: "优")
    #expect(try form.places("S08").isEmpty)
  }

  // MARK: Every score full

  @Test func `every score full is said once, with what can be verified`() throws {
    var rows = Self.rows(["30", "30", "30"])
    rows[2].target = "显著提升"
    rows[2].actual = "养老服务提升"
    let form = FormUnderReview(rows, funds: Self.funds, total: "100")
    let findings = try form.findings("S09")
    #expect(findings.map(\.pointer) == ["/total/score"])
    #expect(findings.first?.severity == .info)
    #expect(findings.first?.message.contains("3个指标") == true)
    #expect(findings.first?.message.contains("2个能按数值核对，1个不能") == true)
  }

  @Test(arguments: [["30", "30", "29.9"], ["30", "30", ""], ["90"]])
  func `a lost point, a blank and a single row are no pattern`(_ scores: [String]) throws {
    #expect(try FormUnderReview(Self.rows(scores), funds: Self.funds).places("S09").isEmpty)
  }

  @Test func `a lost execution point is a lost point`() throws {
    var funds = Self.funds
    funds[0].score = "9"
    #expect(
      try FormUnderReview(Self.rows(["30", "30", "30"]), funds: funds).places("S09").isEmpty)
  }
}
