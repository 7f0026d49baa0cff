import EvaluationModel
import TestSupport
import Testing

/// Rows, and what must be found in them.
struct FoundCase: Sendable, CustomTestStringConvertible {
  let title: String
  let rows: [TestRow]
  /// In short: `T02 warning /indicators/0/actual`.
  let found: [String]

  var testDescription: String { title }

  /// One row that has one finding.
  init(_ code: String, _ severity: String, _ field: String, _ row: TestRow) {
    title = "\(code) \(row.name ?? "") \(row.target ?? "–") → \(row.actual ?? "–")"
    rows = [row]
    found = ["\(code) \(severity) /indicators/0/\(field)"]
  }
}

@Suite struct TargetChecksTests {
  @Test(arguments: [
    FoundCase("T02", "warning", "actual", .row("产出·成本", "成本控制数", "≤30万元", "完成")),
    FoundCase("T02", "warning", "actual", .row("产出·数量", "培训人数", "≥200人", "已完成")),
    FoundCase("T02", "warning", "actual", .row("产出·数量", "维修路灯", "120盏", "完成任务")),
    FoundCase("T02", "warning", "actual", .row("产出·时效", "办理时限", "≤5个工作日", "及时")),
    FoundCase("T02", "warning", "actual", .row("产出·数量", "工期", "≤90天", "2024年6月")),
    FoundCase("T02", "info", "actual", .row("产出·数量", "举办活动", "20次", "全年共举办各类活动20余次")),
    FoundCase("T02", "info", "actual", .row("产出·质量", "工程合格率", "100%", "全部合格")),
  ])
  func `words instead of a quantity are found`(_ row: FoundCase) throws { try row.check() }

  @Test(arguments: [
    FoundCase("T03", "warning", "target", .row("产出·成本", "项目总成本", "≥17.4万元", "17.4万元")),
    FoundCase("T03", "warning", "target", .row("产出·成本", "办公设备购置费", "不低于30万元", "30万元")),
    FoundCase("T03", "warning", "target", .row("产出·成本", "会议经费", "≥2万元", "2.1万元")),
    FoundCase(
      "T03", "warning", "operator",
      .row("产出·成本", "项目成本", "174000", "174000", operator: "≥", unit: "元")),
    FoundCase("T03", "warning", "target", .row("产出·质量", "群众投诉率", "≥5%", "6%")),
    FoundCase("T03", "warning", "target", .row("产出·质量", "安全事故发生率", "≥1%", "1%")),
    FoundCase("T03", "warning", "target", .row("产出·数量", "精品示范村数量", "≤4", "4")),
    FoundCase("T03", "warning", "target", .row("产出·数量", "惠及群众", "≤5000人", "5200人")),
    FoundCase("T03", "warning", "target", .row("满意度·服务对象满意度", "群众满意度", "≤95%", "95%")),
    FoundCase("T03", "warning", "target", .row("产出·质量", "验收合格率（%）", "≤98%", "96%")),
    FoundCase("T03", "warning", "target", .row("产出·质量", "较大以上安全事故", "0起", "2起")),
    FoundCase("T03", "warning", "target", .row("效益·社会效益", "赴省进京上访", "0", "3人次")),
    FoundCase("T03", "warning", "target", .row("效益·社会效益", "越级上访人次", "0人次", "36人次")),
  ])
  func `an operator in the wrong direction is found`(_ row: FoundCase) throws { try row.check() }

  @Test(arguments: [
    FoundCase("T01", "info", "actual", .row("产出·数量", "水质监测", "每月1次", "12次")),
    FoundCase("T01", "info", "actual", .row("产出·数量", "安全巡查", "≥2次/周", "110次")),
    FoundCase("T01", "info", "actual", .row("产出·数量", "督导检查", "1次/季度", "4次")),
    FoundCase("T01", "info", "actual", .row("产出·数量", "林区巡护", "每天1次", "250次")),
    FoundCase("T01", "error", "actual", .row("产出·数量", "水质监测", "每月1次", "9次")),
    FoundCase("T01", "error", "actual", .row("产出·数量", "水质监测", "每月1次", "12人")),
    FoundCase("T01", "error", "actual", .row("产出·数量", "参保人数", "60000人", "62000万")),
  ])
  func `so many a month is another unit than a total, and no mistake where it is reached`(
    _ row: FoundCase
  ) throws {
    try row.check(of: ["T01"])
  }

  @Test(arguments: [
    FoundCase("T04", "warning", "actual", .row("产出·数量", "水标尺", "≥266米", "≥266米")),
    FoundCase("T04", "warning", "actual", .row("产出·质量", "采购原原种合格率", "≥90%", "≥90%")),
    FoundCase("T04", "warning", "actual", .row("产出·成本", "总成本", "≤90万元", "≤ 90万元")),
    FoundCase("T04", "warning", "actual", .row("产出·质量", "出勤率", "95%以上", "95%以上")),
    FoundCase("T04", "warning", "actual", .row("产出·数量", "培训人数", "不少于200人", "不少于200人")),
  ])
  func `a repeated target is found`(_ row: FoundCase) throws { try row.check() }

  @Test(arguments: [
    FoundCase("T05", "warning", "target", .row("效益·可持续影响", "管理机制健全性", "好坏", "好坏")),
    FoundCase("T05", "warning", "target", .row("产出·质量", "资料完整性", "是否完整", "是")),
    FoundCase("T05", "warning", "target", .row("效益·社会效益", "保障工伤人员福利", "100%", "100%")),
    FoundCase("T05", "warning", "target", .row("效益·社会效益", "保障职工工资待遇", "100%", "100%")),
    FoundCase("T05", "warning", "target", .row("效益·可持续影响", "维护社会稳定", "100%", "100%")),
    FoundCase("T05", "warning", "target", .row("效益·经济效益", "有效促进县域经济发展", "≥95%", "95%")),
    FoundCase("T05", "warning", "target", .row("效益·社会效益", "提高群众环保意识", "≥90%", "92%")),
    FoundCase(
      "T05", "warning", "target",
      .row("效益·生态效益", "保护生态环境", "90", "90", operator: "≥", unit: "%")),
    FoundCase("T05", "warning", "target", .row("效益·生态效益", "全年任务", "2024年度", "全年完成")),
    FoundCase("T05", "warning", "target", .row("产出·成本", "参保经办", "2024年度", "已完成")),
    FoundCase("T05", "warning", "target", .row("效益·社会效益", "维护社会稳定", "100%", "已完成")),
    FoundCase("T05", "warning", "target", .row("效益·社会效益", "社会效益", "≥95%", "95%")),
    FoundCase("T05", "warning", "target", .row("效益·生态效益", "生态效益指标", "90%", "92%")),
  ])
  func `a target that nobody can measure is found`(_ row: FoundCase) throws { try row.check() }

  @Test(arguments: [
    FoundCase("T06", "error", "target", .row("产出·质量", "工程质量合格", "", "")),
    FoundCase("T06", "error", "target", .row("产出·数量", "培训人数", "", "120人")),
    FoundCase("T06", "error", "target", .row("产出·数量", "培训人数", "/", "120人")),
    FoundCase("T06", "error", "target", .row("产出·数量", "培训人数", "——", "120人", "", "")),
    FoundCase("T06", "error", "target", .row("产出·质量", "验收合格率", "　", "100%")),
    FoundCase("T06", "warning", "target", .row("产出·时效", "年度资金支付完成率100%", "", "100%")),
    FoundCase("T06", "warning", "target", .row("产出·数量", "培训人数≥200人", "", "210人")),
  ])
  func `a blank target is found`(_ row: FoundCase) throws { try row.check() }

  @Test(arguments: [
    FoundCase("T07", "warning", "deviationNote", .row("产出·数量", "健康教育讲座", "6次", "150次")),
    FoundCase("T07", "warning", "deviationNote", .row("产出·数量", "宣传资料种类", "不少于6种", "28种")),
    FoundCase("T07", "warning", "deviationNote", .row("产出·数量", "参训人数", "≥100人", "130人")),
    FoundCase(
      "T07", "warning", "deviationNote", .row("产出·数量", "组织宣传活动", "10次", "43次", note: "　\n")),
    FoundCase("T07", "warning", "deviationNote", .row("产出·数量", "新增就业", "0人", "30人")),
    FoundCase("T07", "warning", "deviationNote", .row("效益·经济效益", "拨付待遇", "2000万元", "3162万元")),
    FoundCase(
      "T07", "info", "target",
      .row("效益·经济效益", "拨付待遇", "2000万元", "3162万元", note: "拨付上年度工亡待遇")),
  ])
  func `a result far above its target is found`(_ row: FoundCase) throws { try row.check() }

  @Test(arguments: [
    FoundCase("T08", "info", "name", .row("产出·数量", "培训经费", "60万元", "60万元")),
    FoundCase("T08", "info", "name", .row("产出·数量", "项目总成本", "≤90万元", "89万元")),
    FoundCase("T08", "info", "name", .row("产出·数量", "劳务费", "≤3.5万元", "3.5万元")),
    FoundCase("T08", "info", "name", .row("产出·数量", "公用经费支出", "72000元", "72000元")),
    FoundCase(
      "T08", "info", "name",
      .row("产出·数量", "工程造价", "43.2", "37.24", "10", "8.62", note: "尾款未付", unit: "万元")),
  ])
  func `spending among the quantities is found`(_ row: FoundCase) throws { try row.check() }

  @Test(arguments: [
    FoundCase("T09", "error", "actual", .row("满意度·服务对象满意度", "群众满意度", "≥95%", "120%")),
    FoundCase("T09", "error", "actual", .row("产出·质量", "验收合格率", "100%", "105%")),
    FoundCase("T09", "error", "actual", .row("产出·时效", "资金拨付及时率", "≥98", "980", unit: "%")),
    FoundCase("T09", "error", "target", .row("产出·质量", "数据准确率", "≥110%", "110%")),
    FoundCase("T09", "error", "actual", .row("效益·社会效益", "医保覆盖率", "95%", "100.2%")),
    FoundCase("T09", "error", "actual", .row("产出·质量", "群众投诉率", "≤5%", "-3%")),
  ])
  func `a share outside zero to a hundred is found`(_ row: FoundCase) throws { try row.check() }

  @Test func `a goal without any number is told once`() throws {
    let row = TestRow.row("产出·数量", "参保人数", "100人", "100人")
    let found = try RowReview.findings(
      [row], goal: (expected: "确保参保任务完成、基金安全", actual: "各项任务已全部完成。"))
    #expect(RowReview.lines(found) == ["T05 info /goal/expected"])
  }

  @Test(arguments: ["培训3期", "开展三次检查", "完成率达到九成", "2024年完成任务"])
  func `a goal with a number is left alone`(_ goal: String) throws {
    let row = TestRow.row("产出·数量", "参保人数", "100人", "100人")
    #expect(try RowReview.findings([row], goal: (expected: goal, actual: "已完成")).isEmpty)
    #expect(try RowReview.findings([row], goal: (expected: "确保完成", actual: goal)).isEmpty)
  }

  @Test func `a goal with a blank half is not judged`() throws {
    let row = TestRow.row("产出·数量", "参保人数", "100人", "100人")
    #expect(try RowReview.findings([row], goal: (expected: "确保完成", actual: "　")).isEmpty)
  }

  @Test(arguments: ["无", "/", "同上。"])
  func `a note without content is told as such and not as an overshoot`(_ note: String) throws {
    let row = TestRow.row("产出·数量", "组织宣传活动", "10次", "43次", note: note)
    #expect(try RowReview.findings([row], of: ["T07", "N01", "N03"]).map(\.code) == ["N03"])
  }

  @Test func `without the column of notes an overshoot is not told`() throws {
    let row = TestRow.row("产出·数量", "健康教育讲座", "6次", "150次", note: nil)
    #expect(try RowReview.findings([row]).isEmpty)
  }

  @Test func `a form without a column of targets has no blank targets`() throws {
    var row = TestRow.row("产出·数量", "培训人数", "", "120人")
    row.target = nil
    #expect(try RowReview.findings([row]).isEmpty)
  }

  @Test func `a column of targets that is all blank is told once`() throws {
    let rows = ["培训人数", "培训期数", "结业人数"].map { TestRow.row("产出·数量", $0, "", "120") }
    let found = try RowReview.findings(rows)
    #expect(RowReview.lines(found) == ["T06 error /indicators/0/target"])
    #expect(found.first?.message.contains("3个指标") == true)
  }

  @Test func `a huge overshoot is told as a likely slip of the unit`() throws {
    let huge = try RowReview.findings([.row("产出·数量", "健康教育讲座", "6次", "150次")])
    let large = try RowReview.findings([.row("产出·数量", "健康教育讲座", "6次", "28次")])
    #expect(huge.first?.message.contains("2500.00%") == true)
    #expect(huge.first?.message.contains("核对单位") == true)
    #expect(large.first?.message.contains("466.67%") == true)
    #expect(large.first?.message.contains("核对单位") == false)
  }

  @Test(arguments: ["", "①", "（", "1.", "%", "度", "指标1：", "🧑‍🤝‍🧑率)", "\u{0}满意度", "≥"])
  func `a strange name stops no check`(_ name: String) throws {
    for target in ["≥120%", "≤5个", "是否", "2024年度", "", "9999999999999999999"] {
      let row = TestRow.row("效益·社会效益", name, target, "99999999999999999万亿元")
      _ = try RowReview.findings([row, row], hasTotal: true)
    }
  }

  @Test func `the rubric's threshold goes before the settings`() throws {
    var rubric = Rubric.national
    let row = TestRow.row("产出·数量", "参训人数", "100人", "125人")
    #expect(try RowReview.findings([row], rubric: rubric).isEmpty)
    rubric.overshoot?.threshold = ExactDecimal(coefficient: 12, exponent: -1)
    #expect(try RowReview.findings([row], rubric: rubric).map(\.code) == ["T07"])
    rubric.overshoot = nil
    #expect(try RowReview.findings([row], rubric: rubric).isEmpty)
    var settings = ReviewSettings.testing
    settings.overshoot = ExactDecimal(coefficient: 12, exponent: -1)
    #expect(
      try RowReview.findings([row], rubric: rubric, settings: settings).map(\.code) == ["T07"])
  }
}

extension FoundCase {
  /// Reviews the rows and compares all that is found.
  func check(of codes: Set<String> = RowReview.codes) throws {
    let findings = try RowReview.findings(rows, of: codes)
    #expect(RowReview.lines(findings) == found)
    #expect(findings.allSatisfy { !$0.message.isEmpty && !$0.advice.isEmpty })
  }
}
