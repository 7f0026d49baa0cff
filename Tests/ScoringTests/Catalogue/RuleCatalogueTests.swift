import EvaluationModel
import Foundation
import TestSupport
import Testing

@testable import Scoring

/// One example of one rule, as a row of a table.
struct ExampleCase: Sendable, CustomTestStringConvertible {
  let rule: RuleDescription
  let example: RuleExample

  var testDescription: String { "\(rule.id): \(example.title)" }

  /// The sheet of a form with the example's row alone, and the row's sentence.
  func run() throws -> (sheet: ScoreSheet, sentence: String) {
    let scorer = try Scorer(try rubric())
    guard example.data.isEmpty else { return runInTable(scorer) }
    let isExecution = rule.subject == .execution
    if rule.subject == .total { return total(scorer) }
    let submission = Submission(
      rows: isExecution
        ? []
        : [
          TestRow(
            subdimension: example.subdimension, name: example.name, target: example.target,
            actual: example.actual, weight: example.weight, score: example.claimed)
        ],
      funds: isExecution
        ? [
          TestFund(
            annualBudget: example.target, annualExpenditure: example.actual, weight: example.weight)
        ] : [])
    let sheet = scorer.score(submission)
    let sentences = Explainer(scorer).explain(sheet, of: submission)
    return (sheet, isExecution ? sentences.execution : sentences.indicators[0])
  }

  /// The same of a row of a scoring table, which the form has not: its data alone.
  private func runInTable(_ scorer: Scorer) -> (sheet: ScoreSheet, sentence: String) {
    var form = Submission()
    for item in example.data {
      form.data.append(
        DataItem(name: form.append(item.name), value: form.append(item.value)))
    }
    let completed = scorer.completed(form)
    let sheet = scorer.score(completed)
    return (sheet, Explainer(scorer).explain(sheet, of: completed).indicators[0])
  }

  /// The sheet of a form whose rows beside the execution row are one judgement.
  private func total(_ scorer: Scorer) -> (sheet: ScoreSheet, sentence: String) {
    let submission = Submission(
      rows: [
        TestRow(
          subdimension: "社会效益指标", name: "养老服务", target: "有所提升", actual: "养老服务提升", weight: "90",
          score: example.claimed)
      ],
      funds: [TestFund(annualBudget: example.target, annualExpenditure: example.actual)])
    let sheet = scorer.score(submission)
    return (sheet, Explainer(scorer).explain(sheet, of: submission).total)
  }

  private func rubric() throws -> Rubric {
    let use = RuleUse(rule: rule.id, parameters: example.parameters, basis: "clause")
    guard example.data.isEmpty else {
      return .table(
        FixedIndicator(
          name: example.name, weight: Points(integerLiteral: try #require(Int64(example.weight))),
          formula: example.formula.isEmpty ? nil : try Formula(example.formula),
          target: example.target, use: use),
        data: try example.data.map {
          let form: DataDefinition.Form =
            $0.unit == "是否" ? .flag : .number(try #require(MeasurementUnit($0.unit)))
          return DataDefinition(
            name: $0.name, form: form, meaning: $0.name, mayBeNegative: $0.value.hasPrefix("-"))
        })
    }
    switch rule.subject {
    case .indicator:
      return .testing(
        assignments: TargetKind.allCases.map { RuleAssignment(kind: $0, scope: nil, use: use) })
    case .execution:
      return .testing(
        execution: ExecutionSpecification(weight: 10, denominator: .annualBudget, use: use))
    case .total:
      return .testingWithTotalCap()
    case .modifier:
      let minus = example.parameters.contains { $0.value == .text("minus") }
      return .testing(
        overshoot: OvershootPolicy(
          threshold: ExactDecimal(coefficient: 13, exponent: -1), zeroTargetThreshold: nil,
          action: minus ? .minus(2) : .explain, basis: "clause"))
    }
  }

  static let all = RuleCatalogue.descriptions.flatMap { rule in
    rule.examples.map { ExampleCase(rule: rule, example: $0) }
  }
}

@Suite struct RuleCatalogueTests {
  @Test(arguments: ExampleCase.all)
  func `every example comes out as it says`(_ row: ExampleCase) throws {
    let (sheet, sentence) = try row.run()
    if row.rule.subject == .execution {
      let execution = try #require(sheet.execution)
      #expect(execution.outcome == row.example.outcome)
      #expect(execution.low...execution.high == row.example.score)
    } else if row.rule.subject == .total {
      #expect((sheet.total.score == nil) == (row.example.outcome == .cannotScore))
      #expect(sheet.total.low...sheet.total.high == row.example.score)
    } else {
      #expect(sheet.indicators[0].outcome == row.example.outcome)
      #expect(sheet.indicators[0].low...sheet.indicators[0].high == row.example.score)
    }
    for piece in row.example.says { #expect(sentence.contains(piece), "\(sentence)") }
    #expect(sentence.hasSuffix("。"))
  }

  @Test func `the catalogue names every file in the folder of rules`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Scoring/Rules").standardizedFileURL
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
      .map { $0.replacing(".swift", with: "") }.sorted()
    var names = RuleCatalogue.indicatorRules.map { "\($0)" }
    names += ["ExecutionRateRule", "OvershootModifier", "TotalCapModifier"]
    #expect(files == names.sorted())
  }

  @Test func `rules are listed by id and each has examples and a source`() {
    let ids = RuleCatalogue.descriptions.map(\.id)
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
    for rule in RuleCatalogue.descriptions {
      #expect(rule.examples.count >= 2, "\(rule.id)")
      #expect(!rule.source.isEmpty && !rule.meaning.isEmpty, "\(rule.id)")
    }
  }

  @Test(arguments: ExampleCase.all.filter { $0.rule.subject == .indicator })
  func `a score stays between zero and the weight`(_ row: ExampleCase) throws {
    let result = try row.run().sheet.indicators[0]
    #expect(result.low >= .zero)
    #expect(result.low <= result.high)
    #expect(result.high <= result.weight)
  }
}
