/// What changed in each form since last year.
public struct YearChanges: Equatable, Sendable {
  /// What a form says in one year.
  public struct State: Equatable, Sendable {
    /// The year.
    public let year: Int?
    /// 分值 of the form.
    public let weight: Points
    /// The least total.
    public let low: Points
    /// The most total.
    public let high: Points
    /// The rate of execution, where there is one.
    public let executionRate: Ratio?
    /// The grade; empty for none.
    public let grade: String
    /// The amounts that count.
    public let amounts: FormAmounts

    /// What a form says.
    public init(_ form: FormEntry) {
      year = form.year
      weight = form.weight
      low = form.low
      high = form.high
      executionRate = form.executionRate
      grade = form.grade
      amounts = FormAmounts(form.funds)
    }

    /// The total where it is certain, else `nil`.
    public var score: Points? { low == high ? high : nil }

    /// The total for people: `92.5`, `60～92.5`.
    public var scoreText: String { low == high ? "\(high)" : "\(low)～\(high)" }
  }

  /// One form of both years or of one.
  public struct Change: Equatable, Sendable {
    /// The unit as filed.
    public let unit: String
    /// The project as filed.
    public let project: String
    /// 整体支出 or 项目支出.
    public let kind: EvaluationKind
    /// Last year; `nil` for a form that is new.
    public let previous: State?
    /// This year; `nil` for a form that is gone.
    public let current: State?

    /// How much the total rose; `nil` where one is uncertain or the weights differ.
    public var scoreChange: Points? {
      guard let previous, let current, previous.weight == current.weight,
        let before = previous.score, let now = current.score
      else { return nil }
      return now - before
    }

    /// How much the rate of execution rose, exactly: 0.05 is five percentage points.
    public var rateChange: Fraction? {
      guard let before = previous?.executionRate, let now = current?.executionRate else {
        return nil
      }
      return try? now.fraction.minus(before.fraction)
    }

    /// Whether the two years have different grades.
    public var isGradeChanged: Bool {
      guard let previous, let current else { return false }
      return previous.grade != current.grade
    }
  }

  /// The forms of both years, those whose total changed most first, then those that cannot be compared.
  public private(set) var changed: [Change] = []
  /// The forms that are new this year.
  public private(set) var new: [Change] = []
  /// The forms that are gone this year.
  public private(set) var gone: [Change] = []
  /// How many forms of both years together share unit, kind and project with another of their year,
  /// or do not say enough to be known again.
  public var unmatched = 0

  /// Changes of nothing.
  public init() {}

  /// Adds a form.
  public mutating func add(_ pair: FormPair) {
    guard let form = pair.current ?? pair.previous else { return }
    let change = Change(
      unit: form.unit, project: form.kind == .project ? form.project : "", kind: form.kind,
      previous: pair.previous.map(State.init), current: pair.current.map(State.init))
    switch (pair.previous, pair.current) {
    case (nil, _): new.append(change)
    case (_, nil): gone.append(change)
    default: changed.append(change)
    }
  }

  /// Puts the lists in their order; forms that stand alike keep the order in which they were added.
  public mutating func sort() {
    func size(_ change: Change) -> Int64 {
      change.scoreChange.map { Int64(clamping: $0.millionths.magnitude) } ?? -1
    }
    changed = Self.sorted(changed) { size($0) > size($1) }
    new = Self.sorted(new) { _, _ in false }
    gone = Self.sorted(gone) { _, _ in false }
  }

  private static func sorted(
    _ changes: [Change], _ isFirst: (Change, Change) -> Bool
  ) -> [Change] {
    changes.enumerated().sorted { left, right in
      if isFirst(left.element, right.element) { return true }
      if isFirst(right.element, left.element) { return false }
      let (mine, theirs) = (left.element, right.element)
      if mine.unit != theirs.unit { return mine.unit < theirs.unit }
      if mine.project != theirs.project { return mine.project < theirs.project }
      return left.offset < right.offset
    }.map(\.element)
  }
}
