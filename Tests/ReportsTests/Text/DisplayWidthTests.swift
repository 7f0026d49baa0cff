import Testing

@testable import Reports

@Suite struct DisplayWidthTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let width: Int
    var testDescription: String { text.debugDescription }
  }

  @Test(arguments: [
    Row(text: "", width: 0), Row(text: "abc", width: 3), Row(text: "得分", width: 4),
    Row(text: "95%（含）", width: 9), Row(text: "ＡＢ", width: 4), Row(text: "e\u{301}", width: 1),
    Row(text: "≥95", width: 3), Row(text: "한글", width: 4), Row(text: "😀", width: 2),
    Row(text: "㎡", width: 2), Row(text: "ｱ", width: 1), Row(text: "\u{1B}", width: 0),
  ])
  func `wide characters take two columns`(row: Row) {
    #expect(DisplayWidth.of(row.text) == row.width)
  }

  @Test func `a line breaks between Chinese characters and never before a full stop`() {
    #expect(DisplayWidth.wrapped("实际完成值未达到。", to: 16) == ["实际完成值未达", "到。"])
    #expect(DisplayWidth.wrapped("完成1100万元以上", to: 8) == ["完成1100", "万元以上"])
    #expect(DisplayWidth.wrapped("一二三“四五六七”", to: 8) == ["一二三", "“四五六", "七”"])
  }

  @Test func `a run that no line holds is cut and nothing is lost`() {
    let long = String(repeating: "x", count: 25)
    let lines = DisplayWidth.wrapped(long, to: 10)
    #expect(lines == ["xxxxxxxxxx", "xxxxxxxxxx", "xxxxx"])
    #expect(DisplayWidth.wrapped("", to: 10) == [""])
    #expect(DisplayWidth.wrapped("一\n\n二", to: 10) == ["一", "", "二"])
  }

  @Test func `columns of a table are aligned by display width`() {
    var table = TextTable([.left, .right])
    table.add(["产出", "5"])
    table.add(["a", "10.25"])
    #expect(table.lines == ["产出      5", "a     10.25"])
  }
}
