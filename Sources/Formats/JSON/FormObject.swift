import EvaluationModel

/// An object of a form whose members are all texts: where it stands and what its members are, for
/// messages and addresses.
enum FormObject {
  case goal
  case total
  case fund(Int)
  case heading(FormKeys.Root, Int)
  /// A row by its number among those filed and among those that are no stubs.
  case indicator(filed: Int, number: Int)

  /// The texts of the members in the order of the object's ``KeyTable``; no table is longer.
  typealias Texts = InlineArray<16, TextSlice>

  /// The pointer inside the form.
  var path: String {
    switch self {
    case .goal, .total: "/" + key
    case .fund(let number), .heading(_, let number), .indicator(let number, _): "/\(key)/\(number)"
    }
  }

  /// The key of the form under which the object stands, or the list that it is in.
  var key: String {
    switch self {
    case .goal: FormKeys.Root.goal.rawValue
    case .total: FormKeys.Root.total.rawValue
    case .fund: FormKeys.Root.funds.rawValue
    case .heading(let key, _): key.rawValue
    case .indicator: FormKeys.Root.indicators.rawValue
    }
  }

  /// What the official form calls it.
  var title: String {
    switch self {
    case .goal: FormKeys.Root.goal.title
    case .total: FormKeys.Root.total.title
    case .fund: "资金行"
    case .heading(let key, _): key.title
    case .indicator: "指标行"
    }
  }

  /// What the official form calls a member.
  func title(of key: Int) -> String {
    switch self {
    case .goal: FormKeys.goal[key].title
    case .total: FormKeys.total[key].title
    case .fund: FormKeys.funds[key].title
    case .heading: key == 0 ? "名称" : "分值"
    case .indicator: FormKeys.indicators[key].title
    }
  }

  /// The address of a member, `nil` for one that has none.
  func address(of key: Int) -> FieldAddress? {
    switch self {
    case .goal: .form(FormKeys.goal[key])
    case .total: .form(FormKeys.total[key])
    case .fund(let number): .fund(number, FormKeys.funds[key])
    case .heading(.dimensions, let number): key == 1 ? .dimension(number) : nil
    case .heading(_, let number): key == 1 ? .subdimension(number) : nil
    case .indicator(_, let number): .indicator(number, FormKeys.indicators[key])
    }
  }
}

extension FundRow {
  /// A row of texts in the order of ``FormKeys/fundTable``.
  init(_ texts: borrowing FormObject.Texts) {
    self.init()
    name = texts[0]
    initialBudget = texts[1]
    annualBudget = texts[2]
    annualExpenditure = texts[3]
    weight = texts[4]
    executionRate = texts[5]
    score = texts[6]
  }
}

extension IndicatorRow {
  /// A row of texts in the order of ``FormKeys/indicatorTable``.
  init(_ texts: borrowing FormObject.Texts) {
    self.init()
    dimension = texts[0]
    subdimension = texts[1]
    name = texts[2]
    comparison = texts[3]
    unit = texts[4]
    target = texts[5]
    actual = texts[6]
    weight = texts[7]
    score = texts[8]
    deviationNote = texts[9]
  }
}
