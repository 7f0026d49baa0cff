import EvaluationModel
import Formats
import Foundation
import TestSupport
import Testing

@testable import Workflows

@Suite struct TemplateWorkflowTests {
  private func run(
    _ rubric: String, _ output: String?, year: Int? = nil, overwrite: Bool = false
  ) -> (status: Workflows.ExitStatus, console: RecordingConsole) {
    let console = RecordingConsole()
    let status = TemplateWorkflow(
      rubric: rubric, output: output, year: year, overwrite: overwrite
    ).run(console.console)
    return (status, console)
  }

  @Test(arguments: ["xlsx", "docx"], ["hunan-project", "hunan-department", "mof-2021-project"])
  func `a blank form is written in the format of the suffix`(
    format: String, rubric: String
  ) throws {
    let scratch = try Scratch()
    let (status, console) = run(rubric, scratch.path("新/表.\(format)"), year: 2024)
    #expect(status == .done)
    #expect(console.reports.isEmpty)
    #expect(console.output.contains("表.\(format)"))
    #expect(try scratch.names(in: "新") == ["表.\(format)"])
    let bytes = try Data(contentsOf: URL(filePath: scratch.path("新/表.\(format)")))
    #expect(bytes.starts(with: Data("PK\u{3}\u{4}".utf8)))
  }

  @Test func `a rubric's own file makes a form`() throws {
    let scratch = try Scratch()
    let rubric = Repository.path("Rubrics/mof-2020-project/rubric.yaml")
    #expect(run(rubric, scratch.path("表.XLSX")).status == .done)
    #expect(try scratch.names() == ["表.XLSX"])
  }

  @Test(arguments: [
    (nil, "-o"), ("", "-o"), ("表.pdf", ".docx"), ("表", ".xlsx"), ("文件夹/", ".xlsx"),
    ("表.html", ".xlsx"),
  ])
  func `without a usable file name the use is wrong and the message says what to write`(
    output: String?, says: String
  ) {
    let (status, console) = run("hunan-project", output)
    #expect(status == .usage)
    #expect(console.reports.first?.contains(says) == true)
    #expect(console.reports.first?.contains("ziping template hunan-project -o") == true)
  }

  @Test func `an unknown rubric is a wrong use that names the known ones`() throws {
    let scratch = try Scratch()
    let (status, console) = run("nowhere", scratch.path("表.xlsx"))
    #expect(status == .usage)
    #expect(console.reports.first?.contains("hunan-project") == true)
    #expect(console.reports.first?.contains("要空白的基础数据表，请写 base-data。") == true)
    #expect(try scratch.names().isEmpty)
  }

  @Test func `a year outside the rubric is a wrong use`() throws {
    let scratch = try Scratch()
    let (status, console) = run("hunan-project", scratch.path("表.xlsx"), year: 2010)
    #expect(status == .usage)
    #expect(console.reports.first?.contains("2020年度起") == true)
    #expect(try scratch.names().isEmpty)
  }

  @Test func `an existing file is replaced only on demand`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("自己的", to: "表.xlsx")
    let (status, console) = run("hunan-project", path)
    #expect(status == .found)
    #expect(console.reports.first?.contains("--overwrite") == true)
    #expect(try scratch.text("表.xlsx") == "自己的")
    #expect(run("hunan-project", path, overwrite: true).status == .done)
    // The same form again changes nothing and is no fault.
    #expect(run("hunan-project", path).status == .done)
  }

  @Test func `a rubric with a fault makes no form`() throws {
    let scratch = try Scratch()
    let text = try String(
      contentsOfFile: Repository.path("Rubrics/hunan-project/rubric.yaml"), encoding: .utf8)
    let path = try scratch.write(
      text.replacing("    weight: 50\n", with: "    weight: 48\n"), to: "rubric.yaml")
    let (status, console) = run(path, scratch.path("表.xlsx"))
    #expect(status == .found)
    #expect(console.reports.first?.contains("98分") == true)
    #expect(try scratch.names() == ["rubric.yaml"])
  }

  // MARK: 基础数据表

  @Test(arguments: ["base-data", "基础数据表"], ["xlsx", "docx"])
  func `the blank 基础数据表 has two names`(name: String, format: String) throws {
    let scratch = try Scratch()
    let path = scratch.path("表.\(format)")
    let (status, console) = run(name, path, year: 2025)
    #expect(status == .done)
    #expect(console.output == "已写出空白基础数据表：\(path)\n")
    #expect(console.reports.isEmpty)
    let form = try #require(
      try FormReader.forms(in: Array(Data(contentsOf: URL(filePath: path)))).first
    )
    .get().submission
    #expect(form.isBaseData)
    #expect(form.year == 2025)
  }

  @Test func `the 基础数据表 needs a file name and a year that can be`() throws {
    let scratch = try Scratch()
    #expect(
      run("base-data", nil).console.reports == [
        "错误：请用 -o 写明空白表的文件名，以 .xlsx 或 .docx 结尾。例如：ziping template base-data -o 基础数据表.xlsx"
      ])
    let (status, console) = run("base-data", scratch.path("表.xlsx"), year: 20_255)
    #expect(status == .usage)
    #expect(console.reports == ["错误：--year 20255：请写2000到2099之间的年度，如 --year 2025。"])
    #expect(try scratch.names().isEmpty)
  }

  @Test func `an existing file is not replaced by a 基础数据表 either`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("自己的", to: "表.xlsx")
    #expect(run("base-data", path).status == .found)
    #expect(try scratch.text("表.xlsx") == "自己的")
    #expect(run("base-data", path, overwrite: true).status == .done)
  }
}
