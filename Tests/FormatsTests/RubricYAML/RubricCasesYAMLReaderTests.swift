import EvaluationModel
import Formats
import Testing

struct RubricCasesYAMLReaderTests {
  private func cases(_ fixture: RubricFixture) throws -> [RubricCase] {
    try RubricCasesYAMLReader.read(try fixture.bytes(), file: "\(fixture.name).yaml")
  }

  @Test func `a case becomes a form with its expectations`() throws {
    let worked = try cases(RubricFixture(folder: "rubric-good", name: "cases"))
    try #require(worked.count == 2)
    let form = worked[0].submission
    #expect(worked[0].title == "未达到")
    #expect(worked[0].place.line == 1)
    #expect(form.year == 2024)
    #expect(form.funds.count == 1)
    #expect(form.string(form.funds[0].annualExpenditure) == "95")
    #expect(form.funds[0].initialBudget.isAbsent)
    #expect(form.string(form.indicators[0].target) == "≥100人")
    #expect(form.string(form.indicators[0].score) == "90")
    #expect(form.indicators[0].deviationNote.isAbsent)
    #expect(worked[0].execution?.score == Points(millionths: 9_500_000))
    #expect(worked[0].indicators[0].outcome == .scored)
    #expect(worked[0].indicators[0].score == 72)
    #expect(worked[0].indicators[0].rule == "proportional-completion")
    #expect(worked[0].indicators[0].explanation == ["80人"])
    #expect(worked[0].total?.score == Points(millionths: 81_500_000))
    #expect(worked[0].grade == .some("良"))
  }

  @Test func `a blank cell, an absent cell, an interval and no grade are told apart`() throws {
    let worked = try cases(RubricFixture(folder: "rubric-good", name: "cases"))
    try #require(worked.count == 2)
    let row = worked[1].submission.indicators[0]
    #expect(row.target.isEmpty)
    #expect(row.actual.isAbsent)
    #expect(worked[1].submission.string(row.deviationNote) == "未调查")
    #expect(worked[1].submission.funds.isEmpty)
    #expect(worked[1].execution == nil)
    #expect(worked[1].indicators == [RubricCase.Expectation()])
    #expect(worked[1].total?.low == 0)
    #expect(worked[1].total?.high == 10)
    #expect(worked[1].total?.score == nil)
    #expect(worked[1].grade == .some(.none))
    #expect(worked[1].place.line == 8)
  }

  @Test(arguments: RubricFixture.withMessages("rubric-cases-bad"))
  func `a broken file gives its one message with place, line and caret`(
    fixture: RubricFixture
  ) throws {
    let expected = try fixture.text("txt")
    let faults = #expect(throws: RubricFileFaults.self) { try cases(fixture) }
    #expect((faults?.description ?? "") + "\n" == expected)
  }
}
