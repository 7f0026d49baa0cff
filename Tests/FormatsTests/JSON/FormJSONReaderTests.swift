import EvaluationModel
import Testing

@testable import Formats

@Suite struct FormJSONReaderTests {
  private func read(_ text: String, places: Bool = false) throws -> FormReading {
    try FormJSONReader(recordsPlaces: places).read(Array(text.utf8))
  }

  /// A form with one indicator that has these members.
  private func row(_ members: String) throws -> FormReading {
    try read("{\"indicators\":[{\"name\":\"培训人数\",\(members)}]}")
  }

  @Test func `a real form keeps every text as filed`() throws {
    let form = try FormJSONReader().read(FormFixture.bytes("form-survey.json")).submission
    #expect(form.kind == .project)
    #expect(form.year == 2024)
    #expect(form.string(form.rubric) == "hunan-project")
    #expect(form.string(form.project) == "工伤调查工作经费")
    #expect(form.funds.count == 2)
    #expect(form.string(form.funds[0].annualBudget) == "64000.00")
    #expect(form.string(form.funds[0].weight) == "10分")
    #expect(form.funds[1].weight.isAbsent)
    #expect(form.indicators.count == 12)
    let third = form.indicators[2]
    #expect(form.string(third.dimension) == "产出指标（50分）")
    #expect(form.string(third.subdimension) == "数量指标")
    #expect(form.string(third.name) == "工伤统筹管理人数")
    #expect(form.string(third.target) == "60000人")
    #expect(form.string(third.actual) == "62000万")
    #expect(third.comparison.isAbsent)
    #expect(third.deviationNote.isEmpty)
    #expect(form.string(form.indicators[11].name) == "工作人员满意度")
    #expect(form.dimensions.isEmpty)
    #expect(form.data.map { form.string($0.name) } == ["编制数", "在职人数"])
    #expect(form.data.map { form.string($0.value) } == ["7", "9"])
    #expect(form.string(form.goalActual) == "全年度已完场各项指标任务")
    #expect(form.goalWeight.isAbsent)
    #expect(form.string(form.totalScore) == "100")
    #expect(form.string(form.grade) == "优")
  }

  struct Written: CustomTestStringConvertible, Sendable {
    let json: String
    let text: String?
    var testDescription: String { json }
  }

  @Test(arguments: [
    Written(json: "8", text: "8"), Written(json: "9.50", text: "9.50"),
    Written(json: "-1.5e-3", text: "-1.5e-3"), Written(json: "1E5", text: "1E5"),
    Written(json: "123456789012345678901234567890", text: "123456789012345678901234567890"),
    Written(json: "\"8\"", text: "8"), Written(json: "\"\"", text: ""),
    Written(json: "\" 8 分 \"", text: " 8 分 "), Written(json: "null", text: nil),
    Written(json: "\"十分重要\"", text: "十分重要"),
    Written(json: "\"\\u5341\\u5206\"", text: "十分"),
    Written(json: "\"\\ud83d\\ude00\"", text: "😀"),
    Written(json: "\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\"", text: "a\"\\/\u{8}\u{c}\n\r\t"),
    Written(json: "\"\\u0000\"", text: "\u{0}"),
  ])
  func `a value is the text that was written`(_ written: Written) throws {
    let form = try row("\"target\":\"1\",\"weight\":\(written.json),\"score\":\"7\"").submission
    #expect(form.string(form.indicators[0].weight) == written.text)
    #expect(form.string(form.indicators[0].score) == "7")
  }

  struct Stub: CustomTestStringConvertible, Sendable {
    let members: String
    let isKept: Bool
    var testDescription: String { members }
  }

  @Test(arguments: [
    Stub(members: #""name":"","target":"","weight":"""#, isKept: false),
    Stub(members: #""name":"……""#, isKept: false),
    Stub(members: #""name":"指标2:","target":" ","actual":"　","weight":null"#, isKept: false),
    Stub(members: #""name":"指标１：","score":"""#, isKept: false),
    Stub(members: #""name":"  ","dimension":"产出指标","operator":"≥""#, isKept: false),
    Stub(members: #""name":"……","target":"……""#, isKept: false),
    Stub(members: #""name":"","weight":"8""#, isKept: true),
    Stub(members: #""name":"……","actual":"96%""#, isKept: true),
    Stub(members: #""name":"指标2:","score":0"#, isKept: true),
    Stub(members: #""name":"指标2:","target":"≥3""#, isKept: true),
    Stub(members: #""name":"培训人数","target":"""#, isKept: true),
    Stub(members: #""name":"指标完成率""#, isKept: true),
  ])
  func `only rows that nobody filled are dropped`(_ stub: Stub) throws {
    let text = "{\"indicators\":[{\(stub.members)},{\"name\":\"培训人数\",\"weight\":8}]}"
    let form = try read(text).submission
    #expect(form.indicators.count == (stub.isKept ? 2 : 1))
  }

  @Test(arguments: [
    ("2024", 2024), ("\"2024\"", 2024), ("\"2024年度\"", 2024), ("\" 2024 年 \"", 2024),
    ("\"\"", nil), ("null", nil),
  ])
  func `a year is a number or a text`(_ written: String, _ year: Int?) throws {
    let form = try read("{\"year\":\(written),\"data\":{\"编制数\":7}}").submission
    #expect(form.year == year)
  }

  @Test(arguments: [
    ("project", EvaluationKind.project), ("department", .department), ("项目支出", .project),
    ("整体支出", .department), (" 部门整体支出 ", .department), ("", nil),
  ])
  func `a kind may be said in Chinese`(_ written: String, _ kind: EvaluationKind?) throws {
    let form = try read("{\"kind\":\"\(written)\",\"data\":{\"编制数\":7}}").submission
    #expect(form.kind == kind)
  }

  @Test func `headings and goals may carry points`() throws {
    let form = try read(
      """
      {"dimensions":[{"name":"产出指标","weight":50}],
       "subdimensions":[{"name":"数量指标","weight":"20"},{"name":"质量指标"}],
       "goal":{"expected":"a","actual":"","weight":5,"score":4.5},"funds":[{"name":"总额"}]}
      """
    ).submission
    #expect(form.dimensions.map { form.string($0.name) } == ["产出指标"])
    #expect(form.dimensions.map { form.string($0.weight) } == ["50"])
    #expect(form.subdimensions.map { form.string($0.weight) } == ["20", nil])
    #expect(form.string(form.goalScore) == "4.5")
    #expect(form.goalActual.isEmpty)
  }

  @Test func `unknown keys are told with the key that was probably meant`() throws {
    let reading = try read(
      """
      {"titel": {"weight": [1, {"x": 2}]},
       "indicators": [{"name": "培训人数", "acutal": "8", "分值": 8, "a/b": null}]}
      """)
    #expect(
      reading.notices.map(\.description) == [
        "第1行第2列 /titel：不认识的键“titel”，其内容没有读入。",
        "第2行第34列 /indicators/0/acutal：不认识的键“acutal”，其内容没有读入；是否应为“actual”？",
        "第2行第49列 /indicators/0/分值：不认识的键“分值”，其内容没有读入；是否应为“weight”？",
        "第2行第58列 /indicators/0/a~1b：不认识的键“a/b”，其内容没有读入。",
      ])
  }

  @Test func `places count lines and scalars and skip dropped rows`() throws {
    let form = try read(
      """
      \u{FEFF}{"unit":"中心","indicators":[{"name":"……"},
      {"name":"培训😀人数","target":8,"actual":null,
      "score":"\\u5341"}],"data":{"编/制":"7"}}
      """, places: true
    ).submission
    #expect(
      form.places == [
        .form(.unit): .text(line: 1, column: 9),
        .indicator(0, .name): .text(line: 2, column: 9),
        .indicator(0, .target): .text(line: 2, column: 26),
        .indicator(0, .score): .text(line: 3, column: 9),
        .data(0, name: "编/制"): .text(line: 3, column: 34),
      ])
  }

  @Test func `a reader is used again without remembering`() throws {
    let reader = FormJSONReader()
    var form = Submission()
    for text in [
      #"{"unit":"一","indicators":[{"name":"\u4e00","weigth":"1"}],"grade":"优"}"#,
      #"{"data":{"编制数":"9"}}"#,
    ] {
      try Array(text.utf8).withUnsafeBufferPointer { try reader.read($0, into: &form) }
    }
    #expect(form.indicators.isEmpty)
    #expect(form.unit.isAbsent)
    #expect(form.grade.isAbsent)
    #expect(reader.notices.isEmpty)
    #expect(form.string(form.data[0].value) == "9")
  }

  @Test func `a list gives its forms and the fault of each bad one`() throws {
    let text = """
      [{"data":{"编制数":7}}, 5,
       {"indicators":[{"name":"甲","weight":[]}]}, {"funds":[{"name":"总额"}]}]
      """
    let results = try FormJSONReader().forms(in: Array(text.utf8))
    #expect(results.count == 4)
    #expect(throws: Never.self) { try results[0].get() }
    #expect(throws: Never.self) { try results[3].get() }
    #expect(
      results.compactMap { result in
        if case .failure(let fault) = result { fault.summary } else { nil }
      } == [
        "第1行第22列 /1：这里应是一张自评表（对象），现为数字 5。请改为含有 indicators（或 data 和 funds）的对象。",
        "第2行第38列 /2/indicators/0/weight：分值应为数字或文字，现为列表 […]。请改为如 \"weight\": \"8\"。",
      ])
    let last = try results[3].get().submission
    #expect(last.string(last.funds[0].name) == "总额")
  }

  @Test func `lines give their forms and count from the file's first line`() throws {
    let text = "{\"data\":{\"编制数\":7}}\n\n{\"data\":7}\r\n{\"data\":{\"编制数\":9}}\n"
    let results = try FormJSONReader().forms(in: Array(text.utf8))
    #expect(results.count == 3)
    guard case .failure(let fault) = results[1] else {
      Issue.record("the second form is at fault")
      return
    }
    #expect(fault.summary.hasPrefix("第3行第9列 /data：基础数据应为对象，现为数字 7。"))
    let last = try results[2].get().submission
    #expect(last.string(last.data[0].value) == "9")
  }

  @Test(arguments: [
    ("", JSONDocumentShape.empty), (" \n", .empty), ("{}", .form), ("{\"a\":\"}{\"}\n", .form),
    ("[{}]", .list), ("\u{FEFF} [", .list), ("{}\n{}\n", .lines), ("{\"a\":\"\\\"{\"}{", .lines),
    ("{", .form), ("rubric: x", .other), ("{\"", .form), ("{\"\\", .form),
  ])
  func `the shape of a file is told from its brackets`(
    _ text: String, _ shape: JSONDocumentShape
  ) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { JSONDocumentShape(of: $0) } == shape)
  }
}
