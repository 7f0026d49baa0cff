public import EvaluationModel

/// What a rule is, for people and for the rubric compiler: its manual and its test in one.
public struct RuleDescription: Sendable {
  /// What a rule is applied to.
  public enum Subject: String, Sendable {
    /// An indicator row.
    case indicator
    /// The budget execution row.
    case execution
    /// The result of another rule.
    case modifier
    /// The bottom line.
    case total

    /// The Chinese word.
    public var title: String {
      switch self {
      case .indicator: "三级指标"
      case .execution: "预算执行"
      case .modifier: "修正"
      case .total: "总分"
      }
    }
  }

  /// The id in rubric files: `proportional-completion`.
  public let id: String
  /// The Chinese name.
  public let title: String
  /// What it is applied to.
  public let subject: Subject
  /// What it does, in Chinese, with the formula.
  public let meaning: String
  /// Where it comes from, in Chinese: documents, published forms, or practice.
  public let source: String
  /// The parameters that a rubric may give it.
  public let parameters: [ParameterDescription]
  /// Worked examples; each is run by the tests.
  public let examples: [RuleExample]

  init(
    id: String, title: String, subject: Subject = .indicator, meaning: String, source: String,
    parameters: [ParameterDescription] = [], examples: [RuleExample]
  ) {
    self.id = id
    self.title = title
    self.subject = subject
    self.meaning = meaning
    self.source = source
    self.parameters = parameters
    self.examples = examples
  }
}

/// One parameter of a rule.
public struct ParameterDescription: Sendable {
  /// What may be written for it.
  public enum Form: Sendable {
    /// One of several words, each with its meaning in Chinese.
    case choice([(word: String, meaning: String)])
    /// A percentage: 60%.
    case percentage
    /// A percentage or a quantity above zero: 1%, 1例.
    case step
    /// Points above zero: 0.5.
    case points
    /// Running text.
    case text
    /// A list of `{when: stretch, points: points}`, or best first `{from: percentage, share: percentage}`.
    case bands
    /// The name of a data item.
    case data
    /// A list of `{data: name, points: points}`.
    case items
    /// A list of `{for: words, points: points}`.
    case levels
  }

  /// The key in rubric files.
  public let name: String
  /// What it decides, in Chinese.
  public let meaning: String
  /// What may be written.
  public let form: Form
  /// What counts when it is left out, as written; `nil` when it must be given.
  public let standard: String?

  init(_ name: String, _ meaning: String, _ form: Form, standard: String?) {
    self.name = name
    self.meaning = meaning
    self.form = form
    self.standard = standard
  }

  /// Whether the parameter may be left out without a standard value: then it does not apply.
  var isOptional: Bool { standard == "" }
}

/// A worked example of a rule.
public struct RuleExample: Sendable {
  /// What it shows, in Chinese.
  public let title: String
  /// The parameters, where they differ from the standard.
  public let parameters: [Parameter]
  /// 三级指标.
  public let name: String
  /// 二级指标.
  public let subdimension: String
  /// 年度指标值; for the execution row and the total 全年预算数 in 万元.
  public let target: String
  /// 实际完成值; for the execution row and the total 全年执行数 in 万元.
  public let actual: String
  /// 分值.
  public let weight: String
  /// 自评得分, or `nil` for none; for the total what the other rows have together.
  public let claimed: String?
  /// How the score comes about.
  public let outcome: Outcome
  /// The score, or the two ends of the interval.
  public let score: ClosedRange<Points>
  /// The base data of a row of a scoring table; empty for rows that the unit names itself.
  public let data: [RuleExampleData]
  /// The formula of a row of a scoring table; empty for none.
  public let formula: String
  /// Pieces of text that the explanation must contain.
  public let says: [String]

  init(
    _ title: String, _ parameters: [Parameter] = [], name: String = "培训人数",
    subdimension: String = "数量指标", target: String = "", actual: String = "",
    weight: String = "10", claimed: String? = nil, data: [RuleExampleData] = [],
    formula: String = "", _ outcome: Outcome = .scored, score: Points, to high: Points? = nil,
    says: [String] = []
  ) {
    self.data = data
    self.formula = formula
    self.title = title
    self.parameters = parameters
    self.name = name
    self.subdimension = subdimension
    self.target = target
    self.actual = actual
    self.weight = weight
    self.claimed = claimed
    self.outcome = outcome
    self.score = score...max(score, high ?? score)
    self.says = says
  }
}

/// A data item of a worked example.
public struct RuleExampleData: Equatable, Sendable {
  /// Its name: 编制数.
  public let name: String
  /// Its unit as rubrics write it: 人, 是否.
  public let unit: String
  /// Its value as filed: 7.
  public let value: String

  init(_ name: String, _ unit: String, _ value: String) {
    self.name = name
    self.unit = unit
    self.value = value
  }
}
