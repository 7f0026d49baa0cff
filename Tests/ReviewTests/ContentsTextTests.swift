import EvaluationModel
import TestSupport
import Testing

@testable import Review

/// One cell of the plain form with another text, and what is found in it.
struct TextCase: Sendable, CustomTestStringConvertible {
  let address: FieldAddress
  let text: String
  let found: String?

  init(_ address: FieldAddress, _ text: String, _ found: String? = nil) {
    self.address = address
    self.text = text
    self.found = found
  }

  var testDescription: String { "\(address.pointer) \(text)" }
}

@Suite struct ContentsTextTests {
  private func found(_ row: TextCase, _ code: String) throws -> [String] {
    try FundsReview.found(
      CheckExample.form(with: [.init(row.address, row.text)]), families: [code])
  }

  @Test(arguments: [
    TextCase(.form(.goalExpected), "培训100人（100字以内）", "C04 /goal/expected"),
    TextCase(.form(.goalExpected), "(限200字)培训100人", "C04 /goal/expected"),
    TextCase(.form(.goalActual), "（请填写实际完成情况）培训100人", "C04 /goal/actual"),
    TextCase(.form(.goalActual), "收入比上年增加（减少）5%", "C04 /goal/actual"),
    TextCase(.form(.goalExpected), "目标1：培训100人\n目标2：……", "C04 /goal/expected"),
    TextCase(.form(.goalExpected), "培训100人\n……", "C04 /goal/expected"),
    TextCase(.form(.goalExpected), "培训XX人", "C04 /goal/expected"),
    TextCase(.indicator(0, .actual), "完成____个", "C04 /indicators/0/actual"),
    TextCase(.form(.project), "XX", "C04 /project"),
    TextCase(.form(.goalExpected), "培训100人"),
    TextCase(.form(.goalExpected), "开展宣传、培训……等活动"),
    TextCase(.form(.goalExpected), "整治XX路、李XX反映的问题"),
    TextCase(.form(.goalExpected), "完成XL型设备3×4台"),
    TextCase(.form(.goalActual), "完成（未完成原因：无）"),
    TextCase(.form(.goalActual), "办理请假（请示）手续，印制20字标语（简易版）"),
    TextCase(.indicator(0, .name), "收入增长（下降）幅度"),
    TextCase(.indicator(0, .target), "……"),
  ])
  func `template text in a filled cell`(_ row: TextCase) throws {
    #expect(try found(row, "C04") == (row.found.map { [$0] } ?? []))
  }

  @Test func `a row that nobody filled keeps its prompts`() throws {
    let form = Submission(
      rows: [TestRow(name: "指标1：XX个", target: "", actual: "", score: "")])
    #expect(try FundsReview.found(form, families: ["C04"]) == [])
  }

  @Test(arguments: [
    TextCase(.indicator(0, .actual), "105,9人", "C07 /indicators/0/actual"),
    TextCase(.indicator(0, .target), "12.3.4人", "C07 /indicators/0/target"),
    TextCase(.indicator(0, .target), "20-10天", "C07 /indicators/0/target"),
    TextCase(.fund(0, .annualExpenditure), "173,59", "C07 /funds/0/annualExpenditure"),
    TextCase(.fund(0, .executionRate), "100.0.0%", "C07 /funds/0/executionRate"),
    TextCase(.indicator(0, .score), "3O.5", "C07 /indicators/0/score"),
    TextCase(.form(.totalScore), "99,5,1", "C07 /total/score"),
    TextCase(.indicator(0, .actual), "1,005人"),
    TextCase(.indicator(0, .actual), "按要求完成"),
    TextCase(.fund(0, .annualExpenditure), "1,143,900.00"),
    TextCase(.fund(0, .annualExpenditure), "—"),
    TextCase(.fund(0, .executionRate), "不适用"),
    TextCase(.indicator(0, .score), "30 分"),
  ])
  func `numbers that are none`(_ row: TextCase) throws {
    #expect(try found(row, "C07") == (row.found.map { [$0] } ?? []))
  }

  @Test(arguments: [
    ("173,59", "173.59"), ("173，59万元", "173.59万元"), ("1.143.900", "1143900"),
  ])
  func `the likely meaning is a question`(_ text: String, _ meant: String) {
    #expect(MeantNumber.guess(text) == meant)
  }

  @Test(arguments: ["1,14,39", "12.3.4", "20-10天", "约3个"])
  func `nothing is guessed where nothing suggests itself`(_ text: String) {
    #expect(MeantNumber.guess(text) == nil)
  }

  @Test(arguments: [
    TextCase(.form(.goalExpected), "2023年度培训100人", "C08 /goal/expected"),
    TextCase(.form(.goalExpected), "目标1：2023年全年培训100人", "C08 /goal/expected"),
    TextCase(.form(.goalActual), "任务已完成。2023年度结业率100%", "C08 /goal/actual"),
    TextCase(.indicator(0, .target), "2023年12月底前", "C08 /indicators/0/target"),
    TextCase(.indicator(0, .target), "2023年度", "C08 /indicators/0/target"),
    TextCase(.indicator(0, .actual), "2023年12月20日", "C08 /indicators/0/actual"),
    TextCase(.form(.goalActual), "2024年比2023年增长5%"),
    TextCase(.form(.goalActual), "较2023年度增长5%"),
    TextCase(.form(.goalActual), "2023年度决算已批复"),
    TextCase(.form(.goalActual), "2023年度结转资金用于培训"),
    TextCase(.form(.goalExpected), "按湘财绩〔2020〕10号、2021—2025年规划培训"),
    TextCase(.form(.goalExpected), "2021-2025年累计培训500人"),
    TextCase(.form(.goalExpected), "“十四五”期间培训500人，联系电话07372023"),
    TextCase(.form(.goalExpected), "2025年度前完成验收"),
    TextCase(.indicator(0, .target), "2025年6月底前"),
    TextCase(.indicator(0, .target), "2024年度"),
    TextCase(.indicator(0, .name), "2023年度项目尾款支付率"),
    TextCase(.indicator(2, .deviationNote), "2023年度遗留的3名学员结业后升学，已跟踪服务。"),
    TextCase(.form(.project), "2023年中央财政补助资金"),
  ])
  func `years that are not the form's`(_ row: TextCase) throws {
    #expect(try found(row, "C08") == (row.found.map { [$0] } ?? []))
  }

  @Test func `work that was done before the year is no stale year where the target names the day`()
    throws
  {
    let form = CheckExample.form(with: [
      .init(.indicator(0, .target), "2024年3月底前"), .init(.indicator(0, .actual), "2023年12月20日"),
    ])
    #expect(try FundsReview.found(form, families: ["C08"]) == [])
  }

  @Test func `a form without a year has no stale one`() throws {
    var form = CheckExample.form(with: [.init(.form(.goalExpected), "2023年度培训100人")])
    form.year = nil
    #expect(try FundsReview.found(form, families: ["C08"]) == [])
  }
}
