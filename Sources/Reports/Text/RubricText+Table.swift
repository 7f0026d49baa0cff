import EvaluationModel

/// What only scoring tables have: indicators that the rubric names, and their data.
extension RubricText {
  static func indicators(_ rubric: Rubric, _ glossary: RuleGlossary) -> [String] {
    guard rubric.isTable else { return [] }
    var lines = ["评分表的指标"]
    for dimension in rubric.dimensions {
      for subdimension in dimension.subdimensions where !subdimension.indicators.isEmpty {
        lines.append("  \(dimension.name)·\(subdimension.name)")
        lines += subdimension.indicators.flatMap { self.lines(of: $0, rubric, glossary) }
      }
    }
    return lines
  }

  private static func lines(
    of indicator: FixedIndicator, _ rubric: Rubric, _ glossary: RuleGlossary
  ) -> [String] {
    let use = indicator.use
    let status = rubric.clauses.first { $0.id == use.basis }.map { "，\($0.status.title)" } ?? ""
    var lines = [
      "    \(CellText.line(indicator.name))  \(indicator.weight)分（依据 \(use.basis)\(status)）"
    ]
    func add(_ name: String, _ text: String?) {
      if let text, !text.isEmpty { lines.append("      \(name)：\(CellText.line(text))") }
    }
    add("也写作", indicator.aliases.joined(separator: "、"))
    add("公式", indicator.formula?.description)
    add("指标值", indicator.target)
    add("评分标准", indicator.standard)
    let id = glossary.title(of: use.rule) == use.rule ? "" : "\(use.rule) "
    add("规则", id + glossary.text(use))
    add("不适用", indicator.exemption.map(RubricWords.text))
    return lines
  }

  static func data(_ rubric: Rubric) -> [String] {
    guard !rubric.data.isEmpty else { return [] }
    return ["基础数据"]
      + rubric.data.flatMap { item in
        let places = RubricWords.places(of: item)
        return [
          "  \(item.name)（\(RubricWords.unit(of: item.form))）：\(CellText.line(item.meaning))"
        ] + (places.isEmpty ? [] : ["    也取自\(places)"])
      }
  }
}
