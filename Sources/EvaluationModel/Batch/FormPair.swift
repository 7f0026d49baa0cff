/// The same form in two years, for comparisons with last year.
public struct FormPair: Equatable, Sendable {
  /// Last year's; `nil` where there was none.
  public var previous: FormEntry?
  /// This year's; `nil` where there is none any more.
  public var current: FormEntry?

  /// A pair from its parts.
  public init(previous: FormEntry?, current: FormEntry?) {
    self.previous = previous
    self.current = current
  }
}
