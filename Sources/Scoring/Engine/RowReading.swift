import EvaluationModel

/// What a rule sees of a row beyond what the row's result records already: weight, claim, target,
/// actual value and direction stand in the ``IndicatorScore`` that it fills.
struct RowReading {
  /// The unit of the row's own unit column, `nil` where there is none.
  var columnUnit: Quantity?
  /// Whether target and actual are the same text.
  var isSameText = false
  /// The tier that the words of the actual value name, `nil` for none.
  var tier: Int?
  /// The year of the form.
  var year: Int?
  /// What the rubric says for all rows.
  ///
  /// The rubric keeps it: counting references to it for each row would cost as much as a comparison.
  unowned(unsafe) var scale: ScoringScale
  /// What only rows of scoring tables have; `nil` for all others.
  ///
  /// Who scores the row keeps it.
  unowned(unsafe) var table: TableRowReading?

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
