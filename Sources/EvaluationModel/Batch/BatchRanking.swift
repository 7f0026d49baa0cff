/// The forms that a ranking lists, of any number: all of them up to ``limit``.
///
/// Where there are more, those with the lowest totals are kept, as far as half the limit goes, and
/// as many of those whose claimed totals lie furthest from the recomputed ones. Which ones that are
/// does not depend on how the forms are handed over; among equal ones the first come first.
public struct BatchRanking: Equatable, Sendable {
  /// What makes a form worth keeping.
  private enum Criterion: Sendable {
    /// The most that the form can get is low.
    case lowest
    /// The claimed total lies far from the recomputed one.
    case deviating
  }

  /// What forms are compared by.
  private struct Key {
    var high: Points
    var weight: Points
    var deviation: Points?
    var number: Int

    init(_ row: BatchRow) {
      (high, weight, deviation, number) = (row.high, row.weight, row.deviation, row.number)
    }

    init(_ form: FormEntry, number: Int) {
      (high, weight, deviation) = (form.high, form.weight, form.deviation)
      self.number = number
    }

    /// Whether the criterion is about such a form at all.
    func counts(for criterion: Criterion) -> Bool {
      switch criterion {
      case .lowest: weight > .zero
      case .deviating: deviation.map { $0 != .zero } ?? false
      }
    }

    func precedes(_ other: Key, by criterion: Criterion) -> Bool {
      switch criterion {
      case .lowest:
        let mine = Int128(high.millionths) * Int128(other.weight.millionths)
        let theirs = Int128(other.high.millionths) * Int128(weight.millionths)
        return mine == theirs ? number < other.number : mine < theirs
      case .deviating:
        let mine = (deviation ?? .zero).millionths.magnitude
        let theirs = (other.deviation ?? .zero).millionths.magnitude
        return mine == theirs ? number < other.number : mine > theirs
      }
    }
  }

  /// The best rows by a criterion; half as many again wait to be compared all at once.
  private struct Best: Equatable, Sendable {
    let criterion: Criterion
    let capacity: Int
    private var rows: [BatchRow] = []
    /// The last of the rows that were kept when there were enough.
    private var bar: BatchRow?

    init(_ criterion: Criterion, capacity: Int) {
      self.criterion = criterion
      self.capacity = capacity
    }

    func wants(_ key: Key) -> Bool {
      guard capacity > 0, key.counts(for: criterion) else { return false }
      return bar.map { key.precedes(Key($0), by: criterion) } ?? true
    }

    mutating func add(_ row: BatchRow) {
      guard wants(Key(row)) else { return }
      rows.append(row)
      guard rows.count >= capacity + capacity / 2 + 64 else { return }
      rows = kept
      bar = rows.last
    }

    /// The best rows, the best first.
    var kept: [BatchRow] {
      let criterion = criterion
      let sorted = rows.sorted { Key($0).precedes(Key($1), by: criterion) }
      return Array(sorted.prefix(capacity))
    }

    static func == (left: Best, right: Best) -> Bool { left.kept == right.kept }
  }

  /// How many forms are listed at the most.
  public let limit: Int
  /// How many forms were handed over.
  public private(set) var count = 0
  private var all: [BatchRow] = []
  private var lowest: Best
  private var deviating: Best

  /// A ranking of nothing.
  public init(limit: Int) {
    self.limit = max(limit, 0)
    lowest = Best(.lowest, capacity: self.limit / 2)
    deviating = Best(.deviating, capacity: self.limit / 2)
  }

  /// Whether every form is listed.
  public var isComplete: Bool { count <= limit }

  /// Adds a form that is the `number`th of all entries.
  mutating func add(_ form: FormEntry, at place: BatchPlace, number: Int) {
    count += 1
    if count > limit {
      split()
      let key = Key(form, number: number)
      guard lowest.wants(key) || deviating.wants(key) else { return }
    }
    put(BatchRow(form, at: place, number: number))
  }

  private mutating func put(_ row: BatchRow) {
    guard !isComplete else {
      all.append(row)
      return
    }
    lowest.add(row)
    deviating.add(row)
  }

  private mutating func split() {
    for row in all {
      lowest.add(row)
      deviating.add(row)
    }
    all = []
  }

  // MARK: Rows

  /// The rows that are listed, in the order in which they were handed over.
  public var rows: [BatchRow] {
    guard !isComplete else { return all }
    var rows: [Int: BatchRow] = [:]
    for row in lowest.kept + deviating.kept { rows[row.number] = row }
    return rows.values.sorted { $0.number < $1.number }
  }

  /// The rows as a ranking shows them: certain totals from the highest share of the weight to the
  /// lowest, then intervals by what they can be at the least, then forms without weight.
  public var ranked: [BatchRow] {
    rows.sorted { left, right in
      let (mine, theirs) = (Self.group(left), Self.group(right))
      if mine != theirs { return mine < theirs }
      let order = Self.order(left, right)
      return order == 0 ? left.number < right.number : order > 0
    }
  }

  /// The `count` rows with the lowest totals, intervals with their higher ends, the lowest first; at
  /// most half the limit.
  public func lowest(_ count: Int) -> [BatchRow] { best(count, lowest) }

  /// The `count` rows whose claimed totals lie furthest from the recomputed ones, the furthest
  /// first; at most half the limit.
  public func deviating(_ count: Int) -> [BatchRow] { best(count, deviating) }

  private func best(_ count: Int, _ best: Best) -> [BatchRow] {
    guard isComplete else { return Array(best.kept.prefix(count)) }
    var few = Best(best.criterion, capacity: count)
    for row in all { few.add(row) }
    return few.kept
  }

  private static func group(_ row: BatchRow) -> Int {
    guard row.weight > .zero else { return 2 }
    return row.isCertain ? 0 : 1
  }

  /// Above zero where the left total is the larger share; zero for forms without weight.
  private static func order(_ left: BatchRow, _ right: BatchRow) -> Int {
    guard left.weight > .zero, right.weight > .zero else { return 0 }
    let mine = Int128(left.low.millionths) * Int128(right.weight.millionths)
    let theirs = Int128(right.low.millionths) * Int128(left.weight.millionths)
    return mine == theirs ? 0 : (mine > theirs ? 1 : -1)
  }
}
