import EvaluationModel
import Testing

@testable import Scoring

@Suite struct ValueIntervalTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    /// In tenths of a percent.
    let inside: [Int]
    let outside: [Int]
    let words: String

    var testDescription: String { text }
  }

  @Test(arguments: [
    Row(text: "≥90%", inside: [900, 901], outside: [899, -1], words: "达到90%"),
    Row(text: ">30%", inside: [301], outside: [300, 0], words: "超过30%"),
    Row(text: "<70%", inside: [699, -50], outside: [700], words: "低于70%"),
    Row(text: "<=0%", inside: [0, -1], outside: [1], words: "不超过0%"),
    Row(text: "=0%", inside: [0], outside: [-1, 1], words: "等于0%"),
    Row(text: "(0%, 10%]", inside: [1, 100], outside: [0, 101], words: "超过0%、不超过10%"),
    Row(text: "[80%，90%)", inside: [800, 899], outside: [799, 900], words: "达到80%、低于90%"),
    Row(text: "（0%～10%】", inside: [100], outside: [0], words: "超过0%、不超过10%"),
  ])
  func `a stretch holds what is written and nothing else`(_ row: Row) throws {
    let interval = try #require(ValueInterval(row.text))
    for value in row.inside {
      #expect(interval.contains(try Fraction(Int128(value), over: 1000)) == true)
    }
    for value in row.outside {
      #expect(interval.contains(try Fraction(Int128(value), over: 1000)) == false)
    }
    #expect(interval.words == row.words)
  }

  @Test func `a bare number and a unit are ends as well`() throws {
    #expect(try #require(ValueInterval("[1, 2)")).contains(Fraction.one) == true)
    #expect(try #require(ValueInterval("≥3例")).unit.label == "例")
  }

  @Test(arguments: [
    "", "90%", "[90%, 80%]", "(10%, 10%]", "[80%, 90", "[80, 90%)", "≥", "≥高", "80%-90%", "()",
    "[1,2,3]", "≥≥90%", "(0%", "≥99999999999999999999%",
  ])
  func `what is no stretch is refused`(_ text: String) {
    #expect(ValueInterval(text) == nil)
  }
}
