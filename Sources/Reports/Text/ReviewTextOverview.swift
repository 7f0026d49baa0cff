public import EvaluationModel

/// The review of several forms for a terminal: a table of the forms, the codes and how often they
/// occur, the files that could not be read, the figures.
public struct ReviewTextOverview: Sendable {
  /// The columns of the terminal.
  public var width: Int
  /// Whether escape sequences for colours are written.
  public var isColored: Bool

  /// An overview in a look.
  public init(width: Int = 100, isColored: Bool = false) {
    self.width = width
    self.isColored = isColored
  }

  private var style: TerminalStyle { TerminalStyle(isColored: isColored) }

  /// The overview, with a line break at its end.
  public func text(for folder: ReviewedFolder) -> String {
    let statistics = ReviewStatistics(of: folder)
    let figures = statistics.sentences.flatMap { DisplayWidth.wrapped($0, to: width) }
    let sections = [forms(of: folder), codes(statistics), unread(folder), figures]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private func forms(of folder: ReviewedFolder) -> [String] {
    guard !folder.forms.isEmpty else { return [] }
    // What the numbers leave is for the two texts, half each.
    let room = max((width - 50) / 2, 12)
    var table = TextTable([.left, .right, .right, .right, .left, .right, .right, .right, .left])
    table.add(["单位、项目", "自评", "复核", "差异", "等级", "错误", "警告", "提示", "文件"])
    let shared = sharedFolder(of: folder.forms)
    var unit: String?
    for form in folder.sortedForms {
      let total = form.comparison?.total
      // The forms of one unit stand below its first.
      let subject = unit == form.unit ? "  " + (about(form) ?? form.subject) : form.subject
      unit = form.unit
      table.add([
        DisplayWidth.shortened(subject, to: room), total?.claimedText ?? "",
        total?.recomputedText ?? "", total?.differenceText ?? "", form.recomputedGrade,
        dash(form.count(.error)), dash(form.count(.warning)), dash(form.count(.info)),
        DisplayWidth.end(of: String(form.label.dropFirst(shared)), to: room),
      ])
    }
    return headed(table)
  }

  /// What a form is about beside its unit: the project, or else its kind.
  private func about(_ form: ReviewedForm) -> String? {
    [form.project, form.kindTitle].first { !$0.isEmpty }
  }

  /// How many characters the folder takes in which all files lie.
  private func sharedFolder(of forms: [ReviewedForm]) -> Int {
    guard let first = forms.first?.label else { return 0 }
    var shared = Substring(first)
    for form in forms {
      shared = shared.prefix(zip(shared, form.label).prefix { $0 == $1 }.count)
    }
    return shared.lastIndex(of: "/").map { shared.distance(from: shared.startIndex, to: $0) + 1 }
      ?? 0
  }

  private func codes(_ statistics: ReviewStatistics) -> [String] {
    guard !statistics.codes.isEmpty else { return [] }
    var table = TextTable([.left, .left, .right, .right, .left])
    table.add(["代码", "级别", "问题", "表数", "名称"])
    for code in statistics.codes {
      table.add([
        code.code, code.severity.title, "\(code.findings)项", "\(code.forms.count)张",
        DisplayWidth.shortened(CellText.line(code.title), to: max(width - 32, 12)),
      ])
    }
    return headed(table)
  }

  private func unread(_ folder: ReviewedFolder) -> [String] {
    guard !folder.unread.isEmpty else { return [] }
    return [style.apply(.lost, to: "未能读取的文件\(folder.unread.count)个：")]
      + folder.unread.flatMap { file in
        let text =
          CellText.line(file.file) + "："
          + [file.code, CellText.line(file.message)].filter { !$0.isEmpty }.joined(separator: " ")
        return DisplayWidth.wrapped(text, to: width - 2).map { "  " + $0 }
      }
  }

  private func headed(_ table: TextTable) -> [String] {
    var lines = table.lines
    if let first = lines.first { lines[0] = style.apply(.strong, to: first) }
    return lines
  }

  private func dash(_ count: Int) -> String { count == 0 ? "-" : String(count) }
}
