import EvaluationModel

/// Scores the rows of one form that a scoring table names.
struct TableRowScorer {
  private let table: CompiledTable
  private let scale: ScoringScale
  private let tierWords: WordTable
  private let data: FormData
  private let submission: Submission

  init(_ table: CompiledTable, _ rubric: CompiledRubric, _ submission: Submission) {
    self.table = table
    scale = rubric.scale
    tierWords = rubric.tierWords
    self.submission = submission
    data = FormData(submission, table.data)
  }

  /// The value that the rubric's formula makes of the form's data, as it is printed; empty where
  /// there is none.
  func valueText(of indicator: CompiledIndicator) -> String {
    guard let formula = indicator.indicator.formula, !data.mixesUnits(formula.names),
      let value = outcome(of: formula, indicator).value
    else { return "" }
    return indicator.unit.text(value)
  }

  /// Scores a row as one indicator of the table.
  ///
  /// The points are the table's: what the form prints for them is a matter of review.
  func score(
    _ row: IndicatorRow, as compiled: CompiledIndicator, into result: inout IndicatorScore
  ) {
    result.claimed = submission.points(row.score).value
    // Where no rows are published, those that the form has count with the points that it gives them.
    let filed = submission.points(row.weight).value
    result.weight =
      compiled.isUnpublished && (filed ?? .zero) > .zero
      ? filed ?? .zero : compiled.indicator.weight
    result.high = result.weight
    result.rule = compiled.id
    result.clause = compiled.clause
    if let exemption = compiled.indicator.exemption, applies(exemption) {
      exempt(exemption, compiled, &result)
      return
    }
    let actual = submission.reading(row.actual)
    var origin = Measurement.Origin.facts
    var outcome: FormulaOutcome?
    if let formula = compiled.indicator.formula {
      let calculated = self.outcome(of: formula, compiled)
      origin = .formula
      outcome = calculated
      if case .missing = calculated, let value = filedValue(actual, compiled) {
        origin = .filed
        outcome = .value(value)
      }
    }
    let measurement = Measurement(
      indicator: compiled.place.position, origin: origin, outcome: outcome,
      inputs: data.inputs(compiled.dataNames), unit: compiled.unit)
    result.calculation.measurement = measurement
    result.calculation.actual = actual
    result.calculation.target = TargetText(compiled.indicator.target)
    if let goal = compiled.goal {
      result.calculation.direction = goal.direction
      result.calculation.directionSource = .written
    }
    if origin == .formula, data.mixesUnits(compiled.indicator.formula?.names ?? []) {
      result.reason = .dataUnitsDiffer
      return
    }
    if let outcome, outcome.value == nil {
      result.reason = reason(outcome, compiled)
      return
    }
    let tableReading = TableRowReading(
      measured: measured(outcome?.value, compiled),
      facts: FormFacts(data, actual: submission.tidy(row.actual)))
    withExtendedLifetime(tableReading) {
      let reading = RowReading(
        tier: tier(row, actual), year: submission.year, scale: scale, table: tableReading)
      compiled.rule.score(reading, into: &result)
    }
  }

  private func measured(_ value: Fraction?, _ compiled: CompiledIndicator) -> MeasuredValue? {
    value.map { MeasuredValue(value: $0, goal: compiled.goal) }
  }

  /// The tier that the words of the actual value name.
  private func tier(_ row: IndicatorRow, _ actual: TargetText) -> Int? {
    guard case .words = actual.content else { return nil }
    return submission.withBytes(of: row.actual) { tierWords.find($0) }
  }

  // MARK: Values

  private func outcome(of formula: Formula, _ compiled: CompiledIndicator) -> FormulaOutcome {
    formula.evaluated { data.entry($0).value }
  }

  /// Why there is no value.
  private func reason(_ outcome: FormulaOutcome, _ compiled: CompiledIndicator) -> OutcomeReason {
    switch outcome {
    case .value: .none
    case .missing(let name): data.entry(name).isFilled ? .dataUnreadable : .dataMissing
    case .divisionByZero: .divisionByZero
    case .overflow: .overflow
    }
  }

  /// 实际完成值 as filed, where it is a number of the unit that the value is printed with.
  private func filedValue(_ actual: TargetText, _ compiled: CompiledIndicator) -> Fraction? {
    guard case .quantity(let quantity) = actual.content, actual.comparison == nil,
      !actual.isApproximate, quantity.unit.isSameFamily(as: compiled.unit),
      let base = quantity.baseValue
    else { return nil }
    let number =
      quantity.unit.family == .percentage ? base.shifted(byPowerOfTen: -2) : base
    return number.flatMap { try? $0.fraction() }
  }

  // MARK: Exemption

  private func applies(_ exemption: Exemption) -> Bool {
    let outcome = exemption.condition.evaluated { data.entry($0).value }
    return outcome.value.map { !$0.isZero } ?? false
  }

  private func exempt(
    _ exemption: Exemption, _ compiled: CompiledIndicator, _ result: inout IndicatorScore
  ) {
    result.calculation.measurement = Measurement(
      indicator: compiled.place.position, origin: .facts, outcome: nil,
      inputs: data.inputs(exemption.condition.names))
    result.outcome = .notApplicable
    switch exemption.effect {
    case .full:
      result.reason = .exemptInFull
      result.low = result.weight
      result.high = result.weight
    case .rescale:
      result.reason = .exemptRescaled
      result.low = .zero
      result.high = .zero
    }
  }
}
