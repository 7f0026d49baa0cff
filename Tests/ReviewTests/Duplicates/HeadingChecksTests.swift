import EvaluationModel
import TestSupport
import Testing

@testable import Review

@Suite struct HeadingChecksTests {
  /// The rows that every case of C02 begins with: both dimensions are drawn.
  private static let drawn: [TestRow] = [
    .row("产出·数量", "培训人数", "100人", "104人"), .row("效益·社会效益", "结业就业率", "90%", "92%"),
    .row("满意度·服务对象满意度", "学员满意度", "90%", "95%"),
  ]

  @Test(arguments: [
    PairCase(
      "经济效益画在产出里", drawn + [.row("产出·经济效益", "征缴收入", "1500万元", "1583万元")],
      "C02 warning /indicators/3/subdimension"),
    PairCase(
      "一个单元格的几行只报一次",
      drawn + [
        .row("产出·社会效益", "带动就业人数", "60人", "61人"), .row("产出·社会效益", "减少上访件数", "5件", "5件"),
      ], "C02 warning /indicators/3/subdimension"),
    PairCase(
      "满意度画在效益里，另有满意度指标",
      drawn + [.row("效益·服务对象满意度", "家长满意度", "90%", "95%")],
      "C02 warning /indicators/3/subdimension"),
    PairCase(
      "数量指标画在效益里", drawn + [.row("效益·数量", "发放手册", "500册", "510册")],
      "C02 warning /indicators/3/subdimension"),
    PairCase(
      "成本指标画在效益里", drawn + [.row("效益·成本", "项目总成本", "≤90万元", "89万元")],
      "C02 warning /indicators/3/subdimension"),
    PairCase(
      "二级指标不写“指标”二字",
      drawn + [
        TestRow(
          dimension: "产出", subdimension: "生态效益", name: "绿化率", target: "70%", actual: "72%",
          score: "10")
      ], "C02 warning /indicators/3/subdimension"),
  ])
  func `a heading inside the wrong one is found`(_ form: PairCase) throws { try form.check() }

  @Test(arguments: [
    PairCase("各在其位", drawn + [.row("产出·成本", "项目总成本", "≤90万元", "89万元")]),
    PairCase(
      "表中没有满意度指标，满意度并入效益",
      [
        .row("产出·数量", "培训人数", "100人", "104人"),
        .row("效益·服务对象满意度", "学员满意度", "90%", "95%"),
      ]),
    PairCase("评分标准没有的二级指标", drawn + [.row("产出·安全", "安全检查次数", "12次", "12次")]),
    PairCase("评分标准没有的一级指标", drawn + [.row("管理·社会效益", "结业人数", "60人", "61人")]),
  ])
  func `a heading in its place is left alone`(_ form: PairCase) throws { try form.check() }

  @Test func `cost as a dimension of its own is in its place`() throws {
    let rows: [TestRow] = [
      .row("成本·经济成本", "项目总成本", "≤90万元", "89万元", "20"),
      .row("产出·数量", "培训人数", "100人", "104人", "40"),
      .row("效益·社会效益", "结业就业率", "90%", "92%", "20"),
      .row("满意度·服务对象满意度", "学员满意度", "90%", "95%", "10"),
    ]
    #expect(try RowReview.findings(rows, hasTotal: true, rubric: .costDimension).isEmpty)
  }

  // MARK: C03

  private static let withoutCost: [TestRow] = [
    .row("产出·数量", "培训人数", "100人", "104人", "20"),
    .row("产出·质量", "结业率", "95%", "96%", "20"),
    .row("产出·时效", "培训完成时间", "2024年11月底前", "2024年10月", "10"),
    .row("效益·社会效益", "结业就业率", "90%", "92%", "30"),
    .row("满意度·服务对象满意度", "学员满意度", "90%", "95%", "10"),
  ]

  private func lines(
    _ rows: [TestRow], hasTotal: Bool = true, _ rubric: Rubric = .national
  ) throws -> [String] {
    RowReview.lines(try RowReview.findings(rows, hasTotal: hasTotal, rubric: rubric))
  }

  @Test func `a form with everything but cost is told so`() throws {
    #expect(try lines(Self.withoutCost) == ["C03 info /indicators/0/dimension"])
  }

  @Test func `a rubric that binds makes it a warning`() throws {
    var rubric = Rubric.national
    rubric.areWeightsBinding = true
    rubric.dimensions[0].subdimensions[3].weight = 10
    #expect(
      try lines(Self.withoutCost, rubric) == ["C03 warning /indicators/0/dimension"])
  }

  @Test(arguments: ["项目总成本", "办公经费", "预算控制数", "设备购置费用"])
  func `a row about cost anywhere is enough`(_ name: String) throws {
    let cost = TestRow.row("产出·质量", name, "≤90万元", "89万元")
    #expect(try lines(Self.withoutCost + [cost]).isEmpty)
  }

  @Test func `a part of a form and a form with other gaps are not told`() throws {
    #expect(try lines(Self.withoutCost, hasTotal: false).isEmpty)
    #expect(try lines(Array(Self.withoutCost.dropFirst())).isEmpty)
    #expect(try lines([Self.withoutCost[0]]).isEmpty)
  }

  @Test func `cost as a dimension may be left out with the points that the rubric says`() throws {
    var rubric = Rubric.costDimension
    #expect(try lines(Self.withoutCost, rubric) == ["C03 info /indicators/0/dimension"])
    rubric.areWeightsBinding = true
    #expect(try lines(Self.withoutCost, rubric) == ["C03 warning /indicators/0/dimension"])
    rubric.variants = [
      WeightVariant(
        id: "no-cost", title: "不设成本指标", execution: 10, weights: [0, 50, 30, 10],
        basis: "clause")
    ]
    #expect(try lines(Self.withoutCost, rubric).isEmpty)
    var rows = Self.withoutCost
    rows[3].weight = "20"
    #expect(try lines(rows, rubric) == ["C03 info /indicators/0/dimension"])
  }
}
