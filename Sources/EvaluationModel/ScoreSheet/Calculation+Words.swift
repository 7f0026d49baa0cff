extension Calculation.Direction {
  /// The word in files: `at-least`, `at-most`, `range`, `exact`.
  public var word: String {
    switch self {
    case .atLeast: "at-least"
    case .atMost: "at-most"
    case .range: "range"
    case .exact: "exact"
    }
  }

  /// The direction of a word; `nil` for any other.
  public init?(word: String) {
    switch word {
    case "at-least": self = .atLeast
    case "at-most": self = .atMost
    case "range": self = .range
    case "exact": self = .exact
    default: return nil
    }
  }
}
