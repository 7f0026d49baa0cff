public import EvaluationModel

/// What there is to say on a terminal about a 基础数据表, which carries no points of its own.
public struct BaseDataText: Sendable {
  /// The columns of the terminal.
  public var width: Int
  /// Whether escape sequences for colours are written.
  public var isColored: Bool

  /// A text in a look.
  public init(width: Int = 100, isColored: Bool = false) {
    self.width = width
    self.isColored = isColored
  }

  /// The text, with a line break at its end: heading, number of values, each rate with its division.
  ///
  /// - Parameters:
  ///   - submission: A 基础数据表.
  ///   - place: The file, as it was named.
  /// - Returns: The text.
  public func text(for submission: Submission, named place: String) -> String {
    let style = TerminalStyle(isColored: isColored)
    let unit = CellText.line(submission.tidy(submission.unit))
    let filled = submission.data.count { !submission.isMissing($0.value) }
    var lines = [
      style.apply(
        .strong,
        to: BaseDataLayout.title(for: submission) + "：" + (unit.isEmpty ? place : unit)),
      "共\(submission.data.count)项数据，填写了\(filled)项。本表没有分值，不计分。",
    ]
    for rate in ControlRate.all(in: submission) {
      let line = "\(rate.kind.title)：\(rate.explanation)。"
      let isLost = rate.verdict == .wrong || rate.verdict == .words
      lines += DisplayWidth.wrapped(line, to: width - 2).map {
        "  " + (isLost ? style.apply(.lost, to: $0) : $0)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
