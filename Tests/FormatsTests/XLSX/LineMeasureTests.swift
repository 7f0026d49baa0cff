import Testing

@testable import Formats

@Suite struct LineMeasureTests {
  struct Row: Sendable {
    var text: String
    var width: Int
    var lines: Int
  }

  @Test(arguments: [
    Row(text: "", width: 10, lines: 1),
    Row(text: "五个汉字呢", width: 10, lines: 1),
    Row(text: "六个汉字呢呢", width: 10, lines: 2),
    Row(text: "0123456789", width: 10, lines: 1),
    Row(text: "一\n二\n", width: 10, lines: 3),
    // 四个汉字 and 95.5% do not fit one line, and the number is not cut.
    Row(text: "四个汉字95.5%", width: 10, lines: 2),
    // A run that fits no line is cut: 25 letters in lines of ten.
    Row(text: "abcdefghijklmnopqrstuvwxy", width: 10, lines: 3),
    // The full stop does not begin a line, so that 呢 goes with it.
    Row(text: "五个汉字呢。", width: 10, lines: 2),
    Row(text: "字字", width: 0, lines: 2),
  ])
  func `a text takes this many lines`(row: Row) {
    #expect(LineMeasure.lines(of: row.text, width: row.width) == row.lines)
  }
}
