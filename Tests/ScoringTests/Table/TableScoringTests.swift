import EvaluationModel
import TestSupport
import Testing

@testable import Scoring

@Suite struct TableScoringTests {
  private static let people: [DataDefinition] = [.people("编制数"), .people("在职人数")]

  private func staff(
    _ data: [(String, String)], rows: [TestRow] = []
  ) throws -> (row: IndicatorScore, sentence: String, sheet: ScoreSheet) {
    let rubric = Rubric.table(try .staffControl(), data: Self.people)
    let result = try TableForm(data: data, rows: rows).score(rubric)
    return (result.sheet.indicators[0], result.explanations.indicators[0], result.sheet)
  }

  @Test func `the explanation shows formula, data, value, steps and points`() throws {
    let result = try staff([("编制数", "7"), ("在职人数", "9")])
    #expect(result.row.score == .zero)
    #expect(
      result.sentence.hasPrefix(
        "在职人员控制率=9人÷7人=128.57%，超过100% 28.57个百分点，按每超过1个百分点扣0.5分计扣14分，扣完为止，得0分"))
    #expect(result.sentence.contains("（依据：财预〔2020〕10号"))
  }

  @Test func `the value is the exact fraction, not what is printed of it`() throws {
    let result = try staff([("编制数", "3"), ("在职人数", "4")])
    #expect(result.row.calculation.measurement?.value == (try Fraction(4, over: 3)))
    // 33.33 percentage points are 33 full steps: 16.5 points.
    #expect(result.sentence.contains("扣16.5分"))
  }

  struct Boundary: Sendable, CustomTestStringConvertible {
    let staff: String
    let posts: String
    let points: String

    var testDescription: String { "\(staff)÷\(posts)" }
  }

  @Test(arguments: [
    Boundary(staff: "1000", posts: "1000", points: "5"),
    Boundary(staff: "1009", posts: "1000", points: "5"),
    Boundary(staff: "1010", posts: "1000", points: "4.5"),
    Boundary(staff: "1019", posts: "1000", points: "4.5"),
    Boundary(staff: "1099", posts: "1000", points: "0.5"),
    Boundary(staff: "1100", posts: "1000", points: "0"),
    Boundary(staff: "0", posts: "1000", points: "5"),
  ])
  func `full steps count, and nothing is lost below zero`(_ row: Boundary) throws {
    let result = try staff([("编制数", row.posts), ("在职人数", row.staff)])
    #expect(result.row.score?.description == row.points)
  }

  @Test func `a form without rows gets every row of the table`() throws {
    let rubric = Rubric.table(
      [try .staffControl(), try .spendingControl()],
      data: Self.people + [.money("公用支出"), .money("公用预算")])
    let sheet = try TableForm(data: [("编制数", "7"), ("在职人数", "7")]).score(rubric).sheet
    #expect(sheet.indicators.count == 2)
    #expect(sheet.total.weight == 13)
    // 5 by the data, and 0 to 8 for the row whose data are missing.
    #expect(sheet.total.low == 5)
    #expect(sheet.total.high == 13)
  }

  @Test(arguments: ["在职人员控制率", "“在职人员控制率”", " 在职 人员控制率\n", "财政供养人员控制率"])
  func `a row is found by its name or another name of the same`(_ name: String) throws {
    let row = TestRow(dimension: "过程", subdimension: "预算执行", name: name, weight: "5", score: "5")
    let result = try staff([("编制数", "7"), ("在职人数", "9")], rows: [row])
    #expect(result.sheet.indicators.count == 1)
    #expect(result.row.score == .zero)
    #expect(result.row.claimed == 5)
  }

  @Test func `the table's points count and not those that the form prints`() throws {
    let row = TestRow(
      dimension: "过程", subdimension: "预算执行", name: "在职人员控制率", weight: "6", score: "6")
    let result = try staff([("编制数", "7"), ("在职人数", "7")], rows: [row])
    #expect(result.row.weight == 5)
    #expect(result.row.score == 5)
  }

  @Test func `a row that the table has not is never scored`() throws {
    let row = TestRow(
      dimension: "过程", subdimension: "预算执行", name: "职工满意度", target: "≥90%", actual: "95%",
      weight: "5", score: "5")
    let result = try staff([("编制数", "7"), ("在职人数", "7")], rows: [row])
    #expect(result.row.outcome == .cannotScore)
    #expect(result.row.reason == .notInTable)
    #expect(result.row.low == .zero)
    #expect(result.row.high == 5)
    #expect(result.sentence.contains("评分表里没有这项指标"))
  }

  // MARK: Data that do not say enough

  struct Obstacle: Sendable, CustomTestStringConvertible {
    let posts: String
    let staff: String
    let reason: OutcomeReason
    let says: String

    var testDescription: String { "编制数“\(posts)”，在职人数“\(staff)”" }
  }

  @Test(arguments: [
    Obstacle(posts: "", staff: "9", reason: .dataMissing, says: "“编制数”没有填写"),
    Obstacle(posts: "——", staff: "9", reason: .dataMissing, says: "“编制数”没有填写"),
    Obstacle(posts: "0", staff: "9", reason: .divisionByZero, says: "编制数为0"),
    Obstacle(posts: "无", staff: "9", reason: .divisionByZero, says: "编制数为0"),
    Obstacle(posts: "-7", staff: "9", reason: .dataUnreadable, says: "“编制数”（填的是“-7人”）不能用来计算"),
    Obstacle(posts: "7.5", staff: "9", reason: .dataUnreadable, says: "7.5人"),
    Obstacle(posts: "七八个", staff: "9", reason: .dataUnreadable, says: "七八个"),
    Obstacle(posts: "7万元", staff: "9", reason: .dataUnreadable, says: "7万元"),
    Obstacle(posts: "≥7", staff: "9", reason: .dataUnreadable, says: "≥7"),
    Obstacle(posts: "约7人", staff: "9", reason: .dataUnreadable, says: "约7人"),
  ])
  func `what the data do not say is an interval with its reason`(_ row: Obstacle) throws {
    let result = try staff([("编制数", row.posts), ("在职人数", row.staff)])
    #expect(result.row.outcome == .cannotScore)
    #expect(result.row.reason == row.reason)
    #expect(result.row.low == .zero)
    #expect(result.row.high == 5)
    #expect(result.sentence.contains(row.says), "\(result.sentence)")
    #expect(result.sentence.contains("0～5分"))
  }

  @Test func `where the data are missing, the value that the form prints counts`() throws {
    let row = TestRow(
      dimension: "过程", subdimension: "预算执行", name: "在职人员控制率", actual: "102%", weight: "5")
    let result = try staff([], rows: [row])
    #expect(result.row.score == 4)
    #expect(result.sentence.hasPrefix("在职人员控制率按表中填报的102.00%，超过100% 2个百分点"))
  }

  @Test func `where the data are there, they count and not the value that the form prints`() throws
  {
    let row = TestRow(
      dimension: "过程", subdimension: "预算执行", name: "在职人员控制率", actual: "100%", weight: "5")
    let result = try staff([("编制数", "7"), ("在职人数", "9")], rows: [row])
    #expect(result.row.score == .zero)
  }

  // MARK: Amounts

  private func spending(
    _ data: [(String, String)], currencyUnit: String? = nil
  ) throws -> (row: IndicatorScore, sentence: String) {
    let rubric = Rubric.table(
      try .spendingControl(),
      data: [
        .money("公用支出", [DataSource(["公用经费/{year}年决算数"])]),
        .money(
          "公用预算",
          [
            DataSource(["公用经费/{year}年预算数"]),
            DataSource(["办公费/{year}年预算数", "水电费/{year}年预算数"]),
          ]),
      ])
    let result = try TableForm(data: data, currencyUnit: currencyUnit).score(rubric)
    return (result.sheet.indicators[0], result.explanations.indicators[0])
  }

  @Test func `data are found by the rows and columns of the base table, of the form's year`() throws
  {
    let result = try spending(
      [("公用经费/2023年决算数", "999"), ("公用经费/2024年预算数", "100"), ("公用经费/2024年决算数", "102.5")],
      currencyUnit: "万元")
    #expect(result.row.score == 6)
    #expect(result.sentence.contains("102.5万元÷100万元=102.50%"))
  }

  @Test func `a value that rounding would put on the boundary is printed as it is`() throws {
    let result = try spending(
      [("公用经费/2024年预算数", "100000"), ("公用经费/2024年决算数", "100999.99")], currencyUnit: "元")
    #expect(result.row.score == 8)
    #expect(result.sentence.contains("=100.99999%，超过100% 0.99999个百分点"))
  }

  @Test func `parts are added up where the total is blank`() throws {
    let result = try spending(
      [
        ("公用经费/2024年预算数", ""), ("办公费/2024年预算数", "60"), ("水电费/2024年预算数", "40"),
        ("公用经费/2024年决算数", "101"),
      ], currencyUnit: "元")
    #expect(result.row.score == 7)
    #expect(result.sentence.contains("101元÷（60元＋40元）=101.00%"))
  }

  @Test func `parts are not added up where one of them is blank`() throws {
    let result = try spending(
      [("办公费/2024年预算数", "60"), ("水电费/2024年预算数", ""), ("公用经费/2024年决算数", "101")],
      currencyUnit: "元")
    #expect(result.row.reason == .dataMissing)
  }

  @Test func `amounts with and without a unit are not divided`() throws {
    let result = try spending([("公用预算", "72000"), ("公用支出", "7.2万元")])
    #expect(result.row.reason == .dataUnitsDiffer)
    #expect(result.sentence.contains("写明金额单位"))
  }

  @Test func `an amount may have a unit of its own`() throws {
    let result = try spending([("公用预算", "72000元"), ("公用支出", "7.2万元")])
    #expect(result.row.score == 8)
  }

  // MARK: Indicators that do not apply

  private func exempt(_ effect: Exemption.Effect, _ data: [(String, String)]) throws -> (
    sheet: ScoreSheet, explanations: Explanations
  ) {
    var spending = try FixedIndicator.spendingControl(weight: 20)
    spending.exemption = Exemption(
      condition: try Formula("max(公用支出, 公用预算) = 0"), effect: effect, reason: "没有公用经费")
    var staff = try FixedIndicator.staffControl(weight: 80)
    staff.use.parameters[0] = Parameter(name: "points", value: .text("8"))
    let rubric = Rubric.table(
      [staff, spending], data: Self.people + [.money("公用支出"), .money("公用预算")])
    return try TableForm(data: data).score(rubric)
  }

  @Test func `an indicator that does not apply may get its points all the same`() throws {
    let result = try exempt(
      .full, [("编制数", "100"), ("在职人数", "101"), ("公用支出", "0"), ("公用预算", "无")])
    #expect(result.sheet.indicators[1].outcome == .notApplicable)
    #expect(result.sheet.indicators[1].score == 20)
    // 80 − 8 + 20.
    #expect(result.sheet.total.score == 92)
    #expect(result.explanations.indicators[1].contains("没有公用经费，按评分标准计满分20分"))
  }

  @Test func `or its points leave and the others are scaled up`() throws {
    let result = try exempt(
      .rescale, [("编制数", "100"), ("在职人数", "101"), ("公用支出", "0"), ("公用预算", "0")])
    #expect(result.sheet.indicators[1].outcome == .notApplicable)
    #expect(result.sheet.total.weight == 100)
    // 72 ÷ 80 × 100.
    #expect(result.sheet.total.score == 90)
    #expect(result.explanations.total.contains("72÷80×100=90分"))
  }

  @Test func `whether it applies is not guessed`() throws {
    let result = try exempt(
      .full, [("编制数", "100"), ("在职人数", "100"), ("公用支出", ""), ("公用预算", "0")])
    #expect(result.sheet.indicators[1].outcome == .cannotScore)
    #expect(result.sheet.total.low == 80)
    #expect(result.sheet.total.high == 100)
  }

  // MARK: Variants

  private func rubricWithVariant() throws -> Rubric {
    var rubric = Rubric.table(
      [try .staffControl(weight: 5), try .spendingControl(weight: 8)],
      data: Self.people + [.money("公用支出"), .money("公用预算")])
    rubric.variants = [
      WeightVariant(
        id: "b", title: "另一种分值", execution: .zero, weights: [13],
        changes: [
          VariantChange(
            subject: .indicator("在职人员控制率"), weight: 8,
            parameters: [Parameter(name: "points", value: .text("0.8"))]),
          VariantChange(subject: .indicator("公用经费控制率"), weight: 5),
        ], basis: "clause")
    ]
    return rubric
  }

  @Test func `the points that a form prints say which variant it is drawn by`() throws {
    let rows = ["8", "5"].map { weight in
      TestRow(
        dimension: "过程", subdimension: "预算执行", name: weight == "8" ? "在职人员控制率" : "公用经费控制率",
        weight: weight)
    }
    let result = try TableForm(data: [("编制数", "100"), ("在职人数", "101")], rows: rows)
      .score(try rubricWithVariant())
    #expect(result.sheet.indicators[0].weight == 8)
    #expect(result.sheet.indicators[0].score?.description == "7.2")
  }

  @Test func `points of no variant leave the table as it is`() throws {
    let rows = [
      TestRow(dimension: "过程", subdimension: "预算执行", name: "在职人员控制率", weight: "7")
    ]
    let result = try TableForm(data: [("编制数", "100"), ("在职人数", "101")], rows: rows)
      .score(try rubricWithVariant())
    #expect(result.sheet.indicators[0].weight == 5)
    #expect(result.sheet.indicators[0].score?.description == "4.5")
  }

  @Test func `a part that is not published is an interval, whatever the unit claims`() throws {
    var rubric = try rubricWithVariant()
    rubric.variants[0].changes = [VariantChange(subject: .subdimension("预算执行"), weight: 13)]
    let scorer = try #require(try Scorer(rubric).variant("b"))
    let form = TableForm(
      rows: [
        TestRow(
          dimension: "过程", subdimension: "预算执行", name: "公用经费控制率", weight: "8", score: "8")
      ]
    ).submission
    let sheet = scorer.score(scorer.completed(form))
    #expect(sheet.indicators.count == 1)
    #expect(sheet.indicators[0].reason == .standardUnpublished)
    #expect(sheet.indicators[0].low == .zero)
    #expect(sheet.indicators[0].high == 8)
  }

  @Test func `an unknown variant is nobody's`() throws {
    #expect(try Scorer(rubricWithVariant()).variant("c") == nil)
  }

  @Test func `a form drawn by another table gets this table's rows and points, and no others`()
    throws
  {
    let rows = [
      // The heading's points are those of nobody here; they must not decide either.
      TestRow(dimension: "过程（60分）", subdimension: "预算执行", name: "在职人员控制率", weight: "8"),
      TestRow(dimension: "过程（60分）", subdimension: "预算管理", name: "另一张表的指标", weight: "7"),
    ]
    let scorer = try Scorer(try rubricWithVariant())
    let form = TableForm(data: [("编制数", "100"), ("在职人数", "101")], rows: rows).submission
    let sheet = scorer.score(scorer.completed(scorer.redrawing(form)))
    #expect(sheet.dimensions.map(\.declared) == [nil])
    #expect(sheet.indicators.count == 2)
    #expect(sheet.total.weight == 13)
    #expect(sheet.indicators[0].score?.description == "4.5")
  }
}
