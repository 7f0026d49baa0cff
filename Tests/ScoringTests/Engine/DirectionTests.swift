import EvaluationModel
import TestSupport
import Testing

@testable import Scoring

/// Which side of a target is the good one, and who says so.
@Suite struct DirectionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let row: TestRow
    let direction: Calculation.Direction
    let source: Calculation.DirectionSource
    var testDescription: String { "\(row.name ?? "") \(row.comparison ?? "") \(row.target ?? "")" }

    init(
      _ target: String, name: String = "培训人数", in subdimension: String = "数量指标",
      column: String? = nil, _ direction: Calculation.Direction,
      _ source: Calculation.DirectionSource
    ) {
      row = TestRow(
        subdimension: subdimension, name: name, comparison: column, target: target,
        actual: "100人")
      self.direction = direction
      self.source = source
    }
  }

  @Test(arguments: [
    Case("≥100人", .atLeast, .written),
    Case("＞100人", .atLeast, .written),
    Case("=100人", .atLeast, .written),
    Case("═100人", .atLeast, .written),
    Case("不少于100人", .atLeast, .written),
    Case("100人以上", .atLeast, .written),
    Case("≤100人", .atMost, .written),
    Case("＜100人", .atMost, .written),
    Case("不超过100人", .atMost, .written),
    Case("100人以内", .atMost, .written),
    Case("控制在100人以内", .atMost, .written),
    Case("90-100人", .range, .written),
    Case("100人", column: "≤", .atMost, .column),
    Case("100人", column: "≥", .atLeast, .column),
    Case("100人", column: "反向", .atMost, .column),
    Case("100人", column: "正向", .atLeast, .column),
    // The value outweighs the column, the column the name, the name the kind of indicator.
    Case("≥100人", column: "≤", .atLeast, .written),
    Case("100人", name: "参训人数不低于", column: "≤", .atMost, .column),
    Case("100人", name: "参训人数不低于", .atLeast, .name),
    Case("100人", name: "超编人数不超过", .atMost, .name),
    Case("100人", name: "补助人数不少于", in: "成本指标", .atLeast, .name),
    Case("≥100人", in: "成本指标", .atLeast, .written),
    Case("100人", in: "成本指标", .atMost, .cost),
    Case("100人", in: "经济成本指标", .atMost, .cost),
    Case("100人", name: "群众投诉率", .atMost, .falling),
    Case("100人", name: "安全事故率（全年）", .atMost, .falling),
    Case("100人", name: "经费节约率", in: "成本指标", .atLeast, .standard),
    Case("100人", .atLeast, .standard),
    Case("100人", column: "", .atLeast, .standard),
    Case("100人", column: "定量", .atLeast, .standard),
  ])
  func `the direction and where it comes from`(_ known: Case) throws {
    let result = try Scorer(.testing()).score(Submission(rows: [known.row])).indicators[0]
    #expect(result.calculation.direction == known.direction)
    #expect(result.calculation.directionSource == known.source)
  }
}
