/// Makes labels from which a reader of the drawn table finds the names of its rows again.
///
/// A row is a part of the one above it by its number (1、), by a number of the second level (（1）), or
/// by standing behind 其中. A row that none of these can express has its whole name for a label, which
/// reads the same.
struct BaseDataLabels {
  /// One level of what a row is a part of, by blanks of full width.
  private static let indentation = "　"

  private var current: [BaseDataName.Step] = []
  private var isSubItem = false
  private var count = 0
  private var subCount = 0

  /// No row drawn yet.
  init() {}

  /// The label of the next row.
  ///
  /// - Parameter path: The rows that it is a part of, and itself.
  /// - Returns: The label.
  mutating func next(_ path: [BaseDataName.Step]) -> String {
    guard let last = path.last, path.count > 1 else {
      return top(path.first?.text ?? "", path)
    }
    let parent = Array(path.dropLast())
    let open = Array(current.prefix { !$0.isPart })
    let depth = String(repeating: Self.indentation, count: max(1, parent.count))
    if last.isPart {
      guard open == parent else { return whole(path) }
      // 其中 stands before the first only; the others line up with its name.
      let isNext = current.count > open.count
      current = path
      return depth + (isNext ? "　　　" : BaseDataName.Step.mark) + last.name
    }
    if parent.count == 1, open.first == parent[0] {
      count += 1
      subCount = 0
      current = path
      isSubItem = false
      return Self.indentation + "\(count)、" + last.name
    }
    let owner = isSubItem ? Array(open.dropLast()) : open
    guard owner == parent else { return whole(path) }
    subCount += 1
    current = path
    isSubItem = true
    return depth + "（\(subCount)）" + last.name
  }

  /// A row that is a part of no other.
  private mutating func top(_ label: String, _ path: [BaseDataName.Step]) -> String {
    current = path
    isSubItem = false
    (count, subCount) = (0, 0)
    return label
  }

  private mutating func whole(_ path: [BaseDataName.Step]) -> String {
    top(path.map(\.text).joined(separator: "/"), [])
  }
}
