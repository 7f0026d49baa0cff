import EvaluationModel
import Formats
import Foundation
import Scoring

/// What reading, scoring and explaining forms costs, beside simdjson's DOM parse of the same bytes.
struct ScoringBenchmark {
  /// One piece of work; the raw value chooses it alone, for a profiler.
  enum Work: String, CaseIterable {
    case limit
    case limitAll = "limit-all"
    case read
    case score
    case explain
    case scoreOnly = "score-only"
    case explainOnly = "explain-only"
    case texts
    case foundation

    /// What is done, for people.
    var name: String {
      switch self {
      case .limit: "simdjson 只解析，逐行（上限）"
      case .limitAll: "simdjson 只解析，整块（上限）"
      case .read: "只读 NDJSON"
      case .score: "NDJSON 字节 → 评分结果"
      case .explain: "NDJSON 字节 → 带说明的评分结果 JSON"
      case .scoreOnly: "内存中计分，不要说明"
      case .explainOnly: "内存中计分，带每行说明"
      case .texts: "只读指标值和完成值文字"
      case .foundation: "只读 NDJSON（Foundation JSONDecoder）"
      }
    }

    /// Whether the time is compared with the limit.
    var isCompared: Bool { self == .read || self == .score || self == .explain }
  }

  private let samples: [SampleLines]
  private let scorer: Scorer

  /// A benchmark of so many forms of each arrangement.
  ///
  /// - Parameters:
  ///   - forms: The number of forms.
  ///   - only: The one arrangement that is measured, for a profiler; `nil` for all of them.
  /// - Throws: What reading the rubric throws.
  init(forms: Int, only: SampleWriter.Arrangement?) throws {
    guard let rubric = try BuiltInRubrics.document(id: "hunan-project")?.rubric else {
      throw CocoaError(.fileNoSuchFile)
    }
    samples = SampleWriter.Arrangement.allCases.filter { only == nil || only == $0 }
      .map { SampleLines($0, forms: forms) }
    scorer = try Scorer(rubric)
  }

  /// Prints the lines.
  ///
  /// - Parameter only: The one piece of work that is measured; `nil` for all of them.
  /// - Throws: What reading the forms throws.
  func run(only: Work?) throws {
    for lines in samples {
      print(
        "\(lines.ranges.count) 张项目自评表（\(lines.arrangement.name)），每张\(SampleForm.rows)行指标，"
          + "共 \(lines.count) 字节；各行为7次运行的中位数")
      let runner = try ScoringRunner(lines, scorer)
      let works = Work.allCases.filter { only == nil || only == $0 }
      let readings = try Stopwatch.medians(of: works.map { work in { try runner.run(work) } })
      let table = ResultTable(forms: lines.ranges.count, bytes: lines.count)
      let limits = zip(works, readings).filter { $0.0 == .limit || $0.0 == .limitAll }
      for (work, reading) in zip(works, readings) {
        table.print(work.name, reading)
        guard work.isCompared else { continue }
        for (limit, peer) in limits { table.printShare(reading, of: peer, limit.name) }
      }
    }
  }
}
