import EvaluationModel
import Testing

@Suite struct BaseDataAdoptionTests {
  private func form(_ data: [(String, String)], unit: String? = nil) -> Submission {
    var form = Submission()
    if let unit { form.currencyUnit = form.append(unit) }
    for (name, value) in data {
      form.data.append(DataItem(name: form.append(name), value: form.append(value)))
    }
    return form
  }

  private func values(_ form: Submission) -> [String] {
    form.data.map { "\(form.tidy($0.name))=\(form.tidy($0.value))" }
  }

  @Test func `what the form has not comes from the base table`() {
    var mine = form([])
    mine.adopt(baseData: form([("编制数", "7"), ("在职人数", "9")]))
    #expect(values(mine) == ["编制数=7", "在职人数=9"])
  }

  @Test
  func `where both say something, the base table counts and the form's own is kept beside it`() {
    var mine = form([("编制数", "9")])
    mine.adopt(baseData: form([("编制数", "7")]))
    #expect(values(mine) == ["编制数=7", "本表填报：编制数=9"])
  }

  @Test func `a blank of the base table says nothing against the form`() {
    var mine = form([("编制数", "9")])
    mine.adopt(baseData: form([("编制数", "　")]))
    #expect(values(mine) == ["编制数=9"])
  }

  @Test func `amounts keep the unit of the base table, counts have none`() {
    var mine = form([], unit: "万元")
    mine.adopt(
      baseData: form([("公用经费/2024年决算数", "72000.00"), ("编制数", "7")], unit: "元"))
    #expect(values(mine) == ["公用经费/2024年决算数=72000.00元", "编制数=7"])
  }

  @Test func `amounts of a table without a unit are not read in the unit of the form`() {
    var mine = form([], unit: "万元")
    mine.adopt(baseData: form([("公用经费/2024年决算数", "72000.00")]))
    #expect(values(mine) == ["公用经费/2024年决算数=72000.00"])
    #expect(mine.data[0].hasUnknownUnit)
  }
}
