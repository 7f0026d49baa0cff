/// One line of a form that carries points, the execution row and indicators alike, as reports
/// tell it.
public struct ScoredRow: Equatable, Sendable {
  /// Which line of the form it is.
  public enum Line: Equatable, Sendable {
    /// 预算执行率 in the fund block.
    case execution
    /// 年度总体目标, where the form gives it points.
    case goal
    /// A row of ``Submission/indicators``, from zero.
    case indicator(Int)
  }

  /// What a reader wants to know of a row first.
  public enum Standing: String, CaseIterable, Sendable {
    /// Full points by rule.
    case full
    /// The claimed score stands, and it is the full weight.
    case accepted
    /// Points were lost.
    case lost
    /// The score cannot be determined.
    case undetermined
    /// The row does not count.
    case notApplicable

    /// The mark in front of an explanation: 【扣分】; empty where all is well.
    public var mark: String {
      switch self {
      case .full: ""
      case .accepted: "【采信】"
      case .lost: "【扣分】"
      case .undetermined: "【未定】"
      case .notApplicable: "【不计】"
      }
    }
  }

  /// Which line of the form it is.
  public let line: Line
  /// 三级指标, 预算执行率 or 年度总体目标.
  public let name: String
  /// How the score came about.
  public let outcome: Outcome
  /// What a reader wants to know first.
  public let standing: Standing
  /// 分值.
  public let weight: Points
  /// The least that the row can get.
  public let low: Points
  /// The most that the row can get.
  public let high: Points
  /// 得分 as claimed.
  public let claimed: Points?
  /// The sentence about the row; empty where none was made.
  public let explanation: String

  init(
    line: Line, name: String, outcome: Outcome, weight: Points, low: Points, high: Points,
    score: Points?, claimed: Points?, explanation: String
  ) {
    self.line = line
    self.name = name
    self.outcome = outcome
    self.weight = weight
    self.low = low
    self.high = high
    self.claimed = claimed
    self.explanation = CellText.lines(explanation)
    standing =
      switch (outcome, score) {
      // An indicator that does not apply may get its points all the same.
      case (.notApplicable, let score?) where score > .zero: .full
      case (.notApplicable, _): .notApplicable
      case (_, nil): .undetermined
      case (_, let score?) where score < weight: .lost
      case (.accepted, _): .accepted
      default: .full
      }
  }

  /// Whether points were lost or the score is not certain.
  public var needsAttention: Bool { standing == .lost || standing == .undetermined }

  /// 得分 as written: `7.6`, `0～8`, 不适用, or 未定 where there is not even an interval.
  public var scoreText: String {
    switch standing {
    case .notApplicable: "不适用"
    case .undetermined where low == high: "未定"
    default: ScoreText.points(low: low, high: high)
    }
  }

  /// The score as a number, where it is one.
  public var score: Points? {
    standing == .notApplicable || standing == .undetermined ? nil : high
  }

  /// 扣分 as written: `0.4`, or `0～8` where it is not certain.
  public var deductionText: String {
    switch standing {
    case .notApplicable: "0"
    case .undetermined where low == high: "未定"
    default: ScoreText.points(low: weight - high, high: weight - low)
    }
  }

  /// 扣分 as a number, where it is one.
  public var deduction: Points? {
    standing == .notApplicable ? .zero : score.map { weight - $0 }
  }

  /// Whether the unit claims another score than was calculated.
  public var isClaimDifferent: Bool {
    guard let claimed else { return false }
    return standing != .notApplicable && (claimed < low || claimed > high)
  }
}

extension ScoredForm {
  /// All lines that carry points, in the form's order: the execution row first, unless an indicator
  /// row is the execution row, then the goal, where it has points.
  public var rows: [ScoredRow] {
    var rows: [ScoredRow] = []
    rows.reserveCapacity(submission.indicators.count + 1)
    if let execution = executionRow { rows.append(execution) }
    if let goal = goalRow { rows.append(goal) }
    for index in submission.indicators.indices {
      if let row = row(ofIndicator: index) { rows.append(row) }
    }
    return rows
  }

  /// The line of one indicator row; `nil` where the sheet has no such row.
  func row(ofIndicator index: Int) -> ScoredRow? {
    if let execution = sheet.execution, execution.indicatorRow == index {
      return row(of: execution, line: .indicator(index))
    }
    guard sheet.indicators.indices.contains(index) else { return nil }
    let score = sheet.indicators[index]
    return ScoredRow(
      line: .indicator(index), name: indicatorName(index), outcome: score.outcome,
      weight: score.weight,
      low: score.low, high: score.high, score: score.score, claimed: score.claimed,
      explanation: explanations.indicators.indices.contains(index)
        ? explanations.indicators[index] : "")
  }

  /// The line of the execution row; `nil` where there is none or an indicator row is it.
  var executionRow: ScoredRow? {
    guard let execution = sheet.execution, execution.indicatorRow == nil else { return nil }
    return row(of: execution, line: .execution)
  }

  /// The line of the yearly goal, where the form gives it points.
  var goalRow: ScoredRow? {
    guard let goal = sheet.goal else { return nil }
    let explanation =
      goal.outcome == .accepted
      ? "年度总体目标由单位判断，采信自评得分\(goal.high)分。"
      : "年度总体目标分值\(goal.weight)分，没有可以采信的自评得分；请填写0到\(goal.weight)之间的得分。"
    return ScoredRow(
      line: .goal, name: "年度总体目标", outcome: goal.outcome, weight: goal.weight, low: goal.low,
      high: goal.high, score: goal.score, claimed: goal.claimed, explanation: explanation)
  }

  private func row(of execution: ExecutionScore, line: ScoredRow.Line) -> ScoredRow {
    var name = "预算执行率"
    if case .indicator(let index) = line { name = indicatorName(index) }
    return ScoredRow(
      line: line, name: name,
      outcome: execution.outcome, weight: execution.weight, low: execution.low,
      high: execution.high, score: execution.score, claimed: execution.claimed,
      explanation: explanations.execution)
  }

  private func indicatorName(_ index: Int) -> String {
    guard submission.indicators.indices.contains(index) else { return "" }
    let name = CellText.line(submission.tidy(submission.indicators[index].name))
    return name.isEmpty ? "（第\(index + 1)项，未填名称）" : name
  }
}
