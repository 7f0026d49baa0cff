import Foundation
import TestSupport
import Testing

@testable import Workflows

@Suite struct RubricTableWorkflowTests {
  private func run(
    _ rubric: String, _ format: String?, _ output: String? = nil, overwrite: Bool = false
  ) -> (status: Workflows.ExitStatus, console: RecordingConsole) {
    let console = RecordingConsole()
    let status = RubricTableWorkflow(
      rubric: rubric, format: format, output: output, overwrite: overwrite
    ).run(console.console)
    return (status, console)
  }

  /// A scoring table in a folder of its own.
  private func table(in scratch: Scratch) -> String {
    let console = RecordingConsole()
    _ = NewRubricWorkflow(id: "table", output: scratch.path(""), isTable: true)
      .run(console.console)
    return scratch.path("table")
  }

  @Test func `a page goes to standard output`() throws {
    let scratch = try Scratch()
    let (status, console) = run(table(in: scratch), "html")
    #expect(status == .done)
    #expect(try scratch.names() == ["table"])
    for piece in [
      "××市部门整体支出绩效评分表", "在职人数÷编制数", "≤100%", "推定", "待核对", "编制数（人）",
      "按步扣分（每一步扣的分数：2；一步有多大：5%；哪一边算偏离：高于、低于都算）",
      "分档计分（两端没有规定的数值：不计分，列为0分到满分；各档和得分：=0%得8分；(0%, 10%]得6分",
    ] {
      #expect(console.output.contains(piece), "\(piece)")
    }
  }

  @Test(
    arguments: ["", "hunan-department", "mof-2021-project"], ["docx", "xlsx", "html"])
  func `a table is written in the format of the suffix`(rubric: String, format: String) throws {
    let scratch = try Scratch()
    let rubric = rubric.isEmpty ? table(in: scratch) : rubric
    let (status, console) = run(rubric, nil, scratch.path("新/评分表.\(format)"))
    #expect(status == .done)
    #expect(console.reports.isEmpty)
    #expect(console.output.contains("评分表.\(format)"))
    let bytes = try Data(contentsOf: URL(filePath: scratch.path("新/评分表.\(format)")))
    let beginning = format == "html" ? "<!DOCTYPE html>" : "PK\u{3}\u{4}"
    #expect(bytes.starts(with: Data(beginning.utf8)))
  }

  /// A format and a file that cannot be, and what the message says.
  struct WrongUse: Sendable, CustomTestStringConvertible {
    var format: String?
    var output: String?
    let says: String
    var testDescription: String { "\(format ?? "") \(output ?? "")" }
  }

  @Test(arguments: [
    WrongUse(format: "docx", says: "请用 -o 写明文件名"), WrongUse(format: "xlsx", says: "-o 评分表.xlsx"),
    WrongUse(format: "pdf", says: "html、docx、xlsx"),
    WrongUse(format: "html", output: "表.docx", says: "不一致"),
    WrongUse(output: "表.md", says: ".html、.docx、.xlsx"),
    WrongUse(format: "docx", output: "文件夹/", says: "写完整"),
  ])
  func `a format or file that cannot be is a wrong use that says what to write`(_ use: WrongUse) {
    let (status, console) = run("hunan-project", use.format, use.output)
    #expect(status == .usage)
    #expect(console.reports.first?.contains(use.says) == true, "\(console.reports)")
    #expect(console.output.isEmpty)
  }

  @Test func `an existing file is replaced only on demand`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("自己的", to: "表.html")
    #expect(run("hunan-project", nil, path).status == .found)
    #expect(try scratch.text("表.html") == "自己的")
    #expect(run("hunan-project", nil, path, overwrite: true).status == .done)
  }

  @Test func `a rubric with a fault is no table`() throws {
    let scratch = try Scratch()
    let text = try String(
      contentsOfFile: Repository.path("Rubrics/hunan-project/rubric.yaml"), encoding: .utf8)
    let path = try scratch.write(
      text.replacing("    weight: 50\n", with: "    weight: 48\n"), to: "rubric.yaml")
    let (status, console) = run(path, "html")
    #expect(status == .found)
    #expect(console.reports.first?.contains("98分") == true)
    #expect(console.output.isEmpty)
  }
}
