import EvaluationModel
import TestSupport
import Testing

@testable import Reports

@Suite struct ReplayTextTests {
  @Test func `a row that only one of the rubrics has is told, whichever that is`() {
    let with = SampleForms.project()
    var without = with
    without.sheet.execution = nil
    let text = ReplayText()
    let name = "预算执行率"
    #expect(with.rows.contains { $0.name == name })
    let gone = text.text(for: .init(before: with, after: without))
    #expect(gone.contains("  \(name)：") && gone.contains(" → 不计（分值"))
    let new = text.text(for: .init(before: without, after: with))
    #expect(new.contains("  \(name)：不计 → "))
    #expect(text.summary(of: [.init(before: with, after: without)]).contains("1行得分变动"))
  }

  @Test func `where nothing moves that is said`() {
    let form = SampleForms.project()
    let text = ReplayText().text(for: .init(before: form, after: form))
    #expect(text.contains("各行得分都不变。"))
  }
}
