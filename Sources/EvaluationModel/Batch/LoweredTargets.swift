/// Targets that ask for less than was reached last year.
///
/// A row is compared with the row of the same name in last year's form of the same unit and project.
/// Both must be single numbers of one kind (万元 with 元, not 人 with 户) and their direction must be
/// known and the same; what cannot be compared is counted and never listed.
public struct LoweredTargets: Equatable, Sendable {
  /// A target that asks for less.
  public struct Item: Equatable, Sendable {
    /// The unit as filed.
    public let unit: String
    /// The project as filed; empty for 部门整体支出.
    public let project: String
    /// 三级指标.
    public let indicator: String
    /// This year's target, with the unit of its column.
    public let target: String
    /// Last year's target, with the unit of its column.
    public let previousTarget: String
    /// Last year's result, with the unit of its column.
    public let previousActual: String
    /// Whether less is better, so that the target asks for less by being higher.
    public let isCeiling: Bool
    /// The year of the target.
    public let year: Int?
  }

  /// The targets, by unit, project and the order of the form.
  public private(set) var items: [Item] = []
  /// How many rows were compared.
  public private(set) var compared = 0
  /// How many rows are in both years and could not be compared.
  public private(set) var unclear = 0

  /// Targets of nothing.
  public init() {}

  /// Adds the rows of a form that is there in both years.
  public mutating func add(_ pair: FormPair) {
    guard let previous = pair.previous, let current = pair.current else { return }
    let before = Self.rowsByName(previous)
    let now = Self.rowsByName(current)
    for row in current.rows {
      let key = Self.key(row, current)
      guard !key.isEmpty, let candidates = before[key], let mine = now[key] else { continue }
      let place = Self.place(row)
      let olds = candidates.count == 1 ? candidates : candidates.filter { Self.place($0) == place }
      let news = mine.count == 1 ? mine : mine.filter { Self.place($0) == place }
      guard olds.count == 1, news.count == 1, let old = olds.first,
        let isLower = Self.asksForLess(row, than: old)
      else {
        unclear += 1
        continue
      }
      compared += 1
      guard isLower else { continue }
      items.append(
        Item(
          unit: current.unit, project: current.kind == .project ? current.project : "",
          indicator: row.name, target: row.target + row.unit,
          previousTarget: old.target + old.unit, previousActual: old.actual + old.unit,
          isCeiling: row.direction == .atMost, year: current.year))
    }
  }

  /// Puts the targets in their order.
  public mutating func sort() {
    items = items.enumerated().sorted { left, right in
      let (mine, theirs) = (left.element, right.element)
      if mine.unit != theirs.unit { return mine.unit < theirs.unit }
      if mine.project != theirs.project { return mine.project < theirs.project }
      return left.offset < right.offset
    }.map(\.element)
  }

  // MARK: Rows

  private static func rowsByName(_ form: FormEntry) -> [String: [FormEntry.Row]] {
    Dictionary(grouping: form.rows) { key($0, form) }
  }

  private static func key(_ row: FormEntry.Row, _ form: FormEntry) -> String {
    NameKey.key(FormIdentity.name(row.name, without: form.year))
  }

  private static func place(_ row: FormEntry.Row) -> String {
    NameKey.key(row.dimension) + "|" + NameKey.key(row.subdimension)
  }

  // MARK: Numbers

  /// Whether a target asks for less than last year's row reached; `nil` where nobody can say.
  static func asksForLess(_ row: FormEntry.Row, than old: FormEntry.Row) -> Bool? {
    guard let direction = row.direction, direction == .atLeast || direction == .atMost,
      old.direction == nil || old.direction == direction,
      let target = quantity(row.target, of: row, like: row.actual),
      let reached = quantity(old.actual, of: old, like: old.target),
      let order = order(target, reached)
    else { return nil }
    return direction == .atLeast ? order < 0 : order > 0
  }

  /// The number of a cell, with the unit of the row's column or else of its other cell, which is how
  /// the row was scored.
  private static func quantity(
    _ text: String, of row: FormEntry.Row, like other: String
  ) -> Quantity? {
    let reading = TargetText(text)
    guard case .quantity(let quantity) = reading.content, !reading.isApproximate else { return nil }
    guard quantity.unit.isNone, quantity.magnitude == .one else { return quantity }
    if !row.unit.isEmpty {
      let bytes = Array(row.unit.utf8)
      guard let column = MeasurementUnit.reading(column: bytes.span), !column.unit.isNone else {
        return nil
      }
      return Quantity(quantity.number, column.magnitude, column.unit)
    }
    guard case .quantity(let model) = TargetText(other).content, !model.unit.isNone,
      row.outcome == .scored
    else { return quantity }
    return Quantity(quantity.number, model.magnitude, model.unit)
  }

  /// Which number is larger; `nil` where they are not of one kind.
  private static func order(_ left: Quantity, _ right: Quantity) -> Int? {
    guard left.unit.isSameFamily(as: right.unit), let mine = left.baseValue,
      let theirs = right.baseValue
    else { return nil }
    if left.unit.isNone {
      // 0.95 beside 96 may be a share beside a percentage; 1.2万 beside 12000 may be anything.
      guard left.magnitude == right.magnitude, isShare(mine) == isShare(theirs) else { return nil }
    }
    return mine.compared(to: theirs)
  }

  private static func isShare(_ number: ExactDecimal) -> Bool { number > 0 && number <= 1 }
}
