import EvaluationModel

/// T09: a share of a whole is above 100 % or below zero.
enum PercentageOutOfRangeCheck: Check {
  static let description = CheckDescription(
    code: "T09", name: "percentage-out-of-range", title: "百分数超出范围", severity: .error,
    meaning: "满意度、合格率、及时率、准确率、覆盖率等是部分占全部的比例，在0到100%之间；增长率、完成率、执行率、控制率可以超过100%。",
    remedy: "请核对计算过程和小数点；要反映的是完成率或增长率的，请改用相应的名称。",
    source: "财预〔2021〕101号（指标取值方法）；财政信息系统保存校验",
    example: CheckExample(
      wrong: [.init(.indicator(3, .actual), "120%")],
      corrected: [.init(.indicator(3, .actual), "95%")], finding: .indicator(3, .actual)))

  static func problems(in form: CheckedForm) -> [Problem] {
    form.rows.compactMap { row in
      guard MeasureName(row.name).isShare else { return nil }
      let quantities = RowQuantities(row, in: form)
      let isTargetOut = isOut(quantities.target) || isOut(row.targetReading)
      guard isTargetOut || isOut(quantities.actual) || isOut(row.actualReading) else { return nil }
      let field: IndicatorField = isTargetOut ? .target : .actual
      let text = isTargetOut ? row.target : row.actual
      return Problem(
        row.address(field), "\(row.title)的\(field.title)“\(text)”不在0到100%之间")
    }
  }

  private static func isOut(_ quantity: Quantity?) -> Bool {
    guard let quantity, quantity.unit.family == .percentage, let value = quantity.baseValue else {
      return false
    }
    return value > 100 || value.isNegative
  }

  private static func isOut(_ reading: TargetText) -> Bool {
    guard case .range(let low, let high) = reading.content else { return false }
    return isOut(low) || isOut(high)
  }
}
