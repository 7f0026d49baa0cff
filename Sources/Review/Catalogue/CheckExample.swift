public import EvaluationModel

/// The example of a check: a small form with the problem, and what was changed to correct it.
///
/// The plain form is a project's: unit and project named, an execution row of 10 points over
/// 100万元, four rows that total 90 points (the third lost one, with its reason) and the total of
/// 100, of which 99 are claimed. The two lists say which cells differ; cells of further rows add
/// these rows, which have no other cells.
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

  /// A further form of the same unit and year, for checks over several forms.
  public struct Other: Sendable {
    /// The form.
    public let form: Submission
    /// What it is, for the manual.
    public let title: String
    /// The cells that are told in the manual.
    public let cells: [Cell]

    /// The plain form as one of some kind, with some cells other ones.
    static func evaluation(_ kind: EvaluationKind, _ cells: [Cell] = []) -> Other {
      var form = CheckExample.form(with: cells)
      form.kind = kind
      return Other(form: form, title: "\(kind.title)自评表", cells: cells)
    }

    /// A 基础数据表 of the same unit and year that has nothing but some cells.
    static func baseData(_ cells: [Cell]) -> Other {
      var form = CheckExample.form(of: [Cell(.form(.unit), "示例单位")] + cells)
      form.kind = .department
      return Other(form: form, title: "基础数据表", cells: cells)
    }
  }

  /// The cells that make the form wrong.
  public let wrong: [Cell]
  /// The same cells corrected.
  public let corrected: [Cell]
  /// Where the finding must stand.
  public let finding: FieldAddress
  /// Further forms of the same unit and year, the same beside the wrong and the corrected form; in one
  /// of them the finding may stand.
  public var others: [Other] = []

  /// The plain form with some cells other ones.
  public static func form(with cells: [Cell] = []) -> Submission { form(of: plain + cells) }

  private static func form(of cells: [Cell]) -> Submission {
    var form = Submission()
    form.kind = .project
    form.year = 2024
    for cell in cells {
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

  /// The plain form in a line, for the manual.
  public static let summary = """
    项目自评表，预算执行10分，100万元全部执行；4个指标：产出“培训人数”30分、“项目总成本”20分，\
    效益“结业就业率”30分（≥90%，完成87%，得29分，有原因分析），满意度“学员满意度”10分；自评99分
    """

  private static let plain: [Cell] =
    [
      Cell(.form(.unit), "示例单位"), Cell(.form(.department), "示例主管部门"),
      Cell(.form(.project), "示例项目"), Cell(.form(.currencyUnit), "万元"),
      Cell(.fund(0, .name), "年度资金总额"), Cell(.fund(0, .initialBudget), "100"),
      Cell(.fund(0, .annualBudget), "100"), Cell(.fund(0, .annualExpenditure), "100"),
      Cell(.fund(0, .weight), "10"), Cell(.fund(0, .executionRate), "100%"),
      Cell(.fund(0, .score), "10"),
      Cell(.form(.goalExpected), "培训100人"), Cell(.form(.goalActual), "培训100人"),
      Cell(.form(.totalWeight), "100"), Cell(.form(.totalScore), "99"),
    ]
    + row(0, "产出指标", "数量指标", "培训人数", "≥100人", "100人", "30", "30")
    + row(1, "产出指标", "成本指标", "项目总成本", "≤100万元", "100万元", "20", "20")
    + row(
      2, "效益指标", "社会效益指标", "结业就业率", "≥90%", "87%", "30", "29",
      note: "3名学员结业后继续升学，已安排跟踪服务。")
    + row(3, "满意度指标", "服务对象满意度指标", "学员满意度", "≥90%", "95%", "10", "10")

  private static func row(
    _ index: Int, _ dimension: String, _ subdimension: String, _ name: String, _ target: String,
    _ actual: String, _ weight: String, _ score: String, note: String = ""
  ) -> [Cell] {
    [
      Cell(.indicator(index, .dimension), dimension),
      Cell(.indicator(index, .subdimension), subdimension), Cell(.indicator(index, .name), name),
      Cell(.indicator(index, .target), target), Cell(.indicator(index, .actual), actual),
      Cell(.indicator(index, .weight), weight), Cell(.indicator(index, .score), score),
      Cell(.indicator(index, .deviationNote), note),
    ]
  }
}
