import EvaluationModel
import TestSupport
import Testing

@testable import Review

/// X05.
@Suite struct IndicatorDiffersBetweenFormsTests {
  /// An indicator of some name in two forms.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let first: (target: String, actual: String)
    let second: (target: String, actual: String)
    var expected: [String]

    init(
      _ name: String, _ first: (String, String), _ second: (String, String),
      _ expected: [String] = []
    ) {
      self.name = name
      self.first = first
      self.second = second
      self.expected = expected
    }

    var testDescription: String { "\(name) \(first) \(second)" }
  }

  private static func row(_ name: String, _ values: (target: String, actual: String)) -> TestRow {
    TestRow(name: name, target: values.target, actual: values.actual, score: "10")
  }

  static let wholes = [
    Case(
      "征缴收入", ("1500万元", "1583万元"), ("1500万元", "1581万元"),
      ["1 warning /indicators/0/actual"]),
    Case(
      "新开工建筑项目工人参保率", ("90%", "100%"), ("　99%", "　100%"),
      ["1 warning /indicators/0/target"]),
    Case("群众满意度", ("95%", "95%"), ("≥95%", "100%"), ["1 info /indicators/0/actual"]),
    // The same in other words.
    Case("征缴收入", ("≥1500万元", "1583万元"), ("1500万元", "15830000元")),
    Case("征缴 收入：", ("1500万元", "1583万元"), ("1500万元", "1583.0万元")),
    // A unit slip is T01 and no other value.
    Case("工伤统筹管理人数", ("60000人", "62000人"), ("60000人", "62000万")),
    // A part of the whole, or another scope: both values differ.
    Case("参训农机驾驶员人数", ("500人", "520人"), ("200人", "210人")),
    Case("工伤参保率", ("90%", "92%"), ("95%", "97%")),
    // Words and blanks cannot be compared.
    Case("维护社会稳定", ("100%", "已完成"), ("100%", "100%")),
    Case("征缴收入", ("1500万元", ""), ("1500万元", "1581万元")),
    Case("征缴收入", ("1500万元", "约1583万元"), ("1500万元", "1581万元")),
    // Names that anybody uses.
    Case("项目完成及时率", ("100%", "100%"), ("100%", "95%")),
    Case("资金使用率", ("100%", "98%"), ("100%", "92%")),
    Case("设备验收合格率", ("95%", "100%"), ("98%", "100%")),
    Case("培训人数", ("100人", "120人"), ("100人", "100人")),
    Case("服务对象满意度", ("95%", "96%"), ("95%", "98%")),
    Case("受益对象满意率", ("95%", "96%"), ("95%", "98%")),
    Case("群众满意度", ("90%", "96%"), ("95%", "96%")),
  ]

  static let pairs = [
    Case(
      "工伤参保登记人数", ("61000人", "62954人"), ("61000人", "62945人"),
      ["0 info /indicators/0/actual"]),
    Case("路面平整率", ("100%", "99%"), ("100%", "95%")),
    Case("群众满意度", ("95%", "96%"), ("95%", "98%")),
    Case("拓宽乡道", ("20公里", "20公里"), ("10公里", "20公里")),
    Case("栽树", ("100株", "120株"), ("100株", "110株")),
  ]

  @Test(arguments: wholes)
  func `the whole and a project say the same of one thing`(_ row: Case) throws {
    let forms = [
      UnitForms.form(of: "农机推广", rows: [Self.row(row.name, row.second)]),
      UnitForms.form(rows: [Self.row(row.name, row.first)]),
    ]
    #expect(try UnitForms.found("X05", in: forms) == row.expected)
  }

  @Test(arguments: pairs)
  func `two projects may have indicators of one name`(_ row: Case) throws {
    let forms = [
      UnitForms.form(of: "农机推广", rows: [Self.row(row.name, row.first)]),
      UnitForms.form(of: "农技培训", rows: [Self.row(row.name, row.second)]),
    ]
    #expect(try UnitForms.found("X05", in: forms) == row.expected)
  }

  @Test func `one finding lists every place and value`() throws {
    let forms = [
      UnitForms.form(rows: [Self.row("征缴收入", ("1500万元", "1583万元"))]),
      UnitForms.form(of: "甲", rows: [Self.row("征缴收入", ("1500万元", "1581万元"))]),
      UnitForms.form(of: "乙", rows: [Self.row("征缴收入", ("1500万元", "1581万元"))]),
    ]
    let findings = try UnitForms.findings(forms) { "附件\($0 + 2).docx" }
    #expect(findings.map(\.count) == [1, 0, 0])
    #expect(
      findings[0].first?.message
        == "“征缴收入”的实际完成值各表不一致：整体支出自评表（附件2.docx）1583万元，"
        + "“甲”自评表（附件3.docx）1581万元，“乙”自评表（附件4.docx）1581万元")
  }

  @Test func `a name with two values in one form is that form's own matter`() throws {
    let twice = [
      Self.row("征缴收入", ("1500万元", "1583万元")), Self.row("征缴收入", ("1500万元", "1590万元")),
    ]
    let forms = [
      UnitForms.form(rows: twice),
      UnitForms.form(of: "甲", rows: [Self.row("征缴收入", ("1500万元", "1581万元"))]),
    ]
    #expect(try UnitForms.found("X05", in: forms).isEmpty)
  }

  @Test(arguments: [("县林业局", 2024), ("县农业局", 2023)])
  func `forms of other units and years are not compared`(_ unit: String, _ year: Int) throws {
    let forms = [
      UnitForms.form(rows: [Self.row("征缴收入", ("1500万元", "1583万元"))]),
      UnitForms.form(
        of: "甲", rows: [Self.row("征缴收入", ("1500万元", "1581万元"))], year: year, unit: unit),
    ]
    #expect(try UnitForms.found("X05", in: forms).isEmpty)
  }
}
