import Foundation
import TestSupport
import Testing

@testable import Workflows

@Suite struct NewRubricWorkflowTests {
  /// What is asked for, and the id that comes of it.
  struct Start: Sendable, CustomTestStringConvertible {
    var id: String?
    var origin: String?
    var kind: String?
    var isTable = false
    let expected: String
    var testDescription: String { expected }
  }

  private func run(
    _ start: Start, _ output: String?, overwrite: Bool = false
  ) -> (status: Workflows.ExitStatus, console: RecordingConsole) {
    let console = RecordingConsole()
    let status = NewRubricWorkflow(
      id: start.id, output: output, from: start.origin, kind: start.kind, isTable: start.isTable,
      overwrite: overwrite
    ).run(console.console)
    return (status, console)
  }

  @Test(arguments: [
    Start(expected: "my-project"), Start(kind: "project", expected: "my-project"),
    Start(kind: "department", expected: "my-department"),
    Start(isTable: true, expected: "my-table"),
    Start(id: "hengyang-2025", kind: "department", isTable: true, expected: "hengyang-2025"),
    Start(origin: "hunan-project", expected: "hunan-project-copy"),
    Start(id: "our-own", origin: "mof-2021-project", expected: "our-own"),
  ])
  func `what is written is sound and all its worked cases come out`(start: Start) throws {
    let scratch = try Scratch()
    let (status, console) = run(start, scratch.path("体系"))
    #expect(status == .done, "\(console.reports)")
    #expect(try scratch.names(in: "体系/\(start.expected)") == ["cases.yaml", "rubric.yaml"])
    let check = RecordingConsole()
    let folder = scratch.path("体系/\(start.expected)")
    #expect(RubricsWorkflow.check([folder], check.console) == .done, "\(check.reports)")
    #expect(check.output.hasPrefix("\(start.expected)：没有问题，"))
    #expect(!check.output.contains("0个算例"))
  }

  @Test func `a scoring table to begin with shows everything a table can do`() throws {
    let scratch = try Scratch()
    #expect(run(Start(isTable: true, expected: ""), scratch.path("")).status == .done)
    let text = try scratch.text("my-table/rubric.yaml")
    for piece in [
      "formula:", "rule: deduct-per-step", "rule: bands", "rule: checklist", "breaches:",
      "rule: manual", "evidence:", "not-applicable:", "variants:", "rule: unpublished", "sources:",
    ] {
      #expect(text.contains(piece), "\(piece)")
    }
  }

  @Test(arguments: [
    Start(expected: "my-project"), Start(kind: "department", expected: "my-department"),
    Start(isTable: true, expected: "my-table"),
  ])
  func `every key of a starting file is explained above it or above its list`(
    start: Start
  ) throws {
    let scratch = try Scratch()
    #expect(run(start, scratch.path("")).status == .done)
    let lines = try scratch.text("\(start.expected)/rubric.yaml").split(
      separator: "\n", omittingEmptySubsequences: false)
    // A key at the left edge follows a comment, or another key that does.
    var isExplained = false
    for line in lines {
      if line.hasPrefix("#") { isExplained = true }
      if line.isEmpty { isExplained = false }
      let isKey = line.first.map { $0.isASCII && $0.isLetter } ?? false
      if isKey { #expect(isExplained, "\(line)") }
    }
  }

  @Test func `a copy keeps every line of the original but its id`() throws {
    let scratch = try Scratch()
    let start = Start(id: "ours", origin: "hunan-project", expected: "ours")
    #expect(run(start, scratch.path("")).status == .done)
    let original = try String(
      contentsOfFile: Repository.path("Rubrics/hunan-project/rubric.yaml"), encoding: .utf8)
    let copy = try scratch.text("ours/rubric.yaml")
    #expect(copy == original.replacing("\nid: hunan-project\n", with: "\nid: ours\n"))
    #expect(copy != original)
    #expect(
      try scratch.text("ours/cases.yaml")
        == String(
          contentsOfFile: Repository.path("Rubrics/hunan-project/cases.yaml"), encoding: .utf8))
  }

  @Test func `existing files are replaced only on demand, and then both`() throws {
    let scratch = try Scratch()
    let start = Start(id: "ours", expected: "ours")
    try FileManager.default.createDirectory(
      atPath: scratch.path("ours"), withIntermediateDirectories: false)
    _ = try scratch.write("自己的", to: "ours/cases.yaml")
    let (status, console) = run(start, scratch.path(""))
    #expect(status == .found)
    #expect(console.reports.first?.contains("--overwrite") == true)
    #expect(try scratch.names(in: "ours") == ["cases.yaml"])
    #expect(try scratch.text("ours/cases.yaml") == "自己的")
    #expect(run(start, scratch.path(""), overwrite: true).status == .done)
    #expect(try scratch.names(in: "ours") == ["cases.yaml", "rubric.yaml"])
    #expect(try scratch.text("ours/cases.yaml") != "自己的")
  }

  @Test(arguments: [
    ("体系/我的.yaml", ["cases.yaml", "我的.yaml"], "体系"),
    ("ours", ["cases.yaml", "rubric.yaml"], "ours"),
    ("体系/ours/", ["cases.yaml", "rubric.yaml"], "体系/ours"),
    ("v1.2", ["cases.yaml", "rubric.yaml"], "v1.2/ours"),
  ])
  func `a file is written as named, and a folder of the id's name is not made twice`(
    output: String, names: [String], folder: String
  ) throws {
    let scratch = try Scratch()
    let (status, _) = run(Start(id: "ours", expected: "ours"), scratch.path(output))
    #expect(status == .done)
    #expect(try scratch.names(in: folder) == names)
  }

  @Test(arguments: [
    (Start(id: "我的", expected: ""), "小写字母"), (Start(kind: "县", expected: ""), "department"),
    (Start(kind: "project", isTable: true, expected: ""), "--table"),
    (Start(origin: "nowhere", expected: ""), "hunan-project"),
    (Start(origin: "hunan-project", isTable: true, expected: ""), "--from"),
  ])
  func `what contradicts itself is a wrong use and writes nothing`(
    start: Start, says: String
  ) throws {
    let scratch = try Scratch()
    let (status, console) = run(start, scratch.path("新"))
    #expect(status == .usage)
    #expect(console.reports.first?.contains(says) == true, "\(console.reports)")
    #expect(try scratch.names().isEmpty)
  }

  @Test(arguments: ["表.xlsx", "cases.yaml"])
  func `a file that no rubric can be is a wrong use`(name: String) throws {
    let scratch = try Scratch()
    #expect(run(Start(expected: ""), scratch.path(name)).status == .usage)
    #expect(try scratch.names().isEmpty)
  }
}
