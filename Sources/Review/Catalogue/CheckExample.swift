public import EvaluationModel

/// The example of a check: a small form with the problem, and what was changed to correct it.
///
/// The plain form is a project's: unit and project named, an execution row of 10 points over
/// 100万元, one row of 90 points (≥100人 → 100人) and the total of 100. The two lists say which cells
/// differ; cells of further rows add these rows, which have no other cells.
public struct CheckExample: Sendable {
  /// One cell that differs from the plain form.
  public struct Cell: Sendable {
    /// Which cell.
    public let address: FieldAddress
    /// What stands in it.
    public let text: String

    init(_ address: FieldAddress, _ text: String) {
      self.address = address
      self.text = text
    }
  }

  /// The cells that make the form wrong.
  public let wrong: [Cell]
  /// The same cells corrected.
  public let corrected: [Cell]
  /// Where the finding must stand.
  public let finding: FieldAddress

  /// The plain form with some cells other ones.
  public static func form(with cells: [Cell] = []) -> Submission {
    var form = Submission()
    form.kind = .project
    form.year = 2024
    for cell in plain + cells {
      let text = form.append(cell.text)
      switch cell.address {
      case .form(let field): form[field] = text
      case .fund(let row, let field):
        while form.funds.count <= row { form.funds.append(FundRow()) }
        form.funds[row][field] = text
      case .indicator(let row, let field):
        while form.indicators.count <= row { form.indicators.append(IndicatorRow()) }
        form.indicators[row][field] = text
      case .dimension(let row):
        while form.dimensions.count <= row {
          form.dimensions.append(WeightRow(name: form.append("产出指标"), weight: .absent))
        }
        form.dimensions[row].weight = text
      case .subdimension(let row):
        while form.subdimensions.count <= row {
          form.subdimensions.append(WeightRow(name: form.append("数量指标"), weight: .absent))
        }
        form.subdimensions[row].weight = text
      case .data(let row, let name):
        while form.data.count <= row { form.data.append(DataItem()) }
        form.data[row] = DataItem(name: form.append(name), value: text)
      }
    }
    return form
  }

  private static let plain: [Cell] = [
    Cell(.form(.unit), "示例单位"), Cell(.form(.department), "示例主管部门"),
    Cell(.form(.project), "示例项目"), Cell(.form(.currencyUnit), "万元"),
    Cell(.fund(0, .name), "年度资金总额"), Cell(.fund(0, .initialBudget), "100"),
    Cell(.fund(0, .annualBudget), "100"), Cell(.fund(0, .annualExpenditure), "100"),
    Cell(.fund(0, .weight), "10"), Cell(.fund(0, .executionRate), "100%"),
    Cell(.fund(0, .score), "10"),
    Cell(.form(.goalExpected), "培训100人"), Cell(.form(.goalActual), "培训100人"),
    Cell(.indicator(0, .dimension), "产出指标"), Cell(.indicator(0, .subdimension), "数量指标"),
    Cell(.indicator(0, .name), "培训人数"), Cell(.indicator(0, .target), "≥100人"),
    Cell(.indicator(0, .actual), "100人"), Cell(.indicator(0, .weight), "90"),
    Cell(.indicator(0, .score), "90"), Cell(.indicator(0, .deviationNote), ""),
    Cell(.form(.totalWeight), "100"), Cell(.form(.totalScore), "100"),
  ]
}
