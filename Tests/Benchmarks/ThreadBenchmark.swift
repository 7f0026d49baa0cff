import Dispatch
import EvaluationModel
import Formats
import Foundation
import Scoring

/// Whether two workers do twice the work of one: each reads and scores half of the forms.
struct ThreadBenchmark {
  private let lines: SampleLines
  private let scorer: Scorer

  /// How often both are tried; other work on the machine can only spoil a try.
  private static let tries = 15

  /// A benchmark of so many forms.
  ///
  /// - Throws: What reading the rubric throws.
  init(forms: Int) throws {
    guard let rubric = try BuiltInRubrics.document(id: "hunan-project")?.rubric else {
      throw CocoaError(.fileNoSuchFile)
    }
    lines = SampleLines(.regular, forms: max(forms, 10))
    scorer = try Scorer(rubric)
  }

  /// Prints the line.
  func run() {
    let (best, middle) = ratios()
    print(
      "两个工作线程的速度是一个的 \(Self.text(best)) 倍（\(Self.tries)次中最好的一次，中位数 \(Self.text(middle)) 倍；"
        + "机器忙时偏低）")
  }

  /// How many times as fast two workers are as one: the best try and the median.
  func ratios() -> (best: Double, middle: Double) {
    let ratios = (0..<Self.tries).map { _ in
      let one = Stopwatch.once { work(workers: 1) }
      let two = Stopwatch.once { work(workers: 2) }
      return one.wall / two.wall
    }.sorted()
    return (ratios[ratios.count - 1], ratios[ratios.count / 2])
  }

  private func work(workers: Int) {
    let half = lines.ranges.count / workers
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      let reader = FormJSONReader()
      var form = Submission()
      var sheet = ScoreSheet()
      var points: Int64 = 0
      lines.eachLine(in: worker * half..<(worker + 1) * half) { line in
        guard (try? reader.read(line, into: &form)) != nil else { return }
        scorer.score(form, into: &sheet)
        points &+= sheet.total.low.millionths
      }
      precondition(points > 0)
    }
  }

  private static func text(_ ratio: Double) -> String { "\((ratio * 100).rounded() / 100)" }
}
