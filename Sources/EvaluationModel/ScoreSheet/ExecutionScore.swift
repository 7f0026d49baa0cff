/// The result of the budget execution row (预算执行率).
public struct ExecutionScore: Equatable, Sendable {
  /// How the score came about.
  public var outcome = Outcome.cannotScore
  /// Why it is not simply `scored`.
  public var reason = OutcomeReason.budgetMissing
  /// 分值: the form's own where it states one, else the rubric's.
  public var weight = Points.zero
  /// Whether the weight stands on the form.
  public var isWeightFiled = false
  /// The least that the row can get.
  public var low = Points.zero
  /// The most that the row can get.
  public var high = Points.zero
  /// 得分 as claimed on the form.
  public var claimed: Points?
  /// The exact execution rate, where there is one.
  public var rate: Ratio?
  /// The exact share of the weight that the points were rounded from, where there is one.
  public var share: Fraction?
  /// 执行数 over which the rate was taken.
  public var numerator: Money?
  /// 预算数 under which it was taken.
  public var denominator: Money?
  /// The indicator row that *is* the execution row, where the fund block carries no points and a row
  /// named 预算执行率 does; that row's points are then counted here and not among the indicators.
  public var indicatorRow: Int?
  /// The id of the rule that decided.
  public var rule = ""
  /// The clause behind the rule, an index into ``Rubric/clauses``, or −1.
  public var clause: Int16 = -1

  /// A result that says nothing yet.
  public init() {}

  /// The score where it is certain, else `nil`.
  public var score: Points? {
    outcome == .cannotScore ? nil : high
  }

  /// 扣分: weight less score, where the score is certain.
  public var deduction: Points? { score.map { weight - $0 } }
}
