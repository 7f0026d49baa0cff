/// One line of a form that carries points, the execution row and indicators alike, as reports
/// tell it.
public struct ScoredRow: Equatable, Sendable {
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

  /// The row of ``Submission/indicators``, or `nil` for the execution row of the fund block.
  public let indicator: Int?
  /// 三级指标, or 预算执行率.
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
    indicator: Int?, name: String, outcome: Outcome, weight: Points, low: Points, high: Points,
    score: Points?, claimed: Points?, explanation: String
  ) {
    self.indicator = indicator
    self.name = name
    self.outcome = outcome
    self.weight = weight
    self.low = low
    self.high = high
    self.claimed = claimed
    self.explanation = CellText.lines(explanation)
    standing =
      switch (outcome, score) {
      case (.notApplicable, _): .notApplicable
      case (_, nil): .undetermined
      case (_, let score?) where score < weight: .lost
      case (.accepted, _): .accepted
      default: .full
      }
  }

  /// Whether points were lost or the score is not certain.
  public var needsAttention: Bool { standing == .lost || standing == .undetermined }

  /// 得分 as written: `7.6`, `0～8`, or 不适用.
  public var scoreText: String {
    standing == .notApplicable ? "不适用" : ScoreText.points(low: low, high: high)
  }

  /// The score as a number, where it is one.
  public var score: Points? {
    standing == .notApplicable || standing == .undetermined ? nil : high
  }

  /// 扣分 as written: `0.4`, or `0～8` where it is not certain.
  public var deductionText: String {
    standing == .notApplicable ? "0" : ScoreText.points(low: weight - high, high: weight - low)
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
  /// row is the execution row.
  public var rows: [ScoredRow] {
    var rows: [ScoredRow] = []
    rows.reserveCapacity(submission.indicators.count + 1)
    if let execution = sheet.execution, execution.indicatorRow == nil {
      rows.append(row(of: execution, indicator: nil))
    }
    for index in submission.indicators.indices {
      if let row = row(ofIndicator: index) { rows.append(row) }
    }
    return rows
  }

  /// The line of one indicator row; `nil` where the sheet has no such row.
  func row(ofIndicator index: Int) -> ScoredRow? {
    if let execution = sheet.execution, execution.indicatorRow == index {
      return row(of: execution, indicator: index)
    }
    guard sheet.indicators.indices.contains(index) else { return nil }
    let score = sheet.indicators[index]
    return ScoredRow(
      indicator: index, name: indicatorName(index), outcome: score.outcome, weight: score.weight,
      low: score.low, high: score.high, score: score.score, claimed: score.claimed,
      explanation: explanations.indicators.indices.contains(index)
        ? explanations.indicators[index] : "")
  }

  private func row(of execution: ExecutionScore, indicator: Int?) -> ScoredRow {
    ScoredRow(
      indicator: indicator, name: indicator.map(indicatorName) ?? "预算执行率",
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
