import EvaluationModel

/// The base data of a unit together with the form that they stand in.
struct BaseDataAmounts {
  /// The form.
  let base: CheckedForm
  /// What it says.
  let data: BaseData

  /// Whether every project that has an amount in a year is among some pairs of forms and rows.
  func haveForms(_ projects: [(form: CheckedForm, row: Int)], _ year: Int?) -> Bool {
    guard let top = data.top("项目支出") else { return false }
    return data.parts(of: top).allSatisfy { row in
      let amounts = [BaseDataColumn.Kind.budget, .spent].compactMap {
        data.cell(row, $0, of: year)?.number
      }
      return amounts.allSatisfy(\.isZero) || projects.contains { $0.row == row }
    }
  }
}
