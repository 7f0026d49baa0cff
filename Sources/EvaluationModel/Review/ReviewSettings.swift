/// The thresholds of a review that no rubric sets: from the built-in settings or a bureau's own.
public struct ReviewSettings: Equatable, Sendable {
  /// The cut points of the tiers of qualitative results in some document: 80 % and 60 %.
  public struct TierCuts: Equatable, Sendable {
    /// From which share of the weight on the best tier begins; 0.8 is 80 %.
    public var upper: ExactDecimal
    /// From which share of the weight on the middle tier begins; 0.6 is 60 %.
    public var lower: ExactDecimal

    /// Cut points from their two shares.
    public init(upper: ExactDecimal, lower: ExactDecimal) {
      self.upper = upper
      self.lower = lower
    }
  }

  /// How far a claimed score may differ from the recomputed one, in points.
  public var tolerance = Points.zero
  /// From how many points on one row carries the form (W06).
  public var dominantWeight = Points.zero
  /// By what share 全年预算数 may differ from 年初预算数 without a note; 0.3 is 30 % (F09).
  public var budgetChange = ExactDecimal(integerLiteral: 0)
  /// By what share the indicators' points may exceed the execution score's; 0.05 is 5 % (F10).
  public var executionGap = ExactDecimal(integerLiteral: 0)
  /// From which multiple of the target on a result is an overshoot, where the rubric sets none;
  /// 1.3 is 130 % (T07).
  public var overshoot = ExactDecimal(integerLiteral: 0)
  /// From which number on an amount under 万元 is perhaps in 元 (F07).
  public var largeAmount = ExactDecimal(integerLiteral: 0)
  /// How many times larger than every other amount of the form an amount must be to be in 元 (F07).
  public var amountGap = ExactDecimal(integerLiteral: 0)
  /// How many characters a note must have to be told as copied between units (X06).
  public var copiedNoteLength = 0
  /// How many characters in a row two names must share to be the same result told twice (C01).
  public var similarNameLength = 0
  /// How many characters in a row two names must share to be about the same quantity (C06).
  public var sharedNameLength = 0
  /// How many significant digits a result must have to be the same quantity and no chance (C06).
  public var particularDigits = 0
  /// From which multiple of the target on a slip of the unit is likely (T07).
  public var unitSlip = ExactDecimal(integerLiteral: 0)
  /// The notes that say nothing: 无, 同上 (N03).
  public var emptyNotes: [String] = []
  /// The tiers of other documents, by which a claimed score may have been given.
  public var tierCuts: [TierCuts] = []
  /// The codes that are reported; `nil` for all.
  public var selected: Set<String>?
  /// The codes that are not reported, each with the reason.
  public var ignored: [String: String] = [:]

  /// Settings in which every threshold is zero; a reader fills them in.
  public init() {}

  /// Whether findings of a code are reported.
  public func reports(_ code: String) -> Bool {
    ignored[code] == nil && (selected?.contains(code) ?? true)
  }
}
