import EvaluationModel

/// X01: several forms of one unit state another amount for the same money.
enum AmountsDifferBetweenFormsCheck: CrossCheck {
  static let description = CheckDescription(
    code: "X01", name: "amounts-differ-between-forms", title: "同一金额各表不一致", severity: .error,
    meaning: """
      同一单位同一年度的基础数据表、整体支出自评表和各项目自评表，项目支出的预算数、执行数应一致（按较粗的位数比较，元与万元先换算）。\
      没有基础数据表、但各项目预算合计正好等于整体支出自评表“项目支出”的，比较执行数。
      """,
    remedy: "请以决算为准核对两张表，改正有误的一处；执行率和得分随之重算。",
    source: "沅江市2024年自评表实例（基础数据表63856.80元，项目自评表64000元）",
    example: CheckExample(
      wrong: [.init(.fund(0, .annualExpenditure), "98")],
      corrected: [.init(.fund(0, .annualExpenditure), "100")],
      finding: .fund(0, .annualExpenditure),
      others: [
        .baseData([
          .init(.form(.currencyUnit), "万元"),
          .init(.data(0, name: "项目支出/示例项目/2024年预算数"), "100"),
          .init(.data(1, name: "项目支出/示例项目/2024年决算数"), "100"),
        ])
      ]))

  static func problems(across forms: [CheckedForm]) -> [CrossProblem] {
    let set = FormSet(forms)
    guard let (base, data) = set.base else { return allProjects(set, of: forms) }
    let amounts = BaseDataAmounts(base: forms[base], data: data)
    let matching = ProjectMatching(set.projects, of: forms, in: data)
    var problems: [CrossProblem] = []
    if let department = set.department {
      problems += wholes(amounts, forms[department])
        .map { CrossProblem(form: department, problem: $0) }
    }
    for project in set.projects {
      guard let row = matching.rows[project] else { continue }
      problems += self.project(amounts, row, forms[project])
        .map { CrossProblem(form: project, problem: $0) }
    }
    if let department = set.department {
      let projects = matching.rows.sorted { $0.key < $1.key }.map { (forms[$0.key], $0.value) }
      if problems.isEmpty, let problem = sum(amounts, projects, forms[department]) {
        problems.append(CrossProblem(form: department, problem: problem))
      }
      let adjustment = BudgetAdjustment(
        department: forms[department], data: data, projects: projects)
      if let problem = adjustment?.problem(amounts) {
        problems.append(CrossProblem(form: base, problem: problem))
      }
    }
    return problems
  }

  // MARK: The whole

  /// 基本支出 and 项目支出 of the whole against the rows of these names in the base data.
  private static func wholes(_ amounts: BaseDataAmounts, _ form: CheckedForm) -> [Problem] {
    if statesBudget(form) { return [] }
    return ["基本支出", "项目支出"].compactMap { word in
      guard let fund = form.submission.fundRow(named: word), let row = amounts.data.top(word),
        let cell = amounts.data.cell(row, .spent, of: form.submission.year)
      else { return nil }
      let address = FieldAddress.fund(fund, .annualExpenditure)
      guard let mine = ComparedAmount(address, of: form) else { return nil }
      let items = BaseDataSum(cell, of: row, in: amounts.data).flatMap { sum in
        sum.isComplete
          ? ComparedAmount(sum.sum, namesUnit: cell.namesUnit, of: amounts.data) : nil
      }
      guard let theirs = ComparedAmount(cell, of: amounts.data) ?? items,
        let difference = mine.difference(from: theirs)
      else { return nil }
      // Where the items say the same as this form, the base data's own total is wrong: X02.
      if let items, mine.difference(from: items) == nil { return nil }
      return Problem(
        address,
        "“\(word)”全年执行数\(difference.mine.text)，\(amounts.base.reference(cell.address))为"
          + "\(difference.theirs.text)，本表\(difference.text)")
    }
  }

  /// Whether 基本支出 and 项目支出 of a form total its budget and not what was spent: forms have one
  /// place for both, and some units put the budget there.
  private static func statesBudget(_ form: CheckedForm) -> Bool {
    let parts = ["基本支出", "项目支出"].compactMap { word in
      form.submission.fundRow(named: word)
        .flatMap { ComparedAmount(.fund($0, .annualExpenditure), of: form) }
    }
    guard parts.count == 2, let sum = ExactDecimal.sum(parts.map(\.money.yuan)) else {
      return false
    }
    let total = ComparedAmount(
      money: Money(yuan: sum), unit: form.currency.meant, isUnitStated: true)
    func agrees(_ field: FundField) -> Bool {
      ComparedAmount(.fund(0, field), of: form).map { total.difference(from: $0) == nil } ?? false
    }
    return !agrees(.annualExpenditure) && (agrees(.annualBudget) || agrees(.initialBudget))
  }

  // MARK: Projects

  private static func project(
    _ amounts: BaseDataAmounts, _ row: Int, _ form: CheckedForm
  ) -> [Problem] {
    let fields: [(BaseDataColumn.Kind, [FundField])] = [
      (.spent, [.annualExpenditure]), (.budget, [.initialBudget, .annualBudget]),
    ]
    return fields.compactMap { kind, fields in
      guard let cell = amounts.data.cell(row, kind, of: form.submission.year),
        let theirs = ComparedAmount(cell, of: amounts.data),
        let field = fields.first(where: { ComparedAmount(.fund(0, $0), of: form) != nil }),
        let mine = ComparedAmount(.fund(0, field), of: form),
        let difference = mine.difference(from: theirs)
      else { return nil }
      // The base data may state the budget after changes, or only the part that is appropriated.
      for fund in form.submission.funds.indices {
        for field in fields {
          if let part = ComparedAmount(.fund(fund, field), of: form),
            part.difference(from: theirs) == nil
          {
            return nil
          }
        }
      }
      let message =
        "\(field.title)\(difference.mine.text)，\(amounts.base.reference(cell.address))"
        + "“\(amounts.data.rows[row].name)”为\(difference.theirs.text)，本表\(difference.text)"
      return Problem(
        .fund(0, field), message + (field == .annualExpenditure ? repeated(mine, form) : ""))
    }
  }

  /// What to say where the amount spent is just the budget.
  private static func repeated(_ spent: ComparedAmount, _ form: CheckedForm) -> String {
    let budgets: [FundField] = [.annualBudget, .initialBudget]
    guard
      let field = budgets.first(where: {
        ComparedAmount(.fund(0, $0), of: form)?.money == spent.money
      })
    else { return "" }
    return "；本表全年执行数与\(field.title)相同，应是照填了预算数，没有按实际支出填"
  }

  /// The project forms together against 项目支出 of the whole, where base data does not say what was
  /// spent and every project with money in it has its form.
  private static func sum(
    _ amounts: BaseDataAmounts, _ projects: [(form: CheckedForm, row: Int)],
    _ department: CheckedForm
  ) -> Problem? {
    let data = amounts.data
    let year = department.submission.year
    guard let top = data.top("项目支出"), data.cell(top, .spent, of: year)?.number == nil,
      data.parts(of: top).allSatisfy({ data.cell($0, .spent, of: year)?.number == nil }),
      amounts.haveForms(projects, year), projects.count > 1,
      let fund = department.submission.fundRow(named: "项目支出"),
      let mine = ComparedAmount(.fund(fund, .annualExpenditure), of: department)
    else { return nil }
    return sum(projects.map(\.form), differsFrom: mine, at: fund)
  }

  /// The same where there is no base data at all: the projects are all there where their budgets total
  /// just the one of the whole.
  private static func allProjects(_ set: FormSet, of forms: [CheckedForm]) -> [CrossProblem] {
    guard let department = set.department, set.projects.count > 1 else { return [] }
    let form = forms[department]
    let projects = set.projects.map { forms[$0] }
    guard let fund = form.submission.fundRow(named: "项目支出"), !statesBudget(form),
      let budget = ComparedAmount(.fund(fund, .annualBudget), of: form), !budget.money.yuan.isZero,
      let spent = ComparedAmount(.fund(fund, .annualExpenditure), of: form),
      let budgets = total(.annualBudget, of: projects),
      budget.money == budgets.amount.money,
      let problem = sum(projects, differsFrom: spent, at: fund)
    else { return [] }
    return [CrossProblem(form: department, problem: problem)]
  }

  private static func sum(
    _ projects: [CheckedForm], differsFrom mine: ComparedAmount, at fund: Int
  ) -> Problem? {
    // Every form rounds by itself.
    guard let (theirs, precision) = total(.annualExpenditure, of: projects),
      let difference = mine.difference(from: theirs),
      difference.difference.yuan.distance
        > ExactDecimal(coefficient: Int64(projects.count), exponent: precision)
    else { return nil }
    return Problem(
      .fund(fund, .annualExpenditure),
      "“项目支出”全年执行数\(difference.mine.text)，\(projects.count)张项目自评表的全年执行数合计"
        + "\(difference.theirs.text)，本表\(difference.text)")
  }

  /// What the first fund rows of projects total, and the power of ten of the coarsest; `nil` where one
  /// states nothing.
  private static func total(
    _ field: FundField, of projects: [CheckedForm]
  ) -> (amount: ComparedAmount, precision: Int8)? {
    let parts = projects.compactMap { ComparedAmount(.fund(0, field), of: $0) }
    let amounts = parts.map(\.money.yuan)
    guard parts.count == projects.count, let sum = ExactDecimal.sum(amounts),
      let unit = parts.first?.unit, let precision = amounts.map(\.exponent).max()
    else { return nil }
    return (ComparedAmount(money: Money(yuan: sum), unit: unit, isUnitStated: true), precision)
  }
}
