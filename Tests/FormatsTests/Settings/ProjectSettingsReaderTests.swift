import EvaluationModel
import TestSupport
import Testing

@testable import Formats

@Suite struct ProjectSettingsReaderTests {
  private func read(_ text: String) throws(RubricFileFaults) -> ProjectSettings {
    try ProjectSettingsReader.read(
      Array(text.utf8), file: "ziping.yaml", codes: ["W01", "W03", "X05"],
      failLevels: ["error", "warning", "never"])
  }

  @Test func `the built-in thresholds are those of the contract`() throws {
    #expect(try ReviewSettingsReader.builtIn() == ReviewSettings.testing)
  }

  @Test func `a file that says nothing leaves everything as it is`() throws {
    let settings = try read("rubrics: []\n")
    #expect(settings == ProjectSettings(review: .testing))
  }

  @Test func `a bureau chooses rubrics by kind and year`() throws {
    let settings = try read(
      """
      rubrics:
        - kind: project
          years: {first: 2023, last: 2024}
          rubric: hunan-project
        - kind: department
          rubric: 本县/整体支出.yaml
      """)
    var form = Submission()
    form.kind = .project
    form.year = 2024
    #expect(settings.rubrics.first { $0.applies(to: form) }?.rubric == "hunan-project")
    form.year = 2025
    #expect(settings.rubrics.first { $0.applies(to: form) } == nil)
    form.year = nil
    #expect(settings.rubrics.first { $0.applies(to: form) } == nil)
    form.kind = .department
    #expect(settings.rubrics.first { $0.applies(to: form) }?.rubric == "本县/整体支出.yaml")
  }

  @Test func `thresholds, ignored codes and the level of failure are taken over`() throws {
    let settings = try read(
      """
      review:
        tolerance: 0.5
        overshoot: 150%
        tier-cuts: [90%/60%]
      ignore:
        - code: W03
          reason: 本省另有规定
      fail-on: warning
      """)
    #expect(settings.review.tolerance == Points(millionths: 500_000))
    #expect(settings.review.overshoot == ExactDecimal(coefficient: 15, exponent: -1))
    #expect(
      settings.review.tierCuts == [
        .init(
          upper: ExactDecimal(coefficient: 9, exponent: -1),
          lower: ExactDecimal(coefficient: 6, exponent: -1))
      ])
    #expect(settings.review.dominantWeight == 50)
    #expect(settings.review.ignored == ["W03": "本省另有规定"])
    #expect(!settings.review.reports("W03"))
    #expect(settings.review.reports("W01"))
    #expect(settings.failOn == "warning")
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    var text: String
    var message: String
    var testDescription: String { text }
  }

  @Test(arguments: [
    Fault(text: "reviews: {}\n", message: "不认识的键“reviews”"),
    Fault(text: "review: {tolerence: 1}\n", message: "是不是“tolerance”？"),
    Fault(text: "review: {overshoot: 1.3}\n", message: "应为百分比"),
    Fault(text: "review: {tier-cuts: [60%/80%]}\n", message: "不是分档的两个界限"),
    Fault(text: "ignore: [{code: W99, reason: 无}]\n", message: "code 不能写"),
    Fault(text: "ignore: [{code: W01}]\n", message: "缺少键“reason”"),
    Fault(
      text: "ignore: [{code: W01, reason: 甲}, {code: W01, reason: 乙}]\n", message: "写了两次"),
    Fault(text: "fail-on: errors\n", message: "fail-on 不能写"),
    Fault(text: "rubrics: [{kind: 项目, rubric: a}]\n", message: "kind 不能写"),
  ])
  func `a fault is told with line, column and what may stand there`(_ fault: Fault) {
    let faults = #expect(throws: RubricFileFaults.self) { _ = try read(fault.text) }
    let message = faults?.description ?? ""
    #expect(message.contains(fault.message))
    #expect(message.contains("ziping.yaml:1:"))
  }
}
