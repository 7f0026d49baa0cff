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
  /// The plain form of every example: all met, all full, 100 points.
  private func form(_ cells: [CheckExample.Cell]) -> Submission {
    var row = TestRow(target: "≥100人", actual: "100人", weight: "90", score: "90")
    var fund = TestFund(
      annualBudget: "100", annualExpenditure: "100", weight: "10", executionRate: "100%",
      score: "10")
    var total = "100"
    for cell in cells {
      switch cell.address {
      case .indicator(_, .weight): row.weight = cell.text
      case .indicator(_, .score): row.score = cell.text
      case .indicator(_, .actual): row.actual = cell.text
      case .indicator(_, .target): row.target = cell.text
      case .fund(_, .score): fund.score = cell.text
      case .form(.totalScore): total = cell.text
      default: Issue.record("the example changes a cell that this form does not have")
      }
    }
    var submission = Submission(rows: [row], funds: [fund])
    submission.totalWeight = submission.append("100")
    submission.totalScore = submission.append(total)
    return submission
  }

  private func codes(_ cells: [CheckExample.Cell]) throws -> [(code: String, pointer: String)] {
    let submission = form(cells)
    let rubric = Rubric.testing()
    let sheet = try Scorer(rubric).score(submission)
    return Reviewer.findings(
      in: submission, rubric: rubric, sheet: sheet
    ).map { ($0.code, $0.pointer) }
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

  @Test func `checks are listed by code and the catalogue names every file`() throws {
    let codes = CheckCatalogue.descriptions.map(\.code)
    #expect(codes == codes.sorted())
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Review/Checks").standardizedFileURL
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
      .map { $0.replacing(".swift", with: "") }
    #expect(files.sorted() == CheckCatalogue.checks.map { "\($0)" }.sorted())
  }
}
