import EvaluationModel

/// What a variant of a scoring table does otherwise, in words.
enum VariantWords {
  /// What is changed: 在职人员控制率, 整个二级指标“预算管理”.
  static func subject(of change: VariantChange) -> String {
    switch change.subject {
    case .indicator(let name): CellText.line(name)
    case .subdimension(let name): "整个二级指标“\(CellText.line(name))”"
    case .dimension(let name): "整个一级指标“\(CellText.line(name))”"
    }
  }

  /// What it becomes: `8分，每一步扣的分数：0.8，评分标准：…`.
  static func text(_ change: VariantChange, _ rubric: Rubric, _ glossary: RuleGlossary) -> String {
    guard change.weight != .zero else { return "不设" }
    let standard = CellText.line(change.standard)
    var parts = ["\(change.weight)分"]
    if case .indicator(let name) = change.subject {
      let rule = rubric.fixedIndicators.first { $0.name == name }?.use.rule ?? ""
      parts += change.parameters.map { parameter in
        "\(glossary.meaning(of: parameter.name, in: rule))："
          + glossary.words(parameter.value, of: parameter.name, in: rule)
      }
      if !standard.isEmpty { parts.append("评分标准：\(standard)") }
    } else {
      parts.append("评分标准未公布" + (standard.isEmpty ? "" : "（\(standard)）"))
    }
    if !change.basis.isEmpty { parts.append("依据 \(change.basis)") }
    return parts.joined(separator: "，")
  }
}
