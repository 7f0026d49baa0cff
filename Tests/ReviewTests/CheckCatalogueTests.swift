import EvaluationModel
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Review

/// One check with its example, as a row of a table.
struct CheckCase: Sendable, CustomTestStringConvertible {
  let check: CheckDescription

  var testDescription: String { "\(check.code) \(check.name)" }

  static let all = CheckCatalogue.descriptions.map { CheckCase(check: $0) }
}

@Suite struct CheckCatalogueTests {
  private func codes(
    _ cells: [CheckExample.Cell], beside others: [CheckExample.Other] = []
  ) throws -> [(code: String, pointer: String)] {
    let rubric = Rubric.testing()
    let scorer = try Scorer(rubric)
    let forms = ([CheckExample.form(with: cells)] + others.map(\.form)).map {
      Reviewer.Form(submission: $0, rubric: rubric, sheet: scorer.score($0))
    }
    let reviewer = Reviewer(.testing)
    return
      (forms.flatMap { reviewer.findings(in: $0) }
      + reviewer.findings(across: forms).joined()).map { ($0.code, $0.pointer) }
  }

  @Test(arguments: CheckCase.all)
  func `the example has the finding in its place`(_ row: CheckCase) throws {
    let example = row.check.example
    let found = try codes(example.wrong, beside: example.others)
      .filter { $0.code == row.check.code }
    #expect(found.map(\.pointer) == [row.check.example.finding.pointer])
  }

  @Test(arguments: CheckCase.all)
  func `the corrected example has no finding at all`(_ row: CheckCase) throws {
    let example = row.check.example
    #expect(try codes(example.corrected, beside: example.others).isEmpty)
  }

  @Test func `the plain form has no finding`() throws {
    #expect(try codes([]).isEmpty)
  }

  @Test func `every check has a code and a name of its own`() {
    #expect(Set(CheckCatalogue.descriptions.map(\.code)).count == CheckCatalogue.descriptions.count)
    #expect(Set(CheckCatalogue.descriptions.map(\.name)).count == CheckCatalogue.descriptions.count)
  }

  @Test func `checks are listed by code and the catalogue names every file`() throws {
    let codes = CheckCatalogue.descriptions.map(\.code)
    #expect(codes == codes.sorted())
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Review/Checks").standardizedFileURL
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
      .compactMap { $0.split(separator: "/").last.map(String.init) }
      .filter { $0.hasSuffix("Check.swift") }.map { $0.replacing(".swift", with: "") }
    let types =
      CheckCatalogue.checks.map { "\($0)" } + CheckCatalogue.crossChecks.map { "\($0)" }
    #expect(files.sorted() == types.sorted())
  }
}
