import EvaluationModel

/// The row 部门基本支出预算调整 of base data, left blank although the whole budget changed.
struct BudgetAdjustment {
  private let department: CheckedForm
  private let data: BaseData
  private let projects: [(form: CheckedForm, row: Int)]
  private let name: String
  private let cell: BaseData.Cell

  /// The row; `nil` where there is none or where something stands in it.
  init?(
    department: CheckedForm, data: BaseData, projects: [(form: CheckedForm, row: Int)]
  ) {
    let row = data.rows.first {
      $0.parent == nil && ComparedName.key($0.name).hasSuffix("预算调整")
    }
    guard let row, let cell = row.cells.last(where: { $0.text.isEmpty }),
      row.cells.allSatisfy({ $0.amount == .blank })
    else { return nil }
    self.department = department
    self.data = data
    self.projects = projects
    name = row.name
    self.cell = cell
  }

  /// What is wrong; `nil` where the budget did not change.
  ///
  /// The row is about 基本支出. Where nobody says whether the change is one of 基本支出 or of 项目支出, it
  /// is only worth knowing.
  func problem(_ amounts: BaseDataAmounts) -> Problem? {
    guard let before = ComparedAmount(.fund(0, .initialBudget), of: department),
      let after = ComparedAmount(.fund(0, .annualBudget), of: department),
      let whole = after.difference(from: before)
    else { return nil }
    let share = (try? Ratio(of: whole.difference.yuan.distance, to: before.money.yuan))
      .map { "（\($0.percentage)）" }
    let budgets =
      "\(department.reference(.fund(0, .annualBudget)))全年预算数\(after.text)，"
      + "比年初预算数\(before.text)\(whole.text)\(share ?? "")"
    let message = "“\(name)”没有填写，而\(budgets)"
    guard name.contains("基本支出") else {
      return Problem(cell.address, message, advice: advice, severity: .warning)
    }
    guard let projects = changeOfProjects(amounts) else {
      return Problem(
        cell.address, message + "；如属基本支出调整，应在此填写", advice: advice, severity: .info)
    }
    guard let rest = whole.difference.yuan.subtracting(projects), !rest.isZero else { return nil }
    return Problem(cell.address, message, advice: advice, severity: .warning)
  }

  private var advice: String { "请填写预算调整的金额；没有调整的，请核对整体支出自评表的预算数。" }

  /// By how much the budgets of all projects changed, in 元; `nil` where nobody says.
  private func changeOfProjects(_ amounts: BaseDataAmounts) -> ExactDecimal? {
    if let fund = department.submission.fundRow(named: "项目支出"),
      let change = change(of: department, fund)
    {
      return change
    }
    let year = department.submission.year
    guard !projects.isEmpty, amounts.haveForms(projects, year) else { return nil }
    let changes = projects.compactMap { change(of: $0.form, 0) }
    return changes.count == projects.count ? ExactDecimal.sum(changes) : nil
  }

  private func change(of form: CheckedForm, _ fund: Int) -> ExactDecimal? {
    guard let before = ComparedAmount(.fund(fund, .initialBudget), of: form),
      let after = ComparedAmount(.fund(fund, .annualBudget), of: form)
    else { return nil }
    return after.money.yuan.subtracting(before.money.yuan)
  }
}
