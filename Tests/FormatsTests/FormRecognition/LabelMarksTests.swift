import Testing

@testable import Formats

@Suite struct LabelMarksTests {
  struct Example: CustomTestStringConvertible {
    var key: String
    var marks: LabelMarks
    var testDescription: String { key }
  }

  @Test(arguments: [
    Example(key: "三级指标", marks: [.level, .field]),
    Example(key: "绩效指标", marks: .level),
    Example(key: "全年预算数", marks: [.amount, .fund, .field]),
    Example(key: "实际支出", marks: [.amount, .fund]),
    Example(key: "得分", marks: [.fund, .total]),
    Example(key: "预期目标", marks: [.level, .goal, .field]),
    Example(key: "合计", marks: .total),
    Example(key: "主管部门", marks: .field),
    Example(key: "联系电话", marks: .field),
    Example(key: "98.5", marks: []),
    Example(key: "确保完好", marks: []),
  ])
  func `a key is marked by the kinds of label that it can be`(_ example: Example) {
    #expect(LabelMarks(example.key) == example.marks)
  }

  // U+F98E looks like 年 and is the same to whoever compares texts.
  @Test(arguments: ["\u{F98E}", "人数\u{F98E}"])
  func `a character that equals another one can be of any label`(_ key: String) {
    let marks = LabelMarks(key)
    #expect(marks.isSuperset(of: [.level, .amount, .fund, .goal, .total, .field]))
  }
}
