import EvaluationModel

/// What a batch has done so far, in numbers.
struct BatchTally: Equatable, Sendable {
  /// Forms that have a record.
  private(set) var forms = 0
  /// Of these, scored ones.
  private(set) var scored = 0
  /// Of the scored ones, those whose total is an interval.
  private(set) var intervals = 0
  /// Of all, 基础数据表.
  private(set) var baseData = 0
  /// How many were not scored, by the code of the fault.
  private(set) var faults: [String: Int] = [:]
  /// The first that was not scored, and why.
  private(set) var firstFault: (place: BatchPlace, fault: BatchFault)?
  /// Forms with something left out of them, as unknown keys.
  private(set) var remarked = 0
  /// Forms with a finding at or above the level that matters to the exit code.
  private(set) var found = 0

  /// How many were not scored.
  var failed: Int { faults.values.reduce(0, +) }

  /// How the run ended, as far as its forms say.
  var status: ExitStatus { failed > 0 || found > 0 ? .found : .done }

  /// Counts a scored form.
  ///
  /// - Parameters:
  ///   - total: Its total.
  ///   - isFound: Whether it has a finding that matters to the exit code.
  ///   - isRemarked: Whether something was left out of it.
  mutating func addScored(_ total: TotalScore, isFound: Bool, isRemarked: Bool) {
    forms += 1
    scored += 1
    if total.score == nil { intervals += 1 }
    if isFound { found += 1 }
    if isRemarked { remarked += 1 }
  }

  /// Counts a 基础数据表.
  mutating func addBaseData() {
    forms += 1
    baseData += 1
  }

  /// Counts a form that was not scored.
  mutating func add(_ fault: BatchFault, at place: BatchPlace) {
    forms += 1
    faults[fault.code, default: 0] += 1
    if firstFault == nil { firstFault = (place, fault) }
  }

  /// Adds what came after this.
  mutating func add(_ next: BatchTally) {
    forms += next.forms
    scored += next.scored
    intervals += next.intervals
    baseData += next.baseData
    faults.merge(next.faults, uniquingKeysWith: +)
    if firstFault == nil { firstFault = next.firstFault }
    remarked += next.remarked
    found += next.found
  }

  /// Whether two tallies count the same.
  static func == (left: BatchTally, right: BatchTally) -> Bool {
    left.forms == right.forms && left.scored == right.scored && left.intervals == right.intervals
      && left.baseData == right.baseData && left.faults == right.faults
      && left.firstFault?.place == right.firstFault?.place
      && left.firstFault?.fault == right.firstFault?.fault
      && left.remarked == right.remarked && left.found == right.found
  }
}
