import EvaluationModel
import Formats
import Foundation
import Reports
import Review
import Scoring
import TestSupport
import Testing

@testable import Workflows

/// A form whose total is held down by its execution rate, in everything that is written of it.
@Suite struct TotalCapOutputTests {
  /// 7.6 for execution and 87.6 for the row: 95.2, held to 89.
  private func form(total: String = "89", spent: String = "76") throws -> ScoredForm {
    var submission = Submission(
      rows: [
        TestRow(
          dimension: "产出指标", subdimension: "数量指标", name: "培训人数", target: "≥9000人",
          actual: "8760人", weight: "90", score: "87.6", deviationNote: "两期培训因汛期推迟到次年1月")
      ],
      funds: [
        TestFund(annualBudget: "100", annualExpenditure: spent, weight: "10", score: "7.6")
      ])
    submission.kind = .project
    submission.totalScore = submission.append(total)
    return FormScoring(try Scorer(.testingWithTotalCap()), Reviewer(.testing))
      .score(submission, file: "表.json")
  }

  @Test func `the score sheet has the cap and the sum of the rows`() throws {
    let text = String(
      decoding: ScoreSheetJSONWriter(style: .compact).bytes(for: try form()), as: UTF8.self)
    #expect(
      text.contains(#""total":{"weight":100,"score":89,"low":89,"high":89,"claimed":89,"cap":{"#))
    #expect(
      text.contains(
        #""cap":{"points":89,"rate":"76.00%","below":"80%","rows":{"low":95.2,"high":95.2},"#))
    #expect(text.contains(#""rule":"total-cap-by-execution""#))
  }

  @Test func `an unknown rate is left out of the score sheet`() throws {
    let text = String(
      decoding: ScoreSheetJSONWriter(style: .compact).bytes(for: try form(spent: "")),
      as: UTF8.self)
    #expect(text.contains(#""low":59,"high":97.6"#))
    #expect(text.contains(#""cap":{"points":59,"rows":{"low":87.6,"high":97.6},"#))
  }

  @Test func `a form that no cap concerns has none in its score sheet`() throws {
    let text = String(
      decoding: ScoreSheetJSONWriter(style: .compact).bytes(for: try form(spent: "100")),
      as: UTF8.self)
    #expect(!text.contains(#""cap""#))
  }

  @Test func `the summary adds its rows up before the cap and after`() throws {
    let lines = TextSummary(width: 100).text(for: try form()).split(separator: "\n").map {
      $0.split(separator: " ").map(String.init)
    }
    #expect(lines.contains { $0.prefix(4) == ["各项合计", "100", "95.2", "4.8"] })
    #expect(lines.contains { $0.prefix(4) == ["限额后", "100", "89", "11"] })
    #expect(!lines.contains { $0.first == "合计" })
  }

  @Test func `the list of deductions adds up to the sum above the total`() throws {
    let rows = DeductionListLayout.table(for: try form()).rows.map { $0.cells.map(\.text) }
    #expect(
      rows.contains(["各项合计", "100", "", "95.2", "4.8", "预算执行率76.00%低于80%，总分最高89分。"]))
    #expect(rows.contains { $0.prefix(5) == ["限额后总分", "100", "89", "89", "11"] })
  }

  @Test func `pages and forms say both numbers and why`() throws {
    let form = try form()
    let reason = "各项得分合计95.2分，预算执行率76.00%低于80%，总分最高89分"
    #expect(FilledFormLayout.table(for: form).footer.joined().contains(reason))
    #expect(MarkdownReport.text(for: form).contains("**总分：89分**（分值合计100分，\(reason)"))
    #expect(try HTMLReport.page(for: [form]).contains(reason))
    #expect(form.explanations.total.hasPrefix(reason))
  }

  @Test func `a total that keeps to the cap has no finding, one that ignores it has S02`() throws {
    #expect(try form().findings.filter { $0.code == "S02" }.isEmpty)
    let finding = try #require(try form(total: "95.2").findings.first { $0.code == "S02" })
    #expect(finding.message.contains("没有按执行率限制"))
  }

  @Test func `a rubric file can hold down the total`() throws {
    let scratch = try Scratch()
    let text = try String(
      contentsOfFile: Repository.path("Tests/FormatsTests/Fixtures/rubric-good/complete.yaml"),
      encoding: .utf8)
    let cap =
      "total-cap: {rule: total-cap-by-execution, bands: [{below: 80%, cap: 89}], basis: main}\n"
    _ = try scratch.write(text + cap, to: "rubric.yaml")
    let cases = """
      # 10×79÷100=7.9；7.9+90=97.9，执行率不到80%，最高89
      - case: 执行率不到80%
        funds: {annualBudget: 100, annualExpenditure: 79, weight: 10, expect: {score: 7.9}}
        rows: [{dimension: 产出指标, name: 培训, target: 10人, actual: 10人, weight: 90, expect: {score: 90}}]
        expect: {total: 89, grade: 良, explanation: [各项得分合计97.9分, 低于80%, 计89分]}
      """
    _ = try scratch.write(cases, to: "cases.yaml")
    let console = RecordingConsole()
    #expect(RubricsWorkflow.check([scratch.path("")], console.console) == .done)
    #expect(console.reports.isEmpty, "\(console.reports)")
  }
}
