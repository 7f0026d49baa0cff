import EvaluationModel

/// F06: the parts of the fund block do not add up to its total.
enum FundPartsDoNotTotalCheck: Check {
  static let description = CheckDescription(
    code: "F06", name: "fund-parts-do-not-total", title: "资金分项合计与总额不符", severity: .error,
    meaning: """
      年初预算数、全年预算数、全年执行数三栏，按资金来源的各项之和、按支出性质（基本支出、项目支出）的各项之和，都应等于\
      年度资金总额；“其中”的下级项不重复计算。分项已填而总额为空或为0的，也指出。万元金额的四舍五入尾差不算不符。
      """,
    remedy: "请核对各分项与年度资金总额，使分项合计等于总额。",
    source: "自评表填表要求（各分项之和等于资金总额）；沅江市2024年自评表实例",
    example: CheckExample(
      wrong: parts("90"), corrected: parts("95"), finding: .fund(0, .annualExpenditure)))

  private static func parts(_ fiscal: String) -> [CheckExample.Cell] {
    [
      .init(.fund(1, .name), "其中：当年财政拨款"), .init(.fund(1, .annualExpenditure), fiscal),
      .init(.fund(2, .name), "其他资金"), .init(.fund(2, .annualExpenditure), "5"),
    ]
  }

  static func problems(in form: CheckedForm) -> [Problem] {
    guard !form.currency.isMixed else { return [] }
    let columns = FundFigure.amounts.compactMap { FundParts($0, form) }
    var problems: [Problem] = []
    if let problem = missingTotal(columns.filter(isWithoutTotal), form) { problems.append(problem) }
    for column in columns where !isWithoutTotal(column) {
      problems += mismatches(column, form)
    }
    return problems
  }

  // MARK: No total

  /// Whether parts are filled above zero and the total is blank or zero.
  private static func isWithoutTotal(_ column: FundParts) -> Bool {
    guard column.lists.contains(where: { !$0.sum.isZero }) else { return false }
    return column.total.value?.yuan.isZero ?? true
  }

  /// One finding for all columns: the row is what is not filled.
  private static func missingTotal(_ columns: [FundParts], _ form: CheckedForm) -> Problem? {
    guard let first = columns.first else { return nil }
    let sums = columns.map { column in
      let list = column.lists.first { !$0.sum.isZero }
      return "\(column.field.title)\(list.map { text($0.sum, form) } ?? "")"
    }
    let state = first.total.value == nil ? "没有填写" : "为0"
    return Problem(
      .fund(0, first.field),
      "\(name(0, form))\(state)，而各分项合计为：\(sums.joined(separator: "、"))",
      advice: "请按各分项之和补填年度资金总额。")
  }

  // MARK: Another total

  private static func mismatches(_ column: FundParts, _ form: CheckedForm) -> [Problem] {
    guard let total = column.total.value, let whole = try? total.yuan.fraction(),
      let tolerance = tolerance(column, total, form)
    else { return [] }
    let all = column.lists.flatMap(\.filled).sorted { $0.row < $1.row }
    if fits(all, whole, tolerance) { return [] }
    let wrong = column.lists.filter { list in
      // Zeros that are printed beside blanks say nothing about where the money came from.
      if list.sum.isZero, list.filled.count < list.rows.count { return false }
      return !fits(list.filled, whole, tolerance) && !isPartial(list, whole)
    }
    // Two lists that agree with each other leave the total to be wrong, or both to be short.
    if wrong.count == 2, wrong[0].sum == wrong[1].sum {
      return [problem(wrong[0], column, whole, isTotalDoubtful: true, form)]
    }
    return wrong.map { problem($0, column, whole, isTotalDoubtful: column.lists.count == 1, form) }
  }

  private static func fits(
    _ parts: [FundParts.Part], _ total: Fraction, _ tolerance: Fraction
  ) -> Bool {
    let values = parts.compactMap { try? $0.amount.yuan.fraction() }
    guard values.count == parts.count else { return true }
    return PartsReading(
      values, isPartOfAbove: parts.map(\.isPartOfAbove), total: total, tolerance: tolerance
    ).isPossible
  }

  /// Whether a list names only one part of the money (其中：财政拨款), which may be less than all.
  private static func isPartial(_ list: FundParts.List, _ total: Fraction) -> Bool {
    guard list.rows.count == 1, let order = try? list.sum.compared(to: total) else { return false }
    return order < 0
  }

  private static func problem(
    _ list: FundParts.List, _ column: FundParts, _ total: Fraction, isTotalDoubtful: Bool,
    _ form: CheckedForm
  ) -> Problem {
    let kind = list.isByNature ? "按支出性质" : "按资金来源"
    let address: FieldAddress =
      isTotalDoubtful
      ? .fund(0, column.field) : .fund(list.filled.first?.row ?? 0, column.field)
    let rest = try? total.minus(list.sum)
    let isShort = (rest?.numerator ?? 0) > 0
    let gap = rest.flatMap { isShort ? $0 : try? Fraction.zero.minus($0) }
    let parts = list.filled.compactMap { part in
      (try? part.amount.yuan.fraction()).map { text($0, form) }
    }
    let blanks = list.rows.count - list.filled.count
    let hint = isShort && blanks > 0 ? "；没有填写的\(blanks)项如有金额，请补填" : ""
    let difference = gap.map { "\(isShort ? "少" : "多")\(text($0, form))" } ?? "不等"
    return Problem(
      address,
      "\(column.field.title)\(kind)各项合计\(text(list.sum, form))（\(parts.joined(separator: "＋"))），"
        + "比\(name(0, form))\(text(total, form))\(difference)\(hint)",
      severity: isShort && !list.isExhaustive && blanks == 0 ? .warning : nil)
  }

  /// Half a unit of the last decimal for each amount of 万元 that was rounded for the form.
  private static func tolerance(
    _ column: FundParts, _ total: Money, _ form: CheckedForm
  ) -> Fraction? {
    guard form.currency.meant != .yuan else { return .zero }
    var sum = AmountRounding.half(total)
    var isRounded = false
    for part in column.lists.flatMap(\.filled) where !part.amount.yuan.isZero {
      guard let half = AmountRounding.half(part.amount), let next = try? sum?.plus(half) else {
        return nil
      }
      isRounded = isRounded || !half.isZero
      sum = next
    }
    // A whole total over parts with decimals was rounded too.
    if isRounded, AmountRounding.half(total)?.isZero ?? false,
      let half = AmountRounding.half(decimals: 0)
    {
      sum = try? sum?.plus(half)
    }
    return sum
  }

  private static func text(_ yuan: Fraction, _ form: CheckedForm) -> String {
    guard let money = Money(exactly: yuan) else { return "—" }
    return MoneyText.exact(money, in: form.currency.meant)
  }

  private static func name(_ row: Int, _ form: CheckedForm) -> String {
    let name =
      form.submission.funds.indices.contains(row) ? form.text(form.submission.funds[row].name) : ""
    return name.isEmpty ? "资金总额" : name
  }
}
