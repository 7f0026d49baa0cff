/// A 指标体系 with its 评分标准: all that scoring knows about a form, as data.
public struct Rubric: Equatable, Sendable {
  /// The id: `hunan-project`.
  public var id: String
  /// The title for people.
  public var title: String
  /// What it evaluates.
  public var kind: EvaluationKind
  /// Where it applies: 全国, 湖南.
  public var region: String
  /// The years of the forms it applies to.
  public var years: YearSpan
  /// The heading of the official form, with `{year}` where the year stands.
  public var formTitle: String
  /// All clauses it relies on.
  public var clauses: [Clause]
  /// What all weights together must be: 100.
  public var total: Points
  /// The decimals of a score.
  public var digits: Int
  /// The execution row, or `nil` where there is none.
  public var execution: ExecutionSpecification?
  /// The 一级指标 in the form's order.
  public var dimensions: [RubricDimension]
  /// Whether a form may distribute the points otherwise.
  public var areWeightsBinding: Bool
  /// Other distributions of the points that the documents allow.
  public var variants: [WeightVariant]
  /// Which rule scores which kind of target; the first that fits counts.
  public var assignments: [RuleAssignment]
  /// How a direction is found where none is written.
  public var directions: DirectionDefaults
  /// What happens to results far above their targets, or `nil` for nothing.
  public var overshoot: OvershootPolicy?
  /// The tiers of qualitative results, best first.
  public var tiers: [Tier]
  /// The grades, best first.
  public var grades: [GradeBand]

  /// A rubric from its parts.
  public init(
    id: String, title: String, kind: EvaluationKind, region: String, years: YearSpan,
    formTitle: String, clauses: [Clause], total: Points, digits: Int,
    execution: ExecutionSpecification?, dimensions: [RubricDimension], areWeightsBinding: Bool,
    variants: [WeightVariant], assignments: [RuleAssignment], directions: DirectionDefaults,
    overshoot: OvershootPolicy?, tiers: [Tier], grades: [GradeBand]
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.region = region
    self.years = years
    self.formTitle = formTitle
    self.clauses = clauses
    self.total = total
    self.digits = digits
    self.execution = execution
    self.dimensions = dimensions
    self.areWeightsBinding = areWeightsBinding
    self.variants = variants
    self.assignments = assignments
    self.directions = directions
    self.overshoot = overshoot
    self.tiers = tiers
    self.grades = grades
  }
}

/// The years of the forms that a rubric applies to.
public struct YearSpan: Equatable, Sendable {
  /// The first year.
  public var first: Int
  /// The last year, or `nil` while it is still in force.
  public var last: Int?

  /// A span from its ends, both included.
  public init(first: Int, last: Int?) {
    self.first = first
    self.last = last
  }

  /// Whether forms of a year are meant.
  public func contains(_ year: Int) -> Bool {
    year >= first && last.map { year <= $0 } ?? true
  }
}

/// How the execution row is scored.
public struct ExecutionSpecification: Equatable, Sendable {
  /// Which budget the expenditure is divided by.
  public enum Denominator: String, CaseIterable, Sendable {
    /// 全年预算数, after adjustments.
    case annualBudget
    /// 年初预算数.
    case initialBudget
  }

  /// The points where the form states none.
  public var weight: Points
  /// Which budget the expenditure is divided by.
  public var denominator: Denominator
  /// The rule and its parameters.
  public var use: RuleUse

  /// A specification from its parts.
  public init(weight: Points, denominator: Denominator, use: RuleUse) {
    self.weight = weight
    self.denominator = denominator
    self.use = use
  }
}

/// One 一级指标 of a rubric.
public struct RubricDimension: Equatable, Sendable {
  /// The name: 产出指标.
  public var name: String
  /// Other names of the same: 产出.
  public var aliases: [String]
  /// The points.
  public var weight: Points
  /// The 二级指标.
  public var subdimensions: [RubricSubdimension]

  /// A dimension from its parts.
  public init(
    name: String, aliases: [String], weight: Points, subdimensions: [RubricSubdimension]
  ) {
    self.name = name
    self.aliases = aliases
    self.weight = weight
    self.subdimensions = subdimensions
  }
}

/// One 二级指标 of a rubric.
public struct RubricSubdimension: Equatable, Sendable {
  /// The name: 数量指标.
  public var name: String
  /// The points, where the rubric fixes them; `nil` where the unit distributes the dimension's.
  public var weight: Points?

  /// A subdimension from its parts.
  public init(name: String, weight: Points? = nil) {
    self.name = name
    self.weight = weight
  }
}

/// Another distribution of the points that the documents allow.
public struct WeightVariant: Equatable, Sendable {
  /// The name: `no-satisfaction`.
  public var id: String
  /// The name for people: 不设满意度指标.
  public var title: String
  /// The points of the execution row.
  public var execution: Points
  /// The points of each dimension, in the order of ``Rubric/dimensions``; zero where it is left out.
  public var weights: [Points]
  /// The clause behind it.
  public var basis: String

  /// A variant from its parts.
  public init(id: String, title: String, execution: Points, weights: [Points], basis: String) {
    self.id = id
    self.title = title
    self.execution = execution
    self.weights = weights
    self.basis = basis
  }
}
