import EvaluationModel
import TestSupport
import Testing

@testable import Review

/// X03 and X04.
@Suite struct ControlRateTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let posts: String
    let staff: String
    let rate: String
    var codes: [String] = []

    init(_ posts: String, _ staff: String, _ rate: String, _ codes: [String] = []) {
      self.posts = posts
      self.staff = staff
      self.rate = rate
      self.codes = codes
    }

    var testDescription: String { "\(staff)÷\(posts) \(rate)" }
  }

  static let cases = [
    Case("7", "9", "128%", ["X03", "X04"]), Case("7", "9", "129%", ["X04"]),
    Case("7　", " 9人", "128.57%", ["X04"]), Case("7", "9", "1.28", ["X03", "X04"]),
    Case("7", "9", "1.29", ["X04"]), Case("7", "9", "1.3", ["X04"]), Case("7", "9", "", ["X04"]),
    Case("7", "9", "无", ["X04"]), Case("10", "10", "100%"), Case("10", "10", "1"),
    Case("10", "10", "100"), Case("30", "29", "96.67%"), Case("30", "29", "96.66%", ["X03"]),
    Case("30", "29", "0.97"), Case("30", "29", "97"), Case("30", "29", "96", ["X03"]),
    Case("30", "29", "-3.33%", ["X03"]), Case("0", "2", "100%"), Case("", "2", "100%"),
    Case("约30", "29", "90%"), Case("29", "30", "103.4%", ["X04"]),
    Case("10", "25", "2.5", ["X04"]), Case("10", "25", "250%", ["X04"]),
  ]

  @Test(arguments: cases)
  func `the rate is staff over posts at the printed digits`(_ row: Case) throws {
    let form = UnitForms.base([
      "编制数": row.posts, "2024年实际在职人数": row.staff, "控制率": row.rate,
      "楼堂馆所控制情况/规模控制率": "120%",
    ])
    let findings = try UnitForms.findings([form])[0]
    #expect(findings.map(\.code) == row.codes)
    #expect(findings.allSatisfy { $0.pointer == "/data/控制率" && $0.severity == .warning })
  }

  @Test func `the messages have the numbers`() throws {
    let form = UnitForms.base(["编制数": "7", "2024年实际在职人数": "9", "控制率": "128%"])
    #expect(
      try UnitForms.findings([form])[0].map(\.message) == [
        "控制率填128%，在职人数÷编制数=9÷7=128.57%，四舍五入应为129%",
        "编制7人，实际在职9人，多出2人（控制率128.57%）",
      ])
  }

  @Test func `the rates of a building are checked like that of the people`() throws {
    let form = UnitForms.base([
      "楼堂馆所控制情况/批复规模（㎡）": "300", "楼堂馆所控制情况/实际规模（㎡）": "320",
      "楼堂馆所控制情况/规模控制率": "106%", "楼堂馆所控制情况/预算投资（万元）": "90",
      "楼堂馆所控制情况/实际投资（万元）": "99", "楼堂馆所控制情况/投资概算控制率": "110%",
    ])
    let findings = try UnitForms.findings([form])[0]
    #expect(findings.map(\.code) == ["X03"])
    #expect(
      findings.map(\.message) == ["规模控制率填106%，实际规模÷批复规模=320÷300=106.67%，四舍五入应为107%"])
  }

  @Test func `the data of a scoring table are scored there`() throws {
    var form = UnitForms.form(rows: [TestRow()])
    form.data = [("编制数", "7"), ("在职人数", "9")].map { name, value in
      DataItem(name: form.append(name), value: form.append(value))
    }
    #expect(try UnitForms.findings([form])[0].isEmpty)
  }
}
