import EvaluationModel
import Testing

@Suite struct CellTextTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let filed: String
    let lines: String
    let line: String
    var testDescription: String { filed.debugDescription }
  }

  @Test(arguments: [
    Row(filed: "数量\n指标　", lines: "数量\n指标", line: "数量指标"),
    Row(filed: "\r\n 一  二\r\n\r\n三 ", lines: "一 二\n三", line: "一 二三"),
    Row(filed: "a\u{0}b\u{1B}[31mc\u{7F}", lines: "ab[31mc", line: "ab[31mc"),
    Row(filed: "\u{202E}分001\u{202C}", lines: "分001", line: "分001"),
    Row(filed: "שלום <b>|\"'", lines: "שלום <b>|\"'", line: "שלום <b>|\"'"),
    Row(filed: "\u{FEFF}甲\u{200B}乙\u{FFFF}", lines: "甲乙", line: "甲乙"),
    Row(filed: " \t\n", lines: "", line: ""),
  ])
  func `text keeps its letters and loses what no page can show`(row: Row) {
    #expect(CellText.lines(row.filed) == row.lines)
    #expect(CellText.line(row.filed) == row.line)
  }
}
