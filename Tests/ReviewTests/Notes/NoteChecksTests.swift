import EvaluationModel
import TestSupport
import Testing

@testable import Review

/// A row with a note, and the one finding about the note that is right.
struct NoteCase: Sendable, CustomTestStringConvertible {
  let title: String
  let row: TestRow
  let expected: String?

  var testDescription: String { title }

  init(
    _ title: String, _ target: String, _ actual: String, score: String?, note: String?,
    _ expected: String? = nil
  ) {
    self.title = title
    row = TestRow(target: target, actual: actual, weight: "10", score: score, deviationNote: note)
    self.expected = expected
  }

  static let all: [NoteCase] = [
    .init("cut and blank", "100人", "80人", score: "8", note: "", "N01"),
    .init("cut and only blanks", "100人", "80人", score: "8", note: " 　\n", "N01"),
    .init("cut, and no such cell", "100人", "80人", score: "8", note: nil),
    .init("cut with its reason", "100人", "80人", score: "8", note: "20人外出务工，已转入下年培训。"),
    .init("full and blank", "100人", "100人", score: "10", note: ""),
    .init("nothing claimed and blank", "100人", "80人", score: "", note: ""),
    .init("cut though met is S05's", "100人", "100人", score: "7", note: ""),
    .init("cut though met, with an empty note, is S05's", "100人", "100人", score: "7", note: "无"),
    .init("cut and empty", "100人", "80人", score: "8", note: "无", "N03"),
    .init("cut and a stroke", "100人", "80人", score: "8", note: "/", "N03"),
    .init("cut and dashes", "100人", "80人", score: "8", note: "——", "N03"),
    .init("cut and the same as above", "100人", "80人", score: "8", note: "同上。", "N03"),
    .init(
      "cut, cause and measure both empty", "100人", "80人", score: "8", note: "原因：无\n措施：无", "N03"),
    .init("cut, one part has content", "100人", "80人", score: "8", note: "无；已增加班次"),
    .init("cut, and a word that only begins empty", "100人", "80人", score: "8", note: "无足够报名人数"),
    .init("far above and empty", "6次", "150次", score: "10", note: "无", "N03"),
    .init("far above with its reason", "6次", "150次", score: "10", note: "年中新增巡讲任务。"),
    .init("little above and empty", "100人", "120人", score: "10", note: "无"),
    .init("full and empty", "100人", "100人", score: "10", note: "无"),
    .init("full, and late it says", "100人", "100人", score: "10", note: "因疫情推迟到下年完成", "N02"),
    .init("full, and not done it says", "100人", "100人", score: "10", note: "部分学员未完成培训", "N02"),
    .init("full, nothing undone", "100人", "100人", score: "10", note: "无未完成事项"),
    .init("full, undone: none", "100人", "100人", score: "10", note: "未完成原因：无"),
    .init("full with evidence", "100人", "100人", score: "10", note: "见签到表、结业证书"),
    .init("full, no deviation", "100人", "100人", score: "10", note: "无偏差，下年继续保持"),
    .init("above, and explained", "100人", "120人", score: "10", note: "上年推迟的20人并入本年"),
    .init("words, and a remark", "显著提升", "显著提升", score: "10", note: "个别环节滞后，已改进"),
  ]
}

@Suite struct NoteChecksTests {
  @Test(arguments: NoteCase.all)
  func `a note has one finding or none`(_ row: NoteCase) throws {
    let findings = try FormUnderReview([row.row]).findings("N")
    #expect(findings.map(\.code) == (row.expected.map { [$0] } ?? []))
    #expect(findings.allSatisfy { $0.pointer == "/indicators/0/deviationNote" })
  }

  @Test func `messages carry the numbers of the case`() throws {
    let cut = FormUnderReview([
      TestRow(
        name: "办结率", target: "100%", actual: "97.5%", weight: "8", score: "7.8", deviationNote: "")
    ])
    #expect(
      try cut.findings("N01").first?.message == "“办结率”分值8分，自评7.8分，扣了0.2分，却没有填写偏差原因和改进措施")
    let far = FormUnderReview([
      TestRow(name: "巡讲", target: "6次", actual: "150次", weight: "8", score: "8", deviationNote: "略")
    ])
    #expect(try far.findings("N03").first?.message.contains("2500.00%") == true)
  }

  @Test func `where the rubric says nothing of overshoots, the settings do`() throws {
    var rubric = Rubric.testing()
    rubric.overshoot = nil
    let row = TestRow(target: "100人", actual: "130人", weight: "10", score: "10", deviationNote: "无")
    #expect(try FormUnderReview([row]).with(rubric).places("N").count == 1)
    var below = row
    below.actual = "129人"
    #expect(try FormUnderReview([below]).with(rubric).places("N").isEmpty)
  }
}
