/// A scored form in short: who, which points, which rows, which findings.
///
/// Texts are as filed, on one line, without blanks at their ends.
public struct FormEntry: Equatable, Sendable {
  /// A row of the fund block.
  public struct Fund: Equatable, Sendable {
    /// 年度资金总额, 其中：一般公共预算.
    public var name: String
    /// 年初预算数, where it can be read.
    public var initialBudget: Money?
    /// 全年预算数, where it can be read.
    public var annualBudget: Money?
    /// 全年执行数, where it can be read.
    public var annualExpenditure: Money?
    /// The amounts that are filled with something that is no amount: 173,59.
    public var unreadable: Set<FundField>

    /// A row from its parts.
    public init(
      name: String, initialBudget: Money?, annualBudget: Money?, annualExpenditure: Money?,
      unreadable: Set<FundField> = []
    ) {
      self.name = name
      self.initialBudget = initialBudget
      self.annualBudget = annualBudget
      self.annualExpenditure = annualExpenditure
      self.unreadable = unreadable
    }
  }

  /// A row that carries points.
  public struct Row: Equatable, Sendable {
    /// 一级指标.
    public var dimension: String
    /// 二级指标.
    public var subdimension: String
    /// 三级指标.
    public var name: String
    /// 度量单位, where it has a column of its own.
    public var unit: String
    /// 年度指标值.
    public var target: String
    /// 实际完成值.
    public var actual: String
    /// 偏差原因分析及改进措施.
    public var note: String
    /// 分值.
    public var weight: Points
    /// The least that it can get.
    public var low: Points
    /// The most that it can get; the score where it is the same as ``low``.
    public var high: Points
    /// 得分 as claimed.
    public var claimed: Points?
    /// Which side of the target is the good one; `nil` where no target was read.
    public var direction: Calculation.Direction?
    /// How the score came about.
    public var outcome: Outcome
    /// The sentence about it; empty where the run made none.
    public var explanation: String

    /// A row from its parts.
    public init(
      dimension: String, subdimension: String, name: String, target: String, actual: String,
      note: String, weight: Points, low: Points, high: Points, claimed: Points?, outcome: Outcome,
      explanation: String, unit: String = "", direction: Calculation.Direction? = nil
    ) {
      self.dimension = dimension
      self.subdimension = subdimension
      self.name = name
      self.unit = unit
      self.target = target
      self.actual = actual
      self.note = note
      self.weight = weight
      self.low = low
      self.high = high
      self.claimed = claimed
      self.direction = direction
      self.outcome = outcome
      self.explanation = explanation
    }
  }

  /// The id of the rubric that scored it.
  public var rubric = ""
  /// 整体支出 or 项目支出.
  public var kind = EvaluationKind.project
  /// The year that it reports on.
  public var year: Int?
  /// 预算部门、单位名称.
  public var unit = ""
  /// 主管部门.
  public var department = ""
  /// 项目支出名称.
  public var project = ""
  /// The fund block; the first row is the total.
  public var funds: [Fund] = []
  /// 预算执行率, where there is one.
  public var executionRate: Ratio?
  /// 分值 of the whole form.
  public var weight = Points.zero
  /// The least total.
  public var low = Points.zero
  /// The most total; the total where it is the same as ``low``.
  public var high = Points.zero
  /// 总分 as claimed.
  public var claimed: Points?
  /// The grade's name; empty where none is given.
  public var grade = ""
  /// 评价等级 as claimed; empty where none is.
  public var claimedGrade = ""
  /// 实际完成情况 of the goal.
  public var goalActual = ""
  /// The indicator rows in the form's order.
  public var rows: [Row] = []
  /// The findings, most severe first.
  public var findings: [Finding] = []

  /// An entry that says nothing yet.
  public init() {}

  /// The total where it is certain, else `nil`.
  public var score: Points? { low == high ? high : nil }

  /// How far the claimed total lies from what was recomputed: zero inside the interval, positive
  /// where more is claimed; `nil` where nothing is claimed.
  public var deviation: Points? {
    guard let claimed else { return nil }
    if claimed > high { return claimed - high }
    return claimed < low ? claimed - low : .zero
  }
}
