/// What lists and headings say of a reviewed form, in Chinese.
extension ReviewedForm {
  /// 项目; empty where the form names none.
  public var project: String { text(scored.submission.project) }

  /// 年度 as in lists: `2024`; empty where the form does not say.
  public var yearText: String { scored.submission.year.map(String.init) ?? "" }

  /// 部门整体支出, 项目支出, or 基础数据表 for a form without points.
  public var kindTitle: String { comparison == nil ? "基础数据表" : kind.title }

  /// 整体支出 first, then 项目支出, then 基础数据表.
  var kindRank: Int {
    guard comparison != nil else { return 2 }
    return kind == .department ? 0 : 1
  }

  /// The file with the number of the form in it: `附件.docx（第2张表）`.
  public var label: String {
    let name = CellText.line(file)
    return number.map { "\(name)（第\($0)张表）" } ?? name
  }

  /// What the form is about, for headings: the unit, and the project where there is one.
  public var subject: String {
    let parts = [unit, kind == .project || comparison == nil ? project : ""]
      .filter { !$0.isEmpty }
    return parts.isEmpty ? "未填写单位名称" : parts.joined(separator: " ")
  }

  /// 自评等级 as filed; empty where the form claims none.
  public var claimedGrade: String {
    comparison == nil ? "" : text(scored.submission.grade)
  }

  /// 复核等级, or a dash where none is given.
  public var recomputedGrade: String { comparison == nil ? "" : scored.gradeName ?? "不评" }

  /// The line of the comparison that belongs to a row of the form.
  public func line(of row: ScoredRow) -> ScoreComparison.Line? {
    guard let comparison else { return nil }
    switch row.line {
    case .execution: return comparison.execution
    case .goal: return comparison.goal
    case .indicator(let index):
      if scored.sheet.execution?.indicatorRow == index, let execution = comparison.execution {
        return execution
      }
      return comparison.indicators.indices.contains(index) ? comparison.indicators[index] : nil
    }
  }

  private var kind: EvaluationKind { scored.submission.kind ?? scored.rubric.kind }

  private func text(_ slice: TextSlice) -> String {
    CellText.line(scored.submission.tidy(slice))
  }
}
