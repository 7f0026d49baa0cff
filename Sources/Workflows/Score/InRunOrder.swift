/// Things of one run that are found in another order than that of their files.
struct InRunOrder<Element> {
  private var elements: [(position: Int, element: Element)] = []

  /// Adds what was found in the file at a position.
  mutating func add(_ element: Element, at position: Int) {
    elements.append((position, element))
  }

  /// Everything, in the order of the files and, inside one, as it was added.
  var inOrder: [Element] {
    elements.enumerated().sorted {
      ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
    }.map(\.element.element)
  }
}
