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
}
