import EvaluationModel

/// W01: the rows' points and those of the execution row are not what the rubric says.
enum WeightsDoNotTotalCheck: Check {
  static let description = CheckDescription(
    code: "W01", name: "weights-do-not-total", title: "分值合计不等于总分", severity: .error,
    meaning: "各三级指标分值与预算执行分值之和，应等于评分标准的总分（一般为100分）。其中项、空行和占位行不计。",
    remedy: "请调整各指标的分值，使合计等于总分；调整前不评定等级。",
    source: "财预〔2020〕10号（指标权重合计100%）；沅江市2024年自评表实例（合计110分）",
    example: CheckExample(
      wrong: [.init(.indicator(0, .weight), "40")],
      corrected: [.init(.indicator(0, .weight), "30")], finding: .form(.totalWeight)))

  static func problems(in form: CheckedForm) -> [Problem] {
    guard !form.submission.indicators.isEmpty, form.sheet.total.weight != form.rubric.total else {
      return []
    }
    // Rows without points have a finding of their own, and a form that breaks off none for its rest.
    guard form.areWeightsComplete || form.sheet.total.weight > form.rubric.total else { return [] }
    // What a scoring table adds to a form that is whole in itself is told as such.
    if form.rubric.isTable, form.printedWeight == form.rubric.total { return [] }
    if let execution = form.sheet.execution, !execution.isWeightFiled,
      form.sheet.total.weight == form.rubric.total + execution.weight
    {
      // The form is right in itself; it has only nothing for the execution rate.
      return [
        Problem(
          .form(.totalWeight),
          "各指标分值合计已有\(form.rubric.total)分，没有给预算执行留出分值（评分标准为\(execution.weight)分）",
          advice: "请在指标中让出\(execution.weight)分作为预算执行的分值，并填写预算执行得分。",
          severity: .warning)
      ]
    }
    var parts: [String] = []
    if let execution = form.sheet.execution, execution.outcome != .notApplicable {
      parts.append("预算执行\(execution.weight)")
    }
    if let goal = form.sheet.goal { parts.append("年度总体目标\(goal.weight)") }
    for dimension in form.sheet.dimensions {
      let name =
        dimension.index >= 0
        ? form.rubric.dimensions[Int(dimension.index)].name
        : form.submission.tidy(dimension.name)
      parts.append("\(name.isEmpty ? "未写一级指标" : name)\(dimension.weight)")
    }
    let printed =
      form.submission.points(form.submission.totalWeight).value
      .map { "，表中总分填\($0)分" } ?? ""
    return [
      Problem(
        .form(.totalWeight),
        "分值合计\(form.sheet.total.weight)分（\(parts.joined(separator: "＋"))），应为\(form.rubric.total)分\(printed)"
      )
    ]
  }
}
