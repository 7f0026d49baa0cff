extension FormEntry {
  /// A scored form in short.
  public init(of scored: ScoredForm) {
    let form = scored.submission
    let sheet = scored.sheet
    rubric = scored.rubric.id
    kind = form.kind ?? scored.rubric.kind
    year = form.year
    unit = CellText.line(form.tidy(form.unit))
    department = CellText.line(form.tidy(form.department))
    project = CellText.line(form.tidy(form.project))
    funds = form.funds.map { Fund(of: $0, in: form) }
    executionRate = sheet.execution?.rate
    weight = sheet.total.weight
    low = sheet.total.low
    high = sheet.total.high
    claimed = sheet.total.claimed
    grade = scored.gradeName ?? ""
    claimedGrade = CellText.line(form.tidy(form.grade))
    goalActual = CellText.line(form.tidy(form.goalActual))
    rows = zip(form.indicators, sheet.indicators).enumerated().map { index, pair in
      Row(
        of: pair.0, in: form, score: pair.1,
        explanation: scored.explanations.indicators.indices.contains(index)
          ? scored.explanations.indicators[index] : "")
    }
    findings = scored.findings
  }
}

extension FormEntry.Fund {
  /// A row of the fund block as it counts.
  fileprivate init(of row: FundRow, in form: Submission) {
    self.init(
      name: CellText.line(form.tidy(row.name)), initialBudget: form.amount(row.initialBudget).value,
      annualBudget: form.amount(row.annualBudget).value,
      annualExpenditure: form.amount(row.annualExpenditure).value,
      unreadable: Set(
        [FundField.initialBudget, .annualBudget, .annualExpenditure].filter { field in
          form.amount(row[field]) == .malformed
        }))
  }
}

extension FormEntry.Row {
  /// A row with its points.
  fileprivate init(
    of row: IndicatorRow, in form: Submission, score: IndicatorScore, explanation: String
  ) {
    func heading(_ slice: TextSlice) -> String {
      CellText.line(DimensionHeading(form.tidy(slice)).title)
    }
    func text(_ slice: TextSlice) -> String { CellText.line(form.tidy(slice)) }
    self.init(
      dimension: heading(row.dimension), subdimension: heading(row.subdimension),
      name: text(row.name), target: text(row.target), actual: text(row.actual),
      note: text(row.deviationNote), weight: score.weight, low: score.low, high: score.high,
      claimed: score.claimed, outcome: score.outcome, explanation: explanation,
      unit: text(row.unit),
      direction: score.calculation.target.content == .blank ? nil : score.calculation.direction)
  }
}
