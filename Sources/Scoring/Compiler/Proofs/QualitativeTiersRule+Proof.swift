import EvaluationModel

extension QualitativeTiersRule {
  static var readsNumericTarget: Bool { false }

  static func faults(of proven: ProvenIndicator) -> [RubricFault] {
    proven.tiers.isEmpty
      ? [
        RubricFault(
          path: ["rule"], message: "规则 qualitative-tiers 按 tiers 分等，而指标体系没有写 tiers",
          advice: "请补写 tiers，或改用 manual 的 levels。")
      ] : []
  }
}
