import EvaluationModel
import Formats
import Foundation
import Scoring

/// Our engine beside rules engines of PyPI on the same forms, with the same weights and rules:
/// `ziping-benchmark engines [forms] [rows]`.
///
/// What is right is calculated by a script with whole numbers; every side is held to that.
struct EngineBenchmark {
  /// The comparison of one side with what is right.
  struct Verdict {
    let name: String
    let agreement: EngineScores.Agreement
  }

  /// All that one run has found.
  struct Findings {
    /// Processor time a form of ours, in nanoseconds.
    var ours: [EngineFigures.Kind: Double] = [:]
    /// By what share a time of ours before that of the engines differs from the one after it.
    var drift = 0.0
    /// The most memory of ours, in KiB.
    var memory: Int?
    var peers = EngineFigures()
    var forms: [Verdict] = []
    var rows: [Verdict] = []

    /// The figures of an engine, the quickest first.
    func figures(_ engine: String, _ kind: EngineFigures.Kind) -> [EngineFigures.Figure] {
      peers.figures.filter { $0.engine == engine && $0.kind == kind }
        .sorted { $0.nanoseconds < $1.nanoseconds }
    }
  }

  /// Rows that go to the slowest engine.
  private static let engineRows = 100_000

  private let root: String
  private let runner: EngineRunner
  private let forms: [EngineForm]
  private let rows: [EngineRow]

  /// A benchmark of so many forms and single rows; the folder of the package is the current one.
  ///
  /// - Throws: What reading the rubric throws.
  init(forms: Int, rows: Int) throws {
    root = FileManager.default.currentDirectoryPath
    runner = try EngineRunner()
    var random = RandomNumbers(seed: 2024)
    self.forms = (0..<max(forms, 10)).map { _ in EngineForm(&random) }
    self.rows = (0..<max(rows, 10)).map { _ in EngineRow(&random) }
  }

  /// Measures, compares and prints.
  ///
  /// - Throws: What reading, writing or starting the engines throws.
  func run() throws {
    print(report(try findings()).text)
  }

  /// The findings as text.
  func report(_ findings: Findings) -> EngineReport {
    EngineReport(
      forms: forms.count, rows: rows.count, fewerRows: min(rows.count, Self.engineRows),
      findings: findings)
  }

  /// Measures and compares.
  ///
  /// - Throws: What reading, writing or starting the engines throws.
  func findings() throws -> Findings {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "ziping-engines-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let lines = forms.map { Array($0.line.utf8) }
    try write(folder, lines)

    var found = Findings()
    let submissions = try lines.map(runner.read)
    let before = try measured(lines, submissions)
    found.memory = ScoreStream.peakMemory(folder.appending(path: "ours.ndjson").path)
    found.peers = EngineFigures.measured(
      root: root, folder: folder, engines: ["exact", "float", "zen", "jpmml"])
    // The machine may have become quieter or busier meanwhile.
    let after = try measured(lines, submissions)
    for (kind, time) in before {
      found.ours[kind] = (time + (after[kind] ?? time)) / 2
      found.drift = max(found.drift, abs((after[kind] ?? time) / time - 1))
    }
    compare(submissions, folder, &found)
    return found
  }

  /// Processor time a form of ours, in nanoseconds.
  private func measured(
    _ lines: [[UInt8]], _ forms: [Submission]
  ) throws -> [EngineFigures.Kind: Double] {
    var times: [EngineFigures.Kind: Double] = [:]
    for kind in EngineFigures.Kind.allCases {
      let reading = try Stopwatch.median { try runner.run(kind, lines, forms) }
      times[kind] = reading.processor / Double(kind == .load ? 1 : lines.count)
    }
    return times
  }

  /// Writes what the engines read.
  private func write(_ folder: URL, _ lines: [[UInt8]]) throws {
    let rows = EngineForm.indicators.map { "{\"weight\":\($0.weight),\"atMost\":\($0.isAtMost)}" }
    let grades = runner.rubric.grades.map { "{\"name\":\"\($0.name)\",\"from\":\($0.from)}" }
    let model = """
      {"execution":\(EngineForm.executionWeight),"engineRows":\(Self.engineRows),\
      "rows":[\(rows.joined(separator: ","))],"grades":[\(grades.joined(separator: ","))]}
      """
    try save(model, folder, "model.json")
    try save(forms.map { $0.numbers + "\n" }.joined(), folder, "forms.ndjson")
    try save(self.rows.map { $0.line + "\n" }.joined(), folder, "rows.txt")
    try Data(lines.joined(separator: [0x0A]) + [0x0A])
      .write(to: folder.appending(path: "ours.ndjson"))
  }

  private func save(_ text: String, _ folder: URL, _ name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  private func compare(_ forms: [Submission], _ folder: URL, _ found: inout Findings) {
    let exact = folder.appending(path: "exact")
    let rightForms = EngineScores.forms(exact.appendingPathExtension("forms"))
    let rightRows = EngineScores.rows(exact.appendingPathExtension("rows"))
    guard rightForms.count == forms.count, rightRows.count == rows.count else { return }
    found.forms = [
      Verdict(
        name: EngineReport.ours,
        agreement: EngineScores.agreement(of: forms.map(runner.scores(of:)), with: rightForms))
    ]
    for side in found.peers.forms where side.key != "exact" {
      let scores = EngineScores.forms(folder.appending(path: "\(side.key).forms"))
      let agreement = EngineScores.agreement(of: scores, with: rightForms)
      found.forms.append(Verdict(name: side.name, agreement: agreement))
    }
    found.rows = [
      Verdict(
        name: EngineReport.ours,
        agreement: EngineScores.agreement(of: runner.scores(of: rows), with: rightRows, of: rows))
    ]
    for side in found.peers.rows where side.key != "exact" {
      let scores = EngineScores.rows(folder.appending(path: "\(side.key).rows"))
      let agreement = EngineScores.agreement(of: scores, with: rightRows, of: rows)
      found.rows.append(Verdict(name: side.name, agreement: agreement))
    }
  }
}
