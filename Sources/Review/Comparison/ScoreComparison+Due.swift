import EvaluationModel

extension ScoreComparison.Line {
  /// What the rule gives, for messages: 5.96分, 0～3.99分.
  var due: String { low == high ? "\(high)分" : "\(low)～\(high)分" }
}

extension CheckedForm {
  /// What the rule gives a row, for messages.
  func due(_ row: CheckedRow) -> String {
    ScoreComparer(rubric: rubric, settings: settings).line(of: row.score).due
  }

  /// What a row says, for messages: “培训人数”年度指标值“≥100人”，实际完成值“96人”; operator and unit are
  /// taken from their own columns where the form has these.
  func facts(_ row: CheckedRow) -> String {
    if let facts = tableFacts(row) { return facts }
    let unit = text(row.filed.unit)
    let target =
      row.target.isEmpty
      ? "（写在名称里）" : "“\(text(row.filed.comparison))\(withUnit(row.target, unit))”"
    return "\(row.title)年度指标值\(target)，实际完成值“\(withUnit(row.actual, unit))”"
  }

  private func withUnit(_ value: String, _ unit: String) -> String {
    value.last?.isNumber == true ? value + unit : value
  }
}
