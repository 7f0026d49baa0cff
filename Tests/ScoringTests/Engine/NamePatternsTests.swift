import Testing

@testable import Scoring

/// Parts of names that are looked for.
@Suite struct NamePatternsTests {
  @Test(
    arguments: [
      ("投诉率", true), ("群众投诉率", true), ("投诉率下降", true), ("合格率", false), ("投诉", false), ("", false),
      ("PM2.5浓度x", true), ("x", true), ("浓度", false),
    ])
  func `a part is found wherever it stands, one byte or many`(name: String, isFound: Bool) {
    let patterns = NamePatterns(["投诉率", "x", ""])
    #expect(Array(name.utf8).withUnsafeBufferPointer { patterns.occur(in: $0) } == isFound)
  }
}
