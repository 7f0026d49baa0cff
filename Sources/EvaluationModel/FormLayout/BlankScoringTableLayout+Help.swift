/// How to fill the table in, in the words of the rubric.
extension BlankScoringTableLayout {
  /// The line below the sign-off line.
  var notes: String {
    let id = variant.map { "\(rubric.id):\($0)" } ?? rubric.id
    let data = rubric.usedData.isEmpty ? "" : "先填“基础数据”，有公式和要素的指标由它计算，实际值、得分、总分、等级可以留空；"
    return "填表说明：1．\(data)由单位评判的指标必须填得分，并写明依据。2．分值和评分标准不得调整。3．\(BlankFormLayout.rubricLabel)\(id)。"
  }

  /// The line below the list of base data.
  var dataNotes: String {
    "填表说明：1．只填“填报值”一栏，数字按“单位”一栏的单位填写；用别的单位的，把单位一起写上，如“63.46万元”。"
      + "2．确实没有的写“无”或0，没有填写的一律不当作0。3．单位是“是/否”的填“是”或“否”。"
  }

  /// The help of each column.
  var columnHelp: [String] {
    [
      "", "", "", "分值由评分表规定，不得调整。", "计分的标准，照评分表。", "评分标准要求达到的值。",
      "有公式的可以留空，由“基础数据”计算；没有公式的写完成情况。", "自评得分，从0到本行分值；有公式和要素的可以留空。",
      "得分低于分值的，写明扣分的原因和改进措施，不写“无”“同上”。",
    ]
  }

  /// The formula, the data, the evidence and the clause of an indicator.
  func help(for indicator: FixedIndicator) -> String {
    var parts: [String] = []
    if let formula = indicator.formula { parts.append("\(indicator.name)=\(formula)。") }
    let names = indicator.dataNames(of: rubric)
    if !names.isEmpty { parts.append("需要的基础数据：\(names.joined(separator: "、"))。") }
    if case .text(let evidence)? = indicator.use.value("evidence") {
      parts.append("应附佐证：\(evidence)。")
    }
    if let clause = rubric.clauses.first(where: { $0.id == indicator.use.basis }) {
      parts.append("依据：\(clause.citation)。")
    }
    return parts.joined(separator: "\n")
  }

  /// What to write as 实际值.
  func valueHelp(for indicator: FixedIndicator) -> String {
    if let formula = indicator.formula { return "可以留空，由基础数据计算：\(formula)。" }
    let levels = levels(of: indicator)
    if !levels.isEmpty { return "可点右边的箭头选一项：\(levels.joined(separator: "、"))。" }
    return indicator.dataNames(of: rubric).isEmpty ? "写完成情况。" : "可以留空，由基础数据逐项计分。"
  }

  /// Whether 得分 may stay blank.
  func scoreHelp(for indicator: FixedIndicator) -> String {
    let isCalculated = indicator.formula != nil || !indicator.dataNames(of: rubric).isEmpty
    return isCalculated
      ? "可以留空，由基础数据计算。" : "由单位评判，请填0到\(indicator.weight)之间的得分。"
  }

  /// The words of the levels that a judgement chooses from.
  func levels(of indicator: FixedIndicator) -> [String] {
    guard case .list(let items)? = indicator.use.value("levels") else { return [] }
    return items.compactMap { item in
      guard case .map(let parts) = item,
        case .text(let words)? = parts.first(where: { $0.name == "for" })?.value
      else { return nil }
      return words
    }
  }
}
