import EvaluationModel
import Formats
import Testing

struct BuiltInRubricsTests {
  @Test func `the built-in rubrics are the documented ones`() {
    #expect(
      BuiltInRubrics.ids == [
        "hubei-project-2020", "hunan-department", "hunan-department-table", "hunan-project",
        "leiyang-department-2022", "mof-2020-project", "mof-2021-project", "sichuan-project",
        "yueyang-department-2018",
      ])
  }

  @Test func `an unknown id is no rubric`() throws {
    let document = try BuiltInRubrics.document(id: "hunan")
    #expect(document?.rubric == nil)
    #expect(BuiltInRubrics.casesText(id: "hunan") == nil)
  }

  @Test(arguments: BuiltInRubrics.ids)
  func `a built-in rubric reads without faults and is called like its folder`(id: String) throws {
    let document = try #require(try BuiltInRubrics.document(id: id))
    #expect(document.rubric.id == id)
    #expect(document.rubric.total == 100)
    #expect(document.rubric.clauses.contains { $0.status != .published })
    #expect(document.text.contains("id: \(id)\n"))
  }

  @Test(arguments: BuiltInRubrics.ids)
  func `the outline of a built-in rubric says what the whole rubric says`(id: String) throws {
    let document = try #require(try BuiltInRubrics.document(id: id))
    #expect(BuiltInRubrics.outlines.first { $0.id == id } == RubricOutline(document.rubric))
  }

  @Test(arguments: BuiltInRubrics.ids)
  func `a built-in rubric has at least twelve worked cases with different titles`(
    id: String
  ) throws {
    let text = try #require(BuiltInRubrics.casesText(id: id))
    let cases = try RubricCasesYAMLReader.read(
      Array(text.utf8), file: BuiltInRubrics.fileName(id, "cases.yaml"))
    #expect(cases.count >= 12)
    #expect(Set(cases.map(\.title)).count == cases.count)
  }
}
