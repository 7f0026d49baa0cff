import EvaluationModel
import Formats
import Scoring
import TestSupport
import Testing

@testable import Workflows

/// A score sheet whose memory is used again, as a batch does for every form.
@Suite struct SheetReuseTests {
  /// The worked cases of all built-in rubrics, each with its scorer.
  private static func cases() throws -> [(form: Submission, scorer: Scorer)] {
    try BuiltInRubrics.ids.flatMap { id in
      let source = try RubricSource(id, isUsage: true)
      let scorer = try source.scorer()
      let cases = try #require(source.cases)
      return try RubricCasesYAMLReader.read(cases.bytes, file: cases.file).map { worked in
        let scorer =
          worked.variant.flatMap { scorer.variant($0) } ?? scorer.fitting(worked.submission)
        return (scorer.completed(worked.submission), scorer)
      }
    }
  }

  @Test func `a sheet that has scored other forms before scores like a new one`() throws {
    let cases = try Self.cases()
    var random = SplitMix64(seed: 11)
    var sheet = ScoreSheet()
    var rows = 0
    for _ in 0..<2000 {
      let (form, scorer) = try #require(cases.randomElement(using: &random))
      scorer.score(form, into: &sheet)
      #expect(sheet == scorer.score(form))
      rows += sheet.indicators.count
    }
    #expect(rows > 4000)
  }

  @Test func `what is cleared is as new`() throws {
    for (form, scorer) in try Self.cases() {
      for result in scorer.score(form).indicators {
        var cleared = result
        cleared.clear(dimension: result.dimension)
        #expect(cleared == IndicatorScore(dimension: result.dimension))
      }
    }
  }
}
