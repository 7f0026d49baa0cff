import Foundation
import TestSupport
import Testing

@testable import Workflows

/// One record for each form, in the order of the input, whatever is in it.
@MainActor @Suite struct BatchWorkflowTests {
  /// A form on one line that gets 10 points for its funds and 0.9 of the points of its row.
  static func form(_ unit: String, actual: String = "90人") -> String {
    """
    {"kind":"project","year":2024,"unit":"\(unit)","project":"培训","funds":[{"name":"年度资金总额",\
    "annualBudget":"100","annualExpenditure":"100","weight":"10","score":"10"}],"indicators":[\
    {"dimension":"产出指标","subdimension":"数量指标","name":"培训人数","target":"≥100人",\
    "actual":"\(actual)","weight":"90","score":"81"}],"total":{"weight":"100","score":"91"}}
    """
  }

  /// What a run wrote to a file, how it ended and what it said.
  struct Run {
    var status: Workflows.ExitStatus
    var records: [String]
    var reports: [String]
  }

  static func run(_ request: BatchRequest, in scratch: Scratch) async throws -> Run {
    var request = request
    let file = scratch.path("\(UUID().uuidString).ndjson")
    if request.output == nil { request.output = file }
    let console = RecordingConsole()
    let status = await BatchWorkflow(request).run(console.console)
    let written = request.output == file ? file : (request.output ?? "") + "/计分结果.ndjson"
    let text = (try? String(contentsOfFile: written, encoding: .utf8)) ?? ""
    #expect(text.isEmpty || text.hasSuffix("\n"))
    try? FileManager.default.removeItem(atPath: file)
    return Run(
      status: status, records: text.split(separator: "\n").map(String.init),
      reports: console.reports)
  }

  private static let lines = [
    "\u{FEFF}" + form("甲局"), "", form("乙局") + "\r", "  \t\r", "{\"kind\":",
    #"{"kind":"project","indicators":[{"name":"甲","weight":{}}]}"#, #"{"title":"总结"}"#,
    String(repeating: "[", count: 5_000), "\u{0}\u{0}",
    #"{"indicators":[{"name":"甲","weight":"8"}]}"#,
    form("丙局", actual: "很多"), form("丁局"),
  ]

  private static func write(_ scratch: Scratch) throws -> String {
    var data = Data(lines.joined(separator: "\n").utf8)
    // 6: bytes that are no text.
    data += Data("\n{\"unit\":\"".utf8) + Data([0xFF, 0xFE]) + Data("\"}".utf8)
    try data.write(to: URL(filePath: scratch.path("全县.ndjson")))
    return scratch.path("全县.ndjson")
  }

  /// The beginnings of the records of these lines.
  private static let beginnings = [
    #"{"line":1,"source":"全县.ndjson","rubric":"mof-2020-project","kind":"project","year":2024,"unit":"甲局""#,
    #"{"line":3,"source":"全县.ndjson","rubric":"mof-2020-project","kind":"project","year":2024,"unit":"乙局""#,
    #"{"line":5,"source":"全县.ndjson","error":{"code":"D01","#,
    #"{"line":6,"source":"全县.ndjson","error":{"code":"D02","#,
    #"{"line":7,"source":"全县.ndjson","error":{"code":"D03","#,
    #"{"line":8,"source":"全县.ndjson","error":{"code":"D0"#,
    #"{"line":9,"source":"全县.ndjson","error":{"code":"D01","#,
    #"{"line":10,"source":"全县.ndjson","error":{"code":"D31","#,
    #"{"line":11,"source":"全县.ndjson","rubric":"mof-2020-project","kind":"project","year":2024,"unit":"丙局""#,
    #"{"line":12,"source":"全县.ndjson","rubric":"mof-2020-project","kind":"project","year":2024,"unit":"丁局""#,
    #"{"line":13,"source":"全县.ndjson","error":{"code":"D06","#,
  ]

  @Test(arguments: [1, 2, 7])
  func `every line has its record in the order of the lines, whatever the number of workers`(
    _ jobs: Int
  ) async throws {
    let scratch = try Scratch()
    let path = try Self.write(scratch)
    let run = try await Self.run(BatchRequest(input: path, jobs: jobs), in: scratch)
    #expect(run.status == .found)
    #expect(run.records.count == Self.beginnings.count)
    for (record, beginning) in zip(run.records, Self.beginnings) {
      #expect(record.hasPrefix(beginning), "\(record)")
    }
    // 10 + 90 × 0.9.
    #expect(run.records[0].contains(#""total":{"weight":100,"score":91,"#))
    #expect(run.records[8].contains(#""score":null,"low":10,"high":100"#))
    #expect(
      run.reports.first?.hasPrefix("提示：第一张未计分的：全县.ndjson 第5行：D01 ") == true)
    #expect(
      run.reports.last?.hasPrefix("完成：共11张表，已计分4张（总分为区间的1张），未计分7张（") == true,
      "\(run.reports)")
  }

  @Test func `the bytes are the same for every number of workers`() async throws {
    let scratch = try Scratch()
    let text = (0..<1_500).map { Self.form("第\($0)中心", actual: "\($0 % 130)人") + "\n" }.joined()
    let path = try scratch.write(text + "[]\n", to: "in.ndjson")
    var whole: Run?
    for jobs in [1, 2, 7] {
      let run = try await Self.run(BatchRequest(input: path, jobs: jobs), in: scratch)
      #expect(run.status == .found)
      #expect(run.records.count == 1_501)
      if let whole { #expect(run.records == whole.records) } else { whole = run }
    }
  }

  @Test func `ranges joined are the whole file read as a range`() async throws {
    let scratch = try Scratch()
    let path = try Self.write(scratch)
    let size = try Data(contentsOf: URL(filePath: path)).count
    let whole = try await Self.run(BatchRequest(input: path, range: ":"), in: scratch)
    #expect(whole.records.count == Self.beginnings.count)
    #expect(whole.records.first?.hasPrefix(#"{"offset":0,"source":"全县.ndjson","#) == true)
    #expect(!whole.records.contains { $0.contains(#""line":"#) || $0.contains("第1行") })
    var random = SplitMix64(seed: 12)
    for _ in 0..<8 {
      let cuts = (0..<3).map { _ in Int.random(in: 0...size, using: &random) }.sorted()
      var records: [String] = []
      for range in [":\(cuts[0])", "\(cuts[0]):\(cuts[1])", "\(cuts[1]):\(cuts[2])", "\(cuts[2]):"]
      {
        records += try await Self.run(BatchRequest(input: path, range: range), in: scratch).records
      }
      #expect(records == whole.records, "cuts at \(cuts)")
    }
  }

  @Test func `a line that is too long has a record, and the next is read`() async throws {
    let scratch = try Scratch()
    // Just above the limit, which a single read may still bring in whole, and far above it.
    for more in [1, 600_000] {
      var data = Data(Self.form("甲局").utf8) + Data([0x0A])
      data += Data(repeating: 0x20, count: LineReader.longestLine + more) + Data([0x0A])
      data += Data(Self.form("乙局").utf8)
      let path = scratch.path("long.ndjson")
      try data.write(to: URL(filePath: path))
      let run = try await Self.run(BatchRequest(input: path), in: scratch)
      #expect(run.records.count == 3)
      #expect(run.records[1].hasPrefix(#"{"line":2,"source":"long.ndjson","error":{"code":"D05","#))
      #expect(run.records[2].hasPrefix(#"{"line":3,"source":"long.ndjson","rubric":"#))
    }
  }

  @Test func `the level and the checks are as asked for`() async throws {
    let scratch = try Scratch()
    let path = try scratch.write(Self.form("甲局") + "\n", to: "in.ndjson")
    for level in [nil, "scores", "rows", "explanations"] {
      for checks in [nil, true, false] {
        let run = try await Self.run(
          BatchRequest(input: path, level: level, checks: checks), in: scratch)
        let record = try #require(run.records.first)
        #expect(run.status == .done)
        #expect(record.contains(#""indicators":"#) == (level == "rows" || level == "explanations"))
        #expect(record.contains(#""explanation":"#) == (level == "explanations"))
        #expect(record.contains(#""findings":"#) == (checks == true))
      }
    }
    let folder = try await Self.run(
      BatchRequest(input: path, output: scratch.path("结果")), in: scratch)
    #expect(folder.records.first?.contains(#""explanation":"#) == true)
    #expect(folder.records.first?.contains(#""findings":"#) == true)
  }

  @Test func `a finding ends the run with 1 only where that is asked for`() async throws {
    let scratch = try Scratch()
    // 产出指标 with 90 of 100 points are not the ones of the rubric.
    let path = try scratch.write(
      Self.form("甲局").replacing(#""score":"91""#, with: #""score":"99""#), to: "in.ndjson")
    for (level, status) in [
      (FailureLevel.never, Workflows.ExitStatus.done), (.error, .found), (.warning, .found),
    ] {
      let run = try await Self.run(
        BatchRequest(input: path, checks: true, failOn: level), in: scratch)
      #expect(run.status == status)
    }
  }

  // MARK: Wrong uses

  /// A wrong use, and what must be said of it.
  struct WrongUse: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var says: String
    var change: @Sendable (inout BatchRequest, Scratch) -> Void

    init(
      _ name: String, _ says: String,
      _ change: @escaping @Sendable (inout BatchRequest, Scratch) -> Void
    ) {
      (testDescription, self.says, self.change) = (name, says, change)
    }
  }

  @Test(arguments: [
    WrongUse("level", "错误：--level all：没有这种详略。") { request, _ in request.level = "all" },
    WrongUse("jobs", "错误：--jobs 0：应为1到256。") { request, _ in request.jobs = 0 },
    WrongUse("many jobs", "错误：--jobs 257：应为1到256。") { request, _ in request.jobs = 257 },
    WrongUse("range", "错误：--range 5:3：应写成“起始字节:结束字节”") { request, _ in request.range = "5:3" },
    WrongUse("resume", "错误：--resume 只用于输入是文件夹、-o 也写文件夹的运行。") { request, _ in
      request.resume = true
    },
    WrongUse("formats", "错误：--as 只用于输入是文件夹、-o 也写文件夹的运行。") { request, _ in
      request.formats = "html"
    },
    WrongUse("format", "错误：--as 里的“exe”不是可用的格式。") { request, _ in request.formats = "exe" },
    WrongUse("suffix", "错误：-o x.xlsx：记录不能写成 .xlsx 文件。") { request, _ in request.output = "x.xlsx" },
    WrongUse("no name", "错误：-o 后面是空的。") { request, _ in request.output = "" },
    WrongUse("range of a folder", "错误：--range 只用于一行一张表的 NDJSON 文件。") { request, scratch in
      (request.input, request.range) = (scratch.path(""), ":")
    },
    WrongUse("the input itself", "就是输入文件，原文件不会被改写。") { request, _ in
      (request.output, request.overwrite) = (request.input, true)
    },
    WrongUse("the input as .partial", "就是输入文件，原文件不会被改写。") { request, scratch in
      try? FileManager.default.moveItem(
        atPath: request.input, toPath: scratch.path("out.ndjson.partial"))
      request.input = scratch.path("out.ndjson.partial")
      request.output = scratch.path("out.ndjson")
    },
    WrongUse("rubric", "nowhere") { request, _ in request.rubric = "nowhere" },
  ])
  func `a wrong use is told and nothing is written`(_ use: WrongUse) async throws {
    let scratch = try Scratch()
    let text = Self.form("甲局") + "\n" + Self.form("乙局") + "\n"
    var request = BatchRequest(
      input: try scratch.write(text, to: "in.ndjson"), output: scratch.path("out.ndjson"))
    use.change(&request, scratch)
    let before = try scratch.names()
    let console = RecordingConsole()
    #expect(await BatchWorkflow(request).run(console.console) == .usage)
    #expect(console.reports.count == 1)
    #expect(console.reports.first?.contains(use.says) == true, "\(console.reports)")
    #expect(try scratch.names() == before)
    let input = request.input == scratch.path("") ? scratch.path("in.ndjson") : request.input
    #expect(try String(contentsOfFile: input, encoding: .utf8) == text)
  }

  @Test func `a file that is there is not replaced by the way`() async throws {
    let scratch = try Scratch()
    let path = try scratch.write(Self.form("甲局") + "\n", to: "in.ndjson")
    let output = try scratch.write("mine", to: "out.ndjson")
    let console = RecordingConsole()
    var request = BatchRequest(input: path, output: output)
    #expect(await BatchWorkflow(request).run(console.console) == .found)
    #expect(console.reports.last?.contains("文件已存在") == true)
    #expect(try scratch.text("out.ndjson") == "mine")
    request.overwrite = true
    #expect(await BatchWorkflow(request).run(console.console) == .done)
    #expect(try scratch.text("out.ndjson").hasPrefix(#"{"line":1,"#))
    #expect(try scratch.names() == ["in.ndjson", "out.ndjson"])
  }

  @Test func `an input that is not there is told`() async throws {
    let scratch = try Scratch()
    let run = try await Self.run(BatchRequest(input: scratch.path("no.ndjson")), in: scratch)
    #expect(run.status == .found)
    #expect(run.reports.first?.contains("没有这个文件") == true)
  }
}
