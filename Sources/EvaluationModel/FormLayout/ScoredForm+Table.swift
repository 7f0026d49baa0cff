/// What a scoring table says of the rows of a form.
extension ScoredForm {
  /// Which of ``Rubric/fixedIndicators`` a row of the form is; `nil` where it is none of them.
  public func tablePosition(ofIndicator index: Int) -> Int? {
    guard sheet.indicators.indices.contains(index) else { return nil }
    return sheet.indicators[index].calculation.measurement?.indicator
  }

  /// The indicator of the table that a row of the form is; `nil` where it is none.
  public func fixedIndicator(ofIndicator index: Int) -> FixedIndicator? {
    guard let position = tablePosition(ofIndicator: index) else { return nil }
    let indicators = rubric.fixedIndicators
    return indicators.indices.contains(position) ? indicators[position] : nil
  }

  /// 实际值 as printed: what the formula gives, and below it what was filed where that is another
  /// value.
  func valueText(ofIndicator index: Int) -> String {
    guard submission.indicators.indices.contains(index),
      sheet.indicators.indices.contains(index)
    else { return "" }
    let filed = CellText.line(submission.tidy(submission.indicators[index].actual))
    guard let measurement = sheet.indicators[index].calculation.measurement,
      measurement.origin == .formula, let value = measurement.valueText
    else { return filed }
    return filed.isEmpty || filed == value ? value : "\(value)\n(填报\(filed))"
  }

  /// How the points of a row come about, without the clause and without the way back: the formula,
  /// the data, the value, the points.
  func calculationText(ofIndicator index: Int, _ indicator: FixedIndicator?) -> String {
    guard explanations.indicators.indices.contains(index),
      sheet.indicators.indices.contains(index)
    else { return "" }
    var sentence = CellText.lines(explanations.indicators[index])
    let basis = basis(sheet.indicators[index].clause)
    if !basis.isEmpty, let citation = sentence.firstRange(of: "（依据：\(basis)）") {
      sentence = sentence[..<citation.lowerBound] + "。"
    }
    guard let indicator, sentence.hasPrefix(indicator.name) else { return sentence }
    let rest = sentence.dropFirst(indicator.name.count)
    guard let sign = rest.first, sign == "=" || sign == "：" else { return sentence }
    let formula = formulaText(ofIndicator: index, indicator)
    return (sign == "=" && !formula.isEmpty ? formula + "=" : "") + rest.dropFirst()
  }

  /// The formula without values, where a value was calculated by more than taking over one item.
  private func formulaText(ofIndicator index: Int, _ indicator: FixedIndicator) -> String {
    guard let measurement = sheet.indicators[index].calculation.measurement,
      measurement.origin == .formula, measurement.value != nil, let formula = indicator.formula
    else { return "" }
    return formula.description
  }
}

extension ScoredRow {
  /// 得分 as a scoring table prints it: an indicator that does not apply has the points that the
  /// standard gives it.
  var tableScoreText: String {
    standing == .notApplicable && high > .zero ? high.description : scoreText
  }

  /// 得分 as a number, where it is one.
  var tableScore: Points? {
    standing == .notApplicable && high > .zero ? high : score
  }
}
