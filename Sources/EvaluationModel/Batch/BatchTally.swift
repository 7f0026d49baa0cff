/// What a batch has done so far, in numbers.
public struct BatchTally: Equatable, Sendable {
  /// A form that was not scored.
  public struct Failed: Equatable, Sendable {
    /// Where it came from.
    public var place: BatchPlace
    /// Why.
    public var fault: BatchFault

    /// A form that was not scored, from its parts.
    public init(place: BatchPlace, fault: BatchFault) {
      self.place = place
      self.fault = fault
    }
  }

  /// Forms that have a record.
  public private(set) var forms = 0
  /// Of these, scored ones.
  public private(set) var scored = 0
  /// Of the scored ones, those whose total is an interval.
  public private(set) var intervals = 0
  /// Of all, 基础数据表.
  public private(set) var baseData = 0
  /// How many were not scored, by the code of the fault.
  public private(set) var faults: [String: Int] = [:]
  /// The first that was not scored, and why.
  public private(set) var firstFault: Failed?
  /// Forms with something left out of them, as unknown keys.
  public private(set) var remarked = 0
  /// Forms with a finding at or above the level that matters to the exit code.
  public private(set) var found = 0

  /// How many were not scored.
  public var failed: Int { faults.values.reduce(0, +) }

  /// A tally of nothing.
  public init() {}

  /// A tally from its numbers, as a journal keeps them.
  public init(
    forms: Int, scored: Int, intervals: Int, baseData: Int, faults: [String: Int],
    firstFault: Failed?, remarked: Int, found: Int
  ) {
    self.forms = forms
    self.scored = scored
    self.intervals = intervals
    self.baseData = baseData
    self.faults = faults
    self.firstFault = firstFault
    self.remarked = remarked
    self.found = found
  }

  /// Counts a scored form.
  ///
  /// - Parameters:
  ///   - total: Its total.
  ///   - isFound: Whether it has a finding that matters to the exit code.
  ///   - isRemarked: Whether something was left out of it.
  public mutating func addScored(_ total: TotalScore, isFound: Bool, isRemarked: Bool) {
    forms += 1
    scored += 1
    if total.score == nil { intervals += 1 }
    if isFound { found += 1 }
    if isRemarked { remarked += 1 }
  }

  /// Counts a 基础数据表.
  public mutating func addBaseData() {
    forms += 1
    baseData += 1
  }

  /// Counts a form that was not scored.
  public mutating func add(_ fault: BatchFault, at place: BatchPlace) {
    forms += 1
    faults[fault.code, default: 0] += 1
    if firstFault == nil { firstFault = Failed(place: place, fault: fault) }
  }

  /// Adds what came after this.
  public mutating func add(_ next: BatchTally) {
    forms += next.forms
    scored += next.scored
    intervals += next.intervals
    baseData += next.baseData
    faults.merge(next.faults, uniquingKeysWith: +)
    if firstFault == nil { firstFault = next.firstFault }
    remarked += next.remarked
    found += next.found
  }
}
