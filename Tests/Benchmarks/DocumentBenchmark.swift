import EvaluationModel
import Formats
import Foundation
import Scoring

/// What one form costs as a document, beside Python's libraries on the same files.
///
/// Processor time of this one process; every line is the median of seven runs after one that does
/// not count. Without python3 the lines of the libraries are missing.
struct DocumentBenchmark {
  /// Processor time a form, in nanoseconds, that each row may take at most.
  static let limits: [PeerFigures.Row: Double] = [
    .write: 1_000_000, .fillWorkbook: 600_000, .fillDocument: 600_000,
  ]
  /// How often a run goes over all files.
  private static let rounds = 100

  private let root: String
  private let workbooks: [[UInt8]]
  private let documents: [[UInt8]]
  private let paths: [String]
  private let scorer: Scorer
  private let explainer: Explainer

  /// A benchmark of the real forms among the fixtures; the folder of the package is the current one.
  ///
  /// - Throws: What reading the files or the rubric throws.
  init() throws {
    root = FileManager.default.currentDirectoryPath
    let folder = "\(root)/Tests/FormatsTests/Fixtures/cases/yuanjiang-2024/"
    let names = ["f2-whole", "f3a-survey", "f3b-audit"]
    let workbookPaths = names.map { "\(folder)\($0).xlsx" }
    let documentPaths = names.map { "\(folder)\($0).docx" }
    let read = { (path: String) in [UInt8](try Data(contentsOf: URL(filePath: path))) }
    workbooks = try workbookPaths.map(read)
    documents = try documentPaths.map(read)
    paths = workbookPaths + documentPaths
    guard let rubric = try BuiltInRubrics.document(id: "hunan-project")?.rubric else {
      throw CocoaError(.fileNoSuchFile)
    }
    scorer = try Scorer(rubric)
    explainer = Explainer(scorer)
  }

  /// Prints the lines.
  ///
  /// - Parameter only: The one row that is measured, for a profiler; `nil` for all of them and the
  ///   libraries.
  /// - Throws: What reading, writing or starting the command throws.
  func run(only: PeerFigures.Row?) throws {
    let peers = only == nil ? peers() : PeerFigures()
    print("真实表\(workbooks.count)张，各读\(Self.rounds)遍，处理器时间；各行为7次运行的中位数")
    for row in PeerFigures.Row.allCases where only == nil || only == row {
      line(row, peers, try measure(row))
      if let files = row == .fillWorkbook ? workbooks : row == .fillDocument ? documents : nil {
        print("    其中只填写、打包（已读入、已计分）：\(Self.text(try measureWriting(files)))/张")
      }
    }
    guard only == nil else { return }
    try wholeProcess()
    for remark in peers.remarks { print(remark) }
    print("内存最高 \(peakMemory() >> 10) MB")
  }

  /// What the libraries take for the same files.
  func peers() -> PeerFigures { PeerFigures.measured(root: root, files: paths) }

  /// Processor time a form, in nanoseconds.
  ///
  /// - Throws: What reading or writing throws.
  func measure(_ row: PeerFigures.Row) throws -> Double {
    switch row {
    case .readWorkbook: try measure(workbooks) { try read($0).count }
    case .readDocument: try measure(documents) { try read($0).count }
    case .write:
      try measure(workbooks) { bytes in
        try read(bytes).reduce(0) { $0 + (try FormWorkbookWriter.bytes(of: tables($1)).count) }
      }
    case .writeDocument:
      try measure(documents) { bytes in
        try read(bytes).reduce(0) { $0 + (try FormDocumentWriter.bytes(of: tables($1)).count) }
      }
    case .fillWorkbook: try measure(workbooks, fill)
    case .fillDocument: try measure(documents, fill)
    }
  }

  private func read(_ bytes: [UInt8]) throws -> [Submission] {
    try FormReader.forms(in: bytes).map { try $0.get().submission }
  }

  private func scored(_ submission: Submission) -> ScoredForm {
    let sheet = scorer.score(submission)
    return ScoredForm(
      submission: submission, rubric: scorer.rubric, sheet: sheet,
      explanations: explainer.explain(sheet, of: submission))
  }

  private func tables(_ submission: Submission) -> [FormTable] {
    let form = scored(submission)
    return [FilledFormLayout.table(for: form), DeductionListLayout.table(for: form)]
  }

  /// A document with what goes into it.
  private struct Filling {
    var bytes: [UInt8]
    var document: FormDocument
    var entries: [CellEntry]

    func written() throws -> Int {
      try DocumentFiller.fill(bytes, of: document, with: entries).bytes.count
    }
  }

  /// Reads and scores the forms of a document.
  private func filling(_ bytes: [UInt8]) throws -> Filling? {
    var entries: [CellEntry] = []
    var document: FormDocument?
    for reading in try FormReader.forms(in: bytes).map({ try $0.get() }) {
      document = reading.document
      for entry in OwnedCells(of: scored(reading.submission)).entries {
        guard let position = reading.cells[entry.address] else { continue }
        entries.append(CellEntry(position: position, text: entry.after, amount: entry.amount))
      }
    }
    return document.map { Filling(bytes: bytes, document: $0, entries: entries) }
  }

  /// Reads and scores the forms of a document and writes the points into a copy of it.
  private func fill(_ bytes: [UInt8]) throws -> Int {
    try filling(bytes)?.written() ?? 0
  }

  /// Processor time a file of the writing alone, in nanoseconds.
  private func measureWriting(_ files: [[UInt8]]) throws -> Double {
    let fillings = try files.compactMap(filling)
    let reading = try Stopwatch.median {
      for _ in 0..<Self.rounds {
        for filling in fillings { Benchmark.consume(Int64(try filling.written())) }
      }
    }
    return reading.processor / Double(Self.rounds * fillings.count)
  }

  /// Processor time a file, in nanoseconds.
  private func measure(_ files: [[UInt8]], _ work: ([UInt8]) throws -> Int) rethrows -> Double {
    let reading = try Stopwatch.median {
      for _ in 0..<Self.rounds {
        for file in files { Benchmark.consume(Int64(try work(file))) }
      }
    }
    return reading.processor / Double(Self.rounds * files.count)
  }

  private func line(_ row: PeerFigures.Row, _ peers: PeerFigures, _ nanoseconds: Double) {
    let limit = Self.limits[row].map { "，上限 \(Self.text($0))" } ?? ""
    print("\(row.name)：\(Self.text(nanoseconds))/张\(limit)")
    for figure in peers.figures where figure.row == row {
      let times = (figure.nanoseconds / nanoseconds * 10).rounded() / 10
      print("    \(figure.library)：\(Self.text(figure.nanoseconds))/张，是本程序的\(times)倍")
    }
  }

  private static func text(_ nanoseconds: Double) -> String {
    "\((nanoseconds / 10_000).rounded() / 100) 毫秒"
  }

  /// One form from the start of the command to the written file, beside the bare import of openpyxl.
  private func wholeProcess() throws {
    guard let ours = try measureWholeProcess() else {
      print("整个进程：没有 \(Self.command)，请先 swift build -c release --static-swift-stdlib")
      return
    }
    print("一张表整个进程（.xlsx 到 .xlsx）：\(Self.text(ours.wall))，处理器 \(Self.text(ours.processor))")
    if let peer = try measureImport() {
      print("    只 import openpyxl：\(Self.text(peer.wall))，处理器 \(Self.text(peer.processor))")
    }
  }

  /// The built command beside this one.
  static let command = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "ziping").path

  /// One form from the start of the command to the written file; `nil` where it is not built.
  ///
  /// - Throws: What starting the command throws.
  func measureWholeProcess() throws -> Stopwatch.Reading? {
    let target = FileManager.default.temporaryDirectory.appending(
      path: "ziping-benchmark-\(ProcessInfo.processInfo.processIdentifier).xlsx")
    defer { try? FileManager.default.removeItem(at: target) }
    return try ChildProcess.median(
      [Self.command, "score", paths[0], "-o", target.path, "--overwrite"])
  }

  /// A Python that imports openpyxl and ends; `nil` where it is not installed.
  ///
  /// - Throws: What starting the command throws.
  func measureImport() throws -> Stopwatch.Reading? {
    try ChildProcess.median(["\(root)/.build/peers/bin/python", "-c", "import openpyxl"])
  }

  /// The most memory that this process has held, in KiB.
  private func peakMemory() -> Int {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return usage.ru_maxrss
  }
}
