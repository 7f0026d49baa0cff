import EvaluationModel

/// The keys of the form's JSON and YAML, one table for each kind of object (design: field names are
/// fixed).
enum FormKeys {
  /// The keys of a form itself.
  enum Root: String, CaseIterable {
    case rubric
    case kind
    case year
    case unit
    case department
    case project
    case currencyUnit
    case funds
    case goal
    case dimensions
    case subdimensions
    case indicators
    case data
    case total
    case grade
    case signOff

    /// The form's field, where the value is one text.
    var field: FormField? {
      switch self {
      case .rubric: .rubric
      case .kind: .kind
      case .year: .year
      case .unit: .unit
      case .department: .department
      case .project: .project
      case .currencyUnit: .currencyUnit
      case .grade: .grade
      case .signOff: .signOff
      case .funds, .goal, .dimensions, .subdimensions, .indicators, .data, .total: nil
      }
    }

    /// The words of the official form.
    var title: String {
      switch self {
      case .funds: "资金"
      case .goal: "年度总体目标"
      case .dimensions: "一级指标"
      case .subdimensions: "二级指标"
      case .indicators: "三级指标"
      case .data: "基础数据"
      case .total: "总分"
      default: field?.title ?? rawValue
      }
    }
  }

  static let roots = Root.allCases
  static let funds = FundField.allCases
  static let indicators = IndicatorField.allCases
  static let goal: [FormField] = [.goalExpected, .goalActual, .goalWeight, .goalScore]
  static let total: [FormField] = [.totalWeight, .totalScore]

  static let rootTable = KeyTable(roots.map { ($0.rawValue, $0.title) })
  static let fundTable = KeyTable(funds.map { ($0.rawValue, $0.title) })
  static let indicatorTable = KeyTable(indicators.map { ($0.rawValue, $0.title) })
  static let goalTable = KeyTable([
    ("expected", "预期目标"), ("actual", "实际完成情况"), ("weight", "分值"), ("score", "得分"),
  ])
  static let totalTable = KeyTable([("weight", "分值"), ("score", "得分")])
  static let headingTable = KeyTable([("name", "名称"), ("weight", "分值")])

  /// The words by which a form may say what it evaluates.
  static let kinds: [(word: StaticString, kind: EvaluationKind)] = [
    ("project", .project), ("department", .department), ("项目支出", .project),
    ("整体支出", .department), ("部门整体支出", .department),
  ]
}
