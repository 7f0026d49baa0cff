import EvaluationModel
import Formats
import Testing

struct RubricYAMLReaderTests {
  private static let complete = RubricFixture(folder: "rubric-good", name: "complete")

  private func document(_ fixture: RubricFixture = complete) throws -> RubricDocument {
    try RubricYAMLReader.read(try fixture.bytes(), file: "\(fixture.name).yaml")
  }

  // MARK: Values

  @Test func `a complete file gives every value of the rubric`() throws {
    let rubric = try document().rubric
    #expect(rubric.id == "sample-project")
    #expect(rubric.title == "示例指标体系")
    #expect(rubric.kind == .project)
    #expect(rubric.region == "湖南")
    #expect(rubric.years == YearSpan(first: 2020, last: 2026))
    #expect(rubric.formTitle == "{year}年度项目支出绩效自评表")
    #expect(
      rubric.clauses == [
        Clause(
          id: "main", document: "财预〔2020〕10号", topic: "计分", text: "按比例计分", status: .recalled)
      ])
    #expect(rubric.total == 100)
    #expect(rubric.digits == 2)
    #expect(rubric.areWeightsBinding)
    #expect(
      rubric.variants == [
        WeightVariant(
          id: "no-satisfaction", title: "不设满意度指标", execution: 10, weights: [50, 40, 0],
          basis: "main")
      ])
    #expect(
      rubric.directions
        == DirectionDefaults(cost: ["成本"], falling: ["投诉率", "控制率"], rising: ["节约率"]))
    #expect(
      rubric.overshoot
        == OvershootPolicy(
          threshold: ExactDecimal(coefficient: 13, exponent: -1), zeroTargetThreshold: 30,
          action: .explain, basis: "main"))
    #expect(
      rubric.grades == [
        GradeBand(name: "优", from: 90), GradeBand(name: "良", from: 80),
        GradeBand(name: "中", from: 60), GradeBand(name: "差", from: 0),
      ])
  }

  @Test func `dimensions keep aliases, weights and fixed subdimensions`() throws {
    #expect(
      try document().rubric.dimensions == [
        RubricDimension(
          name: "产出指标", aliases: ["产出"], weight: 50,
          subdimensions: [
            RubricSubdimension(name: "数量指标"), RubricSubdimension(name: "时效指标", weight: 10),
          ]),
        RubricDimension(name: "效益指标", aliases: [], weight: 30, subdimensions: []),
        RubricDimension(name: "满意度指标", aliases: [], weight: 10, subdimensions: []),
      ])
  }

  @Test func `dimensions may leave their points to the unit, which shares out one sum`() throws {
    let fixture = RubricFixture(folder: "rubric-unsound", name: "shared-weight-does-not-add-up")
    let rubric = try document(fixture).rubric
    #expect(rubric.dimensions.map(\.weight) == [50, nil, nil])
    #expect(rubric.sharedWeight == 50)
    #expect(try document().rubric.sharedWeight == nil)
  }

  @Test func `rules keep their parameters as written`() throws {
    let rubric = try document().rubric
    func text(_ name: String, _ value: String) -> Parameter {
      Parameter(name: name, value: .text(value))
    }
    #expect(
      rubric.execution
        == ExecutionSpecification(
          weight: 10, denominator: .annualBudget,
          use: RuleUse(
            rule: "execution-rate",
            parameters: [text("above-100", "full"), text("budget-zero", "cannot-score")],
            basis: "main")))
    #expect(rubric.assignments.count == 5)
    #expect(
      rubric.assignments.first
        == RuleAssignment(
          kind: .number, scope: "满意度指标",
          use: RuleUse(
            rule: "bands",
            parameters: [
              text("of", "actual"),
              Parameter(
                name: "bands",
                value: .list([
                  .map([text("from", "90%"), text("share", "100%")]),
                  .map([text("from", "80%"), text("share", "80%")]),
                ])),
            ], basis: "main")))
  }

  @Test func `tiers keep percentages as exact shares`() throws {
    let tiers = try document().rubric.tiers
    #expect(tiers.map(\.name) == ["达成", "部分达成", "未达成"])
    #expect(
      tiers.map(\.from) == [
        ExactDecimal(coefficient: 8, exponent: -1),
        ExactDecimal(coefficient: 6, exponent: -1), 0,
      ])
    #expect(tiers.first?.to == 1)
    #expect(tiers.map(\.words) == [["已完成", "是"], ["基本达到"], ["未完成", "否"]])
  }

  // MARK: Faults of writing

  @Test(arguments: RubricFixture.withMessages("rubric-bad"))
  func `a broken file gives its one message with place, line and caret`(
    fixture: RubricFixture
  ) throws {
    let expected = try fixture.text("txt")
    let faults = #expect(throws: RubricFileFaults.self) { try document(fixture) }
    #expect((faults?.description ?? "") + "\n" == expected)
  }

  @Test func `there is a message for every kind of broken file`() {
    #expect(RubricFixture.withMessages("rubric-bad").count >= 29)
    #expect(RubricFixture.withMessages("rubric-cases-bad").count >= 5)
  }

  @Test func `all faults of a file are found in one run, in the order of its lines`() throws {
    let fixture = RubricFixture(folder: "rubric-bad", name: "many-faults")
    let faults = #expect(throws: RubricFileFaults.self) { try document(fixture) }
    #expect(faults?.faults.map(\.mark.line) == [3, 18, 50])
    #expect(
      faults?.faults.map(\.message) == [
        "kind 不能写“projct”", "不认识的键“weights-bindng”", "from 应为数字，现为“零”",
      ])
  }

  @Test func `a byte order mark and Windows line ends change nothing`() throws {
    let text = try Self.complete.text("yaml")
    let other = "\u{FEFF}" + text.split(separator: "\n").joined(separator: "\r\n")
    let read = try RubricYAMLReader.read(Array(other.utf8), file: "other.yaml")
    #expect(try read.rubric == document().rubric)
  }

  @Test(arguments: [
    "", "\u{0}", "- 1", "{", "]", "? [a]\n: b", "*a", "a: &a [*a]", ": x", "%", "--- a\n--- b",
    "id: 1\nid: 2\nid: 3", "'a': 1\n'a': 2", "\"\": 1\n\"\": 2", "title: \"abc", "\t", "!!x y",
    String(repeating: "[", count: 5000), String(repeating: "- ", count: 5000),
  ])
  func `whatever the text, there are messages and no trap`(text: String) {
    let faults = #expect(throws: RubricFileFaults.self) {
      try RubricYAMLReader.read(Array(text.utf8), file: "x.yaml")
    }
    #expect(faults?.faults.isEmpty == false)
    #expect(faults?.faults.allSatisfy { $0.description.hasSuffix("^") } == true)
  }

  @Test func `names that stand for ever larger lists are refused without unfolding them`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let list = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(list)]\n"
    }
    let faults = #expect(throws: RubricFileFaults.self) {
      try RubricYAMLReader.read(Array(text.utf8), file: "x.yaml")
    }
    #expect(faults?.faults.count == 31)
  }

  // MARK: Faults of sense

  struct Place: Sendable {
    let path: [RubricFault.Step]
    let line: Int
    let column: Int
  }

  @Test(arguments: [
    // A list: the key above it. A value: the value. An item: where it begins.
    Place(path: ["dimensions"], line: 19, column: 1),
    Place(path: ["tiers", 1, "from"], line: 44, column: 24),
    Place(path: ["tiers", 1, "words", 0], line: 44, column: 46),
    Place(path: ["rules", 3], line: 38, column: 5),
    Place(path: ["rules", 3, "late"], line: 38, column: 39),
    // What the file does not have: the longest beginning that it has.
    Place(path: ["rules", 3, "pass-line"], line: 38, column: 5),
    Place(path: ["tiers", 9, "from"], line: 42, column: 1),
    Place(path: ["nowhere", 0], line: 1, column: 1),
    Place(path: [], line: 1, column: 1),
  ])
  func `a path finds its place`(place: Place) throws {
    let located = try document().locate(fault: RubricFault(path: place.path, message: "不对"))
    #expect(located.mark == SourceMark(line: place.line, column: place.column))
  }

  @Test func `the caret stands under its column behind Chinese text`() throws {
    let fault = RubricFault(path: ["tiers", 1, "from"], message: "有空档", advice: "请改。")
    // 23 characters stand before, and four of them take two columns: 27.
    #expect(
      try document().locate(fault: fault).description == """
        complete.yaml:44:24: 错误：有空档。请改。
          - {name: 部分达成, from: 60%, to: 80%, words: [基本达到]}
                                   ^
        """)
  }

  @Test func `a long line is shown around the caret`() throws {
    let words = Array(repeating: "显著提升", count: 60).joined(separator: ", ")
    let text = "tiers: [\(words), {a: 1}]\n"
    let faults = #expect(throws: RubricFileFaults.self) {
      try RubricYAMLReader.read(Array(text.utf8), file: "x.yaml")
    }
    let shown = try #require(faults?.faults.last?.description.split(separator: "\n"))
    #expect(shown.count == 3)
    #expect(shown[1].hasPrefix("…"))
    #expect(shown[1].contains("{a: 1}"))
    #expect(shown[2].count < 210)
  }
}
