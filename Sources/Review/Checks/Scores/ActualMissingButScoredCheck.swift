import EvaluationModel

/// S10: 实际完成值 is blank and points are claimed.
enum ActualMissingButScoredCheck: Check {
  static let description = CheckDescription(
    code: "S10", name: "actual-missing-but-scored", title: "没有实际完成值却自评得分", severity: .error,
    meaning: "实际完成值为空的指标没有计分依据，不能自评得分。",
    remedy: "请补填实际完成值；确实没有完成的，填0并把得分改为0。",
    source: "财预〔2020〕10号（按完成情况计分）；天长市、青神县自评表实例",
    example: CheckExample(
      wrong: [.init(.indicator(0, .actual), "")],
      corrected: [.init(.indicator(0, .actual), "100人")], finding: .indicator(0, .actual)))

  static func problems(in form: CheckedForm) -> [Problem] {
    form.rows.compactMap { row in
      guard row.score.reason == .actualMissing, let claimed = row.score.claimed, claimed > .zero
      else { return nil }
      return Problem(
        .indicator(row.index, .actual), "\(row.title)没有填写实际完成值，却自评\(claimed)分")
    }
  }
}
