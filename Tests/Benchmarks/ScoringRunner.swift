import EvaluationModel
import Formats
import Foundation
import Scoring

/// Does one piece of work with all sample forms.
struct ScoringRunner {
  private let lines: SampleLines
  private let scorer: Scorer
  private let explainer: Explainer
  private let reader = FormJSONReader()
  private let limit = JSONLimit()
  private let writer = ScoreSheetJSONWriter(style: .compact)
  private let decoder = JSONDecoder()
  private var forms: [Submission] = []
  private var data: [Data] = []

  /// Reads the forms once.
  ///
  /// - Throws: What reading throws.
  init(_ lines: SampleLines, _ scorer: Scorer) throws {
    self.lines = lines
    self.scorer = scorer
    explainer = Explainer(scorer)
    try lines.eachLine { line in
      forms.append(try reader.read(Array(line)).submission)
      data.append(Data(buffer: line))
    }
  }

  /// Does the work once.
  ///
  /// - Throws: What reading throws.
  func run(_ work: ScoringBenchmark.Work) throws {
    var form = Submission()
    var sheet = ScoreSheet()
    switch work {
    case .limit: guard limit.parseEach(lines) else { throw CocoaError(.fileReadCorruptFile) }
    case .limitAll: guard limit.parseAll(lines) else { throw CocoaError(.fileReadCorruptFile) }
    case .read:
      try lines.eachLine { line in
        try reader.read(line, into: &form)
        Benchmark.consume(Int64(form.indicators.count))
      }
    case .score:
      try lines.eachLine { line in
        try reader.read(line, into: &form)
        scorer.score(form, into: &sheet)
        Benchmark.consume(sheet.total.low.millionths)
      }
    case .explain: try explain()
    case .scoreOnly:
      for form in forms {
        scorer.score(form, into: &sheet)
        Benchmark.consume(sheet.total.low.millionths)
      }
    case .explainOnly:
      for form in forms {
        scorer.score(form, into: &sheet)
        Benchmark.consume(Int64(explainer.explain(sheet, of: form).total.utf8.count))
      }
    case .texts: readTexts()
    case .foundation:
      for line in data {
        let form = try decoder.decode(DecodableForm.self, from: line)
        Benchmark.consume(Int64(form.indicators.count))
      }
    }
  }

  private func explain() throws {
    var form = Submission()
    var sheet = ScoreSheet()
    try lines.eachLine { line in
      try reader.read(line, into: &form)
      scorer.score(form, into: &sheet)
      let scored = ScoredForm(
        submission: form, rubric: scorer.rubric, sheet: sheet,
        explanations: explainer.explain(sheet, of: form))
      Benchmark.consume(Int64(writer.bytes(for: scored).count))
    }
  }

  private func readTexts() {
    for form in forms {
      for row in form.indicators {
        let target = form.reading(row.target)
        let actual = form.reading(row.actual)
        Benchmark.consume(target.comparison == actual.comparison ? 1 : 0)
      }
    }
  }
}
