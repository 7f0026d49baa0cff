import EvaluationModel

extension RubricMapper {
  mutating func execution(_ node: YAMLNode) -> ExecutionSpecification? {
    let required = ["weight", "denominator", "rule", "basis"]
    guard
      let fields = yaml.fields(
        node, "execution", keys: required, required: required, isOpen: true)
    else { return nil }
    return ExecutionSpecification(
      weight: yaml.points(fields["weight"]) ?? .zero,
      denominator: yaml.word(
        fields["denominator"], of: ExecutionSpecification.Denominator.self) ?? .annualBudget,
      use: use(fields))
  }

  mutating func assignment(_ node: YAMLNode) -> RuleAssignment? {
    guard
      let fields = yaml.fields(
        node, "rules 的一项", keys: ["for", "in", "rule", "basis"],
        required: ["for", "rule", "basis"], isOpen: true)
    else { return nil }
    return RuleAssignment(
      kind: yaml.word(fields["for"], of: TargetKind.self) ?? .number,
      scope: yaml.text(fields["in"]), use: use(fields))
  }

  mutating func use(_ fields: YAMLFields) -> RuleUse {
    RuleUse(
      rule: yaml.text(fields["rule"]) ?? "",
      parameters: fields.extra.map { Parameter(name: $0.key, value: value($0.value)) },
      basis: yaml.text(fields["basis"]) ?? "")
  }

  func value(_ node: YAMLNode) -> ParameterValue {
    switch node.content {
    case .scalar(let text, _): .text(text)
    case .sequence(let items): .list(items.map { value($0) })
    case .mapping(let entries):
      .map(entries.map { Parameter(name: $0.key, value: value($0.value)) })
    }
  }

  mutating func directions(_ entry: YAMLNode.Entry?) -> DirectionDefaults {
    guard let entry,
      let fields = yaml.fields(
        entry.value, "directions", keys: ["cost", "falling", "rising"], required: [])
    else { return DirectionDefaults(cost: [], falling: [], rising: []) }
    return DirectionDefaults(
      cost: yaml.words(fields["cost"]), falling: yaml.words(fields["falling"]),
      rising: yaml.words(fields["rising"]))
  }

  // MARK: Overshoot

  mutating func overshoot(_ node: YAMLNode) -> OvershootPolicy? {
    guard
      let fields = yaml.fields(
        node, "overshoot",
        keys: ["threshold", "zero-target", "action", "points", "bands", "basis"],
        required: ["threshold", "action", "basis"])
    else { return nil }
    return OvershootPolicy(
      threshold: yaml.percentage(fields["threshold"]) ?? .zero,
      zeroTargetThreshold: yaml.number(fields["zero-target"]),
      action: action(fields, node.mark), basis: yaml.text(fields["basis"]) ?? "")
  }

  private mutating func action(
    _ fields: YAMLFields, _ mark: SourceMark
  ) -> OvershootPolicy.Action {
    guard
      let word = yaml.word(fields["action"], among: ["explain", "flag", "minus", "bands"])
    else { return .explain }
    // Which key an action needs; it is out of place with every other action.
    let needs = ["minus": "points", "bands": "bands"]
    for (owner, key) in needs.sorted(by: { $0.key < $1.key }) {
      if owner == word, fields[key] == nil {
        yaml.report(
          fields["action"]?.value.mark ?? mark, "action 写 \(word) 时缺少键“\(key)”", advice: "请补写。")
      } else if owner != word, let entry = fields[key] {
        yaml.report(
          entry.mark, "action 写 \(word) 时不能写 \(key)", advice: "请删去它，或把 action 改为 \(owner)。")
      }
    }
    switch word {
    case "flag": return .flag
    case "minus": return .minus(yaml.points(fields["points"]) ?? .zero)
    case "bands": return .bands(yaml.items(fields["bands"]).compactMap { band($0) })
    default: return .explain
    }
  }

  private mutating func band(_ node: YAMLNode) -> OvershootBand? {
    let keys = ["from", "deduct"]
    guard let fields = yaml.fields(node, "bands 的一项", keys: keys, required: keys) else {
      return nil
    }
    return OvershootBand(
      from: yaml.percentage(fields["from"]) ?? .zero,
      deduction: yaml.percentage(fields["deduct"]) ?? .zero)
  }
}
