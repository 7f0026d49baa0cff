import EvaluationModel
import TestSupport
import Testing

@testable import Reports

@Suite struct PointsPictureTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let weight: Points
    let low: Points
    let high: Points
    let length: Int
    let parts: [Int]
    var showsTraces = false
    var testDescription: String { "\(weight) \(low)～\(high) in \(length)" }
  }

  @Test(arguments: [
    Row(
      weight: 50, low: Points(hundredths: 4178), high: Points(hundredths: 4978), length: 1000,
      parts: [836, 160, 4]),
    Row(weight: 10, low: 10, high: 10, length: 24, parts: [24, 0, 0]),
    Row(weight: 10, low: 0, high: 10, length: 24, parts: [0, 24, 0]),
    Row(weight: 10, low: 0, high: 0, length: 24, parts: [0, 0, 24]),
    // A third each: 33.3, 66.7 are rounded, and the rest fills up.
    Row(weight: 3, low: 1, high: 2, length: 100, parts: [33, 34, 33]),
    // 0.22 of 50 is less than a block: invisible without traces.
    Row(
      weight: 50, low: Points(hundredths: 4978), high: Points(hundredths: 4978), length: 24,
      parts: [24, 0, 0]),
    Row(
      weight: 50, low: Points(hundredths: 4978), high: Points(hundredths: 4978), length: 24,
      parts: [23, 0, 1], showsTraces: true),
    Row(weight: 0, low: 0, high: 0, length: 24, parts: [0, 0, 0]),
    // Numbers outside the weight never draw outside the bar.
    Row(weight: 10, low: -5, high: 20, length: 24, parts: [0, 24, 0]),
    Row(weight: 10, low: 12, high: 12, length: 24, parts: [24, 0, 0]),
  ])
  func `the parts of a bar add up to its length`(row: Row) {
    let line = PointsLine(name: "", weight: row.weight, low: row.low, high: row.high)
    let parts = line.parts(of: row.length, showsTraces: row.showsTraces)
    #expect(parts == row.parts)
    #expect(line.won + line.undetermined + line.lost == row.weight)
  }

  @Test func `bars share one scale and the heaviest is the longest`() {
    let picture = PointsPicture(lines: SampleForms.project().pointsLines)
    #expect(picture.bars.map(\.line.name) == ["预算执行率", "产出指标", "效益指标", "满意度指标"])
    #expect(picture.bars.map(\.length) == [820, 4100, 2460, 820])
    #expect(picture.bars[1].parts == [3426, 656, 18])
  }

  @Test func `the picture is told in words, too`() {
    let picture = PointsPicture(lines: SampleForms.project().pointsLines)
    #expect(
      picture.description
        == "预算执行率：分值10分，得分9.5分，扣分0.5分；产出指标：分值50分，得分41.78分，未定8分，扣分0.22分；"
        + "效益指标：分值30分，得分29.18分，扣分0.82分；满意度指标：分值10分，得分10分。")
  }

  @Test func `goal and execution rows are bars and an execution row that does not count is none`() {
    var form = SampleForms.project()
    form.sheet.goal = IndicatorScore(weight: 10)
    form.sheet.execution?.outcome = .notApplicable
    #expect(form.pointsLines.map(\.name) == ["年度总体目标", "产出指标", "效益指标", "满意度指标"])
  }
}
