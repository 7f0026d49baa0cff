import Formats

/// What this program costs on this machine: `swift run -c release ziping-benchmark [forms]` for
/// scoring, and with `documents`, `threads`, `exactness` or `engines` instead of the number for the
/// rest; `all` prints one table of all that was promised.
///
/// Every line is the median of seven runs in this one process, after one run that does not count.
@main
enum Benchmark {
  static func main() throws {
    ProcessMemory.keepForReuse()
    let arguments = CommandLine.arguments.dropFirst()
    let second = arguments.dropFirst().first
    switch arguments.first {
    case "documents":
      try DocumentBenchmark().run(only: second.flatMap(PeerFigures.Row.init))
    case "threads":
      try ThreadBenchmark(forms: second.flatMap(Int.init) ?? 10_000).run()
    case "exactness":
      try ExactnessBenchmark(rows: second.flatMap(Int.init) ?? 1_000_000).run()
    case "engines":
      let counts = arguments.dropFirst().compactMap(Int.init)
      try EngineBenchmark(
        forms: counts.first ?? 10_000, rows: counts.dropFirst().first ?? 1_000_000
      ).run()
    case "all":
      let counts = arguments.dropFirst().compactMap(Int.init)
      try ContractBenchmark(
        forms: counts.first ?? 10_000, records: counts.dropFirst().first ?? 1_000_000
      ).run()
    case "stream":
      try second.map(ScoreStream.run)
    case let first:
      let arrangement = arguments.dropFirst(2).first.flatMap(SampleWriter.Arrangement.init)
      try ScoringBenchmark(forms: max(first.flatMap(Int.init) ?? 10_000, 10), only: arrangement)
        .run(only: second.flatMap(ScoringBenchmark.Work.init))
    }
  }

  /// Keeps the optimizer from leaving out work whose result nobody reads.
  @inline(never)
  static func consume(_ value: Int64) { checksum &+= value }

  nonisolated(unsafe) private static var checksum: Int64 = 0
}
