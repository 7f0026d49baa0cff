import EvaluationModel
import TestSupport
import Testing

@Suite struct ControlRateTests {
  /// The three values of a rate, and what is said of them.
  struct Case: Sendable, CustomTestStringConvertible {
    let whole: String
    let part: String
    let rate: String
    let verdict: ControlRate.Verdict
    let says: String
    var testDescription: String { "\(part) over \(whole), \(rate): \(verdict)" }
  }

  static let people = [
    Case(
      whole: "7", part: "9", rate: "128%", verdict: .wrong,
      says: "在职人数÷编制数=9÷7=128.57%，填报128%有误"),
    Case(
      whole: "7", part: "9", rate: "129%", verdict: .right,
      says: "在职人数÷编制数=9÷7=128.57%，与填报的129%一致"),
    Case(
      whole: "7", part: "9", rate: "1.29", verdict: .right,
      says: "在职人数÷编制数=9÷7=128.57%，与填报的1.29一致"),
    Case(
      whole: "7", part: "9", rate: "128.57", verdict: .right,
      says: "在职人数÷编制数=9÷7=128.57%，与填报的128.57一致"),
    Case(
      whole: "7人", part: "９人", rate: "　", verdict: .missing, says: "在职人数÷编制数=9÷7=128.57%"),
    Case(whole: "8", part: "8", rate: "——", verdict: .missing, says: "在职人数÷编制数=8÷8=100.00%"),
    Case(whole: "8", part: "0", rate: "无", verdict: .missing, says: "在职人数÷编制数=0÷8=0.00%"),
    Case(
      whole: "8", part: "9", rate: "超编1人", verdict: .words,
      says: "在职人数÷编制数=9÷8=112.50%，填报的“超编1人”不是比率"),
    Case(whole: "0", part: "9", rate: "128%", verdict: .unknown, says: "不能计算：“编制数”为0"),
    Case(whole: "", part: "9", rate: "", verdict: .unknown, says: "不能计算：“编制数”没有填写"),
    Case(
      whole: "8", part: "约9", rate: "", verdict: .unknown, says: "不能计算：“2024年实际在职人数”填“约9”"),
    Case(
      whole: "8", part: "-1", rate: "", verdict: .unknown, says: "不能计算：“2024年实际在职人数”为-1"),
  ]

  @Test(arguments: people)
  func `the rate of the people is calculated and compared with what is printed`(
    _ row: Case
  ) throws {
    let form = SampleBaseData.form([
      "编制数": row.whole, "2024年实际在职人数": row.part, "控制率": row.rate,
    ])
    let rate = try #require(ControlRate.staff(of: form))
    #expect(rate.verdict == row.verdict)
    #expect(rate.explanation == row.says)
    #expect(rate.address == .data(2, name: "控制率"))
  }

  static let buildings = [
    Case(
      whole: "300", part: "320", rate: "107%", verdict: .right,
      says: "实际规模÷批复规模=320÷300=106.67%，与填报的107%一致"),
    Case(
      whole: "300㎡", part: "320平方米", rate: "106%", verdict: .wrong,
      says: "实际规模÷批复规模=320÷300=106.67%，填报106%有误"),
    Case(whole: "无", part: "无", rate: "无", verdict: .unknown, says: "不能计算：“批复规模（㎡）”填“无”"),
    Case(
      whole: "300", part: "320人", rate: "", verdict: .unknown, says: "不能计算：“实际规模（㎡）”填“320人”"),
  ]

  @Test(arguments: buildings)
  func `the rate of a building's size`(_ row: Case) throws {
    let block = "楼堂馆所控制情况（2024年完工项目）/"
    var form = Submission()
    for (name, value) in [
      ("批复规模（㎡）", row.whole), ("实际规模（㎡）", row.part), ("规模控制率", row.rate),
    ] {
      form.data.append(DataItem(name: form.append(block + name), value: form.append(value)))
    }
    let rates = ControlRate.all(in: form)
    #expect(rates.map(\.kind) == [.area])
    #expect(rates.first?.verdict == row.verdict)
    #expect(rates.first?.explanation == row.says)
  }

  @Test func `amounts of other units than the heading's are brought together`() {
    let form = SampleBaseData.form([
      "楼堂馆所/预算投资（万元）": "90", "楼堂馆所/实际投资（万元）": "990000元", "楼堂馆所/投资概算控制率": "",
    ])
    #expect(
      ControlRate.all(in: form).map(\.explanation) == ["实际投资÷预算投资=990000÷900000=110.00%"])
  }

  @Test func `every building has rates of its own, and what is missing is named`() {
    let form = SampleBaseData.form([
      "楼堂馆所/批复规模（㎡）": "100", "楼堂馆所/实际规模（㎡）": "90", "楼堂馆所/规模控制率": "90%",
      "楼堂馆所/批复规模（㎡）（2）": "200", "楼堂馆所/规模控制率（2）": "",
    ])
    #expect(
      ControlRate.all(in: form).map(\.explanation)
        == ["实际规模÷批复规模=90÷100=90.00%，与填报的90%一致", "不能计算：表里没有“实际规模”"])
  }

  @Test func `a form without such values has no rates`() {
    let form = SampleBaseData.form([
      "三公经费控制率": "98%", "公用经费/2024年决算数": "3", "结转结余控制率": "",
    ])
    #expect(ControlRate.all(in: form).isEmpty)
    #expect(ControlRate.staff(of: form) == nil)
  }

  @Test func `only blank and wrong rates are filled in`() {
    let form = SampleBaseData.form([
      "编制数": "7", "2024年实际在职人数": "9", "控制率": "128%",
      "甲/批复规模（㎡）": "100", "甲/实际规模（㎡）": "90", "甲/规模控制率": "　",
      "乙/批复规模（㎡）": "100", "乙/实际规模（㎡）": "90", "乙/规模控制率": "90%",
      "丙/批复规模（㎡）": "100", "丙/实际规模（㎡）": "90", "丙/规模控制率": "没有超",
      "丁/批复规模（㎡）": "无", "丁/实际规模（㎡）": "90", "丁/规模控制率": "",
      "戊/批复规模（㎡）": "100", "戊/实际规模（㎡）": "90",
    ])
    let entries = OwnedRateCells(of: form).entries
    #expect(entries.map(\.before) == ["128%", ""])
    #expect(entries.map(\.after) == ["128.57%", "90.00%"])
    #expect(entries.map(\.address) == [.data(2, name: "控制率"), .data(5, name: "甲/规模控制率")])
  }
}
