import EvaluationModel
import TestSupport
import Testing

@Suite struct FormIdentityTests {
  private func identity(_ form: FormEntry) -> FormIdentity { FormIdentity(of: form) }

  @Test func `typing and the seal make no other unit`() {
    let plain = identity(.testing(unit: "示例县财政局"))
    #expect(identity(.testing(unit: "示例县 财政局（盖章）")) == plain)
    #expect(identity(.testing(unit: "示例县财政局二中心")) != plain)
  }

  @Test func `a project keeps its identity when only its own year moves on`() {
    let now = identity(.testing(project: "2024年度培训经费", year: 2024))
    let before = identity(.testing(project: "2023年度培训经费", year: 2023))
    let other = identity(.testing(project: "2022年度培训经费", year: 2023))
    #expect(now.series == before.series)
    #expect(now != before)
    #expect(now.series != other.series)
    #expect(now.series == identity(.testing(project: "培训经费", year: 2022)).series)
    #expect(now.series != identity(.testing(project: "培训经费项目", year: 2022)).series)
  }

  @Test func `整体支出 is one form a unit whatever its project cell says`() {
    #expect(
      identity(.testing(project: "整体支出", kind: .department)).series
        == identity(.testing(project: "", year: 2023, kind: .department)).series)
    #expect(
      identity(.testing(kind: .department)).series != identity(.testing(kind: .project)).series)
  }

  @Test func `a form that does not say enough is known by its place`() {
    let first = BatchPlace(source: "a.xlsx", position: .number(1))
    let second = BatchPlace(source: "a.xlsx", position: .number(2))
    for form in [
      FormEntry.testing(unit: ""), .testing(project: " "), .testing(year: nil),
      .testing(unit: "", kind: .department),
    ] {
      let identity = identity(form)
      #expect(identity.series == nil)
      #expect(identity.key(at: first) != identity.key(at: second))
    }
    let whole = identity(.testing())
    #expect(whole.key(at: first) == whole.key(at: second))
  }
}
