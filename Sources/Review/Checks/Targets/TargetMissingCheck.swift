import EvaluationModel

/// T06: 年度指标值 is blank, or stands in the indicator's name.
enum TargetMissingCheck: Check {
  static let description = CheckDescription(
    code: "T06", name: "target-missing", title: "年度指标值未填", severity: .error,
    meaning: "没有年度指标值就没有比较的标准，不能计分；指标值写在三级指标名称里的，按名称里的计分并提示。",
    remedy: "请按预算批复时确定的绩效目标补填年度指标值。",
    source: "财预〔2020〕10号（指标以预算批复时确定的为准）；天长市2022年自评表实例（工程质量合格，指标值空白）",
    example: CheckExample(
      wrong: [.init(.indicator(0, .target), "")],
      corrected: [.init(.indicator(0, .target), "≥100人")], finding: .indicator(0, .target)))

  static func problems(in form: CheckedForm) -> [Problem] {
    let missing = form.rows.filter { isMissing($0, form.submission) }
    // A form whose column was left out as a whole has one fault, not one a row.
    if missing.count > 1, missing.count == form.rows.count, let first = missing.first {
      return [
        Problem(first.address(.target), "全部\(missing.count)个指标都没有填写年度指标值，无法计分")
      ]
    }
    return form.rows.compactMap { row in
      if row.score.calculation.isTargetFromName {
        guard !row.filed.target.isAbsent else { return nil }
        return Problem(
          row.address(.target), "年度指标值是空的，指标值写在了三级指标\(row.title)里，暂按名称里的计分",
          advice: "请把指标值移到年度指标值栏，名称里只写指标。", severity: .warning)
      }
      guard isMissing(row, form.submission) else { return nil }
      let claim = row.score.claimed.map { "，却自评\($0)分" } ?? ""
      return Problem(row.address(.target), "\(row.title)没有填写年度指标值\(claim)")
    }
  }

  /// Whether the cell is there, says nothing, and the rest of the row says something.
  private static func isMissing(_ row: CheckedRow, _ submission: Submission) -> Bool {
    // Rows of scoring tables have their standard instead.
    guard !row.filed.target.isAbsent, !row.score.calculation.isTargetFromName,
      row.score.calculation.measurement == nil
    else { return false }
    guard case .blank = submission.reading(row.filed.target).content else { return false }
    return row.score.weight > .zero || submission.reading(row.filed.actual).content != .blank
  }
}
