import EvaluationModel
import Testing

@testable import Formats

@Suite struct FormYAMLReaderTests {
  struct Pair: CustomTestStringConvertible, Sendable {
    let name: String
    let json: String
    let yaml: String
    var testDescription: String { name }
  }

  /// The same forms in both notations.
  static let pairs = [
    Pair(
      name: "scalars as written",
      json: """
        {"indicators":[{"name":"甲","target":"100%","weight":"10","score":"9.50","actual":"yes",
        "deviationNote":"2024-01-01","operator":"≥"}]}
        """,
      yaml: """
        indicators:
          - name: 甲
            target: 100%
            weight: 10
            score: 9.50
            actual: yes
            deviationNote: 2024-01-01
            operator: ≥
        """),
    Pair(
      name: "absent, null and blank",
      json: #"{"unit":null,"grade":"","project":"","data":{"a":"1"},"rubric":"null"}"#,
      yaml: """
        unit: ~
        department: null
        grade: ""
        project:
        data: {a: 1}
        rubric: "null"
        """),
    Pair(
      name: "stubs",
      json: #"{"indicators":[{"name":"……"},{"name":"指标2："},{"name":"甲","weight":""}]}"#,
      yaml: """
        indicators:
          - name: ……
          - {name: 指标2：, target: }
          - name: 甲
            weight:
        """),
    Pair(
      name: "headings, goal and total",
      json: #"{"year":2024,"kind":"整体支出","dimensions":[{"name":"产出指标","weight":50}],"#
        + #""subdimensions":[],"goal":{"expected":"一\n二\n","score":5},"#
        + #""total":{"weight":100},"funds":[{"name":"总额"},null]}"#,
      yaml: """
        year: 2024年度
        kind: department
        dimensions: [{name: 产出指标, weight: 50}]
        goal:
          expected: |
            一
            二
          score: 5
        total: {weight: 100}
        funds:
          - name: 总额
          - ~
        """),
  ]

  @Test(arguments: pairs)
  func `the same form in JSON and YAML reads as equal`(_ pair: Pair) throws {
    let json = try FormJSONReader().read(Array(pair.json.utf8))
    let yaml = try FormYAMLReader().read(Array(pair.yaml.utf8))
    #expect(json.submission == yaml.submission)
  }

  @Test func `a real form in JSON and YAML reads as equal`() throws {
    let json = try FormJSONReader().read(FormFixture.bytes("form-survey.json"))
    let yaml = try FormYAMLReader().read(FormFixture.bytes("form-survey.yaml"))
    #expect(json.submission == yaml.submission)
    #expect(yaml.submission.indicators.count == 12)
    #expect(yaml.notices.isEmpty)
  }

  @Test func `JSON is YAML`() throws {
    let bytes = try FormFixture.bytes("form-survey.json")
    #expect(try FormYAMLReader().read(bytes).submission == FormJSONReader().read(bytes).submission)
  }

  @Test func `places and notices have line and column`() throws {
    let text = """
      unit: 中心
      indicators:
        - name: ……
        - name: 甲
          acutal: 8
          weight: 10
      """
    let reading = try FormYAMLReader(recordsPlaces: true).read(Array(text.utf8))
    #expect(
      reading.submission.places == [
        .form(.unit): .text(line: 1, column: 7),
        .indicator(0, .name): .text(line: 4, column: 11),
        .indicator(0, .weight): .text(line: 6, column: 13),
      ])
    #expect(
      reading.notices.map(\.description) == [
        "第5行第5列 /indicators/1/acutal：不认识的键“acutal”，其内容没有读入；是否应为“actual”？"
      ])
  }

  @Test func `several documents and lists give several forms`() throws {
    let text = """
      data: {编制数: 7}
      ---
      - data: {编制数: 8}
      - funds: 8
      ---
      data: {编制数: 9}
      """
    let results = try FormYAMLReader().forms(in: Array(text.utf8))
    let values = results.map { result in
      (try? result.get()).flatMap { $0.submission.string($0.submission.data[0].value) }
    }
    #expect(values == ["7", "8", nil, "9"])
    guard case .failure(let fault) = results[2] else {
      Issue.record("the third form is at fault")
      return
    }
    #expect(fault.summary.hasPrefix("第4行第10列 /1/funds：资金（funds）应为列表，现为文字“8”。"))
  }

  struct Bad: CustomTestStringConvertible, Sendable {
    let yaml: String
    let code: ReadingFaultCode
    let words: String
    var testDescription: String { String(yaml.prefix(60)) }

    init(_ yaml: String, _ code: ReadingFaultCode, _ words: String) {
      self.yaml = yaml
      self.code = code
      self.words = words
    }
  }

  @Test(arguments: [
    Bad("", .empty, "文件是空的"), Bad("\n \n", .empty, "文件是空的"),
    Bad("# 只有注释\n", .empty, "文件是空的"),
    Bad("自评表", .noForm, "第1行第1列：这里应是一张自评表（对象），现为文字“自评表”"),
    Bad("unit: a\n", .noForm, "没有找到自评表的内容"),
    Bad("unit: a\nunit: b\n", .duplicateKey, "“unit”写了两次"),
    Bad(
      "indicators:\n  - name: 甲\n    weight: {分值: 8}\n", .wrongType,
      "第3行第13列 /indicators/0/weight：分值应为数字或文字，现为对象 {…}。请改为如 weight: 8。"),
    Bad("unit: a\n\tproject: b\n", .malformed, "第2行"),
    Bad("indicators:\n  - target: @8\n", .malformed, "第2行第13列：这个字符不能出现在这里"),
    Bad("indicators:\n  - target: >=95%\n", .malformed, "第2行第14列：以“>”或“|”开头的值"),
    Bad("unit: a: b\n", .malformed, "第1行第8列：这里不能再出现“键: 值”"),
    Bad("unit: \"a\n", .malformed, "引号没有结束"),
    Bad("indicators: [a, b\n", .malformed, "方括号里缺少逗号"),
    Bad("unit: *a\n", .malformed, "引用的名称没有定义"),
    Bad("? [a]\n: 1\n", .wrongType, "键应为文字"),
    Bad("unit: a\u{1}b\n", .malformed, "控制字符"),
    Bad(
      "data: " + String(repeating: "[", count: 70) + String(repeating: "]", count: 70),
      .limitExceeded, "嵌套层数超过了上限"),
    Bad("data: " + String(repeating: "[", count: 100_000), .limitExceeded, "嵌套层数超过了上限"),
    Bad(String(repeating: "- ", count: 100_000), .limitExceeded, "嵌套层数超过了上限"),
  ])
  func `a bad file is told with its code, place and value`(_ bad: Bad) throws {
    let fault = try #require(throws: ReadingFault.self) {
      try FormYAMLReader().read(Array(bad.yaml.utf8))
    }
    #expect(fault.code == bad.code)
    #expect(fault.summary.contains(bad.words), "\(fault.summary)")
    #expect(!fault.advice.isEmpty)
  }

  @Test func `aliases of aliases do not grow without bound`() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let items = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(items)]\n"
    }
    let fault = try #require(throws: ReadingFault.self) {
      try FormYAMLReader().read(Array(text.utf8))
    }
    #expect(fault.code == .limitExceeded)
  }

  @Test func `bytes that are not UTF-8 are told`() throws {
    let fault = try #require(throws: ReadingFault.self) {
      try FormYAMLReader().read(Array("unit: ".utf8) + [0xD6, 0xD0])
    }
    #expect(fault.code == .invalidEncoding)
  }

  @Test func `a fault shows the line with a caret`() throws {
    let fault = try #require(throws: ReadingFault.self) {
      try FormYAMLReader().read(Array("unit: 中心\nkind: 专项\n".utf8))
    }
    #expect(
      fault.description == """
        第2行第7列 /kind：评价对象不认识，现为文字“专项”。请改为 kind: project（项目支出）或 kind: department（整体支出）。
        kind: 专项
              ^
        """)
  }
}
