import EvaluationModel

/// N01: points are lost, and the note is blank.
enum DeviationNoteMissingCheck: Check {
  static let description = CheckDescription(
    code: "N01", name: "deviation-note-missing", title: "扣了分却没有说明原因", severity: .error,
    meaning: "自评得分低于分值的指标，应在“偏差原因分析及改进措施”一栏说明原因和措施；没有这一栏的表不作要求。",
    remedy: "请写明没有达到的具体原因，以及下一步怎样改进。",
    source: "财预〔2020〕10号（未完成或偏离较大的应分析说明并提出改进措施）；财政信息系统保存校验；零陵区、永德县自评表实例",
    yieldsTo: ["S05"],
    example: CheckExample(
      wrong: [.init(.indicator(2, .deviationNote), "")],
      corrected: [.init(.indicator(2, .deviationNote), "3名学员结业后继续升学，已安排跟踪服务。")],
      finding: .indicator(2, .deviationNote)))

  static func problems(in form: CheckedForm) -> [Problem] {
    form.rows.compactMap { row in
      guard let claimed = row.score.claimed, claimed >= .zero, claimed < row.score.weight,
        form.submission.isBlank(row.filed.deviationNote), form.otherWeight(row)?.printed != claimed
      else { return nil }
      return Problem(
        .indicator(row.index, .deviationNote),
        "\(row.title)分值\(row.score.weight)分，自评\(claimed)分，扣了\(row.score.weight - claimed)分，"
          + "却没有填写偏差原因和改进措施")
    }
  }
}
