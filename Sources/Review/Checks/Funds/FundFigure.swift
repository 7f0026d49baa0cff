import EvaluationModel

/// A number of the fund block that takes its unit from the heading.
struct FundFigure: Sendable {
  /// Its row, from zero.
  let row: Int
  /// Its column.
  let field: FundField
  /// The number as written, above zero or below.
  let number: ExactDecimal

  /// The cell.
  var address: FieldAddress { .fund(row, field) }

  /// The amount, read in a unit.
  func money(in unit: CurrencyUnit) -> Money? { Money(number, in: unit) }

  /// All such numbers but zeros; amounts with a unit of their own (12.8万元) are none.
  static func all(of submission: Submission) -> [FundFigure] {
    var figures: [FundFigure] = []
    for (index, row) in submission.funds.enumerated() {
      for field in amounts where !row[field].isAbsent {
        let bytes = submission.text.span.extracting(row[field].range)
        guard let yuan = FiledAmount(reading: bytes, heading: .yuan).value,
          let other = FiledAmount(reading: bytes, heading: .tenThousandYuan).value, yuan != other
        else { continue }
        figures.append(FundFigure(row: index, field: field, number: yuan.yuan))
      }
    }
    return figures
  }

  /// The columns that hold amounts.
  static let amounts: [FundField] = [.initialBudget, .annualBudget, .annualExpenditure]
}
