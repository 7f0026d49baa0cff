import EvaluationModel
import Formats
import Foundation
import Scoring

/// What scoring costs on this machine: `swift run -c release ziping-benchmark [forms]`, and what
/// documents cost: `swift run -c release ziping-benchmark documents`.
///
/// Every line is the median of seven runs in this one process, after one run that does not count.
@main
enum Benchmark {
  static func main() throws {
    ProcessMemory.keepForReuse()
    let argument = CommandLine.arguments.dropFirst().first
    if argument == "documents" {
      let row = CommandLine.arguments.dropFirst(2).first
      return try DocumentBenchmark().run(only: row.flatMap(PeerFigures.Row.init))
    }
    let count = argument.flatMap(Int.init) ?? 10_000
    var sample = SampleForm(seed: 2024)
    let lines = (0..<max(count, 10)).map { _ in Array(sample.line().utf8) }
    let bytes = lines.reduce(0) { $0 + $1.count }
    print("\(lines.count) 张项目自评表，每张\(SampleForm.rows)行指标，共 \(bytes) 字节；各行为7次运行的中位数")
    guard let rubric = try BuiltInRubrics.document(id: "hunan-project")?.rubric else { return }
    let table = ResultTable(forms: lines.count, bytes: bytes)
    let reader = FormJSONReader()
    let scorer = try Scorer(rubric)
    let explainer = Explainer(scorer)
    let forms = try lines.map { try reader.read($0).submission }
    try engine(table, forms, scorer, explainer)
    try fromBytes(table, lines, reader, scorer, explainer)
    try parsing(table, lines, reader, forms)
  }

  private static func engine(
    _ table: ResultTable, _ forms: [Submission], _ scorer: Scorer, _ explainer: Explainer
  ) throws {
    var sheet = ScoreSheet()
    table.print(
      "内存中计分，不要说明",
      Stopwatch.median {
        for form in forms {
          scorer.score(form, into: &sheet)
          consume(sheet.total.low.millionths)
        }
      })
    table.print(
      "内存中计分，带每行说明",
      Stopwatch.median {
        for form in forms {
          scorer.score(form, into: &sheet)
          consume(Int64(explainer.explain(sheet, of: form).total.utf8.count))
        }
      })
  }

  private static func fromBytes(
    _ table: ResultTable, _ lines: [[UInt8]], _ reader: FormJSONReader, _ scorer: Scorer,
    _ explainer: Explainer
  ) throws {
    var form = Submission()
    var sheet = ScoreSheet()
    let writer = ScoreSheetJSONWriter(style: .compact)
    table.print(
      "NDJSON 字节 → 评分结果",
      try Stopwatch.median {
        for line in lines {
          try line.withUnsafeBufferPointer { try reader.read($0, into: &form) }
          scorer.score(form, into: &sheet)
          consume(sheet.total.low.millionths)
        }
      })
    table.print(
      "NDJSON 字节 → 带说明的评分结果 JSON",
      try Stopwatch.median {
        for line in lines {
          try line.withUnsafeBufferPointer { try reader.read($0, into: &form) }
          scorer.score(form, into: &sheet)
          let scored = ScoredForm(
            submission: form, rubric: scorer.rubric, sheet: sheet,
            explanations: explainer.explain(sheet, of: form))
          consume(Int64(writer.bytes(for: scored).count))
        }
      })
  }

  private static func parsing(
    _ table: ResultTable, _ lines: [[UInt8]], _ reader: FormJSONReader, _ forms: [Submission]
  ) throws {
    var form = Submission()
    table.print(
      "只读 NDJSON（本程序）",
      try Stopwatch.median {
        for line in lines {
          try line.withUnsafeBufferPointer { try reader.read($0, into: &form) }
          consume(Int64(form.indicators.count))
        }
      })
    let decoder = JSONDecoder()
    let data = lines.map { Data($0) }
    table.print(
      "只读 NDJSON（Foundation JSONDecoder）",
      try Stopwatch.median {
        for line in data {
          consume(Int64(try decoder.decode(DecodableForm.self, from: line).indicators.count))
        }
      })
    table.print(
      "只读指标值和完成值文字",
      Stopwatch.median {
        for form in forms {
          for row in form.indicators {
            let target = form.reading(row.target)
            let actual = form.reading(row.actual)
            consume(target.comparison == actual.comparison ? 1 : 0)
          }
        }
      })
  }

  /// Keeps the optimizer from leaving out work whose result nobody reads.
  @inline(never)
  static func consume(_ value: Int64) { checksum &+= value }

  nonisolated(unsafe) private static var checksum: Int64 = 0
}
