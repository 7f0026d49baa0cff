/// The result of one indicator row.
public struct IndicatorScore: Equatable, Sendable {
  /// How the score came about.
  public var outcome: Outcome
  /// Why it is not simply `scored`.
  public var reason: OutcomeReason
  /// 分值; zero where the form states none.
  public var weight: Points
  /// The least that the row can get; equal to ``high`` where the score is certain.
  public var low: Points
  /// The most that the row can get.
  public var high: Points
  /// 得分 as claimed on the form.
  public var claimed: Points?
  /// The id of the rule that decided, empty where none did.
  public var rule: String
  /// The clause behind the rule, an index into ``Rubric/clauses``, or −1.
  public var clause: Int16
  /// Which of ``Rubric/assignments`` decided, or −1.
  public var assignment: Int16
  /// Which dimension of the rubric the row belongs to, or −1 where the rubric does not name it.
  public var dimension: Int16
  /// What the rule looked at.
  public var calculation: Calculation

  /// A result that says nothing yet.
  public init(weight: Points = .zero, claimed: Points? = nil, dimension: Int16 = -1) {
    outcome = .cannotScore
    reason = .noRule
    self.weight = weight
    low = .zero
    high = weight
    self.claimed = claimed
    rule = ""
    clause = -1
    assignment = -1
    self.dimension = dimension
    calculation = Calculation()
  }

  /// Makes it a result that says nothing yet, in the memory that it has.
  public mutating func clear(dimension: Int16) {
    outcome = .cannotScore
    reason = .noRule
    weight = .zero
    low = .zero
    high = .zero
    claimed = nil
    rule = ""
    clause = -1
    assignment = -1
    self.dimension = dimension
    calculation.clear()
  }

  /// The score where it is certain, else `nil`.
  public var score: Points? {
    outcome == .cannotScore ? nil : high
  }

  /// 扣分: weight less score, where the score is certain.
  public var deduction: Points? {
    guard outcome != .notApplicable else { return .zero }
    return score.map { weight - $0 }
  }
}
