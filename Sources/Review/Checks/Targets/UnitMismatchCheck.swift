import EvaluationModel

/// T01: target and actual have different units or magnitudes.
enum UnitMismatchCheck: Check {
  static let description = CheckDescription(
    code: "T01", name: "unit-mismatch", title: "指标值与完成值的单位不一致", severity: .error,
    meaning: """
      年度指标值与实际完成值的单位、数量级必须一致才能比较；不一致的不计分，也不猜测。\
      频次与全年合计（每月1次，填12次）也不能直接比较，次数够的只作提示。
      """,
    remedy: "请核对实际完成值，改用与年度指标值相同的单位填报。",
    source: "沅江市2024年自评表实例（60000人，填62000万）",
    example: CheckExample(
      wrong: [.init(.indicator(0, .actual), "120万")],
      corrected: [.init(.indicator(0, .actual), "120人")], finding: .indicator(0, .actual)))

  static func problems(in form: CheckedForm) -> [Problem] {
    form.rows.compactMap { row in
      switch row.score.reason {
      case .unitsDiffer, .magnitudesDiffer, .unitDoubtful, .percentageDoubtful: break
      default: return nil
      }
      let target = form.submission.tidy(row.filed.target)
      let actual = form.submission.tidy(row.filed.actual)
      let frequency = Frequency(row, in: form)
      if let frequency, frequency.isReached {
        let total = frequency.total.map { "；全年应为\($0)" } ?? ""
        return Problem(
          .indicator(row.index, .actual),
          "\(row.title)年度指标值“\(target)”是频次，实际完成值“\(actual)”是合计，不能直接比较\(total)",
          advice: "请按同一口径填报：年度指标值和实际完成值都写全年合计，或者都写频次。", severity: .info)
      }
      let claim = row.score.claimed.map { "，却自评\($0)分" } ?? ""
      return Problem(
        .indicator(row.index, .actual),
        "\(row.title)年度指标值“\(target)”，实际完成值“\(actual)”，单位或数量级不一致\(claim)"
          + (frequency?.total.map { "；按全年计应为\($0)" } ?? ""))
    }
  }
}
