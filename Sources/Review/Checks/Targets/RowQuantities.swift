import EvaluationModel

/// The numbers of a row with the units that they really have.
///
/// A bare number takes the unit of the row's unit column, else that of the other value, as in
/// scoring; where the two values do not go together, neither takes anything from the other.
struct RowQuantities {
  /// The one number of the target; `nil` where it is none.
  let target: Quantity?
  /// The one number of the actual value; `nil` where it is none.
  let actual: Quantity?

  init(_ row: CheckedRow, in form: CheckedForm) {
    let column = Self.columnUnit(row, form.submission)
    let target = Self.adopting(column, Self.quantity(row.targetReading, row.filed.target, form))
    let actual = Self.adopting(column, Self.quantity(row.actualReading, row.filed.actual, form))
    switch row.score.reason {
    case .unitsDiffer, .magnitudesDiffer, .unitDoubtful, .percentageDoubtful:
      self.target = target
      self.actual = actual
    default:
      self.target = Self.adopting(actual, target)
      self.actual = Self.adopting(target, actual)
    }
  }

  /// Whether the target is a percentage.
  var isTargetPercentage: Bool { target?.unit.family == .percentage }

  /// The unit column as a quantity of one; `nil` where there is none.
  private static func columnUnit(_ row: CheckedRow, _ submission: Submission) -> Quantity? {
    guard !submission.isMissing(row.filed.unit),
      let column = MeasurementUnit.reading(
        column: submission.text.span.extracting(row.filed.unit.range))
    else { return nil }
    return Quantity(1, column.magnitude, column.unit)
  }

  private static func adopting(_ other: Quantity?, _ quantity: Quantity?) -> Quantity? {
    guard let other, let quantity, quantity.unit.isNone, quantity.magnitude == .one,
      !other.unit.isNone
    else { return quantity }
    return Quantity(quantity.number, other.magnitude, other.unit)
  }

  /// The number of a cell; a row that was not scored has not been read yet.
  private static func quantity(
    _ scored: TargetText, _ cell: TextSlice, _ form: CheckedForm
  ) -> Quantity? {
    let reading = scored.content == .blank ? form.submission.reading(cell) : scored
    if case .quantity(let quantity) = reading.content { return quantity }
    return nil
  }
}
