import EvaluationModel
import Formats
import Scoring
import Synchronization

/// Chooses a built-in rubric from what a form says: its kind, then its layout, then its year; a
/// scoring table only where the form's indicators are those of the table.
enum RubricChoice {
  /// The id of the rubric.
  ///
  /// - Throws: ``WorkflowFault`` when the form does not say enough.
  static func id(for submission: Submission, at place: String) throws(WorkflowFault) -> String {
    let advice = "请在表里写明 kind（department 或 project），或用 --rubric 指定指标体系。"
    guard
      let kind = submission.kind
        ?? (submission.isMissing(submission.project) ? nil : EvaluationKind.project)
    else {
      throw WorkflowFault("\(place)：看不出是部门整体支出还是项目支出，无法选择指标体系。\(advice)")
    }
    let outlines = BuiltInRubrics.outlines.filter { outline in
      outline.kind == kind && (submission.year.map(outline.years.contains) ?? true)
    }
    if let table = table(for: submission, among: outlines) { return table }
    let hasCostDimension = submission.indicators.contains { row in
      submission.tidy(row.dimension).hasPrefix("成本指标")
    }
    // National rubrics before local ones, and of these the latest.
    let best = outlines.filter { !$0.isTable && $0.hasCostDimension == hasCostDimension }.min {
      left, right in
      let (mine, theirs) = (left.region == "全国", right.region == "全国")
      if mine != theirs { return mine }
      return left.years.first == right.years.first
        ? left.id < right.id : left.years.first > right.years.first
    }
    guard let best else {
      let year = submission.year.map { "\($0)年度" } ?? ""
      throw WorkflowFault(
        "\(place)：没有适用于\(year)\(kind.title)的内置指标体系。请核对年度，或用 --rubric 指定指标体系（ziping rubrics list 列出内置的）。"
      )
    }
    return best.id
  }

  /// Whether a form is drawn by one of the built-in scoring tables.
  static func isTable(_ submission: Submission) -> Bool {
    BuiltInRubrics.outlines.contains { outline in
      outline.isTable && table(outline.id)?.covers(submission) == true
    }
  }

  /// The scoring table whose indicators a form has, most of them; `nil` where it has others.
  private static func table(
    for submission: Submission, among outlines: [RubricOutline]
  ) -> String? {
    guard submission.indicators.count > 2 else { return nil }
    let fitting = outlines.filter(\.isTable).compactMap { table($0.id) }.filter {
      $0.covers(submission)
    }
    // The one with most of the rows as the form prints them: a local table has its own points, and
    // its own rows.
    return fitting.max { left, right in
      (left.agreement(with: submission), left.count(of: submission))
        < (right.agreement(with: submission), right.count(of: submission))
    }?.rubric.id
  }

  /// A built-in scoring table, compiled when the first form asks that may be one of it.
  private static func table(_ id: String) -> Scorer? {
    tables.withLock { tables in
      if let known = tables[id] { return known }
      guard let document = try? BuiltInRubrics.document(id: id) else { return nil }
      let scorer = Scorer(proven: document.rubric)
      tables[id] = scorer
      return scorer
    }
  }

  private static let tables = Mutex<[String: Scorer]>([:])
}
