import EvaluationModel

/// One column of the fund block: the total and its parts.
struct FundParts {
  /// A list that should add up to the total: by source, or by nature of spending.
  struct List {
    /// By nature of spending (基本支出, 项目支出), else by source.
    let isByNature: Bool
    /// Its filled rows, in the form's order.
    let filled: [Part]
    /// Its rows, filled or not.
    let rows: [Int]
    /// Whether it has a row for what has no row of its own, so that nothing can be missing.
    let isExhaustive: Bool
    /// The sum of its filled rows.
    let sum: Fraction
  }

  /// A filled row.
  struct Part {
    /// Its place among ``Submission/funds``.
    let row: Int
    /// The amount, in the unit that is meant.
    let amount: Money
    /// Whether it says 其中 below another row of its list.
    var isPartOfAbove = false
  }

  /// The column.
  let field: FundField
  /// The total as filed.
  let total: FiledAmount
  /// The lists with at least one filled row.
  let lists: [List]

  /// The column of a form; `nil` where it has no parts, or where a number in it cannot be read.
  init?(_ field: FundField, _ form: CheckedForm) {
    let submission = form.submission
    guard let first = submission.funds.first, submission.funds.count > 1,
      FundParts.isTotal(form.text(first.name))
    else { return nil }
    self.field = field
    total = FundParts.amount(first[field], form)
    var filled: [Part] = []
    for (row, fund) in submission.funds.enumerated().dropFirst() {
      switch FundParts.amount(fund[field], form) {
      case .malformed: return nil
      case .money(let money): filled.append(Part(row: row, amount: money))
      case .absent, .blank: break
      }
    }
    guard !filled.isEmpty, total != .malformed, total != .absent else { return nil }
    var lists: [List] = []
    for isByNature in [false, true] {
      let rows = submission.funds.indices.dropFirst().filter {
        FundParts.isByNature(form.text(submission.funds[$0].name)) == isByNature
      }
      let mine = filled.filter { rows.contains($0.row) }.map { part in
        let name = form.text(submission.funds[part.row].name)
        return Part(
          row: part.row, amount: part.amount,
          isPartOfAbove: part.row != rows.first && name.hasPrefix("其中"))
      }
      guard !mine.isEmpty else { continue }
      guard let sum = FundParts.sum(mine.map(\.amount)) else { return nil }
      let names = rows.map { form.text(submission.funds[$0].name) }
      let isExhaustive =
        isByNature
        ? names.contains { $0.has("基本支出") } && names.contains { $0.has("项目支出") }
        : names.contains { $0.has("其他", "其它") }
      lists.append(
        List(
          isByNature: isByNature, filled: mine, rows: rows, isExhaustive: isExhaustive, sum: sum))
    }
    self.lists = lists
  }

  /// The exact sum of amounts, in 元; `nil` where the arithmetic does not reach.
  static func sum(_ amounts: [Money]) -> Fraction? {
    var sum = Fraction.zero
    for amount in amounts {
      guard let value = try? amount.yuan.fraction(), let next = try? sum.plus(value) else {
        return nil
      }
      sum = next
    }
    return sum
  }

  private static func amount(_ slice: TextSlice, _ form: CheckedForm) -> FiledAmount {
    let amount = form.submission.amount(slice)
    guard case .money = amount,
      let money = form.currency.money(slice, of: form.submission)
    else { return amount }
    return .money(money)
  }

  /// Whether the first row is the total: without one, the first source would be taken for it.
  private static func isTotal(_ name: String) -> Bool {
    if name.isEmpty || name.has("总", "合计", "小计") { return true }
    return !name.has(
      "拨款", "财政", "中央", "省", "市", "县", "区", "自筹", "其他", "结转", "一般公共", "基金", "专户", "其中", "基本支出",
      "项目支出")
  }

  private static func isByNature(_ name: String) -> Bool {
    FundTotals.isByNature(name)
      || name.has("人员", "公用", "运转类", "特定目标", "经营支出")
  }
}
