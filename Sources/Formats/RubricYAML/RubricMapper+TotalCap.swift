import EvaluationModel

extension RubricMapper {
  /// `{rule: total-cap-by-execution, bands: [{below: 80%, cap: 89}], basis: total-cap}`.
  mutating func totalCap(_ node: YAMLNode) -> TotalCapPolicy? {
    let keys = ["rule", "bands", "basis"]
    guard let fields = yaml.fields(node, "total-cap", keys: keys, required: keys) else {
      return nil
    }
    _ = yaml.word(fields["rule"], among: [TotalCapPolicy.rule])
    return TotalCapPolicy(
      bands: yaml.items(fields["bands"]).compactMap { totalCapBand($0) },
      basis: yaml.text(fields["basis"]) ?? "")
  }

  private mutating func totalCapBand(_ node: YAMLNode) -> TotalCapBand? {
    let keys = ["below", "cap"]
    guard let fields = yaml.fields(node, "bands 的一项", keys: keys, required: keys) else {
      return nil
    }
    return TotalCapBand(
      below: yaml.percentage(fields["below"]) ?? .zero, cap: yaml.points(fields["cap"]) ?? .zero)
  }
}
