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
  private func codes(_ cells: [CheckExample.Cell]) throws -> [(code: String, pointer: String)] {
    let submission = CheckExample.form(with: cells)
    let rubric = Rubric.testing()
    let form = Reviewer.Form(
      submission: submission, rubric: rubric, sheet: try Scorer(rubric).score(submission))
    let reviewer = Reviewer(.testing)
    return (reviewer.findings(in: form) + reviewer.findings(across: [form]).joined())
      .map { ($0.code, $0.pointer) }
  }

  @Test(arguments: CheckCase.all)
  func `the example has the finding in its place`(_ row: CheckCase) throws {
    let found = try codes(row.check.example.wrong).filter { $0.code == row.check.code }
    #expect(found.map(\.pointer) == [row.check.example.finding.pointer])
  }

  @Test(arguments: CheckCase.all)
  func `the corrected example has no finding at all`(_ row: CheckCase) throws {
    #expect(try codes(row.check.example.corrected).isEmpty)
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
