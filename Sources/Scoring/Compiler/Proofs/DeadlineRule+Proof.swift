import EvaluationModel

extension DeadlineRule {
  static var readsNumericTarget: Bool { false }

  static func faults(of proven: ProvenIndicator) -> [RubricFault] {
    let target = proven.indicator.target
    if case .date = TargetText(target).content { return [] }
    return [
      RubricFault(
        path: target.isEmpty ? ["rule"] : ["target"],
        message: target.isEmpty
          ? "规则 deadline 要有期限，而“\(proven.indicator.name)”没有写 target" : "target“\(target)”不是期限",
        advice: "请写成 12月底前 的样子。")
    ]
  }
}
