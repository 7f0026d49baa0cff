import EvaluationModel

/// T04: 实际完成值 repeats the target with its operator instead of saying what was reached.
enum ActualRepeatsTargetTextCheck: Check {
  static let description = CheckDescription(
    code: "T04", name: "actual-repeats-target-text", title: "实际完成值照抄年度指标值", severity: .warning,
    meaning: "实际完成值应是实际达到的数，不带“≥”“≤”“不低于”等；照抄指标值看不出完成了多少。数字、日期或用语恰好相同的不算。",
    remedy: "请填写实际完成的数字，如 ≥266米 的实际完成值填 270米。",
    source: "中江县水利局2022年自评表实例（水标尺≥266米，填≥266米）；原州区农技中心2022年自评表实例（≥90%，填≥90%）",
    example: CheckExample(
      wrong: [.init(.indicator(0, .actual), "≥100人")],
      corrected: [.init(.indicator(0, .actual), "102人")], finding: .indicator(0, .actual)))

  static func problems(in form: CheckedForm) -> [Problem] {
    form.rows.compactMap { row in
      let (target, actual) = (row.targetReading, row.actualReading)
      guard case .quantity = target.content, target.content == actual.content,
        let comparison = actual.comparison, comparison != .equal, comparison == target.comparison
      else { return nil }
      return Problem(
        row.address(.actual), "\(row.title)的实际完成值“\(row.actual)”照抄了年度指标值，没有填实际达到的数")
    }
  }
}
