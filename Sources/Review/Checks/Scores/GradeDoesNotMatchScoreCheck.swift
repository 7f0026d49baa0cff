import EvaluationModel

/// S08: the claimed grade is not that of the claimed total.
enum GradeDoesNotMatchScoreCheck: Check {
  static let description = CheckDescription(
    code: "S08", name: "grade-does-not-match-score", title: "评价等级与总分不符", severity: .error,
    meaning: "填写的评价等级应与填写的总分对应；等级和分数线由指标体系规定。分值合计不是总分的表不评等级，不作此项检查。",
    remedy: "请按总分所在的分数段填写等级。", source: "财预〔2020〕10号（90分以上为优，80～90分为良，60～80分为中，60分以下为差）",
    example: CheckExample(
      wrong: [.init(.form(.grade), "良")], corrected: [.init(.form(.grade), "优")],
      finding: .form(.grade)))

  static func problems(in form: CheckedForm) -> [Problem] {
    let filed = form.text(form.submission.grade)
    let word = GradeWord(filed)
    guard !form.rubric.grades.isEmpty, !word.text.isEmpty, let total = form.sheet.total.claimed,
      form.sheet.total.weight == form.rubric.total, total <= form.rubric.total
    else { return [] }
    guard let due = form.rubric.grades.first(where: { total >= $0.from }) else { return [] }
    let scale = form.rubric.grades.map { "\($0.name)（\($0.from)分起）" }.joined(separator: "、")
    guard let claimed = form.rubric.grades.first(where: { word.means($0.name) }) else {
      guard word.isOfAnotherScale else { return [] }
      return [
        Problem(
          .form(.grade), "评价等级填“\(filed)”，不是本指标体系的等级（\(scale)）；总分\(total)分对应“\(due.name)”",
          severity: .info)
      ]
    }
    guard claimed != due else { return [] }
    return [
      Problem(
        .form(.grade), "总分填\(total)分，应为“\(due.name)”，等级却填“\(filed)”（等级：\(scale)）")
    ]
  }
}
