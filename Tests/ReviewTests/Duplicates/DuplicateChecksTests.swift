import EvaluationModel
import TestSupport
import Testing

@testable import Review

/// Two or more rows, and what must be found among them.
struct PairCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let rows: [TestRow]
  let found: [String]

  init(_ title: String, _ rows: [TestRow], _ found: String...) {
    testDescription = title
    self.rows = rows
    self.found = found
  }

  func check(_ rubric: Rubric = .national) throws {
    #expect(RowReview.lines(try RowReview.findings(rows, rubric: rubric)) == found)
  }
}

@Suite struct DuplicateChecksTests {
  @Test(arguments: [
    PairCase(
      "一次在效益、一次在满意度",
      [
        .row("效益·社会效益", "群众满意度", "95%", "95%", "5"),
        .row("满意度·服务对象满意度", "群众满意度", "95%", "95%", "10"),
      ], "C01 error /indicators/1/name"),
    PairCase(
      "同一二级指标下两次",
      [
        .row("产出·数量", "培训人数", "100人", "104人"), .row("产出·数量", "培训期数", "3期", "3期"),
        .row("产出·数量", "培训人数", "100人", "104人"),
      ], "C01 error /indicators/2/name"),
    PairCase(
      "只差标点、空格和编号",
      [
        .row("产出·质量", "1、工程 验收合格率", "100%", "100%"),
        .row("产出·时效", "2．工程验收合格率：", "100%", "100%"),
      ], "C01 error /indicators/1/name"),
    PairCase(
      "同名比率在两处要求不同",
      [
        .row("产出·质量", "参保率", "90%", "95%"), .row("效益·社会效益", "参保率", "95%", "95%"),
      ], "C01 error /indicators/1/name"),
    PairCase(
      "三处同名只报一次",
      [
        .row("产出·数量", "宣传次数", "20次", "20次"), .row("产出·质量", "宣传次数", "20次", "20次"),
        .row("效益·社会效益", "宣传次数", "20次", "20次"),
      ], "C01 error /indicators/1/name"),
    PairCase(
      "定性指标同名同值",
      [
        .row("效益·社会效益", "长效机制健全性", "健全", "健全"),
        .row("效益·可持续影响", "长效机制健全性", "健全", "健全"),
      ], "C01 error /indicators/1/name"),
    PairCase(
      "同名而指标值不同，可能是子项目",
      [
        .row("产出·数量", "新建沟渠长度", "1200米", "1200米"),
        .row("产出·数量", "新建沟渠长度", "860米", "860米"),
      ], "C01 info /indicators/1/name"),
    PairCase(
      "同一结果换个名称再算一次",
      [
        .row("产出·数量", "工伤政策宣讲次数", "20次", "20次", "8"),
        .row("效益·社会效益", "加强工伤政策宣传", "20次", "20次", "15"),
      ], "C01 warning /indicators/1/name"),
    PairCase(
      "按二级指标看所属的一级指标",
      [
        .row("产出·数量", "开展禁毒知识讲座场次", "12场", "12场"),
        .row("产出·社会效益", "普及禁毒知识讲座", "12场", "12场"),
      ], "C01 warning /indicators/1/name"),
  ])
  func `an indicator that stands twice is found`(_ pair: PairCase) throws { try pair.check() }

  @Test(arguments: [
    PairCase(
      "名称只是对象，二级指标说明考核什么",
      [
        .row("产出·质量", "道路维修", "100%", "100%"), .row("产出·时效", "道路维修", "100%", "100%"),
        .row("效益·社会效益", "道路维修", "有效改善出行", "有效改善出行"),
      ]),
    PairCase(
      "同名而单位不同",
      [.row("产出·数量", "技能培训", "3期", "3期"), .row("产出·数量", "技能培训", "90人", "92人")]),
    PairCase(
      "几个目标各列一套指标",
      [
        .row("产出·数量", "补贴渔船数", "6艘", "6艘"), .row("满意度·服务对象满意度", "渔民满意度", "90%", "95%"),
        .row("产出·数量", "增殖放流尾数", "80万尾", "80万尾"),
        .row("满意度·服务对象满意度", "渔民满意度", "90%", "95%"),
      ]),
    PairCase(
      "产出人数和受益人数",
      [
        .row("产出·数量", "农村公路建设里程", "12公里", "12公里"),
        .row("效益·社会效益", "农村公路建设受益里程", "12公里", "12公里"),
      ]),
    PairCase(
      "共有的只是通用词",
      [
        .row("产出·数量", "服务项目完成数量", "12个", "12个"),
        .row("效益·经济效益", "投资项目完成数量", "12个", "12个"),
      ]),
    PairCase(
      "名称相近而数量不同",
      [
        .row("产出·数量", "工伤政策宣讲次数", "20次", "20次"),
        .row("效益·社会效益", "工伤政策宣传次数", "20次", "22次"),
      ]),
    PairCase(
      "百分数相同不算重复",
      [
        .row("产出·质量", "农民工工资支付及时率", "100%", "100%"),
        .row("效益·社会效益", "农民工工资支付到位率", "100%", "100%"),
      ]),
    PairCase(
      "标段以数字区分",
      [.row("产出·数量", "一标段1号桥", "1座", "1座"), .row("产出·数量", "一标段2号桥", "1座", "1座")]),
  ])
  func `indicators that only look alike are left alone`(_ pair: PairCase) throws {
    try pair.check()
  }

  @Test func `both places and their points are told`() throws {
    let found = try RowReview.findings([
      .row("效益·服务对象满意度", "主管部门满意度", "99%", "99%", "5"),
      .row("满意度·服务对象满意度", "主管部门满意度", "99%", "99%", "10"),
    ]).filter { $0.code == "C01" }
    #expect(
      found.map(\.message) == [
        "“主管部门满意度”出现2次：效益指标·服务对象满意度指标（5分，指标值99%）、"
          + "满意度指标·服务对象满意度指标（10分，指标值99%）"
      ])
  }

  @Test func `repeated points that are just the surplus are told as such`() throws {
    var rows = [
      TestRow.row("产出·数量", "培训人数", "100人", "100人", "70"),
      .row("效益·社会效益", "群众满意度", "95%", "95%", "5"),
      .row("效益·社会效益", "部门满意度", "99%", "99%", "5"),
      .row("满意度·服务对象满意度", "群众满意度", "95%", "95%", "10"),
      .row("满意度·服务对象满意度", "部门满意度", "99%", "99%", "10"),
    ]
    func messages() throws -> [String] {
      try RowReview.findings(rows).filter { $0.code == "C01" }.map(\.message)
    }
    let told = "；分值合计110分，多出10分，删去“效益指标”中的“群众满意度”“部门满意度”后正好为100分"
    #expect(try messages().count == 2)
    #expect(try messages().allSatisfy { $0.hasSuffix(told) })
    rows[0].weight = "69"
    #expect(try messages().allSatisfy { !$0.contains("多出") })
  }

  @Test(arguments: [
    PairCase(
      "待遇一处2500万元、一处2000万元",
      [
        .row("产出·数量", "工伤待遇发放金额", "2500万元", "3162万元", note: "拨付上年度工亡待遇"),
        .row("效益·经济效益", "拨付待遇", "2800万元", "3162万元"),
      ], "C06 warning /indicators/1/target"),
    PairCase(
      "元和万元是同一数量",
      [
        .row("产出·数量", "非税收入征收额", "≥1200万元", "1256万元"),
        .row("效益·经济效益", "非税征收", "≥11500000元", "12560000元"),
      ], "C06 warning /indicators/1/target"),
    PairCase(
      "人数",
      [
        .row("产出·数量", "城乡低保对象人数", "12000人", "12563人"),
        .row("效益·社会效益", "低保对象生活得到保障人数", "12500人", "12563人"),
      ], "C06 warning /indicators/1/target"),
    PairCase(
      "里程",
      [
        .row("产出·数量", "管网改造长度", "≥15公里", "15.6公里"),
        .row("效益·社会效益", "供水管网更新", "≥14公里", "15.6公里"),
      ], "C06 warning /indicators/1/target"),
    PairCase(
      "第三行也只报一次",
      [
        .row("产出·数量", "造林株数", "1000株", "1056株"), .row("产出·数量", "造林成活株数", "900株", "1000株"),
        .row("效益·生态效益", "荒山造林", "980株", "1056株"),
      ], "C06 warning /indicators/2/target"),
  ])
  func `one result under two targets is found`(_ pair: PairCase) throws { try pair.check() }

  @Test(arguments: [
    PairCase(
      "成本和金额方向不同",
      [
        .row("产出·成本", "设备采购成本", "≤130万元", "125.6万元"),
        .row("产出·数量", "设备采购金额", "≥120万元", "125.6万元"),
      ]),
    PairCase(
      "整数容易相同",
      [
        .row("产出·数量", "技能培训学员", "80人", "100人"), .row("产出·质量", "学员结业数", "90人", "100人"),
      ]),
    PairCase(
      "名称只共有通用词",
      [
        .row("产出·数量", "参加会议人数", "120人", "125人"), .row("产出·数量", "慰问老人人数", "110人", "125人"),
      ]),
    PairCase(
      "培训人数和受益人数",
      [
        .row("产出·数量", "村医培训人数", "120人", "125人"), .row("效益·社会效益", "村医受益人数", "110人", "125人"),
      ]),
    PairCase(
      "百分数",
      [
        .row("产出·质量", "疫苗接种率", "90%", "97.3%"), .row("产出·时效", "疫苗接种及时率", "95%", "97.3%"),
      ]),
  ])
  func `two results that agree by chance are left alone`(_ pair: PairCase) throws {
    try pair.check()
  }
}
