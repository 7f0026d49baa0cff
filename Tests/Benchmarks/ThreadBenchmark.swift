import Dispatch
import EvaluationModel
import Formats
import Foundation
import Scoring

/// Whether two workers do twice the work of one: each reads and scores half of the forms.
struct ThreadBenchmark {
  private let lines: SampleLines
  /// One for each worker.
  private let scorers: [Scorer]

  /// How often all are tried; other work on the machine can only spoil a try.
  private static let tries = 15

  /// A benchmark of so many forms.
  ///
  /// - Throws: What reading the rubric throws.
  init(forms: Int) throws {
    guard let rubric = try BuiltInRubrics.document(id: "hunan-project")?.rubric else {
      throw CocoaError(.fileNoSuchFile)
    }
    lines = SampleLines(.regular, forms: max(forms, 10))
    scorers = [try Scorer(rubric), try Scorer(rubric)]
  }

  /// Prints the lines.
  func run() {
    let (shared, own) = measured()
    print("两个工作线程与一个相比（\(Self.tries)次，机器忙时偏低）：")
    print("    共用一份编译好的评分标准：\(Self.text(shared))")
    print("    各用一份：\(Self.text(own))")
  }

  /// How many times as fast two workers are as one, each with a compiled rubric of its own as in
  /// `batch`: the best try and the median.
  func ratios() -> (best: Double, middle: Double) {
    let own = measured().own.sorted()
    return (own[own.count - 1], own[own.count / 2])
  }

  private func measured() -> (shared: [Double], own: [Double]) {
    var shared: [Double] = []
    var own: [Double] = []
    for _ in 0..<Self.tries {
      let one = Stopwatch.once { work([scorers[0]]) }
      let two = Stopwatch.once { work([scorers[0], scorers[0]]) }
      let apart = Stopwatch.once { work(scorers) }
      shared.append(one.wall / two.wall)
      own.append(one.wall / apart.wall)
    }
    return (shared, own)
  }

  /// Divides the forms among as many workers as there are scorers.
  private func work(_ scorers: [Scorer]) {
    let part = lines.ranges.count / scorers.count
    DispatchQueue.concurrentPerform(iterations: scorers.count) { worker in
      let reader = FormJSONReader()
      let scorer = scorers[worker]
      var form = Submission()
      var sheet = ScoreSheet()
      var points: Int64 = 0
      lines.eachLine(in: worker * part..<(worker + 1) * part) { line in
        guard (try? reader.read(line, into: &form)) != nil else { return }
        scorer.score(form, into: &sheet)
        points &+= sheet.total.low.millionths
      }
      precondition(points > 0)
    }
  }

  private static func text(_ ratios: [Double]) -> String {
    let sorted = ratios.sorted().map { ($0 * 100).rounded() / 100 }
    return "最好 \(sorted[sorted.count - 1]) 倍，中位数 \(sorted[sorted.count / 2]) 倍"
  }
}
