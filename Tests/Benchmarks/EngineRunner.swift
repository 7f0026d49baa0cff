import EvaluationModel
import Formats
import Foundation
import Scoring

/// Our side of the comparison with the engines, one worker.
///
/// A class, because form and sheet are used again from form to form.
final class EngineRunner {
  /// The rubric that both sides score by.
  let rubric: Rubric
  private let scorer: Scorer
  private let explainer: Explainer
  private let reader = FormJSONReader()
  private let writer = ScoreSheetJSONWriter(style: .compact)
  private var form = Submission()
  private var sheet = ScoreSheet()

  /// Our engine with the rubric of the benchmark.
  ///
  /// - Throws: What reading the rubric throws.
  init() throws {
    rubric = try Self.rubric()
    scorer = try Scorer(rubric)
    explainer = Explainer(scorer)
  }

  private static func rubric() throws -> Rubric {
    guard let rubric = try BuiltInRubrics.document(id: "hunan-project")?.rubric else {
      throw CocoaError(.fileNoSuchFile)
    }
    return rubric
  }

  /// Reads a form.
  func read(_ line: [UInt8]) throws -> Submission { try reader.read(line).submission }

  /// The line of a form, scored and explained, as a score sheet; the number of its bytes.
  func sheet(of line: UnsafeBufferPointer<UInt8>) throws -> [UInt8] {
    try reader.read(line, into: &form)
    scorer.score(form, into: &sheet)
    let scored = ScoredForm(
      submission: form, rubric: rubric, sheet: sheet,
      explanations: explainer.explain(sheet, of: form))
    return writer.bytes(for: scored)
  }

  /// Does one kind of work with all forms.
  func run(_ kind: EngineFigures.Kind, _ lines: [[UInt8]], _ forms: [Submission]) throws {
    switch kind {
    case .whole:
      for line in lines {
        Benchmark.consume(Int64(try line.withUnsafeBufferPointer { try sheet(of: $0).count }))
      }
    case .explained:
      for form in forms {
        scorer.score(form, into: &sheet)
        Benchmark.consume(Int64(explainer.explain(sheet, of: form).total.utf8.count))
      }
    case .plain:
      for form in forms {
        scorer.score(form, into: &sheet)
        Benchmark.consume(sheet.total.low.millionths)
      }
    case .load:
      Benchmark.consume(Int64(try Scorer(Self.rubric()).score(forms[0]).indicators.count))
    }
  }

  /// The scores of a form in hundredths, −1 where there is none.
  func scores(of form: Submission) -> EngineScores.Form {
    scorer.score(form, into: &sheet)
    let rows = [sheet.execution?.score] + sheet.indicators.map(\.score)
    return EngineScores.Form(
      total: Self.hundredths(sheet.total.score),
      grade: sheet.grade.index.map { rubric.grades[$0].name } ?? "-",
      rows: rows.map(Self.hundredths))
  }

  /// The scores of single rows in hundredths, −1 where there is none.
  func scores(of rows: [EngineRow]) -> [Int] {
    var scores: [Int] = []
    for start in stride(from: 0, to: rows.count, by: 100) {
      var form = Submission()
      for row in rows[start..<min(start + 100, rows.count)] { row.append(to: &form) }
      scorer.score(form, into: &sheet)
      scores += sheet.indicators.map { Self.hundredths($0.score) }
    }
    return scores
  }

  private static func hundredths(_ points: Points?) -> Int {
    guard let points, points.millionths % 10_000 == 0 else { return -1 }
    return Int(points.millionths / 10_000)
  }
}
