import EvaluationModel

/// One indicator of a form, with its texts read.
struct CheckedRow: Sendable {
  /// Its place among ``Submission/indicators``.
  let index: Int
  /// The cells.
  let filed: IndicatorRow
  /// The points.
  let score: IndicatorScore
  /// 三级指标 on one line; empty where it is blank.
  let name: String
  /// 一级指标, without its points.
  let dimension: String
  /// 二级指标, without its points.
  let subdimension: String
  /// 年度指标值 on one line.
  let target: String
  /// 实际完成值 on one line.
  let actual: String
  /// 偏差原因分析及改进措施 on one line.
  let note: String

  init(index: Int, filed: IndicatorRow, score: IndicatorScore, of submission: Submission) {
    self.index = index
    self.filed = filed
    self.score = score
    name = submission.tidy(filed.name)
    dimension = DimensionHeading(submission.tidy(filed.dimension)).title
    subdimension = DimensionHeading(submission.tidy(filed.subdimension)).title
    target = submission.tidy(filed.target)
    actual = submission.tidy(filed.actual)
    note = submission.tidy(filed.deviationNote)
  }

  /// The name in quotes, or the row's number, for messages.
  var title: String { name.isEmpty ? "第\(index + 1)个指标" : "“\(name)”" }

  /// What the target says, as it was scored.
  var targetReading: TargetText { score.calculation.target }

  /// What the actual value says, as it was scored.
  var actualReading: TargetText { score.calculation.actual }

  /// The address of one of its cells.
  func address(_ field: IndicatorField) -> FieldAddress { .indicator(index, field) }
}
