/// The years of the forms that a rubric applies to.
public struct YearSpan: Equatable, Sendable {
  /// The first year.
  public var first: Int
  /// The last year, or `nil` while it is still in force.
  public var last: Int?

  /// A span from its ends, both included.
  public init(first: Int, last: Int?) {
    self.first = first
    self.last = last
  }

  /// Whether forms of a year are meant.
  public func contains(_ year: Int) -> Bool {
    year >= first && last.map { year <= $0 } ?? true
  }
}
