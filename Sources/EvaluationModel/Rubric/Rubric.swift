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
  /// The data that its formulas and checklists use.
  public var data: [DataDefinition]
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
  /// The points of the dimensions without points of their own together; `nil` where all have some.
  public var sharedWeight: Points?
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
  /// How far the execution rate holds down the total, or `nil` for not at all.
  public var totalCap: TotalCapPolicy?
  /// The tiers of qualitative results, best first.
  public var tiers: [Tier]
  /// The grades, best first.
  public var grades: [GradeBand]

  /// A rubric from its parts.
  public init(
    id: String, title: String, kind: EvaluationKind, region: String, years: YearSpan,
    formTitle: String, data: [DataDefinition] = [], clauses: [Clause], total: Points, digits: Int,
    execution: ExecutionSpecification?, dimensions: [RubricDimension], areWeightsBinding: Bool,
    variants: [WeightVariant], assignments: [RuleAssignment], directions: DirectionDefaults,
    overshoot: OvershootPolicy?, tiers: [Tier], grades: [GradeBand],
    sharedWeight: Points? = nil, totalCap: TotalCapPolicy? = nil
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.region = region
    self.years = years
    self.formTitle = formTitle
    self.data = data
    self.clauses = clauses
    self.total = total
    self.digits = digits
    self.execution = execution
    self.dimensions = dimensions
    self.sharedWeight = sharedWeight
    self.areWeightsBinding = areWeightsBinding
    self.variants = variants
    self.assignments = assignments
    self.directions = directions
    self.overshoot = overshoot
    self.totalCap = totalCap
    self.tiers = tiers
    self.grades = grades
  }

  /// The indicators that the rubric itself names, in its order; empty where units name their own.
  public var fixedIndicators: [FixedIndicator] {
    dimensions.flatMap { $0.subdimensions.flatMap(\.indicators) }
  }

  /// Whether the rubric is a scoring table: it names indicators itself.
  public var isTable: Bool {
    dimensions.contains { $0.subdimensions.contains { !$0.indicators.isEmpty } }
  }
}
