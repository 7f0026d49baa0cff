import Foundation
import TestSupport
import Testing

@testable import Workflows

/// A faulty input, and what must be said of it.
struct BadInput: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let says: [String]

  var testDescription: String { name }

  static let all = [
    BadInput(name: "not-json.json", text: "{\"indicators\": [", says: ["D01", "第1行"]),
    BadInput(
      name: "wrong-type.json", text: #"{"kind":"project","indicators":[{"name":"甲","weight":{}}]}"#,
      says: ["D02", "/indicators/0/weight"]),
    BadInput(name: "no-form.json", text: #"{"title":"总结"}"#, says: ["D03"]),
    BadInput(name: "empty.json", text: "", says: ["D04"]),
    // D10 where poppler is not installed, D30 where it is.
    BadInput(name: "form.pdf", text: "%PDF-1.7\n1 0 obj", says: ["PDF", ".docx"]),
    BadInput(
      name: "too-early.json",
      text: #"{"kind":"project","year":2019,"indicators":[{"name":"甲","weight":"8"}]}"#,
      says: ["2019年度", "核对年度", "--rubric"]),
    BadInput(
      name: "unknown-rubric.json",
      text: #"{"rubric":"nowhere","indicators":[{"name":"甲","weight":"8"}]}"#,
      says: ["nowhere", "hunan-project"]),
    BadInput(
      name: "no-kind.json", text: #"{"indicators":[{"name":"甲","weight":"8"}]}"#,
      says: ["kind", "--rubric"]),
    BadInput(name: "broken.yaml", text: "indicators:\n  - {name: 甲\n", says: ["D01"]),
  ]
}

@Suite struct ScoreWorkflowTests {
  @Test func `a form under another rubric tells every row that moves and why`() throws {
    let folder = try Scratch()
    let form = try folder.write(
      """
      {"kind":"project","year":2024,"unit":"某局","project":"甲项目",
       "funds":[{"name":"年度资金总额","annualBudget":"100","annualExpenditure":"100","weight":"10"}],
       "indicators":[
        {"dimension":"产出指标","subdimension":"成本指标","name":"项目总成本","target":"≤100万元",
         "actual":"150万元","weight":"40"},
        {"dimension":"产出指标","subdimension":"数量指标","name":"培训人数","target":"≥100人",
         "actual":"100人","weight":"50"}]}
      """, to: "甲.json")
    // The built-in rule gives target ÷ actual; the other takes the overrun off: 40 × (1 − 50 %).
    let yaml = try folder.write(
      try String(
        contentsOfFile: Repository.path("Rubrics/mof-2020-project/rubric.yaml"), encoding: .utf8
      ).replacing("id: mof-2020-project", with: "id: linear").replacing(
        "reverse: target-over-actual",
        with: "reverse: one-minus-overrun"), to: "linear.yaml")
    let console = RecordingConsole()
    let request = ScoreRequest(
      files: [form], rubric: "mof-2020-project", comparedRubric: yaml)
    #expect(ScoreWorkflow(request).run(console.console) == .done, "\(console.reports)")
    #expect(console.output.contains("项目总成本：26.67 → 20（分值40）"), "\(console.output)")
    #expect(console.output.contains("总分：86.67 → 80分"))
    #expect(console.output.contains("共1张表：1行得分变动，1张总分变动，0张等级变动。"))
    #expect(!console.output.contains("培训人数"))
    let refused = ScoreRequest(files: [form], formats: "json", comparedRubric: yaml)
    #expect(ScoreWorkflow(refused).run(console.console) == .usage)
  }

  private let good = """
    {"kind":"project","year":2024,"project":"培训",
     "funds":[{"name":"年度资金总额","annualBudget":"100","annualExpenditure":"100","weight":"10","score":"10"}],
     "indicators":[{"dimension":"产出指标","subdimension":"数量指标","name":"培训人数","target":"≥100人","actual":"90人","weight":"90","score":"81"}],
     "total":{"weight":"100","score":"91"}}
    """

  @Test func `each real form comes out in every format`() throws {
    let scratch = try Scratch()
    let console = RecordingConsole()
    let status = ScoreWorkflow(
      ScoreRequest(
        files: Repository.yuanjiang, output: scratch.path("out"),
        formats: "xlsx,docx,html,md,json")
    ).run(console.console)
    #expect(status == .done)
    #expect(console.reports.isEmpty)
    let names = ["department", "project-audit", "project-survey"].flatMap { form in
      ["docx", "html", "json", "md", "xlsx"].map { "\(form)-自评表.\($0)" }
    }
    #expect(try scratch.names(in: "out") == names)
  }

  @Test func `the three real totals are 110 and twice 102 to 110 of 110 without a grade`() throws {
    let console = RecordingConsole()
    let status = ScoreWorkflow(ScoreRequest(files: Repository.yuanjiang, formats: "json"))
      .run(console.console)
    #expect(status == .done)
    let total = /"total": \{\s*"weight": (\d+),\s*"score": (\w+),\s*"low": (\d+),\s*"high": (\d+)/
    let totals = console.output.matches(of: total).map { match in
      [match.1, match.2, match.3, match.4].map(String.init)
    }
    #expect(
      totals == [
        ["110", "110", "110", "110"], ["110", "null", "102", "110"],
        ["110", "null", "102", "110"],
      ])
    #expect(console.output.ranges(of: #""grade": null"#).count == 3)
  }

  @Test(arguments: [
    ("f2-whole", "department"), ("f3a-survey", "project-survey"), ("f3b-audit", "project-audit"),
  ])
  func `the unit's own Word and Excel files score like the example`(
    _ names: (document: String, example: String)
  ) throws {
    func totals(_ file: String) -> [String] {
      let console = RecordingConsole()
      #expect(
        ScoreWorkflow(
          ScoreRequest(files: [Repository.path(file)], formats: "json", rubric: nil)
        ).run(console.console) == .done)
      let points = /"(weight|score|low|high|outcome|total)": ("[a-z-]*"|[0-9.]+|null)/
      return console.output.matches(of: points).map { "\($0.1) \($0.2)" }
    }
    let folder = "Tests/FormatsTests/Fixtures/cases/yuanjiang-2024/"
    let expected = totals("Examples/yuanjiang-2024/\(names.example).json")
    #expect(totals(folder + names.document + ".docx") == expected)
    #expect(totals(folder + names.document + ".xlsx") == expected)
  }

  @Test(arguments: BadInput.all)
  func `a faulty file is named with its fault and the others are still written`(
    _ input: BadInput
  ) throws {
    let scratch = try Scratch()
    let console = RecordingConsole()
    let files = [
      try scratch.write(input.text, to: input.name), try scratch.write(good, to: "好.json"),
    ]
    let status = ScoreWorkflow(
      ScoreRequest(files: files, output: scratch.path("out"), formats: "json")
    ).run(console.console)
    #expect(status == .found)
    #expect(try scratch.names(in: "out") == ["好-自评表.json"])
    #expect(console.reports.count == 1)
    for piece in input.says + [input.name] {
      #expect(console.reports.first?.contains(piece) == true, "\(console.reports)")
    }
  }

  @Test func `a missing file and a folder are told apart`() throws {
    let scratch = try Scratch()
    let console = RecordingConsole()
    let status = ScoreWorkflow(
      ScoreRequest(files: [scratch.path("没有.json"), scratch.path("")])
    ).run(console.console)
    #expect(status == .found)
    #expect(console.reports.count == 2)
    #expect(console.reports[0].contains("没有这个文件"))
    #expect(console.reports[1].contains("文件夹"))
  }

  @Test func `an existing file stays as it is without leave to overwrite`() throws {
    let scratch = try Scratch()
    let file = try scratch.write(good, to: "表.json")
    let mine = try scratch.write("我的文件", to: "表-自评表.md")
    let request = ScoreRequest(files: [file], output: scratch.path(""), formats: "md")
    let console = RecordingConsole()
    #expect(ScoreWorkflow(request).run(console.console) == .found)
    #expect(try String(contentsOfFile: mine, encoding: .utf8) == "我的文件")
    #expect(console.reports.first?.contains("--overwrite") == true)
    var again = request
    again.overwrite = true
    #expect(ScoreWorkflow(again).run(RecordingConsole().console) == .done)
    #expect(try String(contentsOfFile: mine, encoding: .utf8).contains("培训"))
    #expect(try scratch.names() == ["表-自评表.md", "表.json"])
  }

  @Test func `writing the same result twice changes nothing and is no fault`() throws {
    let scratch = try Scratch()
    let file = try scratch.write(good, to: "表.json")
    let request = ScoreRequest(
      files: [file], output: scratch.path("out"), formats: "xlsx,docx,html,md,json")
    #expect(ScoreWorkflow(request).run(RecordingConsole().console) == .done)
    #expect(ScoreWorkflow(request).run(RecordingConsole().console) == .done)
  }

  @Test func `two inputs of one name do not overwrite each other`() throws {
    let scratch = try Scratch()
    for folder in ["甲", "乙"] {
      try FileManager.default.createDirectory(
        atPath: scratch.path(folder), withIntermediateDirectories: true)
    }
    let files = [
      try scratch.write(good, to: "甲/表.json"), try scratch.write(good, to: "乙/表.json"),
    ]
    let console = RecordingConsole()
    let status = ScoreWorkflow(
      ScoreRequest(files: files, output: scratch.path("out"), formats: "md", overwrite: true)
    ).run(console.console)
    #expect(status == .found)
    #expect(console.reports.first?.contains("同名") == true)
  }

  @Test func `findings end with 1 only where they are asked for`() throws {
    let never = ScoreRequest(files: Repository.yuanjiang)
    var onError = never
    onError.failOn = .error
    #expect(ScoreWorkflow(never).run(RecordingConsole().console) == .done)
    #expect(ScoreWorkflow(onError).run(RecordingConsole().console) == .found)
  }

  @Test func `options that contradict each other are refused before anything is done`() throws {
    let scratch = try Scratch()
    let file = try scratch.write(good, to: "表.json")
    let requests = [
      ScoreRequest(files: [file], formats: "xlsx"),
      ScoreRequest(files: [file], formats: "pdf"),
      ScoreRequest(files: [file], formats: ""),
      ScoreRequest(files: [file, file], output: scratch.path("一.xlsx")),
      ScoreRequest(files: [file], output: scratch.path("一.xlsx"), formats: "docx"),
      ScoreRequest(files: [file], rubric: "nowhere"),
    ]
    for request in requests {
      let console = RecordingConsole()
      #expect(ScoreWorkflow(request).run(console.console) == .usage)
      #expect(console.reports.count == 1)
      #expect(console.output.isEmpty)
    }
    #expect(try scratch.names() == ["表.json"])
  }

  @Test func `the same form in YAML gives the same sheet`() throws {
    let scratch = try Scratch()
    let yaml = """
      kind: project
      year: 2024
      project: 培训
      funds:
        - {name: 年度资金总额, annualBudget: 100, annualExpenditure: 100, weight: 10, score: 10}
      indicators:
        - {dimension: 产出指标, subdimension: 数量指标, name: 培训人数, target: ≥100人, actual: 90人, weight: 90, score: 81}
      total: {weight: 100, score: 91}
      """
    let sheets = try [scratch.write(good, to: "表.json"), scratch.write(yaml, to: "表.yaml")].map {
      let console = RecordingConsole()
      #expect(
        ScoreWorkflow(ScoreRequest(files: [$0], formats: "json")).run(console.console) == .done)
      // Places differ, nothing else does.
      return console.output.replacing(/"place": "[^"]*"/, with: "")
    }
    #expect(sheets[0] == sheets[1])
  }

  @Test func `the summary names the points, the loss and the way back`() throws {
    let scratch = try Scratch()
    let console = RecordingConsole()
    let status = ScoreWorkflow(
      ScoreRequest(files: [try scratch.write(good, to: "表.json")], rubric: "mof-2020-project")
    ).run(console.console)
    #expect(status == .done)
    // 90 × 90 ÷ 100 = 81; with 10 for execution 91, 优 from 90 on.
    for piece in ["91", "优", "培训人数", "90.00%", "扣9分", "再完成10人"] {
      #expect(console.output.contains(piece), "\(console.output)")
    }
  }
}
