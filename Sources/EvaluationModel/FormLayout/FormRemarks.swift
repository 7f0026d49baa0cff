/// What there is to say at single cells of a form: why points were lost, and what was found.
public struct FormRemarks: Sendable {
  /// The remarks at one cell.
  public struct Remark: Equatable, Sendable {
    /// The RFC 6901 pointer of the cell.
    public var pointer: String
    /// The sentences, one a line.
    public var text: String
  }

  /// The remarks, the scores' first, each cell once.
  public private(set) var remarks: [Remark] = []
  private var places: [String: Int] = [:]

  /// The remarks about a form.
  ///
  /// - Parameters:
  ///   - form: The form with its points and findings.
  ///   - includesScores: Whether to say why points were lost; a review tells it as findings.
  public init(about form: ScoredForm, includesScores: Bool = true) {
    if includesScores {
      for row in form.rows where row.needsAttention {
        let reason = row.explanation.isEmpty ? row.outcome.title : row.explanation
        add(row.standing.mark + reason, at: Self.pointer(of: row.line))
      }
    }
    for finding in form.findings {
      add(
        "【\(finding.severity.title) \(finding.code)】\(Self.sentence(finding.message))"
          + Self.sentence(finding.advice),
        at: finding.pointer)
    }
  }

  private mutating func add(_ text: String, at pointer: String) {
    if let place = places[pointer] {
      remarks[place].text += "\n" + text
    } else {
      places[pointer] = remarks.count
      remarks.append(Remark(pointer: pointer, text: text))
    }
  }

  /// A text with 。 at its end, unless it has a mark there or is empty.
  private static func sentence(_ text: String) -> String {
    guard let last = text.last, !"。！？；".contains(last) else { return text }
    return text + "。"
  }

  private static func pointer(of line: ScoredRow.Line) -> String {
    switch line {
    case .execution: FieldAddress.fund(0, .score).pointer
    case .goal: FieldAddress.form(.goalScore).pointer
    case .indicator(let index): FieldAddress.indicator(index, .score).pointer
    }
  }
}
