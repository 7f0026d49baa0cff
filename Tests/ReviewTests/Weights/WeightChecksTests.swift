import EvaluationModel
import TestSupport
import Testing

@testable import Review

@Suite struct WeightChecksTests {
  private static let funds = [
    TestFund(annualBudget: "100", annualExpenditure: "100", weight: "10", score: "10")
  ]

  private static func row(
    _ dimension: String, _ weight: String?, _ subdimension: String = "数量指标"
  ) -> TestRow {
    TestRow(
      dimension: dimension, subdimension: subdimension, target: "≥10个", actual: "10个",
      weight: weight)
  }

  private static func form(_ rows: [TestRow]) -> FormUnderReview {
    FormUnderReview(rows, funds: funds, totalWeight: "100")
  }

  // MARK: Headings and their rows

  @Test func `points in a heading are those of the rows drawn under it`() throws {
    let form = Self.form([
      Self.row("产出指标\n(50分)", "50"), Self.row("效益指标（30分）", "30"),
      Self.row("满意度指标（10分）", "10"), Self.row("满意度指标（10分）", "10"),
    ])
    let findings = try form.findings("W02")
    #expect(findings.map(\.pointer) == ["/indicators/2/dimension"])
    #expect(findings.first?.message == "“满意度指标”标明10分，所列2个指标的分值合计20分，多10分")
  }

  @Test func `points in a list stand in the list`() throws {
    let form = Self.form([Self.row("产出指标", "45"), Self.row("效益指标", "30")])
      .listing("产出指标", "50").listing("效益指标", "30分")
    #expect(try form.places("W02") == ["W02 /dimensions/0/weight"])
  }

  @Test func `a 二级指标 that states points is held to them`() throws {
    let form = Self.form([
      Self.row("产出指标", "20", "数量指标（20分）"), Self.row("产出指标", "25", "质量指标（30分）"),
    ])
    #expect(try form.places("W02") == ["W02 /indicators/1/subdimension"])
  }

  @Test func `what a 二级指标 explains is not said again of its 一级指标`() throws {
    let rows = [
      Self.row("产出指标(50分)", "20", "数量指标（20分）"), Self.row("产出指标(50分)", "25", "质量指标（30分）"),
    ]
    #expect(try Self.form(rows).places("W02") == ["W02 /indicators/1/subdimension"])
    let other = [
      Self.row("产出指标(60分)", "20", "数量指标（20分）"), Self.row("产出指标(60分)", "25", "质量指标（30分）"),
    ]
    #expect(try Self.form(other).places("W02").count == 2)
  }

  @Test func `a 二级指标 under two 一级指标 is two headings`() throws {
    let rows = [
      Self.row("产出指标", "4", "社会效益指标（10分）"), Self.row("效益指标", "6", "社会效益指标（10分）"),
    ]
    #expect(
      try Self.form(rows).places("W02") == [
        "W02 /indicators/0/subdimension", "W02 /indicators/1/subdimension",
      ])
    let listed = Self.form([Self.row("产出指标", "4"), Self.row("产出指标", "5", "质量指标")])
      .listing("数量指标", "3", isDimension: false).listing("质量指标", "5", isDimension: false)
    #expect(try listed.places("W02") == ["W02 /subdimensions/0/weight"])
  }

  /// Headings that agree with their rows in one way or another.
  struct AgreeingCase: Sendable, CustomTestStringConvertible {
    let title: String
    let rows: [(String, String)]
    var list: [(String, String)] = []
    var testDescription: String { title }
  }

  @Test(
    arguments: [
      AgreeingCase(title: "no points stated", rows: [("产出指标", "7"), ("效益指标", "3")]),
      AgreeingCase(
        title: "a heading printed again on the next page",
        rows: [("产出指标(50分)", "30"), ("效益指标(30分)", "30"), ("产出指标(50分)", "20")]),
      AgreeingCase(
        title: "the next page without points",
        rows: [("产出指标(50分)", "30"), ("效益指标(30分)", "30"), ("产出指标", "20")]),
      AgreeingCase(
        title: "a block for each goal",
        rows: [("产出指标(40分)", "40"), ("效益指标(40分)", "40"), ("产出指标(40分)", "40")]),
      AgreeingCase(
        title: "goals of different points",
        rows: [("产出指标(30分)", "30"), ("效益指标(40分)", "40"), ("产出指标(20分)", "20")]),
      AgreeingCase(
        title: "a list with an entry for each block",
        rows: [("产出指标", "30"), ("效益指标", "40"), ("产出指标", "20")],
        list: [("产出指标", "30"), ("效益指标", "40"), ("产出指标", "20")]),
      AgreeingCase(title: "a row without points", rows: [("产出指标(50分)", "30"), ("产出指标(50分)", "")]),
      AgreeingCase(title: "a list without numbers", rows: [("产出指标", "30")], list: [("产出指标", "")]),
    ])
  func `headings that agree have no finding`(_ agreeing: AgreeingCase) throws {
    var form = Self.form(agreeing.rows.map { Self.row($0.0, $0.1) })
    for entry in agreeing.list { form = form.listing(entry.0, entry.1) }
    #expect(try form.places("W02").isEmpty)
  }

  @Test func `a heading may count the execution rate among its rows or not`() throws {
    func form(_ heading: String) -> FormUnderReview {
      FormUnderReview([
        TestRow(dimension: heading, name: "预算执行率", target: "100%", actual: "100%", weight: "10"),
        TestRow(dimension: heading, target: "≥10个", actual: "10个", weight: "20"),
      ])
    }
    #expect(try form("过程(30分)").places("W02").isEmpty)
    #expect(try form("过程(20分)").places("W02").isEmpty)
    #expect(try form("过程(25分)").places("W02").count == 1)
  }

  // MARK: The rubric's distribution

  @Test func `other points than the rubric's are told once a dimension`() throws {
    let form = Self.form([
      Self.row("产出指标", "30"), Self.row("产出指标", "20"), Self.row("效益指标", "15"),
      Self.row("效益指标", "15"), Self.row("满意度指标", "20"),
    ])
    let findings = try form.findings("W03")
    #expect(findings.map(\.pointer) == ["/indicators/4/dimension"])
    #expect(findings.first?.severity == .info)
    #expect(findings.first?.message == "满意度指标共20分，评分标准为10分")
  }

  @Test func `binding weights are a warning`() throws {
    var rubric = Rubric.testing()
    rubric.areWeightsBinding = true
    let form = Self.form([Self.row("产出指标", "90")]).with(rubric)
    #expect(try form.findings("W03").map(\.severity) == [.warning])
  }

  @Test func `a distribution that the documents allow has no finding`() throws {
    var rubric = Rubric.testing()
    rubric.variants = [
      WeightVariant(
        id: "no-satisfaction", title: "不设满意度指标", execution: 10, weights: [50, 40, 0],
        basis: "clause")
    ]
    let allowed = [Self.row("产出", "50"), Self.row("效益指标", "40")]
    #expect(try Self.form(allowed).with(rubric).places("W03").isEmpty)
    #expect(try Self.form(allowed).places("W03") == ["W03 /indicators/1/dimension"])
    let withSatisfaction = allowed + [Self.row("满意度指标", "10")]
    #expect(
      try Self.form(withSatisfaction).with(rubric).places("W03") == ["W03 /indicators/1/dimension"])
  }

  @Test func `dimensions that the rubric does not name are left alone`() throws {
    let form = Self.form([Self.row("项目决策", "10"), Self.row("项目管理", "25")])
    #expect(try form.places("W03").isEmpty)
  }

  @Test func `a heading that differs from its rows is not measured against the rubric too`() throws
  {
    let form = Self.form([Self.row("产出指标(50分)", "45")])
    #expect(try form.places("W02", "W03") == ["W02 /indicators/0/dimension"])
  }

  /// Execution 10, 产出 50; 效益 and 满意度 share 40.
  private static func sharing(isBinding: Bool = false) -> Rubric {
    var rubric = Rubric.testing()
    rubric.dimensions[1].weight = nil
    rubric.dimensions[2].weight = nil
    rubric.sharedWeight = 40
    rubric.areWeightsBinding = isBinding
    return rubric
  }

  @Test(
    arguments: [
      [("效益指标", "30"), ("满意度指标", "10")], [("效益指标", "15"), ("满意度指标", "25")], [("满意度指标", "40")],
    ]
  )
  func `points that a unit may distribute are only held to their sum`(
    _ rows: [(String, String)]
  ) throws {
    let form = Self.form([Self.row("产出指标", "50")] + rows.map { Self.row($0.0, $0.1) })
    #expect(try form.with(Self.sharing(isBinding: true)).places("W03").isEmpty)
  }

  @Test func `a shared sum that differs is told once, where the first of its dimensions stands`()
    throws
  {
    let form = Self.form([
      Self.row("产出指标", "40"), Self.row("效益指标", "30"), Self.row("满意度指标", "20"),
    ])
    let findings = try form.with(Self.sharing()).findings("W03")
    #expect(findings.map(\.pointer) == ["/indicators/0/dimension", "/indicators/1/dimension"])
    #expect(
      findings.map(\.message) == ["产出指标共40分，评分标准为50分", "效益指标和满意度指标共50分，评分标准合计为40分"])
    let one = Self.form([Self.row("产出指标", "50"), Self.row("满意度指标", "35")])
    let told = try one.with(Self.sharing(isBinding: true)).findings("W03")
    #expect(told.map(\.message) == ["满意度指标共35分，评分标准效益指标和满意度指标合计为40分"])
    #expect(told.map(\.severity) == [.warning])
  }

  @Test func `a shared sum is not told where a heading among its rows is wrong in itself`() throws {
    let form = Self.form([
      Self.row("产出指标", "50"), Self.row("效益指标(30分)", "25"), Self.row("满意度指标", "10"),
    ]).with(Self.sharing())
    #expect(try form.places("W02", "W03") == ["W02 /indicators/1/dimension"])
  }

  // MARK: Single rows

  @Test func `a row that claims points needs points`() throws {
    var claimed = Self.row("产出指标", "0")
    claimed.score = "5"
    var negative = Self.row("产出指标", "-5")
    negative.score = "0"
    var remark = Self.row("产出指标", "0")
    remark.score = "0"
    let form = Self.form([claimed, negative, remark, Self.row("产出指标", "0")])
    #expect(
      try form.places("W04", "W05") == ["W04 /indicators/0/weight", "W04 /indicators/1/weight"])
  }

  @Test func `only a cell that is there can lack its points`() throws {
    let form = Self.form([
      Self.row("产出指标", ""), Self.row("产出指标", "若干"), Self.row("产出指标", nil),
      Self.row("产出指标", "90"),
    ])
    #expect(
      try form.places("W05") == ["W05 /indicators/0/weight", "W05 /indicators/1/weight"])
  }

  @Test func `half the points on one row are told`() throws {
    #expect(
      try Self.form([Self.row("产出指标", "50"), Self.row("效益指标", "40")]).places("W06")
        == ["W06 /indicators/0/weight"])
    #expect(
      try Self.form([Self.row("产出指标", "49"), Self.row("效益指标", "41")]).places("W06").isEmpty)
  }

  // MARK: The sum

  @Test func `weights that total another number are found`() throws {
    #expect(
      try Self.form([Self.row("产出指标", "50"), Self.row("效益指标", "50")]).places("W01")
        == ["W01 /total/weight"])
  }

  @Test func `a row without points is the cause of a sum too small`() throws {
    #expect(
      try Self.form([Self.row("产出指标", "50"), Self.row("效益指标", "")]).places("W01", "W05")
        == ["W05 /indicators/1/weight"])
    #expect(
      try Self.form([Self.row("产出指标", "95"), Self.row("效益指标", "")]).places("W01")
        == ["W01 /total/weight"])
  }

  @Test func `a form without points for execution is told so, and not that it has 110`() throws {
    var funds = Self.funds
    funds[0].weight = nil
    funds[0].score = nil
    let rows = [Self.row("产出指标", "60"), Self.row("效益指标", "40")]
    let findings = try FormUnderReview(rows, funds: funds, totalWeight: "100").findings("W01")
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings.first?.message == "各指标分值合计已有100分，没有给预算执行留出分值（评分标准为10分）")
    let more = [Self.row("产出指标", "60"), Self.row("效益指标", "50")]
    #expect(
      try FormUnderReview(more, funds: funds, totalWeight: "100").findings("W01").map(\.severity)
        == [.error])
  }

  @Test func `a form that breaks off is not short of points`() throws {
    let rows = [Self.row("产出指标", "20"), Self.row("产出指标", "10")]
    #expect(try FormUnderReview(rows).places("W01", "W03").isEmpty)
    #expect(try FormUnderReview(rows, funds: Self.funds).places("W01") == ["W01 /total/weight"])
  }

  @Test(
    arguments: [
      ["40", "40"], ["40", "20", "20", "10"], ["90"], ["22.5", "22.5", "22.5", "22.5"],
    ])
  func `other provinces' weights alarm nobody`(_ weights: [String]) throws {
    var funds = Self.funds
    funds[0].weight = weights.count == 2 ? "20" : "10"
    let names = ["产出指标", "效益指标", "满意度指标", "成本指标"]
    let rows = zip(names, weights).map { Self.row($0, $1) }
    let findings = try FormUnderReview(rows, funds: funds, totalWeight: "100").findings("W")
    #expect(findings.allSatisfy { $0.severity == .info })
  }
}
