import EvaluationModel

/// T07: the result is far above the target, and nothing says why.
enum OvershootUnexplainedCheck: Check {
  static let description = CheckDescription(
    code: "T07", name: "overshoot-unexplained", title: "完成值明显高于指标值", severity: .warning,
    meaning: """
      正向指标的完成值达到指标值的130%（评分标准另有规定的从其规定），应说明原因；是年初指标值定低了的，\
      可按偏离度适度调减分值。已经写明原因的只作提示，供复核。
      """,
    remedy: "请在偏差原因栏说明超额的原因；指标值定得偏低的，下年度相应调整。",
    source: "财预〔2020〕10号（完成值高于指标值较多的应分析原因）；稷山县2021年自评表实例（6次，完成150次）",
    yieldsTo: ["N01", "N03", "T03", "T09"],
    example: CheckExample(
      wrong: [.init(.indicator(0, .actual), "150人")],
      corrected: [.init(.indicator(0, .actual), "120人")], finding: .indicator(0, .deviationNote)))

  static func problems(in form: CheckedForm) -> [Problem] {
    let threshold = form.rubric.overshoot?.threshold ?? form.settings.overshoot
    guard threshold > .zero, let limit = try? threshold.fraction() else { return [] }
    return form.rows.compactMap { row in
      // Without a note's cell nothing can be missing in it.
      guard !row.filed.deviationNote.isAbsent, row.score.calculation.direction == .atLeast,
        row.score.calculation.isMet == true, isDirectionKnown(row, form)
      else { return nil }
      guard let found = overshoot(row, limit, form.rubric.overshoot?.zeroTargetThreshold) else {
        return nil
      }
      let values = "\(row.title)年度指标值“\(row.target)”，实际完成值“\(row.actual)”，\(found)"
      let slip =
        isSlip(row, form)
        ? "；相差\(form.settings.unitSlip.normalized)倍以上，请先核对单位和小数点" : ""
      // A note of empty words is not told here: it is N03's.
      guard !form.submission.isBlank(row.filed.deviationNote) else {
        return Problem(row.address(.deviationNote), "\(values)，没有说明原因\(slip)")
      }
      return Problem(
        row.address(.target), "\(values)，说明的原因是“\(row.note)”，请复核指标值是否定得偏低\(slip)",
        advice: "原因属实的不必修改；指标值定得偏低的，下年度相应调整。", severity: .info)
    }
  }

  /// How far above the target a result is; `nil` where that is not far.
  private static func overshoot(
    _ row: CheckedRow, _ limit: Fraction, _ zeroLimit: ExactDecimal?
  ) -> String? {
    if let completion = row.score.calculation.completion {
      guard let order = try? completion.fraction.compared(to: limit), order >= 0 else {
        return nil
      }
      return "完成率\(completion.percentage)"
    }
    guard let zeroLimit, case .quantity(let target) = row.targetReading.content,
      target.number.isZero, case .quantity(let actual) = row.actualReading.content,
      actual.number >= zeroLimit
    else { return nil }
    return "指标值为0而完成值达到\(zeroLimit)以上"
  }

  /// Whether a slip of the unit is likelier than the result.
  private static func isSlip(_ row: CheckedRow, _ form: CheckedForm) -> Bool {
    guard let completion = row.score.calculation.completion,
      let limit = try? form.settings.unitSlip.fraction()
    else { return false }
    return ((try? completion.fraction.compared(to: limit)) ?? -1) >= 0
  }

  /// Whether more is certainly better: of a duration without an operator nobody knows.
  private static func isDirectionKnown(_ row: CheckedRow, _ form: CheckedForm) -> Bool {
    guard row.score.calculation.directionSource == .standard,
      let target = RowQuantities(row, in: form).target
    else { return true }
    switch target.unit.family {
    case .duration, .calendarDuration: return false
    case .counter: return target.unit.label != "个工作日" && target.unit.label != "工作日"
    default: return true
    }
  }
}
