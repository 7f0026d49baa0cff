import EvaluationModel
import TestSupport
import Testing

@testable import Scoring

/// The sentences, word for word.
@Suite struct ExplanationTests {
  private static let basis = "（依据：财预〔2020〕10号“定量指标计分”，条文待核对）"

  struct Case: Sendable, CustomTestStringConvertible {
    let row: TestRow
    let before: String
    let after: String
    var testDescription: String { "\(row.target ?? "") → \(row.actual ?? "")" }

    /// A row, what stands before the clause, and what stands behind it.
    init(
      _ target: String, _ actual: String, weight: String = "10", claimed: String? = nil,
      note: String? = "", in subdimension: String = "数量指标", _ before: String,
      _ after: String = "。"
    ) {
      row = TestRow(
        subdimension: subdimension, target: target, actual: actual, weight: weight,
        score: claimed, deviationNote: note)
      self.before = before
      self.after = after
    }
  }

  private func sentence(_ row: TestRow, _ rubric: Rubric = .testing()) throws -> String {
    let scorer = try Scorer(rubric)
    let form = Submission(rows: [row])
    return Explainer(scorer).explainIndicator(0, scorer.score(form), of: form)
  }

  @Test(arguments: [
    Case(
      "1100万元", "1093万元", weight: "6",
      "实际完成值1093万元÷年度指标值1100万元=99.36%，未达到指标值，按比例计5.96分，扣0.04分", "；再完成7万元可得满分。"),
    Case(
      "≥95%", "94.05%", weight: "22",
      "实际完成值94.05%÷年度指标值95%=99.00%，未达到指标值，按比例计21.78分，扣0.22分", "；再完成0.95个百分点可得满分。"),
    Case(
      "≥95%", "90.25", "实际完成值90.25÷年度指标值95%=95.00%，未达到指标值，按比例计9.5分，扣0.5分",
      "；再完成4.75个百分点可得满分。"),
    Case(
      "1亿元", "9800万元", "实际完成值9800万元÷年度指标值1亿元=98.00%，未达到指标值，按比例计9.8分，扣0.2分",
      "；再完成0.02亿元可得满分。"),
    Case(
      "2公里", "1900米", "实际完成值1900米÷年度指标值2公里=95.00%，未达到指标值，按比例计9.5分，扣0.5分",
      "；再完成0.1公里可得满分。"),
    Case(
      "≤100万元", "150万元", "年度指标值100万元÷实际完成值150万元=66.67%，超出指标值50万元，按比例计6.67分，扣3.33分",
      "；减少50万元可得满分。"),
    Case("≥100人", "120人", "实际完成值120人，达到年度指标值≥100人（完成率120.00%），得满分10分"),
    Case("≤100万元", "90万元", "实际完成值90万元，未超过年度指标值≤100万元（完成率90.00%），得满分10分"),
    Case(
      "10-20天", "8天", "实际完成值8天÷下限10天=80.00%，低于年度指标值10-20天，按比例计8分，扣2分", "；再完成2天可得满分。"),
    Case(
      "10-20天", "25天", "上限20天÷实际完成值25天=80.00%，高于年度指标值10-20天，按比例计8分，扣2分",
      "；减少5天可得满分。"),
    Case("10-20天", "15天", "实际完成值15天，在年度指标值10-20天之内，得满分10分"),
    // Rounding forgives 0.005 of 3 points.
    Case(
      "12.80万元", "12.82万元", weight: "3", in: "成本指标",
      "年度指标值12.80万元÷实际完成值12.82万元=99.84%，超出指标值0.02万元，按比例计四舍五入后仍为3分，不扣分",
      "；减少0.02万元即达到指标值。"),
    // Zero has no proportion, and strictly more than reached has no gap.
    Case("≤0起", "2起", "实际完成值2起，超过年度指标值≤0起，不按比例计分，计0分，扣10分", "；减少2起可得满分。"),
    Case("=0起", "2起", "实际完成值2起，超过年度指标值=0起，不按比例计分，计0分，扣10分", "；减少2起可得满分。"),
    Case(">100人", "100人", "实际完成值100人÷年度指标值100人=100.00%，未超过指标值，比例为100%，得满分10分"),
    Case(
      ">100人", "99人", "实际完成值99人÷年度指标值100人=99.00%，未超过指标值，按比例计9.9分，扣0.1分",
      "；再完成1人可得满分。"),
    Case("<100人", "100人", "实际完成值100人÷年度指标值100人=100.00%，未低于指标值，比例为100%，得满分10分"),
    // Far above the target, without and with a note.
    Case(
      "6次", "150次",
      "实际完成值150次，达到年度指标值6次（完成率2500.00%），得满分10分，完成率达到130%，请在偏差原因栏说明指标值是否偏低"),
    Case(
      "6次", "150次", note: "下沉到村讲座",
      "实际完成值150次，达到年度指标值6次（完成率2500.00%），得满分10分，完成率达到130%，偏差原因栏已作说明"),
    // Words.
    Case(
      "效果明显", "已完成", claimed: "9", "实际完成情况“已完成”属于“达成年度指标”，得分区间8～10分，自评9分在区间内，予以采信"),
    Case("效果明显", "已完成", "实际完成情况“已完成”属于“达成年度指标”，得分区间8～10分，得满分10分"),
    Case(
      "效果明显", "已完成", claimed: "7",
      "实际完成情况“已完成”属于“达成年度指标”，得分区间8～10分，自评7分不在区间内，得满分10分"),
    Case(
      "效果明显", "基本达到", "实际完成情况“基本达到”属于“部分达成年度指标”，得分区间6～8分（不含8分），没有自评得分，暂计6～7.99分",
      "；请在区间内自评并说明理由。"),
    Case("效果明显", "群众叫好", claimed: "7", "“群众叫好”不属于评分标准所列各等用语，由单位自行判断，自评7分照列备查"),
    Case("12月底前", "11月", "实际完成时间“11月”，期限“12月底前”，按期完成，得满分10分"),
    Case(
      "9月前", "9月", "年度指标值“9月前”，实际完成值“9月”，分不清是否在期限之内，暂计0～10分", "；请填写完成的年月日。"),
    // Not comparable.
    Case(
      "60000人", "62000万", weight: "8",
      "年度指标值“60000人”，实际完成值“62000万”，数量级和单位不一致，不能相比，暂计0～8分",
      "；请核对后改用同一单位填报。"),
    Case(
      "≥95%", "0.95",
      "年度指标值“≥95%”，实际完成值“0.95”，没有写百分号的一方不大于1，分不清是比例还是百分数，暂计0～10分",
      "；请写明百分号。"),
  ])
  func `a row's sentence`(_ known: Case) throws {
    #expect(try sentence(known.row) == known.before + Self.basis + known.after)
  }

  @Test(arguments: [
    Case("≥100人", "", "年度指标值“≥100人”，实际完成值为空，暂计0～10分", "；请补填实际完成值。"),
    Case("", "100人", "年度指标值为空，没有标准可比，暂计0～10分", "；请按年初批复补填指标值。"),
    Case("≥100人", "100人", weight: "", "分值未填写，无法计分", "；请补填分值。"),
    Case("≥100人", "173,59人", "实际完成值“173,59人”不是规范的数字，暂计0～10分", "；请改正数字写法。"),
  ])
  func `a row that no rule has seen cites no clause`(_ known: Case) throws {
    #expect(try sentence(known.row) == known.before + known.after)
  }

  @Test func `deducted points are told with their clause`() throws {
    let row = TestRow(target: "6次", actual: "150次")
    #expect(
      try sentence(row, .testing(overshoot: .minus(2)))
        == "实际完成值150次，达到年度指标值6次（完成率2500.00%），得满分，完成率达到130%，扣2分，计8分\(Self.basis)。")
  }

  @Test func `the other reverse policy shows its own formula`() throws {
    let row = TestRow(target: "≤100万元", actual: "150万元")
    let rubric = Rubric.testing(
      .number, "proportional-completion", [.word("reverse", "one-minus-overrun")])
    #expect(
      try sentence(row, rubric)
        == "1－（实际完成值150万元－年度指标值100万元）÷年度指标值=50.00%，超出指标值50万元，按比例计5分，扣5分\(Self.basis)；减少50万元可得满分。"
    )
  }

  // MARK: Execution and total

  private func explain(_ form: Submission) throws -> Explanations {
    let scorer = try Scorer(.testing())
    return Explainer(scorer).explain(scorer.score(form), of: form)
  }

  struct Funds: Sendable {
    let budget: String
    let spent: String
    let before: String
    let after: String
  }

  @Test(arguments: [
    Funds(
      budget: "100", spent: "95.88",
      before: "全年执行数95.88万元÷全年预算数100万元=95.88%，分值10分×执行率计9.59分，扣0.41分",
      after: "；再执行4.12万元可得满分。"),
    Funds(
      budget: "100", spent: "100", before: "全年执行数100万元÷全年预算数100万元=100.00%，得满分10分",
      after: "。"),
    Funds(
      budget: "100", spent: "102.59",
      before: "全年执行数102.59万元÷全年预算数100万元=102.59%，超过100%，最高按满分计，得满分10分", after: "。"),
    Funds(
      budget: "0", spent: "5", before: "全年预算数为0，全年执行数5万元，不能计算预算执行率，暂计0～10分",
      after: "；请核对全年预算数。"),
    Funds(
      budget: "", spent: "5", before: "全年预算数没有填写或不是数字，无法计算预算执行率，暂计0～10分",
      after: "；请补填全年预算数。"),
    Funds(
      budget: "5", spent: "", before: "全年执行数没有填写或不是数字，无法计算预算执行率，暂计0～10分",
      after: "；请补填全年执行数。"),
  ])
  func `the execution row's sentence`(_ known: Funds) throws {
    let form = Submission(
      rows: [], funds: [TestFund(annualBudget: known.budget, annualExpenditure: known.spent)])
    #expect(try explain(form).execution == known.before + Self.basis + known.after)
  }

  @Test func `the total names the gap to the next grade and the three largest losses`() throws {
    func row(_ name: String, _ weight: String, _ actual: String) -> TestRow {
      TestRow(name: name, target: "100人", actual: actual, weight: weight)
    }
    let form = Submission(
      rows: [
        row("甲", "30", "90人"), row("乙", "20", "90人"), row("丙", "20", "70人"), row("丁", "20", "100人"),
      ], funds: [TestFund(annualBudget: "100", annualExpenditure: "90")])
    // Lost: 1 of execution, 3, 2, 6 and 0; 88 are left.
    #expect(
      try explain(form).total
        == "得分88分，评为“良”（80分及以上）。距“优”还差2分，扣分最多的是“丙”（6分）、“甲”（3分）、“乙”（2分）。")
  }

  @Test func `the best grade is told with what is missing to full marks`() throws {
    let at90 = TotalTests.form(hundredths: 8000)
    #expect(try explain(at90).total == "得分90分，评为“优”（90分及以上）。距满分10分。")
    let full = TotalTests.form(hundredths: 9000)
    #expect(try explain(full).total == "得分100分，评为“优”（90分及以上）。")
  }

  @Test func `the lowest grade is told without a bound`() throws {
    let form = TotalTests.form(hundredths: 0, spent: "0")
    #expect(
      try explain(form).total == "得分0分，评为“差”。距“中”还差60分，扣分最多的是“培训人数”（90分）、“预算执行率”（10分）。")
  }

  @Test func `points of the goal are lost like any others`() throws {
    var form = Submission(
      rows: [TestRow(target: "10人", actual: "9人", weight: "80")],
      funds: [TestFund(annualBudget: "1", annualExpenditure: "1")])
    form.goalWeight = form.append("10")
    #expect(
      try explain(form).total == "有1项无法计分，总分在82～92分之间，等级可能是“良”到“优”，补正后才能评定。")
    form.goalScore = form.append("1")
    #expect(
      try explain(form).total
        == "得分83分，评为“良”（80分及以上）。距“优”还差7分，扣分最多的是“年度总体目标”（9分）、“培训人数”（8分）。")
  }

  @Test func `the row that is the execution rate refers to it`() throws {
    let row = TestRow(name: "预算执行率", target: "100%", actual: "90%")
    #expect(try explain(Submission(rows: [row])).indicators == ["本行即预算执行率，见预算执行情况。"])
  }

  @Test func `weights that do not total are added up before the reader`() throws {
    let form = Submission(
      rows: [TestRow(dimension: "产出指标(50分)", target: "1人", actual: "1人", weight: "100")],
      funds: [TestFund(annualBudget: "1", annualExpenditure: "1")])
    #expect(
      try explain(form).total
        == "各项分值合计110分（预算执行10分＋产出指标100分），应为100分，多出10分；按110分计得110分，分值未调整好之前不评定等级。")
  }

  @Test func `an open grade is told from worst to best`() throws {
    var form = TotalTests.form(hundredths: 7000, spent: "")
    form.totalScore = form.append("99")
    #expect(
      try explain(form).total
        == "有1项无法计分，总分在70～80分之间，等级可能是“中”到“良”，补正后才能评定。表中总分填99分，不在此区间内。")
  }
}
