import EvaluationModel

/// T08: money that is spent stands under 数量指标.
enum IndicatorMisplacedCheck: Check {
  static let description = CheckDescription(
    code: "T08", name: "indicator-misplaced", title: "成本费用列在数量指标下", severity: .info,
    meaning: "花了多少钱不是产出的数量，属于成本指标；发放金额、征缴收入等是工作成果，列在数量指标下没有问题。",
    remedy: "请把这一行移到成本指标下，数量指标填做成了多少事。",
    source: "财预〔2020〕10号、财预〔2021〕101号（成本指标）；廊坊市食品工程学校2019年自评表实例（工程资金金额）",
    example: CheckExample(
      wrong: [
        .init(.indicator(0, .name), "培训经费"), .init(.indicator(0, .target), "≤60万元"),
        .init(.indicator(0, .actual), "60万元"),
      ],
      corrected: [
        .init(.indicator(0, .name), "培训人数"), .init(.indicator(0, .target), "≥100人"),
        .init(.indicator(0, .actual), "100人"),
      ], finding: .indicator(0, .name)))

  static func problems(in form: CheckedForm) -> [Problem] {
    form.rows.compactMap { row in
      guard headings.occur(in: row.subdimension),
        let target = RowQuantities(row, in: form).target, target.unit.family == .money,
        SpendingName(MeasureName(row.name).core).isSpending
      else { return nil }
      switch row.targetReading.comparison {
      case .atMost, .lessThan, nil: break
      case .atLeast, .moreThan, .equal: return nil
      }
      return Problem(
        row.address(.name), "\(row.title)（\(row.target)）是花费，列在\(row.subdimension)下，应属于成本指标")
    }
  }

  private static let headings: WordList = ["数量"]
}
