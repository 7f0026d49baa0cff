import EvaluationModel

extension RubricMapper {
  // MARK: Data

  mutating func dataDefinition(_ node: YAMLNode) -> DataDefinition? {
    guard
      let fields = yaml.fields(
        node, "data 的一项", keys: ["name", "unit", "meaning", "negative", "sources"],
        required: ["name", "unit", "meaning"])
    else { return nil }
    return DataDefinition(
      name: dataName(fields["name"]), form: dataForm(fields["unit"]),
      meaning: yaml.text(fields["meaning"]) ?? "",
      mayBeNegative: yaml.flag(fields["negative"]) ?? false,
      sources: yaml.items(fields["sources"]).compactMap { source($0) })
  }

  /// A name that can stand in a formula.
  private mutating func dataName(_ entry: YAMLNode.Entry?) -> String {
    guard let entry, let name = yaml.text(entry) else { return "" }
    if (try? Formula(name)) != .data(name) {
      yaml.report(
        entry.value.mark, "数据名“\(name)”不能用在公式里", advice: "名称里不能有空格、括号和运算符，不能以数字开头。")
    }
    return name
  }

  private mutating func dataForm(_ entry: YAMLNode.Entry?) -> DataDefinition.Form {
    guard let entry, let text = yaml.text(entry) else { return .flag }
    if text == "是否" { return .flag }
    if let unit = MeasurementUnit(text), !unit.isNone { return .number(unit) }
    let advice = text.hasSuffix("元") ? "金额写 元，表里的万元会自动换算。" : "请写 人、元、㎡、%、例 等一个单位，或写 是否。"
    yaml.report(entry.value.mark, "unit 不能写“\(text)”", advice: advice)
    return .flag
  }

  /// A name, or a list of names whose values are added up.
  private mutating func source(_ node: YAMLNode) -> DataSource? {
    guard case .sequence(let items) = node.content else {
      return yaml.text(node, "sources 的一项").map { DataSource([$0]) }
    }
    let names = items.compactMap { yaml.text($0, "sources 的一项") }
    guard !names.isEmpty else {
      yaml.report(node.mark, "sources 的一项是空的", advice: "请写数据在基础数据表里的名称。")
      return nil
    }
    return DataSource(names)
  }

  // MARK: Indicators

  mutating func indicator(_ node: YAMLNode) -> FixedIndicator? {
    guard
      let fields = yaml.fields(
        node, "indicators 的一项",
        keys: [
          "name", "aliases", "weight", "standard", "formula", "target", "not-applicable", "rule",
          "basis",
        ], required: ["name", "weight", "rule", "basis"], isOpen: true)
    else { return nil }
    return FixedIndicator(
      name: yaml.text(fields["name"]) ?? "", aliases: yaml.words(fields["aliases"]),
      weight: yaml.points(fields["weight"]) ?? .zero,
      standard: yaml.text(fields["standard"]) ?? "",
      formula: fields["formula"].flatMap { formula($0) },
      target: yaml.text(fields["target"]) ?? "",
      exemption: fields["not-applicable"].flatMap { exemption($0.value) }, use: use(fields))
  }

  private mutating func formula(_ entry: YAMLNode.Entry) -> Formula? {
    guard let text = yaml.text(entry) else { return nil }
    do throws(FormulaFault) {
      return try Formula(text)
    } catch {
      let isQuoted =
        if case .scalar(_, isQuoted: true) = entry.value.content { true } else { false }
      yaml.report(
        entry.value.mark.moved(by: error.offset + (isQuoted ? 1 : 0)), "公式读不懂：\(error.message)")
      return nil
    }
  }

  private mutating func exemption(_ node: YAMLNode) -> Exemption? {
    let keys = ["when", "then", "reason"]
    guard let fields = yaml.fields(node, "not-applicable", keys: keys, required: keys),
      let condition = fields["when"].flatMap({ formula($0) })
    else { return nil }
    return Exemption(
      condition: condition, effect: yaml.word(fields["then"], of: Exemption.Effect.self) ?? .full,
      reason: yaml.text(fields["reason"]) ?? "")
  }

  // MARK: Variants

  mutating func change(_ node: YAMLNode) -> VariantChange? {
    let subjects = ["indicator", "subdimension", "dimension"]
    guard
      let fields = yaml.fields(
        node, "changes 的一项", keys: subjects + ["weight", "standard", "basis"],
        required: ["weight"], isOpen: true)
    else { return nil }
    let named = subjects.filter { fields[$0] != nil }
    guard named.count == 1, let name = yaml.text(fields[named[0]]) else {
      yaml.report(
        node.mark, "changes 的一项要写明改的是哪一个", advice: "请写 indicator、subdimension、dimension 中的一个。")
      return nil
    }
    if named[0] != "indicator", let entry = fields.extra.first {
      yaml.report(
        entry.mark, "不认识的键“\(entry.key)”",
        advice: "整个\(named[0] == "dimension" ? "一级" : "二级")指标改为未公布，只写 weight、standard、basis。")
    }
    let subject: VariantChange.Subject =
      switch named[0] {
      case "indicator": .indicator(name)
      case "subdimension": .subdimension(name)
      default: .dimension(name)
      }
    return VariantChange(
      subject: subject, weight: yaml.points(fields["weight"]) ?? .zero,
      standard: yaml.text(fields["standard"]) ?? "",
      parameters: fields.extra.map { Parameter(name: $0.key, value: value($0.value)) },
      basis: yaml.text(fields["basis"]) ?? "")
  }
}
