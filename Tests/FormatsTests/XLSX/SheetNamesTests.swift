import Testing

@testable import Formats

@Suite struct SheetNamesTests {
  struct Row: Sendable {
    var wished: [String]
    var names: [String]
  }

  @Test(arguments: [
    Row(wished: ["自评表", "扣分说明"], names: ["自评表", "扣分说明"]),
    Row(wished: [], names: ["表1", "表2"]),
    Row(wished: ["a", "A"], names: ["a", "A（2）"]),
    Row(wished: ["'x'", "[a]:*?/\\b"], names: ["x", "a      b"]),
    Row(wished: ["History", "  "], names: ["history 表", "表2"]),
    Row(
      wished: [String(repeating: "长", count: 40), String(repeating: "长", count: 41)],
      names: [
        String(repeating: "长", count: 31), String(repeating: "长", count: 28) + "（2）",
      ]),
  ])
  func `a name is allowed and stands once`(row: Row) {
    #expect(SheetNames.names(row.wished, count: 2) == row.names)
  }
}
