import Foundation
import TestSupport
import Testing

@testable import Workflows

/// A run over the files of a folder: each form a record, each file by itself.
@MainActor @Suite struct FolderBatchTests {
  private static func form(_ unit: String, actual: String = "90人") -> String {
    BatchWorkflowTests.form(unit, actual: actual)
  }

  private static func write(_ text: String, _ scratch: Scratch, _ name: String) throws {
    try FileManager.default.createDirectory(
      at: URL(filePath: scratch.path(name)).deletingLastPathComponent(),
      withIntermediateDirectories: true)
    _ = try scratch.write(text, to: name)
  }

  private static func sources(_ run: BatchWorkflowTests.Run) -> [String] {
    run.records.map { record in
      let match = record.firstMatch(of: /"source":"((?:[^"\\]|\\.)*)"/).map { String($0.1) } ?? ""
      let number = record.firstMatch(of: /^\{"number":(\d+)/).map { "#\($0.1)" } ?? ""
      let code = record.firstMatch(of: /"error":\{"code":"(\w*)"/).map { " \($0.1)" } ?? ""
      return match + number + code
    }
  }

  private static func inbox(_ scratch: Scratch) throws {
    try write(form("甲局"), scratch, "in/甲局/表.json")
    try write("[\(form("乙局")),\(form("丙局"))]", scratch, "in/乙局/二.json")
    try write("{\"indicators\": [", scratch, "in/乙局/坏.json")
    try write("title: 总结\n", scratch, "in/总结.yaml")
    try write(form("丁局"), scratch, "in/名\n字\"号\".json")
    try write("picture", scratch, "in/图.png")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("in/断.json"), withDestinationPath: scratch.path("nowhere"))
    mkfifo(scratch.path("in/管.json"), 0o644)
  }

  /// Files of a folder first, then the folders below it, all by name.
  private static let expected = [
    "名\\n字\\\"号\\\".json", "总结.yaml D03", "断.json D32", "管.json D32", "乙局/二.json#1", "乙局/二.json#2",
    "乙局/坏.json D01", "甲局/表.json",
  ]

  @Test(arguments: [1, 2, 7])
  func `every form of every file has a record, and what cannot be read says why`(
    _ jobs: Int
  ) async throws {
    let scratch = try Scratch()
    try Self.inbox(scratch)
    for output in [nil, scratch.path("out")] {
      let run = try await BatchWorkflowTests.run(
        BatchRequest(input: scratch.path("in"), output: output, jobs: jobs), in: scratch)
      #expect(run.status == .found)
      #expect(Set(Self.sources(run)) == Set(Self.expected), "\(run.reports)")
      #expect(run.records.count == Self.expected.count)
      #expect(run.reports.last?.contains("已计分4张，未计分4张（D32 2张、D01 1张、D03 1张）") == true)
      #expect(run.reports.first?.contains("另有1个文件不是自评表可用的格式") == true)
    }
  }

  @Test func `the records are the same for every number of workers`() async throws {
    let scratch = try Scratch()
    try Self.inbox(scratch)
    for number in 0..<70 { try Self.write(Self.form("\(number)"), scratch, "in/大/\(number).json") }
    var all: Set<[String]> = []
    for jobs in [1, 2, 7] {
      let run = try await BatchWorkflowTests.run(
        BatchRequest(input: scratch.path("in"), output: scratch.path("out\(jobs)"), jobs: jobs),
        in: scratch)
      #expect(run.records.count == 78)
      all.insert(run.records)
    }
    #expect(all.count == 1)
  }

  @Test func `a scoring table takes its data from the base table beside it`() async throws {
    let scratch = try Scratch()
    let files = FileManager.default
    try files.createDirectory(atPath: scratch.path("in"), withIntermediateDirectories: true)
    try files.copyItem(
      atPath: Repository.path("Examples/yuanjiang-2024/corrected"), toPath: scratch.path("in/单位"))
    let run = try await BatchWorkflowTests.run(
      BatchRequest(input: scratch.path("in"), output: scratch.path("out")), in: scratch)
    #expect(run.status == .done, "\(run.reports)")
    #expect(
      Self.sources(run) == [
        "单位/base-data.json", "单位/department.json", "单位/project-audit.json",
        "单位/project-survey.json",
      ])
    #expect(run.records.first?.contains(#""baseData":{"items":"#) == true)
    #expect(run.reports.last?.contains("基础数据表1张") == true)
  }

  @Test func `a folder without forms is told, and nothing is made`() async throws {
    let scratch = try Scratch()
    try Self.write("x", scratch, "in/a.png")
    let run = try await BatchWorkflowTests.run(
      BatchRequest(input: scratch.path("in"), output: scratch.path("out")), in: scratch)
    #expect(run.status == .found)
    #expect(run.reports.last?.contains("没有找到可以计分的文件") == true)
    #expect(try scratch.names() == ["in"])
  }

  @Test func `results inside the folder are not read, the folder itself gets none`() async throws {
    let scratch = try Scratch()
    try Self.write(Self.form("甲局"), scratch, "in/表.json")
    for _ in 0..<2 {
      let run = try await BatchWorkflowTests.run(
        BatchRequest(
          input: scratch.path("in"), output: scratch.path("in/out"), formats: "json", resume: true),
        in: scratch)
      #expect(run.status == .done)
      #expect(run.records.count == 1)
    }
    #expect(
      try scratch.names(in: "in/out") == [
        ".ziping-journal", "批量汇总.html", "批量汇总.xlsx", "表-自评表.json", "计分结果.ndjson",
      ])
    let run = try await BatchWorkflowTests.run(
      BatchRequest(input: scratch.path("in"), output: scratch.path("in")), in: scratch)
    #expect(run.status == .usage)
    #expect(run.reports.last?.contains("就是输入的文件夹") == true)
    #expect(try scratch.names(in: "in") == ["out", "表.json"])
  }

  @Test func `an input file is not replaced by the records`() async throws {
    let scratch = try Scratch()
    let text = "[\n\(Self.form("甲局"))\n]"
    let path = try scratch.write(text, to: "a.json")
    let console = RecordingConsole()
    let request = BatchRequest(input: path, output: path, overwrite: true)
    #expect(await BatchWorkflow(request).run(console.console) == .usage)
    #expect(console.reports.last?.contains("原文件不会被改写") == true)
    #expect(try scratch.text("a.json") == text)
    #expect(try scratch.names() == ["a.json"])
  }

  @Test(arguments: [2, 70])
  func `of two files whose results have one name the second is told, never lost by the way`(
    _ count: Int
  ) async throws {
    let scratch = try Scratch()
    try Self.write(Self.form("甲局"), scratch, "in/表.json")
    try Self.write(Self.form("乙局"), scratch, "in/表.yaml")
    for number in 2..<count {
      try Self.write(Self.form("\(number)"), scratch, "in/x\(number).json")
    }
    for jobs in [1, 3] {
      let out = scratch.path("out\(jobs)")
      let run = try await BatchWorkflowTests.run(
        BatchRequest(
          input: scratch.path("in"), output: out, formats: "json", jobs: jobs, resume: true),
        in: scratch)
      #expect(run.status == .found)
      #expect(run.records.count == count)
      #expect(run.reports.contains { $0.contains("本次已有另一张表写到") }, "\(run.reports)")
      #expect(try scratch.text("out\(jobs)/表-自评表.json").contains("甲局"))
    }
  }

  @Test func `what could not be written is tried again when the run is continued`() async throws {
    let scratch = try Scratch()
    try Self.write(Self.form("甲局"), scratch, "in/甲/表.json")
    try Self.write(Self.form("乙局"), scratch, "in/乙/表.json")
    // A folder stands where a result goes.
    try Self.write("", scratch, "out/甲/表-自评表.json/x")
    let request = BatchRequest(
      input: scratch.path("in"), output: scratch.path("out"), formats: "json", resume: true)
    let first = try await BatchWorkflowTests.run(request, in: scratch)
    #expect(first.status == .found)
    #expect(first.records.count == 2)
    try FileManager.default.removeItem(atPath: scratch.path("out/甲/表-自评表.json"))
    let second = try await BatchWorkflowTests.run(request, in: scratch)
    #expect(second.status == .done, "\(second.reports)")
    #expect(second.reports.last?.contains("共2张表（其中1张沿用上次的结果）") == true)
    #expect(try scratch.text("out/甲/表-自评表.json").contains("甲局"))
    #expect(second.records == first.records)
  }

  @Test func `a large folder's files of one name in two spellings are both done`() async throws {
    let scratch = try Scratch()
    // One name for people and for a text's comparison, two for the disk.
    try Self.write(Self.form("甲局"), scratch, "in/caf\u{E9}.json")
    try Self.write(Self.form("乙局"), scratch, "in/cafe\u{301}.json")
    for number in 0..<70 { try Self.write(Self.form("\(number)"), scratch, "in/x\(number).json") }
    for _ in 0..<2 {
      let run = try await BatchWorkflowTests.run(
        BatchRequest(input: scratch.path("in"), output: scratch.path("out"), resume: true),
        in: scratch)
      #expect(run.records.count == 72)
      #expect(Set(run.records).count == 72)
      #expect(run.records.count { $0.contains("甲局") || $0.contains("乙局") } == 2)
    }
  }

  @Test func `a changed rubric or option does everything again`() async throws {
    let scratch = try Scratch()
    try Self.write(Self.form("甲局"), scratch, "in/表.json")
    var request = BatchRequest(
      input: scratch.path("in"), output: scratch.path("out"), resume: true)
    _ = try await BatchWorkflowTests.run(request, in: scratch)
    request.level = "scores"
    let run = try await BatchWorkflowTests.run(request, in: scratch)
    #expect(run.reports.first == "提示：上次运行所用的指标体系、设置或选项与这次不同，全部重新计分。")
    #expect(run.records.first?.contains("explanation") == false)
    request.resume = false
    let refused = try await BatchWorkflowTests.run(request, in: scratch)
    #expect(refused.status == .found)
    #expect(refused.reports.last?.contains("接着做请加 --resume，从头做请加 --overwrite") == true)
  }
}
