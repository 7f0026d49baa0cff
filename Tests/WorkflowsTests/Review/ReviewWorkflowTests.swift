import Foundation
import TestSupport
import Testing

@testable import Workflows

@Suite struct ReviewWorkflowTests {
  private let folder: Scratch
  private let settings: String

  init() throws {
    folder = try Scratch()
    settings = try folder.write("rubrics: []\n", to: "无设置.yaml")
  }

  private func run(
    _ inputs: [String], _ change: (inout ReviewRequest) -> Void = { _ in }
  ) -> (status: Workflows.ExitStatus, console: RecordingConsole) {
    var request = ReviewRequest(inputs: inputs, settings: settings)
    change(&request)
    let console = RecordingConsole()
    return (ReviewWorkflow(request).run(console.console), console)
  }

  private var corrected: String { Repository.path("Examples/yuanjiang-2024/corrected") }
  private var published: String { Repository.path("Examples/yuanjiang-2024/attachments.docx") }

  // MARK: Ends

  @Test func `errors end with 1 unless another level is asked for`() {
    #expect(run([published]).status == .found)
    #expect(run([published]) { $0.failOn = .never }.status == .done)
    #expect(run([corrected]).status == .done)
    #expect(run([corrected]) { $0.failOn = .warning }.status == .done)
  }

  @Test func `a file that cannot be read ends with 1 and the others are reviewed`() throws {
    let broken = try folder.write("不是表", to: "坏.docx")
    let (status, console) = run([broken, corrected]) { $0.formats = "ndjson" }
    #expect(status == .found)
    #expect(console.output.split(separator: "\n").count == 5)
    #expect(console.output.contains(#""error":{"code":"D10""#))
  }

  @Test func `nothing to review is told`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("空"), withIntermediateDirectories: true)
    let (status, console) = run([folder.path("空")])
    #expect(status == .found)
    #expect(console.reports.contains { $0.contains("没有找到可以复核的文件") })
  }

  @Test(arguments: [
    ("--select", "W99"), ("--ignore", "随便"), ("--select", " "), ("--as", "pdf"), ("--as", "docx"),
  ])
  func `a word that means nothing is wrong usage`(_ option: String, _ word: String) {
    let (status, console) = run([published]) { request in
      switch option {
      case "--select": request.select = word
      case "--ignore": request.ignore = word
      default: request.formats = word
      }
    }
    #expect(status == .usage)
    #expect(console.output.isEmpty)
    #expect(console.reports.contains { $0.contains(option) })
  }

  @Test func `a file of a kind that is not written is wrong usage and makes no folder`() throws {
    let out = folder.path("结果.pdf")
    let (status, console) = run([corrected]) { $0.output = out }
    #expect(status == .usage)
    #expect(console.reports.contains { $0.contains("不能写出 .pdf") && $0.contains(".xlsx") })
    #expect(!FileManager.default.fileExists(atPath: out))
  }

  // MARK: Which findings

  @Test func `only the selected codes are reported, and the ignored ones are not`() {
    let selected = run([published]) { request in
      request.select = "w01,S02"
      request.formats = "ndjson"
    }
    #expect(Set(codes(selected.console.output)) == ["W01", "S02"])
    let ignored = run([published]) { request in
      request.ignore = "W01"
      request.formats = "ndjson"
    }
    #expect(!codes(ignored.console.output).contains("W01"))
    #expect(codes(ignored.console.output).contains("S02"))
    #expect(ignored.console.reports.contains { $0.contains("W01 不报告") })
  }

  @Test func `a bureau's settings count, and say so`() throws {
    let file = try folder.write(
      "ignore:\n  - {code: W01, reason: 本县不查}\nfail-on: never\n", to: "ziping.yaml")
    let (status, console) = run([published]) { request in
      request.settings = file
      request.formats = "ndjson"
    }
    #expect(status == .done)
    #expect(!codes(console.output).contains("W01"))
    #expect(console.reports.contains("提示：W01 不报告（本县不查）。"))
  }

  @Test func `settings with a fault stop before anything is read`() throws {
    let file = try folder.write("review: {tolerence: 1}\n", to: "ziping.yaml")
    let (status, console) = run([published]) { $0.settings = file }
    #expect(status == .usage)
    #expect(console.reports.joined().contains("是不是“tolerance”？"))
  }

  private func codes(_ lines: String) -> [String] {
    lines.matches(of: /"code":"([A-Z]\d\d)"/).map { String($0.output.1) }
  }

  // MARK: Inputs

  @Test func `a folder, its archive and the single files give the same findings`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: corrected).sorted()
    let single = run(files.map { "\(corrected)/\($0)" }) { $0.formats = "ndjson" }
    let whole = run([corrected]) { $0.formats = "ndjson" }
    #expect(single.console.output == whole.console.output)
    #expect(whole.console.output.split(separator: "\n").count == 4)
  }

  @Test func `hidden files, locks and own results are left out, other kinds are counted`() throws {
    let form = try String(contentsOfFile: "\(corrected)/department.json", encoding: .utf8)
    for name in ["甲局/附件2.json", "甲局/.附件2.json", "甲局/~$附件2.json", "甲局/附件2-复核意见.json"] {
      try FileManager.default.createDirectory(
        atPath: folder.path("收件/甲局"), withIntermediateDirectories: true)
      _ = try folder.write(form, to: "收件/\(name)")
    }
    _ = try folder.write("x", to: "收件/甲局/照片.jpg")
    let (_, console) = run([folder.path("收件")]) { $0.formats = "ndjson" }
    #expect(console.output.split(separator: "\n").count == 1)
    #expect(console.reports.contains { $0.contains("另有1个文件") })
  }

  @Test func `a form that was handed in twice is told`() throws {
    let form = "\(corrected)/department.json"
    let copy = folder.path("副本.json")
    try FileManager.default.copyItem(atPath: form, toPath: copy)
    let (_, console) = run([form, copy]) { $0.formats = "ndjson" }
    #expect(console.reports.contains { $0.contains("副本.json 与 ") && $0.contains("内容相同") })
    let (_, once) = run([corrected]) { $0.formats = "ndjson" }
    #expect(!once.reports.contains { $0.contains("内容相同") })
  }

  // MARK: Results

  @Test func `a folder gets an opinion and a copy with comments for each, and a summary`() throws {
    let out = folder.path("结果")
    let (_, console) = run([published]) { $0.output = out }
    #expect(
      try folder.names(in: "结果") == [
        "attachments-1-复核意见.docx", "attachments-1-复核意见.html", "attachments-2-复核意见.docx",
        "attachments-2-复核意见.html", "attachments-3-复核意见.docx", "attachments-3-复核意见.html",
        "attachments-4-复核意见.docx", "attachments-4-复核意见.html", "attachments-已批注.docx",
        "复核汇总.html", "复核汇总.xlsx",
      ])
    #expect(console.output.contains("已写出11个文件"))
  }

  @Test func `existing results are not replaced without leave`() throws {
    let out = folder.path("结果")
    _ = try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    _ = try folder.write("旧", to: "结果/复核结果.md")
    let refused = run([corrected]) { request in
      request.output = out
      request.formats = "md"
    }
    #expect(refused.status == .found)
    #expect(try folder.text("结果/复核结果.md") == "旧")
    let replaced = run([corrected]) { request in
      request.output = out
      request.formats = "md"
      request.overwrite = true
    }
    #expect(replaced.status == .done)
    #expect(try folder.text("结果/复核结果.md") != "旧")
  }

  @Test func `files of one name in several folders and kinds keep apart`() throws {
    let form = try String(contentsOfFile: "\(corrected)/department.json", encoding: .utf8)
    for name in ["甲局", "乙局"] {
      try FileManager.default.createDirectory(
        atPath: folder.path("收件/\(name)"), withIntermediateDirectories: true)
      _ = try folder.write(form, to: "收件/\(name)/附件2.json")
    }
    _ = try folder.write(form, to: "收件/甲局/附件2.yaml")
    let out = folder.path("结果")
    _ = run([folder.path("收件")]) { request in
      request.output = out
      request.formats = "docx"
    }
    #expect(try folder.names(in: "结果/乙局") == ["附件2-复核意见.docx"])
    #expect(
      try folder.names(in: "结果/甲局") == ["附件2.json-复核意见.docx", "附件2.yaml-复核意见.docx"])
  }

  @Test func `the submitted file is never changed`() throws {
    let bytes = try Data(contentsOf: URL(filePath: published))
    let copy = folder.path("附件.docx")
    try bytes.write(to: URL(filePath: copy))
    _ = run([copy]) { request in
      request.output = folder.folder.path(percentEncoded: false)
      request.overwrite = true
    }
    #expect(try Data(contentsOf: URL(filePath: copy)) == bytes)
  }

  @Test(arguments: ["json", "ndjson", "sarif", "md", "html"])
  func `two runs print the same bytes`(_ format: String) {
    let first = run([published, corrected]) { $0.formats = format }
    let second = run([published, corrected]) { $0.formats = format }
    #expect(!first.console.output.isEmpty)
    #expect(first.console.output == second.console.output)
  }

  @Test func `the findings for other programs name rule, level, file and cell`() throws {
    let (_, console) = run(["\(corrected)/../department.json"]) { $0.formats = "sarif" }
    let object = try JSONSerialization.jsonObject(with: Data(console.output.utf8))
    let sarif = try #require(object as? [String: Any])
    #expect(sarif["version"] as? String == "2.1.0")
    let first = try #require((sarif["runs"] as? [[String: Any]])?.first)
    let results = try #require(first["results"] as? [[String: Any]])
    let weights = try #require(results.first { $0["ruleId"] as? String == "W01" })
    #expect(weights["level"] as? String == "error")
    let location = try #require((weights["locations"] as? [[String: Any]])?.first)
    let physical = try #require(location["physicalLocation"] as? [String: Any])
    let artifact = try #require(physical["artifactLocation"] as? [String: String])
    #expect(artifact["uri"]?.hasSuffix("department.json") == true)
    #expect((physical["region"] as? [String: Int])?["startLine"] != nil)
  }
}
