import EvaluationModel

/// Items of base data on which more was spent than budgeted: F04 for a 基础数据表.
enum BaseDataOverspending {
  /// Every project and every item of 三公经费 whose 决算数 is above its 预算数 of the same year.
  ///
  /// A total is looked at only where none of its items carries an amount: one overspent item is not
  /// told again for the total. 公用经费 may move between its items, so only its total counts. An item
  /// without a budget has no rate.
  ///
  /// - Parameter form: A 基础数据表.
  /// - Returns: One problem for each item, at its 决算数.
  static func problems(in form: CheckedForm) -> [Problem] {
    guard let data = BaseData(form.submission) else { return [] }
    return ["三公经费", "项目支出", "公用经费"].flatMap { word -> [Problem] in
      guard let top = data.top(word) else { return [] }
      let items = word == "公用经费" ? [top] : leaves(of: top, in: data)
      return items.flatMap { problems(in: data.rows[$0]) }
    }
  }

  private static func leaves(of row: Int, in data: BaseData) -> [Int] {
    let parts = data.parts(of: row).filter { part in
      data.rows[part].cells.contains { $0.number != nil }
    }
    return parts.isEmpty ? [row] : parts.flatMap { leaves(of: $0, in: data) }
  }

  private static func problems(in row: BaseData.Row) -> [Problem] {
    row.cells.compactMap { cell in
      let budget = row.cells.first {
        $0.column.kind == .budget && $0.column.year == cell.column.year
          && $0.column.isPreviousYear == cell.column.isPreviousYear
      }
      guard cell.column.kind == .spent, let budget, budget.namesUnit == cell.namesUnit,
        let planned = budget.number, let spent = cell.number, planned > 0, spent > planned,
        let above = spent.subtracting(planned), let rate = try? Ratio(of: spent, to: planned)
      else { return nil }
      let amount = above.written(decimals: max(planned.decimals, spent.decimals))
      return Problem(
        cell.address,
        "“\(row.name)”\(cell.column.heading)\(cell.text)，\(budget.column.heading)\(budget.text)，"
          + "执行率\(rate.percentage)，超出预算\(amount)")
    }
  }
}
