import EvaluationModel

/// Finds the results that are told twice under two names: 工伤政策宣讲次数 20次 among the outputs, and
/// 加强工伤政策宣传 20次 among the effects.
struct RepeatedResultFinder {
  /// One row with a counted result.
  private struct Entry {
    let row: CheckedRow
    let target: ExactDecimal
    let actual: ExactDecimal
    let unit: MeasurementUnit
    /// Where it belongs: its 二级指标 decides before the place that it is drawn in.
    let dimension: String
  }

  private let form: CheckedForm

  init(_ form: CheckedForm) {
    self.form = form
  }

  /// The pairs, each later row once, in the order of the later rows.
  func pairs() -> [(first: CheckedRow, second: CheckedRow)] {
    let length = form.settings.similarNameLength
    guard length > 0 else { return [] }
    let headings = RubricHeadings(form.rubric)
    let entries = form.rows.compactMap { entry($0, headings) }
    return entries.enumerated().compactMap { index, second in
      let first = entries[..<index].first { first in
        first.dimension != second.dimension && first.unit.isSameFamily(as: second.unit)
          && first.target == second.target && first.actual == second.actual
          && ComparableName.areOne(first.row.name, second.row.name, sharing: length)
      }
      return first.map { ($0.row, second.row) }
    }
  }

  private func entry(_ row: CheckedRow, _ headings: RubricHeadings) -> Entry? {
    let quantities = RowQuantities(row, in: form)
    guard let target = quantities.target, let actual = quantities.actual,
      isCounted(target.unit), target.unit.isSameFamily(as: actual.unit),
      let goal = target.baseValue, let reached = actual.baseValue, goal > .zero
    else { return nil }
    let home = headings.homes(of: row.subdimension).first
    return Entry(
      row: row, target: goal, actual: reached, unit: target.unit,
      dimension: home.map { form.rubric.dimensions[$0].name } ?? row.dimension)
  }

  /// Whether a unit counts or measures what was made; neither shares nor money nor time do.
  private func isCounted(_ unit: MeasurementUnit) -> Bool {
    switch unit.family {
    case .people, .length, .area, .land, .mass, .volume, .energy: true
    case .counter: !unit.label.contains("/") && unit.label != "个工作日" && unit.label != "工作日"
    case .none, .percentage, .money, .duration, .calendarDuration: false
    }
  }
}
