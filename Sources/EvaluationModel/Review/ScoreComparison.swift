/// Claimed scores beside recomputed ones: what a reviewer sees first.
public struct ScoreComparison: Equatable, Sendable {
  /// How a claimed score stands to the recomputed one.
  public enum Verdict: Equatable, Sendable {
    /// The same within the tolerance.
    case agrees
    /// Another score than the rule gives, by more than the tolerance.
    case differs
    /// What the rule gives is an interval, and the claim lies inside it within the tolerance.
    case inside
    /// What the rule gives is an interval, and the claim lies outside it by more than the tolerance.
    case outside
    /// Another score than the rule gives, and just what the rule of another document gives: its name
    /// in Chinese.
    case otherPolicy(String)
    /// The form claims no score here.
    case notClaimed
  }

  /// One claimed score beside the recomputed one.
  public struct Line: Equatable, Sendable {
    /// 分值.
    public var weight: Points
    /// 得分 as claimed.
    public var claimed: Points?
    /// The least that the rule gives; equal to ``high`` where the score is certain.
    public var low: Points
    /// The most that the rule gives.
    public var high: Points
    /// How the two stand to one another.
    public var verdict: Verdict

    /// A line from its parts.
    public init(
      weight: Points, claimed: Points?, low: Points, high: Points, verdict: Verdict
    ) {
      self.weight = weight
      self.claimed = claimed
      self.low = low
      self.high = high
      self.verdict = verdict
    }

    /// Claimed less recomputed: zero inside an interval, else from the nearer end; `nil` without a
    /// claim.
    public var difference: Points? {
      guard let claimed else { return nil }
      if claimed > high { return claimed - high }
      return claimed < low ? claimed - low : .zero
    }
  }

  /// How far a claimed score may differ, in points.
  public var tolerance: Points
  /// The execution row, where there is one.
  public var execution: Line?
  /// The row of the yearly goal, where it carries points.
  public var goal: Line?
  /// One line for each row of ``Submission/indicators``, in the same order.
  public var indicators: [Line] = []
  /// One line for each of ``ScoreSheet/dimensions``, in the same order; the claims are the sums of
  /// its rows' claims.
  public var dimensions: [Line] = []
  /// The bottom line.
  public var total: Line

  /// A comparison that has only the bottom line yet.
  public init(tolerance: Points, total: Line) {
    self.tolerance = tolerance
    self.total = total
  }
}
