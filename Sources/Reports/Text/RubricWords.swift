import EvaluationModel

/// The words by which texts about rubrics name their parts.
enum RubricWords {
  /// 2020年起, 2020—2024年.
  static func years(_ span: YearSpan) -> String {
    guard let last = span.last else { return "\(span.first)年起" }
    return last == span.first ? "\(last)年" : "\(span.first)—\(last)年"
  }

  /// 数值指标, 定性指标.
  static func title(of kind: TargetKind) -> String {
    switch kind {
    case .number: "数值指标"
    case .range: "区间指标"
    case .date: "时限指标"
    case .words: "定性指标"
    }
  }

  /// What an execution rate is divided by.
  static func title(of denominator: ExecutionSpecification.Denominator) -> String {
    denominator == .annualBudget ? "全年预算数" : "年初预算数"
  }

  /// What stands in place of a dimension's points where the unit distributes them.
  static let openWeight = "分值由单位分配"

  /// 80% for 0.8.
  static func percentage(_ share: ExactDecimal) -> String {
    guard let number = share.shifted(byPowerOfTen: 2) else { return "\(share)" }
    return "\(number.normalized)%"
  }

  /// The value of a parameter on one line.
  static func text(_ value: ParameterValue) -> String {
    switch value {
    case .text(let text): CellText.line(text)
    case .list(let values): "[" + values.map(text).joined(separator: "，") + "]"
    case .map(let entries):
      "{" + entries.map { "\($0.name)：\(text($0.value))" }.joined(separator: "，") + "}"
    }
  }

  /// What an overshoot policy does from which rate on.
  static func text(_ policy: OvershootPolicy) -> String {
    let action =
      switch policy.action {
      case .explain: "不扣分，须说明原因"
      case .flag: "不扣分，提请复核"
      case .minus(let points): "扣\(points)分，扣完为止"
      case .bands(let bands):
        bands.map { "达到\(percentage($0.from))起扣分值的\(percentage($0.deduction))" }
          .joined(separator: "；")
      }
    return "实际完成值达到指标值的\(percentage(policy.threshold))：\(action)"
  }
}
