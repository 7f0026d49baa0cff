public import EvaluationModel

/// A rubric together with the file that it was read from.
public struct RubricDocument: Sendable {
  /// The rubric.
  public let rubric: Rubric
  private let source: SourceText
  private let root: YAMLNode

  init(rubric: Rubric, source: SourceText, root: YAMLNode) {
    self.rubric = rubric
    self.source = source
    self.root = root
  }

  /// The text of the file.
  public var text: String { source.text }

  /// Finds where in the file a fault stands.
  ///
  /// The place is that of the longest beginning of the fault's path that the file has: a single
  /// value itself, the key above a list or a group of keys, or an item of a list.
  public func locate(fault: RubricFault) -> LocatedFault {
    source.fault(mark(of: fault.path[...]), fault.message, advice: fault.advice)
  }

  private func mark(of path: ArraySlice<RubricFault.Step>) -> SourceMark {
    var mark = root.mark
    var node = root
    for step in path {
      switch (step, node.content) {
      case (.key(let key), .mapping(let entries)):
        guard let entry = entries.first(where: { $0.key == key }) else { return mark }
        node = entry.value
        if case .scalar = node.content { mark = node.mark } else { mark = entry.mark }
      case (.name(let key), .mapping(let entries)):
        return entries.first { $0.key == key }?.mark ?? mark
      case (.index(let index), .sequence(let items)):
        guard items.indices.contains(index) else { return mark }
        node = items[index]
        mark = node.mark
      case (.operand(let index), .scalar(let text, let isQuoted)):
        return operandMark(index, text, isQuoted: isQuoted, at: node.mark)
      default:
        return mark
      }
    }
    return mark
  }

  /// The place of a name or number of a formula; that of the whole where its text is written in
  /// another way than it is read, as over several lines.
  private func operandMark(
    _ index: Int, _ text: String, isQuoted: Bool, at mark: SourceMark
  ) -> SourceMark {
    let offsets = Formula.operandOffsets(in: text)
    guard offsets.indices.contains(index) else { return mark }
    let place = mark.moved(by: offsets[index] + (isQuoted ? 1 : 0))
    let meant = text.unicodeScalars.dropFirst(offsets[index])
    let line = source.lines.indices.contains(mark.line - 1) ? source.lines[mark.line - 1] : ""
    return line.unicodeScalars.dropFirst(place.column - 1).starts(with: meant) ? place : mark
  }
}
