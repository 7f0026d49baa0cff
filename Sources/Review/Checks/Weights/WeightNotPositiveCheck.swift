import EvaluationModel

/// W04: a row that claims points has none to give.
enum WeightNotPositiveCheck: Check {
  static let description = CheckDescription(
    code: "W04", name: "weight-not-positive", title: "计分的指标分值不大于0", severity: .warning,
    meaning: "分值为0或负数的指标不能得分。只作说明、不计分的行，分值和得分都填0的，不提示。",
    remedy: "请给这个指标填写大于0的分值；不计分的，把得分改为0。", source: "自评表填表要求；财政信息系统校验（分值应大于0）",
    example: CheckExample(
      wrong: [.init(.indicator(1, .weight), "0")],
      corrected: [.init(.indicator(1, .weight), "20")], finding: .indicator(1, .weight)))

  static func problems(in form: CheckedForm) -> [Problem] {
    form.rows.compactMap { row in
      guard let weight = form.submission.points(row.filed.weight).value, weight <= .zero,
        weight < .zero || (row.score.claimed ?? .zero) > .zero
      else { return nil }
      let claim = row.score.claimed.map { "，却自评\($0)分" } ?? ""
      return Problem(.indicator(row.index, .weight), "\(row.title)的分值是\(weight)分\(claim)")
    }
  }
}
