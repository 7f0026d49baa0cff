import EvaluationModel

/// Makes a rubric of a YAML tree.
///
/// What cannot be read is replaced by something empty and reported; a rubric with faults never
/// leaves the reader, but may be asked what else is wrong with it.
struct RubricMapper {
  var yaml: StrictYAML

  init(_ yaml: StrictYAML) {
    self.yaml = yaml
  }

  /// The keys of a rubric.
  static let keys = [
    "id", "title", "kind", "region", "years", "form-title", "total", "digits", "clauses",
    "data", "execution", "weights-binding", "shared-weight", "dimensions", "variants", "rules",
    "directions", "overshoot", "total-cap", "tiers", "grades",
  ]

  /// The rubric, or `nil` where the root is no mapping.
  mutating func rubric(_ root: YAMLNode) -> Rubric? {
    let required = [
      "id", "title", "kind", "region", "years", "form-title", "clauses", "total", "digits",
      "dimensions",
    ]
    guard let fields = yaml.fields(root, "", keys: Self.keys, required: required) else {
      return nil
    }
    let dimensions = yaml.items(fields["dimensions"]).compactMap { dimension($0) }
    return Rubric(
      id: id(fields["id"]), title: yaml.text(fields["title"]) ?? "",
      kind: yaml.word(fields["kind"], of: EvaluationKind.self) ?? .project,
      region: yaml.text(fields["region"]) ?? "",
      years: yaml.years(fields["years"]) ?? YearSpan(first: 0, last: nil),
      formTitle: yaml.text(fields["form-title"]) ?? "",
      data: yaml.items(fields["data"]).compactMap { dataDefinition($0) },
      clauses: yaml.items(fields["clauses"]).compactMap { clause($0) },
      total: yaml.points(fields["total"]) ?? .zero, digits: yaml.integer(fields["digits"]) ?? 0,
      execution: fields["execution"].flatMap { execution($0.value) }, dimensions: dimensions,
      areWeightsBinding: yaml.flag(fields["weights-binding"]) ?? false,
      variants: yaml.items(fields["variants"]).compactMap { variant($0, dimensions) },
      assignments: yaml.items(fields["rules"]).compactMap { assignment($0) },
      directions: directions(fields["directions"]),
      overshoot: fields["overshoot"].flatMap { overshoot($0.value) },
      tiers: yaml.items(fields["tiers"]).compactMap { tier($0) },
      grades: yaml.items(fields["grades"]).compactMap { grade($0) },
      sharedWeight: yaml.points(fields["shared-weight"]),
      totalCap: fields["total-cap"].flatMap { totalCap($0.value) })
  }

  // MARK: Identity

  /// The id, which is also a folder's name and an argument of the command.
  private mutating func id(_ entry: YAMLNode.Entry?) -> String {
    guard let entry, let id = yaml.text(entry) else { return "" }
    let isPlain = id.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
    }
    if !isPlain {
      yaml.report(
        entry.value.mark, "id 只能用小写字母、数字和连字符，现为“\(id)”", advice: "请写成 hunan-project 的样子。")
    }
    return id
  }

  private mutating func clause(_ node: YAMLNode) -> Clause? {
    let keys = ["id", "document", "topic", "text", "status"]
    guard let fields = yaml.fields(node, "clauses 的一项", keys: keys, required: keys) else {
      return nil
    }
    return Clause(
      id: yaml.text(fields["id"]) ?? "", document: yaml.text(fields["document"]) ?? "",
      topic: yaml.text(fields["topic"]) ?? "", text: yaml.text(fields["text"]) ?? "",
      status: yaml.word(fields["status"], of: Clause.Status.self) ?? .recalled)
  }

  // MARK: Weights

  private mutating func dimension(_ node: YAMLNode) -> RubricDimension? {
    guard
      let fields = yaml.fields(
        node, "dimensions 的一项", keys: ["name", "aliases", "weight", "subdimensions"],
        required: ["name"])
    else { return nil }
    return RubricDimension(
      name: yaml.text(fields["name"]) ?? "", aliases: yaml.words(fields["aliases"]),
      weight: yaml.points(fields["weight"]),
      subdimensions: yaml.items(fields["subdimensions"]).compactMap { subdimension($0) })
  }

  /// A name, or `{name: 时效指标, weight: 10}`.
  private mutating func subdimension(_ node: YAMLNode) -> RubricSubdimension? {
    if case .scalar = node.content {
      return yaml.text(node, "subdimensions 的一项").map { RubricSubdimension(name: $0) }
    }
    guard
      let fields = yaml.fields(
        node, "subdimensions 的一项", keys: ["name", "weight", "indicators"], required: ["name"])
    else { return nil }
    return RubricSubdimension(
      name: yaml.text(fields["name"]) ?? "", weight: yaml.points(fields["weight"]),
      indicators: yaml.items(fields["indicators"]).compactMap { indicator($0) })
  }

  private mutating func variant(
    _ node: YAMLNode, _ dimensions: [RubricDimension]
  ) -> WeightVariant? {
    let required = ["id", "title", "weights", "basis"]
    guard
      let fields = yaml.fields(
        node, "variants 的一项", keys: required + ["execution", "changes"], required: required)
    else { return nil }
    let names = dimensions.map(\.name)
    var weights: [Points] = names.map { _ in .zero }
    if let entry = fields["weights"],
      let parts = yaml.fields(entry.value, "weights", keys: names, required: [])
    {
      weights = names.map { yaml.points(parts[$0]) ?? .zero }
    }
    return WeightVariant(
      id: yaml.text(fields["id"]) ?? "", title: yaml.text(fields["title"]) ?? "",
      execution: yaml.points(fields["execution"]) ?? .zero, weights: weights,
      changes: yaml.items(fields["changes"]).compactMap { change($0) },
      basis: yaml.text(fields["basis"]) ?? "")
  }

  // MARK: Tiers and grades

  private mutating func tier(_ node: YAMLNode) -> Tier? {
    guard
      let fields = yaml.fields(
        node, "tiers 的一项", keys: ["name", "from", "to", "words"],
        required: ["name", "from", "to"])
    else { return nil }
    return Tier(
      name: yaml.text(fields["name"]) ?? "", from: yaml.percentage(fields["from"]) ?? .zero,
      to: yaml.percentage(fields["to"]) ?? .zero, words: yaml.words(fields["words"]))
  }

  private mutating func grade(_ node: YAMLNode) -> GradeBand? {
    let keys = ["name", "from"]
    guard let fields = yaml.fields(node, "grades 的一项", keys: keys, required: keys) else {
      return nil
    }
    return GradeBand(
      name: yaml.text(fields["name"]) ?? "", from: yaml.points(fields["from"]) ?? .zero)
  }
}
