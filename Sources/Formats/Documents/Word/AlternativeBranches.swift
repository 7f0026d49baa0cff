/// Which branches of `mc:AlternateContent` count: the first, whether it is a choice or the fallback.
struct AlternativeBranches {
  /// One entry an open alternative: whether a branch was taken.
  private var taken: [Bool] = []

  /// An element of the namespace begins.
  ///
  /// - Returns: Whether it is a branch that does not count, with all that is in it.
  mutating func begin(_ name: XMLName) -> Bool {
    if name == .alternateContent {
      taken.append(false)
    } else if name == .choice || name == .fallback, let last = taken.indices.last {
      defer { taken[last] = true }
      return taken[last]
    }
    return false
  }

  /// An element of the namespace ends.
  mutating func end(_ name: XMLName) {
    if name == .alternateContent { _ = taken.popLast() }
  }
}
