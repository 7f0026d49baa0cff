public import EvaluationModel

/// Worked cases with what was published beside what comes out, for a terminal.
public struct PublishedCasesText: Sendable {
  /// The columns of the terminal.
  public var width: Int

  /// A text in a width.
  public init(width: Int = 100) {
    self.width = width
  }

  /// One case, with a line break at its end.
  ///
  /// - Parameters:
  ///   - title: What the case shows.
  ///   - lines: What was published beside what comes out.
  /// - Returns: A table, and below it why rows differ.
  public func text(_ title: String, _ lines: [PublishedComparison]) -> String {
    var table = TextTable([.left, .right, .right, .left])
    table.add(["  指标", "公布", "复算", ""])
    for line in lines {
      table.add([
        "  " + line.name, line.published.description,
        ScoreText.points(low: line.low, high: line.high), line.agrees ? "相符" : "不同",
      ])
    }
    var text = DisplayWidth.wrapped(title, to: width) + table.lines
    for line in lines where !line.agrees {
      text += DisplayWidth.wrapped(
        "\(line.name)：\(CellText.line(line.explanation))", to: width - 4
      ).map { "    " + $0 }
    }
    return text.joined(separator: "\n") + "\n"
  }
}
