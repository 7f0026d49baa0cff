import EvaluationModel
import Formats
import Testing

@Suite struct RubricStartersTests {
  @Test(arguments: RubricStarters.Kind.allCases)
  func `a starting file reads without faults and has worked cases`(
    kind: RubricStarters.Kind
  ) throws {
    let text = RubricStarters.rubricText(kind)
    let rubric = try RubricYAMLReader.read(Array(text.utf8), file: "rubric.yaml").rubric
    #expect(rubric.isTable == (kind == .table))
    #expect(rubric.kind == (kind == .project ? .project : .department))
    let cases = try RubricCasesYAMLReader.read(
      Array(RubricStarters.casesText(kind).utf8), file: "cases.yaml")
    #expect(cases.count >= 4)
    #expect(!BuiltInRubrics.ids.contains(rubric.id))
  }

  /// A text, and the same with the id `new`.
  struct Renaming: Sendable, CustomTestStringConvertible {
    let before: String
    let after: String
    var testDescription: String { before }
  }

  @Test(arguments: [
    Renaming(before: "# a\nid: old\ntitle: id\n", after: "# a\nid: new\ntitle: id\n"),
    Renaming(before: "id: old # 代号\n", after: "id: new  # 代号\n"),
    Renaming(
      before: "clauses:\n  - id: a\nid:   \"b\"", after: "clauses:\n  - id: a\nid: new"),
    Renaming(before: "title: a\n", after: "title: a\n"), Renaming(before: "", after: ""),
  ])
  func `only the line of the rubric's own id changes`(example: Renaming) {
    #expect(RubricStarters.text(example.before, withID: "new") == example.after)
  }

  @Test(arguments: ["", "A", "a b", "我", "a_b", "a/b", "../a"])
  func `an id that no rubric may have is none`(id: String) {
    #expect(!RubricStarters.isID(id))
  }

  @Test(arguments: ["a", "hunan-2024", "9"])
  func `small letters, digits and hyphens are an id`(id: String) {
    #expect(RubricStarters.isID(id))
  }
}
