public import EvaluationModel

/// The review of one form for a terminal: one line on the scores, one on the counts, then every
/// problem with what to do.
public struct ReviewTextSummary: Sendable {
  /// The columns of the terminal.
  public var width: Int
  /// Whether escape sequences for colours are written.
  public var isColored: Bool

  /// A summary in a look.
  public init(width: Int = 100, isColored: Bool = false) {
    self.width = width
    self.isColored = isColored
  }

  private var style: TerminalStyle { TerminalStyle(isColored: isColored) }

  /// The summary, with a line break at its end.
  public func text(for form: ReviewedForm) -> String {
    let lines =
      head(of: form) + counts(of: form) + form.scored.findings.flatMap { finding($0, form) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func head(of form: ReviewedForm) -> [String] {
    let parts = [form.label, form.subject, form.comparison == nil ? form.kindTitle : ""]
    return DisplayWidth.wrapped(
      parts.filter { !$0.isEmpty }.joined(separator: "  "), to: width
    ).map { style.apply(.strong, to: $0) }
  }

  /// The totals and how many findings there are.
  private func counts(of form: ReviewedForm) -> [String] {
    var parts: [String] = []
    if let total = form.comparison?.total {
      let difference = total.claimed == nil ? "" : "（差异\(total.differenceText)）"
      parts.append("自评\(total.claimedText) → 复核\(total.recomputedText)\(difference)")
    }
    parts += Severity.allCases.reversed().compactMap { severity in
      let count = form.count(severity)
      return count == 0 ? nil : style.apply(severity.emphasis, to: "\(severity.title)\(count)项")
    }
    if form.scored.findings.isEmpty { parts.append(style.apply(.good, to: "没有发现问题。")) }
    return ["  " + parts.joined(separator: "，")]
  }

  private func finding(_ finding: Finding, _ form: ReviewedForm) -> [String] {
    let mark = "\(finding.severity.title) \(finding.code)"
    let message = CellText.line(finding.message)
    var lines = DisplayWidth.wrapped(
      "\(mark) \(form.place(of: finding))：\(message)", to: width - 8)
    if let first = lines.first, first.hasPrefix(mark) {
      lines[0] =
        style.apply(finding.severity.emphasis, to: mark) + String(first.dropFirst(mark.count))
    }
    let advice = CellText.line(finding.advice)
    let remedy = advice.isEmpty ? [] : DisplayWidth.wrapped("→ " + advice, to: width - 8)
    return lines.enumerated().map { index, line in
      String(repeating: " ", count: index == 0 ? 2 : 8) + line
    } + remedy.map { String(repeating: " ", count: 8) + style.apply(.faint, to: $0) }
  }
}

extension Severity {
  /// How findings of the severity look on a terminal.
  var emphasis: TerminalStyle.Emphasis {
    switch self {
    case .error: .lost
    case .warning: .undetermined
    case .info: .faint
    }
  }
}
