/// One row of the fund block; the first is the total, the others are its parts.
public struct FundRow: Hashable, Sendable {
  /// The row's heading: 年度资金总额, 其中：当年财政拨款.
  public var name = TextSlice.absent
  /// 年初预算数.
  public var initialBudget = TextSlice.absent
  /// 全年预算数.
  public var annualBudget = TextSlice.absent
  /// 全年执行数.
  public var annualExpenditure = TextSlice.absent
  /// 分值 of the execution rate.
  public var weight = TextSlice.absent
  /// 执行率, as printed.
  public var executionRate = TextSlice.absent
  /// 得分 of the execution rate, as claimed.
  public var score = TextSlice.absent

  /// A row without any cell.
  public init() {}

  /// The text of one field.
  @inlinable
  public subscript(field: FundField) -> TextSlice {
    get {
      switch field {
      case .name: name
      case .initialBudget: initialBudget
      case .annualBudget: annualBudget
      case .annualExpenditure: annualExpenditure
      case .weight: weight
      case .executionRate: executionRate
      case .score: score
      }
    }
    set {
      switch field {
      case .name: name = newValue
      case .initialBudget: initialBudget = newValue
      case .annualBudget: annualBudget = newValue
      case .annualExpenditure: annualExpenditure = newValue
      case .weight: weight = newValue
      case .executionRate: executionRate = newValue
      case .score: score = newValue
      }
    }
  }
}

/// The fields of a fund row; the raw value is the key in JSON and YAML.
public enum FundField: String, CaseIterable, Hashable, Sendable {
  /// The row's heading.
  case name
  /// 年初预算数.
  case initialBudget
  /// 全年预算数.
  case annualBudget
  /// 全年执行数.
  case annualExpenditure
  /// 分值.
  case weight
  /// 执行率.
  case executionRate
  /// 得分.
  case score

  /// The heading on the official form.
  public var title: String {
    switch self {
    case .name: "资金名称"
    case .initialBudget: "年初预算数"
    case .annualBudget: "全年预算数"
    case .annualExpenditure: "全年执行数"
    case .weight: "分值"
    case .executionRate: "执行率"
    case .score: "得分"
    }
  }
}
