import Formats

/// What a batch reads and where its results go, worked out from the options.
struct BatchPlan {
  /// What is read.
  enum Input: Equatable {
    /// A form a line.
    case lines(String, ByteRange?)
    /// The files of a folder, or a single document or archive.
    case files(String)
  }

  /// Where the records go.
  enum Destination: Equatable {
    /// Standard output.
    case stream
    /// One file.
    case file(String)
    /// A folder, with a summary beside the records.
    case folder(String)
  }

  /// The names of what a folder of results holds.
  enum Name {
    /// The records.
    static let records = "计分结果.ndjson"
    /// The summary as a workbook.
    static let workbook = "批量汇总.xlsx"
    /// The summary as a page.
    static let page = "批量汇总.html"
    /// What lets a run be continued.
    static let journal = ".ziping-journal"
  }

  /// What is read.
  let input: Input
  /// Where the records go.
  let destination: Destination
  /// How much a record says.
  let detail: RecordDetail
  /// The formats of the files that each form gets as well.
  let formats: [OutputFormat]
  /// Whether the checks run.
  let checks: Bool
  /// Whether an earlier run is continued.
  let resume: Bool

  /// The folder of the results; `nil` where there is none.
  var folder: String? {
    if case .folder(let path) = destination { path } else { nil }
  }

  /// The file of the records; `nil` for standard output.
  var recordsFile: String? {
    switch destination {
    case .stream: nil
    case .file(let path): path
    case .folder(let path): Self.path(path, Name.records)
    }
  }

  /// A name in a folder.
  static func path(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// Plans from the options.
  ///
  /// - Throws: ``WorkflowFault`` when they contradict each other, or the input cannot be opened.
  init(_ request: BatchRequest) throws(WorkflowFault) {
    input = try Self.input(request)
    destination = try Self.destination(request.output)
    let isFiles = if case .files = input { true } else { false }
    var isFolder = false
    if case .folder = destination { isFolder = true }
    detail = try Self.detail(request.level) ?? (isFiles || isFolder ? .explanations : .scores)
    checks = request.checks ?? (isFolder || request.store != nil)
    formats =
      try request.formats.map { text throws(WorkflowFault) in
        try OutputFormat.list(text)
      } ?? []
    resume = request.resume
    guard isFiles, isFolder else {
      for (isGiven, option) in [
        (request.resume, "--resume"), (request.formats != nil, "--as"),
      ] where isGiven {
        throw WorkflowFault(
          "\(option) 只用于输入是文件夹、-o 也写文件夹的运行。", isUsage: true)
      }
      return
    }
  }

  private static func detail(_ level: String?) throws(WorkflowFault) -> RecordDetail? {
    guard let level else { return nil }
    guard let detail = RecordDetail(rawValue: level) else {
      throw WorkflowFault(
        "--level \(level)：没有这种详略。可以写 scores（总分）、rows（各行得分）、explanations（各行得分和说明）。",
        isUsage: true)
    }
    return detail
  }

  private static func input(_ request: BatchRequest) throws(WorkflowFault) -> Input {
    let range = try request.range.map { text throws(WorkflowFault) in
      guard let range = ByteRange(text) else {
        throw WorkflowFault(
          "--range \(text)：应写成“起始字节:结束字节”，如 0:1048576 或 1048576:。", isUsage: true)
      }
      return range
    }
    let path = request.input
    var isFiles = path != "-" && InputFolder.isFolder(path)
    if path != "-", !isFiles { isFiles = try isDocument(path) }
    guard !isFiles else {
      guard range == nil else {
        throw WorkflowFault("--range 只用于一行一张表的 NDJSON 文件。", isUsage: true)
      }
      return .files(path)
    }
    return .lines(path, range)
  }

  /// Whether a file is not a form a line but a document, an archive or one JSON or YAML text, by its
  /// first line; what calls itself NDJSON is taken for that.
  private static func isDocument(_ path: String) throws(WorkflowFault) -> Bool {
    guard FileLoader.isRegularFile(path),
      OutputPlan.suffix(of: path).map({ !["ndjson", "jsonl"].contains($0) }) ?? true
    else { return false }
    let start = try FileLoader.beginning(of: path, count: 1 << 16)
    let line = start[(start.firstIndex { $0 > 0x20 && $0 < 0x80 } ?? start.endIndex)...]
    guard line.first == UInt8(ascii: "{") else { return line.first != nil }
    guard let end = line.firstIndex(of: 0x0A) else { return false }
    return line[..<end].last(where: { $0 > 0x20 }) != UInt8(ascii: "}")
  }

  private static func destination(_ output: String?) throws(WorkflowFault) -> Destination {
    guard let output, output != "-" else { return .stream }
    guard !output.isEmpty else {
      throw WorkflowFault("-o 后面是空的。请写出 .ndjson 文件或文件夹的名字。", isUsage: true)
    }
    if InputFolder.isFolder(output) { return .folder(output) }
    switch OutputPlan.suffix(of: output) {
    case nil: return .folder(output)
    case "ndjson", "jsonl", "json": return .file(output)
    case let suffix?:
      throw WorkflowFault(
        "-o \(output)：记录不能写成 .\(suffix) 文件。可以写 .ndjson 文件，或写一个文件夹（另有汇总表和网页）。",
        isUsage: true)
    }
  }
}
