/// Figures by name, of so many names at the most; those of further names are kept together.
///
/// The names that are kept are those that were met first.
public struct BoundedTally<Figures: Equatable & Sendable>: Equatable, Sendable {
  /// How many names are kept apart.
  public let limit: Int
  /// The figures of each name.
  public private(set) var figures: [String: Figures] = [:]
  /// The figures of all other names together; `nil` where there are none.
  public private(set) var rest: Figures?
  private let empty: Figures

  /// A tally without names.
  ///
  /// - Parameters:
  ///   - limit: How many names are kept apart.
  ///   - empty: The figures of a name before anything is counted.
  public init(limit: Int, empty: Figures) {
    self.limit = limit
    self.empty = empty
  }

  /// Changes the figures of a name.
  public mutating func update(_ name: String, _ change: (inout Figures) -> Void) {
    let empty = empty
    if figures[name] != nil || figures.count < limit {
      change(&figures[name, default: empty])
    } else {
      var rest = self.rest ?? empty
      change(&rest)
      self.rest = rest
    }
  }

  /// Adds the figures of another tally, whose names were met after those of this one.
  ///
  /// - Parameters:
  ///   - other: The other tally.
  ///   - first: When a name of it was met, lowest first: it matters where not all of them can be
  ///     kept apart.
  ///   - add: Adds the figures of one name to another's.
  mutating func merge(
    _ other: BoundedTally, by first: KeyPath<Figures, Int>,
    _ add: (inout Figures, Figures) -> Void
  ) {
    let names = other.figures.sorted { left, right in
      let (mine, theirs) = (left.value[keyPath: first], right.value[keyPath: first])
      return mine == theirs ? left.key < right.key : mine < theirs
    }
    for (name, theirs) in names {
      update(name) { add(&$0, theirs) }
    }
    guard let theirs = other.rest else { return }
    var rest = self.rest ?? empty
    add(&rest, theirs)
    self.rest = rest
  }
}
