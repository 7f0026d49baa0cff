import EvaluationModel

/// C06: one result answers two different targets.
enum SameQuantityDifferentValuesCheck: Check {
  static let description = CheckDescription(
    code: "C06", name: "same-quantity-different-values", title: "同一数量的指标值不一致", severity: .warning,
    meaning: "名称相关、实际完成值完全相同的两行，应是同一数量；年度指标值却不同，至少有一处填错，或同一成果计了两次。",
    remedy: "请核对两行的年度指标值；是同一数量的，统一指标值或只保留一行。",
    source: "沅江市2024年自评表实例（待遇发放3162万元，指标值一处2500万元、一处2000万元）",
    example: CheckExample(
      wrong: [
        .init(.indicator(0, .name), "技能培训学员数"), .init(.indicator(0, .target), "≥120人"),
        .init(.indicator(0, .actual), "125人"), .init(.indicator(2, .name), "稳定就业学员数"),
        .init(.indicator(2, .target), "≥110人"), .init(.indicator(2, .actual), "125人"),
        .init(.indicator(2, .score), "30"), .init(.form(.totalScore), "100"),
      ],
      corrected: [
        .init(.indicator(0, .name), "技能培训学员数"), .init(.indicator(0, .target), "≥120人"),
        .init(.indicator(0, .actual), "125人"), .init(.indicator(2, .name), "稳定就业学员数"),
        .init(.indicator(2, .target), "≥120人"), .init(.indicator(2, .actual), "116人"),
        .init(.indicator(2, .score), "29"), .init(.form(.totalScore), "99"),
      ], finding: .indicator(2, .target)))

  /// One row with a result that is too particular to be met twice by chance.
  private struct Entry {
    let row: CheckedRow
    let target: ExactDecimal
    let actual: ExactDecimal
    let unit: MeasurementUnit
  }

  static func problems(in form: CheckedForm) -> [Problem] {
    let length = form.settings.sharedNameLength
    guard length > 0 else { return [] }
    let entries = form.rows.compactMap { entry($0, form) }
    return entries.enumerated().compactMap { index, second in
      let first = entries[..<index].first { first in
        first.actual == second.actual && first.target != second.target
          && first.unit.isSameFamily(as: second.unit)
          && first.row.score.calculation.direction == second.row.score.calculation.direction
          && ComparableName.areOne(first.row.name, second.row.name, sharing: length)
      }
      return first.map { first in
        Problem(
          second.row.address(.target),
          "\(second.row.title)与\(first.row.title)的实际完成值都是\(second.row.actual)，"
            + "年度指标值却分别是\(second.row.target)和\(first.row.target)")
      }
    }
  }

  private static func entry(_ row: CheckedRow, _ form: CheckedForm) -> Entry? {
    let quantities = RowQuantities(row, in: form)
    guard let target = quantities.target, let actual = quantities.actual,
      !actual.unit.isNone, actual.unit.family != .percentage,
      String(actual.number.normalized.coefficient.magnitude).utf8.count
        >= form.settings.particularDigits,
      target.unit.isSameFamily(as: actual.unit), let goal = target.baseValue,
      let reached = actual.baseValue
    else { return nil }
    return Entry(row: row, target: goal, actual: reached, unit: actual.unit)
  }
}
