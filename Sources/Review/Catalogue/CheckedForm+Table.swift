import EvaluationModel

/// What a scoring table says of the rows of a form.
extension CheckedForm {
  /// The indicator of the table that a row is; `nil` for rows that the unit names itself.
  func fixed(_ row: CheckedRow) -> FixedIndicator? {
    guard let position = row.score.calculation.measurement?.indicator else { return nil }
    let indicators = rubric.fixedIndicators
    return indicators.indices.contains(position) ? indicators[position] : nil
  }

  /// Whether the points of a row come from base data, and not from a judgement.
  func isCalculated(_ row: CheckedRow) -> Bool {
    fixed(row).map { !$0.dataNames(of: rubric).isEmpty } ?? false
  }

  /// Whether the form is a scoring table that leaves all that can be calculated to the calculation:
  /// what is blank in it is no mistake.
  var awaitsCalculation: Bool {
    guard rubric.isTable else { return false }
    let calculated = rows.filter { isCalculated($0) }
    return !calculated.isEmpty && calculated.allSatisfy { $0.score.claimed == nil }
  }

  /// Whether a row stands on the form, and was not added because the table has it.
  func isDrawn(_ row: CheckedRow) -> Bool {
    submission.places.isEmpty || submission.places[row.address(.name)] != nil
  }

  /// 分值 as the form prints it, where that is not what the table says; `nil` where it agrees, where it
  /// prints none, and where the table says nothing.
  func otherWeight(_ row: CheckedRow) -> (printed: Points, due: Points)? {
    guard let fixed = fixed(row), fixed.use.rule != Rubric.unpublishedRule,
      let printed = submission.points(row.filed.weight).value, printed != fixed.weight
    else { return nil }
    return (printed, fixed.weight)
  }

  /// The sum of the points that the form prints for its rows.
  var printedWeight: Points {
    rows.filter { isDrawn($0) }.reduce(.zero) {
      $0 + (submission.points($1.filed.weight).value ?? .zero)
    }
  }

  /// What the base data say of a row, for messages: “在职人员控制率”=101人÷100人=101.00%（评分表要求≤100%）;
  /// `nil` for rows that the unit names itself.
  func tableFacts(_ row: CheckedRow) -> String? {
    guard let fixed = fixed(row), let measurement = row.score.calculation.measurement else {
      return nil
    }
    let goal = fixed.target.isEmpty ? "" : "（评分表要求\(fixed.target)）"
    switch measurement.origin {
    case .formula:
      guard let formula = fixed.formula, let value = measurement.valueText else { return row.title }
      let calculation = formula.text { measurement.input($0)?.text ?? $0 }
      return "\(row.title)=\(calculation == value ? "" : calculation + "=")\(value)\(goal)"
    case .filed:
      return "\(row.title)填报的实际值“\(row.actual)”\(goal)"
    case .facts:
      guard !measurement.inputs.isEmpty else {
        return row.actual.isEmpty ? row.title : "\(row.title)完成情况“\(row.actual)”"
      }
      let inputs = measurement.inputs.map { "\($0.name)“\($0.text)”" }
      return "\(row.title)的基础数据：\(inputs.joined(separator: "、"))"
    }
  }
}
