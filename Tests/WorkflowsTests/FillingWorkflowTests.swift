import Foundation
import TestSupport
import Testing

@testable import Workflows

/// `score` with a Word document or workbook: the unit's own form comes back with the scores in it.
@Suite struct FillingWorkflowTests {
  private let scratch: Scratch
  private let console = RecordingConsole()

  init() throws { scratch = try Scratch() }

  /// A copy of a published form under another name.
  private func form(_ name: String, as copy: String) throws -> String {
    let path = Repository.path("Tests/FormatsTests/Fixtures/cases/yuanjiang-2024/\(name)")
    try FileManager.default.copyItem(atPath: path, toPath: scratch.path(copy))
    return scratch.path(copy)
  }

  private func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: scratch.path(name)))
  }

  private func score(
    _ files: [String], to output: String? = "out", as formats: String? = nil,
    overwrite: Bool = false, fillsNotes: Bool = false
  ) -> Workflows.ExitStatus {
    ScoreWorkflow(
      ScoreRequest(
        files: files, output: output.map(scratch.path), formats: formats, overwrite: overwrite,
        fillsNotes: fillsNotes)
    ).run(console.console)
  }

  /// An input, the formats asked for, and the files that come out.
  struct Naming: Sendable, CustomTestStringConvertible {
    let document: String
    let name: String
    let formats: String?
    let results: [String]
    var testDescription: String { "\(name) as \(formats ?? "usual")" }
  }

  static let namings: [Naming] = [
    Naming(
      document: "f3b-audit.docx", name: "表.docx", formats: nil,
      results: ["表-已计分.docx", "表-自评表.html"]),
    Naming(
      document: "f3b-audit.xlsx", name: "表.xlsx", formats: nil,
      results: ["表-已计分.xlsx", "表-自评表.html"]),
    Naming(document: "f3b-audit.docx", name: "表.docx", formats: "filled", results: ["表-已计分.docx"]),
    Naming(document: "f3b-audit.xlsx", name: "表.xlsx", formats: "原表", results: ["表-已计分.xlsx"]),
    Naming(
      document: "f3b-audit.docx", name: "表.docx", formats: "原表，docx",
      results: ["表-已计分.docx", "表-自评表.docx"]),
    // What a file contains says what it is.
    Naming(document: "f3b-audit.docx", name: "表.doc", formats: "filled", results: ["表-已计分.docx"]),
    Naming(document: "f3b-audit.xlsx", name: "表.XLSM", formats: "filled", results: ["表-已计分.xlsm"]),
    Naming(
      document: "all-attachments.docx", name: "表.docx", formats: nil,
      results: ["表-1-基础数据表.html", "表-2-自评表.html", "表-3-自评表.html", "表-4-自评表.html", "表-已计分.docx"]),
  ]

  @Test(arguments: namings)
  func `the filled document is named after the input`(_ naming: Naming) throws {
    let file = try form(naming.document, as: naming.name)
    let before = try bytes(naming.name)
    #expect(score([file], as: naming.formats) == .done)
    #expect(try scratch.names(in: "out") == naming.results)
    #expect(try bytes(naming.name) == before)
  }

  @Test(arguments: ["f3b-audit.docx", "f2-whole.xlsx", "all-attachments.docx", "all-forms.xlsx"])
  func `a filled document filled again is the same`(_ document: String) throws {
    let suffix = document.suffix(4)
    let file = try form(document, as: "表.\(suffix)")
    #expect(score([file], as: "filled") == .done)
    #expect(score([scratch.path("out/表-已计分.\(suffix)")], to: "again", as: "filled") == .done)
    #expect(
      try bytes("out/表-已计分.\(suffix)") == bytes("again/表-已计分-已计分.\(suffix)"))
  }

  @Test func `the screen says how many cells were filled and which were changed`() throws {
    #expect(score([try form("f3b-audit.docx", as: "表.docx")], as: "filled") == .done)
    // The audit form leaves the score of its funds blank; 60000人 cannot be compared with 62000万.
    #expect(console.reports.contains { $0.hasSuffix("原表填写了1个空白格：表1 第4行“得分” 10。") })
    #expect(
      console.reports.contains { $0.hasSuffix("原表改写了1处：表1 第25行“自评得分” 100→102～110。") })
  }

  @Test func `a named file is the filled document, unless a new one is asked for`() throws {
    let file = try form("f3b-audit.docx", as: "表.docx")
    #expect(score([file], as: "filled") == .done)
    #expect(score([file], to: "结果.docx") == .done)
    #expect(try bytes("结果.docx") == bytes("out/表-已计分.docx"))
    #expect(score([file], to: "新表.docx", as: "docx") == .done)
    #expect(try bytes("新表.docx") != bytes("结果.docx"))
    #expect(score([file], to: "新表.xlsx") == .done)
    #expect(try bytes("新表.xlsx").starts(with: [0x50, 0x4B]))
  }

  @Test func `the note of a row that cannot be scored stays blank`() throws {
    let file = try form("f3b-audit.docx", as: "表.docx")
    #expect(score([file], to: "甲.docx") == .done)
    #expect(score([file], to: "乙.docx", fillsNotes: true) == .done)
    #expect(try bytes("甲.docx") == bytes("乙.docx"))
  }

  @Test func `a form that cannot be scored does not keep the file from being filled`() throws {
    // The base data of the first table carry no points.
    #expect(score([try form("all-attachments.docx", as: "表.docx")], as: "filled") == .done)
    #expect(console.output.contains("第1张表") && console.output.contains("基础数据表"))
    #expect(try scratch.names(in: "out") == ["表-已计分.docx"])
  }

  @Test func `a form without a document has nothing to be filled`() throws {
    #expect(score([Repository.yuanjiang[0]], as: "filled") == .found)
    #expect(console.reports.contains { $0.contains("没有原表可以填写") && $0.contains("--as xlsx") })
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
  }

  @Test func `the filled document is no text for the screen`() throws {
    let file = try form("f3b-audit.docx", as: "表.docx")
    #expect(score([file], to: nil, as: "filled") == .usage)
    #expect(console.reports.first?.contains("-o") == true)
  }

  // MARK: Files that are there

  @Test func `another file in the way stays unless it may be replaced`() throws {
    let file = try form("f3b-audit.docx", as: "表.docx")
    _ = try scratch.write("别的", to: "结果.docx")
    #expect(score([file], to: "结果.docx") == .found)
    #expect(try scratch.text("结果.docx") == "别的")
    #expect(console.reports.contains { $0.contains("--overwrite") })
    #expect(score([file], to: "结果.docx", overwrite: true) == .done)
    #expect(try bytes("结果.docx").starts(with: [0x50, 0x4B]))
    #expect(score([file], to: "结果.docx") == .done, "the same result is no conflict")
  }

  @Test func `no input is ever replaced`() throws {
    let file = try form("f3b-audit.docx", as: "表.docx")
    let before = try bytes("表.docx")
    #expect(score([file], to: "表.docx", overwrite: true) == .found)
    #expect(try bytes("表.docx") == before)
    #expect(console.reports.contains { $0.contains("就是输入文件") })
    // The other input has the name that the first one's result would have.
    let other = try form("f3a-survey.docx", as: "表-已计分.docx")
    let kept = try bytes("表-已计分.docx")
    #expect(score([file, other], to: ".", as: "filled", overwrite: true) == .found)
    #expect(try bytes("表-已计分.docx") == kept)
    #expect(try bytes("表.docx") == before)
    // A link is the same file.
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("链接.docx"), withDestinationPath: file)
    #expect(score([file], to: "链接.docx", overwrite: true) == .found)
    #expect(try bytes("表.docx") == before)
  }

  @Test func `standard input is named so`() throws {
    let plan = try OutputPlan(ScoreRequest(files: ["-"], output: "out"))
    let formats = plan.formats(forDocument: "docx")
    #expect(formats == [.filled, .html])
    #expect(
      formats.map { plan.path(of: $0, for: "-", number: nil, document: "docx") }
        == ["out/标准输入-已计分.docx", "out/标准输入-自评表.html"])
  }
}
