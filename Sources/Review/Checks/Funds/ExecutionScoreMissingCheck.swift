import EvaluationModel

/// F05: the execution row has no 得分.
enum ExecutionScoreMissingCheck: Check {
  static let description = CheckDescription(
    code: "F05", name: "execution-score-missing", title: "预算执行得分未填", severity: .error,
    meaning: "年度资金总额一行有得分栏的，必须填写预算执行得分。",
    remedy: "请按“分值×执行率”补填得分，并重新合计总分。",
    source: "财预〔2020〕10号（预算执行率）；沅江市、金寨县、青神县自评表实例",
    example: CheckExample(
      wrong: [.init(.fund(0, .score), "")], corrected: [.init(.fund(0, .score), "10")],
      finding: .fund(0, .score)))

  static func problems(in form: CheckedForm) -> [Problem] {
    // A form that claims nothing at all is there to be scored, and its blanks are no mistakes.
    let claims = form.sheet.indicators.contains { $0.claimed != nil }
    guard claims || form.sheet.total.claimed != nil else { return [] }
    guard let execution = form.sheet.execution, execution.indicatorRow == nil,
      let total = form.submission.funds.first, form.submission.isBlank(total.score)
    else { return [] }
    let due = execution.score.map { "，按规则应得\($0)分" } ?? ""
    return [Problem(.fund(0, .score), "预算执行得分为空\(due)（分值\(execution.weight)分）")]
  }
}
