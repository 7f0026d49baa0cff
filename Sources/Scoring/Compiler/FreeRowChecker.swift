import EvaluationModel

/// Proves that the rules for indicators of the unit's own need nothing that only fixed ones have.
enum FreeRowChecker {
  /// All faults of the rules that `rules` lists.
  static func faults(of rubric: Rubric) -> [RubricFault] {
    directions(rubric.directions)
      + rubric.assignments.enumerated().flatMap { index, assignment in
        faults(of: assignment.use).map {
          RubricFault(
            path: ["rules", .index(index)] + $0.path, message: $0.message, advice: $0.advice)
        }
      }
  }

  /// A word cannot say both that more is better and that less is.
  private static func directions(_ directions: DirectionDefaults) -> [RubricFault] {
    directions.falling.enumerated().filter { directions.rising.contains($0.element) }.map {
      RubricFault(
        path: ["directions", "falling", .index($0.offset)],
        message: "“\($0.element)”同时列在 falling 和 rising 里，前者永远用不到", advice: "一个词只能说一个方向。")
    }
  }

  private static func faults(of use: RuleUse) -> [RubricFault] {
    guard let rule = RuleCatalogue.indicatorRule(id: use.rule) else { return [] }
    if let name = rule.dataNames(in: use).first {
      return [
        RubricFault(
          path: ["rule"], message: "规则 \(use.rule) 要看数据“\(name)”，而单位自设的指标没有这项数据，永远计不了分",
          advice: "请把指标写进 dimensions 的 indicators，或换一个规则。")
      ]
    }
    let parameters = CheckedParameters(use, rule.description.parameters)
    let advice = "请写成百分比，如 1%；要按数量计的，请把指标写进 dimensions 的 indicators。"
    if rule == DeductPerStepRule.self, let step = MeasuredGoal.number(parameters.word("step")),
      !UnitProduct(step.unit).isBare
    {
      return [
        RubricFault(
          path: ["step"], message: "单位自设的指标单位各不相同，步长不能写“\(step.text)”", advice: advice)
      ]
    }
    guard rule == BandsRule.self else { return [] }
    return parameters.bands("bands").enumerated().filter {
      !UnitProduct($0.element.interval.unit).isBare
    }.prefix(1).map { index, band in
      RubricFault(
        path: ["bands", .index(index)],
        message: "单位自设的指标单位各不相同，第\(index + 1)档不能写“\(band.interval.unit.label)”",
        advice: advice)
    }
  }
}
