public import EvaluationModel

/// What a terminal shows at the end of a batch: the figures, what was not scored, the most frequent
/// problems, the lowest totals and the largest differences; forty lines at the most for any number of
/// forms.
public struct BatchText: Sendable {
  /// How many grades are shown.
  private static let mostGrades = 6
  /// How many codes of forms that were not scored are shown.
  private static let mostFaults = 3
  /// How many codes of findings are shown.
  private static let mostCodes = 4
  /// How many forms each list shows.
  private static let mostForms = 5

  /// The columns of the terminal.
  public var width: Int
  /// Whether escape sequences for colours are written.
  public var isColored: Bool

  /// A text in a look.
  public init(width: Int = 100, isColored: Bool = false) {
    self.width = width
    self.isColored = isColored
  }

  private var style: TerminalStyle { TerminalStyle(isColored: isColored) }

  /// The text of some figures, with a line break at its end; `titles` are the codes' names in Chinese.
  public func text(for summary: BatchSummary, titles: [String: String] = [:]) -> String {
    let sentences = [summary.counted, grades(summary), summary.compared, summary.found]
      .filter { !$0.isEmpty }.flatMap { DisplayWidth.wrapped($0, to: width) }
    let sections = [
      sentences, quantiles(summary), unscored(summary, titles), codes(summary, titles),
      forms(
        "复核分最低的表：", summary.ranking.lowest(Self.mostForms)),
      forms(
        "自评与复核相差最大的表：",
        summary.ranking.deviating(Self.mostForms).filter {
          $0.isConspicuous(beyond: summary.tolerance)
        }),
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private func grades(_ summary: BatchSummary) -> String {
    let given = summary.gradeFigures.filter { $0.figures.recomputed > 0 }
    var parts = given.prefix(Self.mostGrades).map { grade in
      "\(CellText.line(grade.name))\(grade.figures.recomputed)张（\(summary.share(grade.figures.recomputed))）"
    }
    if given.count > Self.mostGrades { parts.append("另有\(given.count - Self.mostGrades)种") }
    if summary.ungraded > 0 { parts.append("未评等级\(summary.ungraded)张") }
    return parts.isEmpty ? "" : "复核等级：\(parts.joined(separator: "，"))。"
  }

  private func quantiles(_ summary: BatchSummary) -> [String] {
    let quantiles = summary.quantileTexts
    guard !quantiles.isEmpty else { return [] }
    let all = summary.all
    var table = TextTable([.left] + repeatElement(.right, count: quantiles.count + 1))
    table.add(["得分率", "平均"] + quantiles.map(\.name))
    if let mean = all.claimed.ratio {
      table.add(["自评", mean.percentage] + quantiles.map(\.claimed))
    }
    let low = [all.low.ratio?.percentage ?? "—"] + quantiles.map(\.low)
    let high = [all.high.ratio?.percentage ?? "—"] + quantiles.map(\.high)
    if low == high {
      table.add(["复核"] + low)
    } else {
      table.add(["复核（低）"] + low)
      table.add(["复核（高）"] + high)
    }
    return headed(table)
  }

  private func unscored(_ summary: BatchSummary, _ titles: [String: String]) -> [String] {
    let faults = summary.faultFigures
    guard summary.faults > 0 else { return [] }
    var lines = [style.apply(.lost, to: "未能计分的\(summary.faults)张：")]
    for fault in faults.prefix(Self.mostFaults) {
      let name = [fault.name, titles[fault.name] ?? ""].map(CellText.line)
        .filter { !$0.isEmpty }.joined(separator: " ")
      let text =
        (name.isEmpty ? "" : name + "　") + "\(fault.figures.forms)张，如"
        + "\(CellText.line(fault.figures.place))：\(CellText.line(fault.figures.message))"
      lines.append("  " + DisplayWidth.shortened(text, to: width - 2))
    }
    if faults.count > Self.mostFaults { lines.append("  另有\(faults.count - Self.mostFaults)种原因。") }
    return lines
  }

  private func codes(_ summary: BatchSummary, _ titles: [String: String]) -> [String] {
    let codes = summary.codeCounts(titles: titles)
    guard !codes.isEmpty else { return [] }
    let shown = codes.prefix(Self.mostCodes)
    let count = codes.count > shown.count ? "，前\(shown.count)种，共\(codes.count)种" : ""
    var table = TextTable([.left, .left, .right, .right, .left])
    for code in shown {
      table.add([
        "  \(CellText.line(code.code))", code.severity.title, "\(code.forms.count)张",
        code.forms.text,
        DisplayWidth.shortened(CellText.line(code.title), to: max(width - 34, 12)),
      ])
    }
    return [style.apply(.strong, to: "最常见的问题（涉及表数、占计分表\(count)）：")] + table.lines
  }

  private func forms(_ title: String, _ rows: [BatchRow]) -> [String] {
    guard !rows.isEmpty else { return [] }
    // What the numbers leave is for the two texts, half each.
    let room = max((width - 36) / 2, 12)
    var table = TextTable([.left, .right, .right, .right, .left])
    for row in rows {
      table.add([
        "  " + DisplayWidth.shortened(CellText.line(row.subject), to: room - 2),
        "自评" + (row.claimed?.description ?? "未填"), "复核\(row.scoreText)",
        "差\(row.deviationText)", DisplayWidth.end(of: CellText.line(row.place.title), to: room),
      ])
    }
    return [style.apply(.strong, to: title)] + table.lines
  }

  private func headed(_ table: TextTable) -> [String] {
    var lines = table.lines
    if let first = lines.first { lines[0] = style.apply(.strong, to: first) }
    return lines
  }
}
