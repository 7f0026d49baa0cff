import EvaluationModel
import Testing

/// Words that are looked for in texts.
@Suite struct TextWordsTests {
  @Test(arguments: [
    ("其中：基本支出", true), ("项目支出", true), ("基本建设支出", false), ("", false), ("支出", false),
  ])
  func `a text has a word where the word stands in it anywhere`(text: String, has: Bool) {
    #expect(text.has("基本支出", "项目支出") == has)
    #expect(text.has(anyOf: ["基本支出", "项目支出"]) == has)
    #expect(text.dropLast(0).has("基本支出", "项目支出") == has)
  }

  @Test func `a text begins and ends with whole words only`() {
    #expect("数量指标".ends("指标"))
    #expect("数量指标".begins("质量", "数量"))
    #expect(!"标".ends("指标"))
    #expect(!"数".begins("数量"))
    #expect("指标".begins("指标") && "指标".ends("指标"))
  }

  @Test func `no word and the empty word stand nowhere`() {
    #expect(!"指标".has())
    #expect(!"指标".has(anyOf: []))
    #expect(!"指标".has(anyOf: [""]))
  }
}
