import EvaluationModel
import TestSupport
import Testing

@testable import Review

/// X06.
@Suite struct NoteCopiedBetweenUnitsTests {
  private static let note = "受疫情影响培训推迟到下半年，下年提前安排。"

  struct Case: Sendable, CustomTestStringConvertible {
    /// Units with the note of their form.
    let notes: [(unit: String, note: String)]
    var expected: [String] = []

    var testDescription: String { notes.map { "\($0.unit) \($0.note)" }.joined(separator: "，") }
  }

  static let cases = [
    Case(
      notes: [("县农业局", note), ("县林业局", "受疫情影响培训推迟到下半年， 下年提前安排")],
      expected: ["1 info /indicators/0/deviationNote"]),
    Case(notes: [("县农业局", note), ("县农业局（盖章）", note)]),
    Case(notes: [("县农业局", note), ("", note)]),
    Case(notes: [("县农业局", "受疫情影响"), ("县林业局", "受疫情影响")]),
    Case(
      notes: [("县农业局", "（说明偏差原因及改进措施，100字以内）"), ("县林业局", "（说明偏差原因及改进措施，100字以内）")]),
    Case(
      notes: [("县农业局", note), ("县林业局", note), ("县林业局", note), ("县水利局", note)],
      expected: ["1 info /indicators/0/deviationNote", "3 info /indicators/0/deviationNote"]),
  ]

  @Test(arguments: cases)
  func `a long note of another unit is told once a unit`(_ row: Case) throws {
    let forms = row.notes.map { unit, note in
      UnitForms.form(of: "培训", rows: [TestRow(deviationNote: note)], unit: unit)
    }
    #expect(try UnitForms.found("X06", in: forms) == row.expected)
  }

  @Test func `the first form is named`() throws {
    let forms = ["县农业局", "县林业局"].map {
      UnitForms.form(of: "培训", rows: [TestRow(deviationNote: Self.note)], unit: $0)
    }
    let finding = try UnitForms.findings(forms) { ["农业.docx", "林业.docx"][$0] }[1].first
    #expect(
      finding?.message == "“培训人数”的偏差原因与“县农业局”（农业.docx）的相同：“受疫情影响培训推迟到下半年，下年提前安排。”")
  }
}
