import EvaluationModel

/// X03: a printed rate, of base data or of a scoring table, is not what the data give.
enum ControlRateMiscalculatedCheck: CrossCheck {
  static let description = CheckDescription(
    code: "X03", name: "control-rate-miscalculated", title: "控制率计算有误",
    severity: .warning,
    meaning: "控制率=实际在职人数÷编制数，规模控制率=实际规模÷批复规模，投资概算控制率=实际投资÷预算投资，按填报的位数四舍五入；评分表里由基础数据计算的比率同样核对。",
    remedy: "请按表中的数重新计算控制率。",
    source: "湖南省部门整体支出绩效评价指标（在职人员控制率）；沅江市2024年基础数据表实例（9÷7，填128%）",
    example: CheckExample(
      wrong: cells(rate: "90%"), corrected: cells(rate: "80%"), finding: .data(2, name: "控制率")))

  static func problems(across forms: [CheckedForm]) -> [CrossProblem] {
    forms.enumerated().flatMap { index, form in
      ControlRate.all(in: form.submission).compactMap { rate in
        guard let address = rate.address, let corrected = rate.corrected else { return nil }
        return CrossProblem(
          form: index,
          problem: Problem(
            address,
            "\(rate.kind.title)填\(rate.filed)，\(rate.kind.formula)=\(rate.division)，四舍五入应为\(corrected)"
          ))
      } + tableRates(form, at: index)
    }
  }

  /// Rates that a scoring table prints and that its formula gives otherwise.
  private static func tableRates(_ form: CheckedForm, at index: Int) -> [CrossProblem] {
    let indicators = form.rubric.fixedIndicators
    return form.rows.compactMap { row in
      guard let measurement = row.score.calculation.measurement, measurement.origin == .formula,
        indicators.indices.contains(measurement.indicator),
        let formula = indicators[measurement.indicator].formula, let value = measurement.value,
        row.actual.contains("%") || row.actual.contains("％")
      else { return nil }
      let printed = FiledRate(
        reading: form.submission.text.span.extracting(row.filed.actual.range))
      guard let corrected = printed.corrected(to: Ratio(value), saysPercent: true) else {
        return nil
      }
      let calculation = formula.text { measurement.input($0)?.text ?? $0 }
      return CrossProblem(
        form: index,
        problem: Problem(
          row.address(.actual),
          "\(row.title)填\(row.actual)，按基础数据\(calculation)=\(Ratio(value).percentage)，四舍五入应为\(corrected)",
          advice: "请按基础数据重新计算，或核对基础数据。"))
    }
  }

  private static func cells(rate: String) -> [CheckExample.Cell] {
    [
      .init(.data(0, name: "编制数"), "10"), .init(.data(1, name: "2024年实际在职人数"), "8"),
      .init(.data(2, name: "控制率"), rate),
    ]
  }
}
