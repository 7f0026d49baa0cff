import EvaluationModel

/// W06: one row has half the points or more.
enum OneIndicatorCarriesTheFormCheck: Check {
  static let description = CheckDescription(
    code: "W06", name: "one-indicator-carries-the-form", title: "一个指标占了一半以上的分值",
    severity: .info,
    meaning: "一个三级指标的分值达到50分（可在设置中调整）的，整张表的得分几乎由它决定，不能反映数量、质量、时效、成本和效益各方面。",
    remedy: "请把任务细化成几个指标，按重要程度分配分值。",
    source: "财预〔2020〕10号（指标权重按重要程度设置）；大英县2023年自评表实例（一个指标90分）",
    example: CheckExample(
      wrong: [
        .init(.indicator(0, .weight), "50"), .init(.indicator(0, .score), "50"),
        .init(.indicator(2, .weight), "10"), .init(.indicator(2, .score), "9.67"),
      ],
      corrected: [
        .init(.indicator(0, .weight), "30"), .init(.indicator(0, .score), "30"),
        .init(.indicator(2, .weight), "30"), .init(.indicator(2, .score), "29"),
      ], finding: .indicator(0, .weight)))

  static func problems(in form: CheckedForm) -> [Problem] {
    guard form.settings.dominantWeight > .zero else { return [] }
    return form.rows.compactMap { row in
      guard row.score.weight >= form.settings.dominantWeight else { return nil }
      return Problem(
        .indicator(row.index, .weight),
        "\(row.title)一个指标占\(row.score.weight)分，全表共\(form.rows.count)个指标、\(form.sheet.total.weight)分"
      )
    }
  }
}
