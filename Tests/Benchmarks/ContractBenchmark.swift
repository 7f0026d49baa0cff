import EvaluationModel
import Formats
import Foundation
import Scoring

/// Every row of what was promised, from one run: `ziping-benchmark all [forms] [records]`.
///
/// The rows of the documents and of the batch want the command built beside this one:
/// `swift build -c release --static-swift-stdlib`.
struct ContractBenchmark {
  /// The forms that are scored again and again.
  let forms: Int
  /// The forms of the greater look at the memory, and the single rows whose decimals are compared.
  let records: Int

  /// Prints the table, each row when it is measured, and the comparison with the engines.
  ///
  /// - Throws: What reading the rubric or the fixtures, or starting a command throws.
  func run() throws {
    print(
      """
      处理器时间，中位数（两个线程和整个进程按时钟）；机器上另有别的工作时都偏慢。“比”大于1倍是本程序快，\
      同一个引擎有几种用法时按最快的算是否达到。

      \(ContractRow.heading)
      """)
    try scoring().forEach(show)
    let engines = try EngineBenchmark(forms: forms, rows: records)
    let found = try engines.findings()
    engineRows(found).forEach(show)
    show(try threads())
    show(memory(10_000))
    show(memory(records))
    try documents().forEach(show)
    show(decimals(found))
    print("\n\(engines.report(found).text)")
  }

  private func show(_ row: ContractRow) {
    print(row.text)
    fflush(nil)
  }

  /// Scores only, beside the parse of the same bytes.
  private func scoring() throws -> [ContractRow] {
    guard let rubric = try BuiltInRubrics.document(id: "hunan-project")?.rubric else { return [] }
    let scorer = try Scorer(rubric)
    return try SampleWriter.Arrangement.allCases.map { arrangement in
      let lines = SampleLines(arrangement, forms: forms)
      let runner = try ScoringRunner(lines, scorer)
      let works: [ScoringBenchmark.Work] = [.score, .limit, .limitAll]
      let times = try Stopwatch.medians(of: works.map { work in { try runner.run(work) } })
        .map { $0.processor / Double(lines.ranges.count) }
      let limit = min(times[1], times[2])
      return ContractRow(
        work: "NDJSON → 得分，一个线程（\(arrangement.rawValue)）", ours: Self.micro(times[0]),
        beside: "simdjson 只解析 \(Self.micro(limit))",
        ratio: "速度的\(Int((limit / times[0] * 100).rounded()))%", limit: "≥40%（目标60%）",
        isKept: limit / times[0] >= 0.4)
    }
  }

  /// Score sheets with explanations, beside the engines; the quickest way of each decides.
  private func engineRows(_ found: EngineBenchmark.Findings) -> [ContractRow] {
    let work = "NDJSON → 带说明的评分结果，一个线程"
    return [("jpmml", "jpmml-evaluator", 4.0), ("zen", "zen-engine", 60)].map {
      engine, name, times in
      let limit = "≥\(Int(times))倍"
      let peers = found.figures(engine, .whole)
      guard let ours = found.ours[.whole], let quickest = peers.first else {
        return .missing(work, limit, why: "没有 \(name)")
      }
      return ContractRow(
        work: work, ours: Self.micro(ours),
        beside: peers.map { "\($0.name) \(Self.micro($0.nanoseconds))" }.joined(separator: "；"),
        ratio: peers.map { "\(EngineReport.ratio($0.nanoseconds / ours))倍" }
          .joined(separator: "；"),
        limit: limit, isKept: quickest.nanoseconds / ours >= times)
    }
  }

  private func threads() throws -> ContractRow {
    let ratios = try ThreadBenchmark(forms: forms).ratios()
    return ContractRow(
      work: "两个线程", ours: "中位数\(EngineReport.ratio(ratios.middle))倍",
      beside: "自己一个线程（最好的一次\(EngineReport.ratio(ratios.best))倍）",
      ratio: "\(EngineReport.ratio(ratios.middle))倍", limit: "≥1.8倍", isKept: ratios.middle >= 1.8)
  }

  private func memory(_ count: Int) -> ContractRow {
    let work = "batch 的内存，\(count) 张表"
    let lines = SampleLines(.regular, forms: min(count, 10_000))
    guard let peak = BatchMemory.peak(records: count, of: lines) else {
      return .missing(work, "<64 MB", why: "没有 \(DocumentBenchmark.command)")
    }
    return ContractRow(
      work: work, ours: "\(EngineReport.megabytes(peak)) MB", beside: "自己", ratio: "—",
      limit: "<64 MB", isKept: peak < 64 << 10)
  }

  private func documents() throws -> [ContractRow] {
    let benchmark = try DocumentBenchmark()
    let peers = benchmark.peers()
    let works: [PeerFigures.Row] = [.write, .readWorkbook, .fillWorkbook, .fillDocument]
    var rows = try works.map { work in
      document(work, try benchmark.measure(work), peers.figures.filter { $0.row == work })
    }
    let work = "一张表整个进程（.xlsx 到 .xlsx）"
    if let ours = try benchmark.measureWholeProcess() {
      let peer = try benchmark.measureImport()
      rows.append(
        ContractRow(
          work: work, ours: Self.milli(ours.wall),
          beside: peer.map { "python3 只 import openpyxl \(Self.milli($0.wall))" } ?? "—",
          ratio: peer.map { "\(EngineReport.ratio($0.wall / ours.wall))倍" } ?? "—", limit: "≤30 毫秒",
          isKept: ours.wall <= 30e6))
    } else {
      rows.append(.missing(work, "≤30 毫秒", why: "没有 \(DocumentBenchmark.command)"))
    }
    return rows
  }

  /// A row of the documents: a limit of its own, or no slower than the quickest library.
  private func document(
    _ work: PeerFigures.Row, _ ours: Double, _ peers: [PeerFigures.Figure]
  ) -> ContractRow {
    let limit = DocumentBenchmark.limits[work]
    let quickest = peers.map(\.nanoseconds).min()
    return ContractRow(
      work: work.name, ours: Self.milli(ours),
      beside: peers.map { "\($0.library) \(Self.milli($0.nanoseconds))" }.joined(separator: "，"),
      ratio: peers.map { "\(EngineReport.ratio($0.nanoseconds / ours))倍" }.joined(separator: "，"),
      limit: limit.map { "≤\(Self.milli($0))" } ?? "不慢于 python-calamine",
      isKept: limit.map { ours <= $0 } ?? quickest.map { ours <= $0 })
  }

  private func decimals(_ found: EngineBenchmark.Findings) -> ContractRow {
    let work = "\(records) 行随机指标中第二位小数算错的"
    guard let ours = found.rows.first else {
      return .missing(work, "0", why: "没有 python3")
    }
    let others = found.rows.dropFirst().map {
      "\($0.name) \($0.agreement.wrong)（\($0.agreement.count)行）"
    }
    return ContractRow(
      work: work, ours: "\(ours.agreement.wrong)", beside: others.joined(separator: "，"),
      ratio: "—", limit: "0", isKept: ours.agreement.wrong == 0)
  }

  private static func micro(_ nanoseconds: Double) -> String {
    "\(EngineReport.microseconds(nanoseconds)) 微秒"
  }

  private static func milli(_ nanoseconds: Double) -> String {
    "\((nanoseconds / 10_000).rounded() / 100) 毫秒"
  }
}
