import EvaluationModel
import TestSupport
import Testing

@Suite struct HonestFormsTests {
  @Test(arguments: HonestForm.rows)
  func `an honest row is left alone`(_ honest: HonestRow) throws {
    let findings = try RowReview.findings([honest.row])
    #expect(findings.map { "\($0.code) \($0.message)" } == [])
  }

  @Test(arguments: HonestForm.all)
  func `an honest form is left alone`(_ form: HonestForm) throws {
    let findings = try RowReview.findings(form.rows, hasTotal: true)
    #expect(findings.map { "\($0.code) \($0.message)" } == [])
  }

  @Test func `there are honest rows of many departments`() {
    #expect(HonestForm.all.count >= 12)
    #expect(HonestForm.rows.count >= 100)
  }
}
