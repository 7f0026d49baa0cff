import Foundation
import TestSupport
import Testing

@testable import Workflows

/// `rubrics check` on rubrics that read well and make no sense.
@Suite struct RubricFaultTests {
  /// The folder of the broken rubrics; the messages beside them were written by hand.
  private static let folder = Repository.path("Tests/FormatsTests/Fixtures/rubric-unsound/")

  private static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()

  @Test(arguments: Self.names)
  func `an unsound rubric gives its message with place, line and caret`(name: String) throws {
    let console = RecordingConsole()
    #expect(RubricsWorkflow.check(["\(Self.folder)\(name).yaml"], console.console) == .found)
    let expected = try String(contentsOfFile: "\(Self.folder)\(name).txt", encoding: .utf8)
    let told = console.reports.map { $0.replacingOccurrences(of: Self.folder, with: "") + "\n" }
    #expect(told == [expected])
    #expect(console.output.isEmpty)
  }

  @Test func `there is a rubric for every fault of sense`() {
    #expect(Self.names.count == 107)
  }

  @Test func `all faulty rubrics of one run are told, and the sound ones are named`() {
    let console = RecordingConsole()
    let broken = ["tiers-with-gap", "grades-overlap"].map { "\(Self.folder)\($0).yaml" }
    let status = RubricsWorkflow.check([broken[0], "hunan-project", broken[1]], console.console)
    #expect(status == .found)
    #expect(console.reports.count == 2)
    #expect(console.reports.first?.contains("tiers-with-gap.yaml:44:33:") == true)
    #expect(console.reports.last?.contains("grades-overlap.yaml:48:21:") == true)
    #expect(console.output.hasPrefix("hunan-project：没有问题"))
  }

  @Test func `an unknown name outweighs a fault in the exit status`() {
    let console = RecordingConsole()
    let broken = "\(Self.folder)tiers-with-gap.yaml"
    #expect(RubricsWorkflow.check(["nowhere", broken], console.console) == .usage)
    #expect(RubricsWorkflow.check([broken, "nowhere"], console.console) == .usage)
  }

  @Test func `a file that is not there is named`() {
    let console = RecordingConsole()
    let status = RubricsWorkflow.check(["/nowhere/rubric.yaml"], console.console)
    #expect(status != .done)
    #expect(console.reports.count == 1)
    #expect(console.reports.first?.contains("/nowhere/rubric.yaml") == true)
  }

  @Test func `a sound scoring table has no fault`() throws {
    let scratch = try Scratch()
    let table = try String(
      contentsOfFile: Repository.path("Tests/FormatsTests/Fixtures/rubric-good/table.yaml"),
      encoding: .utf8)
    _ = try scratch.write(table, to: "rubric.yaml")
    let console = RecordingConsole()
    #expect(RubricsWorkflow.check([scratch.path("")], console.console) == .done)
    #expect(console.output == "sample-table：没有问题，0个算例全部相符。\n")
    #expect(console.reports.isEmpty)
  }

  // MARK: Worked cases

  /// 9 ÷ 10 × 10 is 9; the cases beside the rubric say otherwise, line by line.
  private static let cases = """
    - case: 算对的
      rows: [{dimension: 产出指标, subdimension: 数量指标, name: 培训, target: 10人, actual: 9人, weight: 10, expect: {score: 9}}]
    - case: 算错的
      rows:
        - {dimension: 产出指标, subdimension: 数量指标, name: 培训, target: 10人, actual: 9人, weight: 10, expect: {outcome: accepted, score: 10, rule: bands, explanation: [档次]}}
      expect: {total: 10, grade: 优}
    """

  @Test func `a case that does not come out is named with what is and what should be`() throws {
    let scratch = try Scratch()
    let rubric = try String(
      contentsOfFile: Repository.path("Tests/FormatsTests/Fixtures/rubric-good/complete.yaml"),
      encoding: .utf8)
    _ = try scratch.write(rubric, to: "rubric.yaml")
    _ = try scratch.write(Self.cases, to: "cases.yaml")
    let console = RecordingConsole()
    #expect(RubricsWorkflow.check([scratch.path("")], console.console) == .found)
    let row = "cases.yaml:5:100: 错误：算例“算错的”不符："
    let total = "cases.yaml:6:11: 错误：算例“算错的”不符："
    let report = try #require(console.reports.first).split(separator: "\n")
    let told = report.compactMap { line in
      line.range(of: "cases.yaml").map { String(line[$0.lowerBound...]) }
    }
    #expect(
      told == [
        "\(row)第1行“培训”：应为采信自评分，现为按规则计分。",
        "\(row)第1行“培训”：应得10分，现得9分。",
        "\(row)第1行“培训”：应用规则 bands，现用 proportional-completion。",
        "\(row)第1行“培训”：说明中应有“档次”，现为“实际完成值9人÷年度指标值10人=90.00%，未达到指标值，按比例计9分，扣1分（依据：财预〔2020〕10号“计分”，条文待核对）；再完成1人可得满分。”。",
        "\(total)总分：应得10分，现得9～19分。",
        "\(total)等级：应为优，现为不评定。",
      ])
    // Every one with its line and a caret.
    #expect(report.count == 18)
    #expect(report.suffix(2) == ["  expect: {total: 10, grade: 优}", "          ^"])
  }

  @Test func `right cases are counted`() throws {
    let scratch = try Scratch()
    let rubric = try String(
      contentsOfFile: Repository.path("Tests/FormatsTests/Fixtures/rubric-good/complete.yaml"),
      encoding: .utf8)
    _ = try scratch.write(rubric, to: "rubric.yaml")
    let first = Self.cases.split(separator: "\n").prefix(2).joined(separator: "\n")
    _ = try scratch.write(first, to: "cases.yaml")
    let console = RecordingConsole()
    #expect(RubricsWorkflow.check([scratch.path("")], console.console) == .done)
    #expect(console.output == "sample-project：没有问题，1个算例全部相符。\n")
    #expect(console.reports.isEmpty)
  }
}
