import EvaluationModel

/// What a rule sees of a row beyond what the row's result records already: weight, claim, target,
/// actual value and direction stand in the ``IndicatorScore`` that it fills.
struct RowReading {
  /// The unit of the row's own unit column, `nil` where there is none.
  let columnUnit: Quantity?
  /// Whether target and actual are the same text.
  let isSameText: Bool
  /// The tier that the words of the actual value name, `nil` for none.
  let tier: Int?
  /// The year of the form.
  let year: Int?
  /// What the rubric says for all rows.
  ///
  /// The rubric keeps it: counting references to it for each row would cost as much as a comparison.
  unowned(unsafe) let scale: ScoringScale
  /// The decimals of a score.
  let digits: Int
  /// What only rows of scoring tables have; `nil` for all others.
  ///
  /// Who scores the row keeps it.
  unowned(unsafe) let table: TableRowReading?

  init(
    columnUnit: Quantity? = nil, isSameText: Bool = false, tier: Int? = nil, year: Int? = nil,
    scale: ScoringScale, table: TableRowReading? = nil
  ) {
    self.columnUnit = columnUnit
    self.isSameText = isSameText
    self.tier = tier
    self.year = year
    self.scale = scale
    digits = scale.digits
    self.table = table
  }

  /// What the rubric's formula gives; `nil` for rows of no scoring table.
  var measured: MeasuredValue? { table?.measured }
  /// The facts of the form; `nil` for rows of no scoring table.
  var facts: FormFacts? { table?.facts }
}

/// What a rule sees of a row of a scoring table beside.
///
/// A class, because nearly no row has one.
final class TableRowReading: Sendable {
  /// What the rubric's formula gives; `nil` where it has none.
  let measured: MeasuredValue?
  /// The facts of the form; `nil` where only a value is looked at.
  let facts: FormFacts?

  init(measured: MeasuredValue?, facts: FormFacts?) {
    self.measured = measured
    self.facts = facts
  }
}
