/// Something wrong with a rubric file, with the place where it stands.
public struct LocatedFault: Error, Hashable, Sendable {
  /// The file's name, as given to the reader.
  public let file: String
  /// Where the fault is.
  public let mark: SourceMark
  /// The whole line, without its end.
  public let line: String
  /// What is wrong, in Chinese.
  public let message: String
  /// What to do about it, in Chinese; may be empty.
  public let advice: String

  /// A fault from its parts.
  public init(file: String, mark: SourceMark, line: String, message: String, advice: String) {
    self.file = file
    self.mark = mark
    self.line = line
    self.message = message
    self.advice = advice
  }
}

extension LocatedFault: CustomStringConvertible {
  /// As shown to people: place and message, the line, and a caret under the column.
  ///
  /// Chinese characters take two columns of a terminal, and so does the room before the caret.
  public var description: String {
    let (excerpt, room) = LineExcerpt.of(line, column: mark.column)
    let stop = message.hasSuffix("。") || message.hasSuffix("？") ? "" : "。"
    return """
      \(file):\(mark.line):\(mark.column): 错误：\(message)\(stop)\(advice)
      \(excerpt)
      \(String(repeating: " ", count: room))^
      """
  }
}

/// All faults of one file, in the order of its lines.
public struct RubricFileFaults: Error, Hashable, Sendable {
  /// The faults; never empty.
  public let faults: [LocatedFault]

  init(_ faults: [LocatedFault]) {
    self.faults = faults.enumerated().sorted {
      ($0.element.mark.line, $0.element.mark.column, $0.offset)
        < ($1.element.mark.line, $1.element.mark.column, $1.offset)
    }.map(\.element)
  }
}

extension RubricFileFaults: CustomStringConvertible {
  /// All faults, one below the other.
  public var description: String { faults.map(\.description).joined(separator: "\n") }
}
