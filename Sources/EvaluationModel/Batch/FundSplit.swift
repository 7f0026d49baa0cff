/// One column of a form's fund block by kind of budget, no row counted twice.
///
/// What no row says the kind of is the rest; rows are parts of the row above them where they carry
/// the same kind, say 其中 or 当年、上年结转, and are not more than it.
struct FundSplit: Equatable {
  /// What the column comes to in all.
  private(set) var total = FormAmounts.Amount.missing
  /// The money of each kind that has a filled row, zeros included.
  private(set) var kinds: [BudgetKind: Fraction] = [:]
  /// Whether the kinds come to more than the total, so that nothing is said about kinds.
  private(set) var isContradictory = false

  /// A row that is filled.
  private struct Part {
    var amount: Fraction
    var kind: BudgetKind?
    var isByNature: Bool
    var saysPart: Bool
    var saysYear: Bool
  }

  init(_ field: FundField, of funds: [FormEntry.Fund]) {
    guard let first = funds.first else { return }
    let firstKind = BudgetKind(fundName: first.name)
    let hasTotal =
      firstKind == nil || first.name.has("总", "合计", "小计")
    if hasTotal, first.unreadable.contains(field) {
      total = .unreadable
      return
    }
    let stated = hasTotal ? first.amount(field) : nil
    let rows = hasTotal ? funds.dropFirst() : funds[...]
    // A blank total over a part that cannot be read is no sum.
    let isUnreadable = rows.contains { $0.unreadable.contains(field) }
    let tops = Self.tops(of: rows.compactMap { Self.part($0, field) })
    if let stated, !stated.yuan.isZero || tops.allSatisfy({ $0.amount.isZero }) {
      total = .money(stated)
    } else if isUnreadable {
      total = .unreadable
      return
    } else {
      total = Self.sum(of: tops, stated)
    }
    guard let whole = try? total.value?.yuan.fraction() else { return }
    split(tops, whole, of: hasTotal ? firstKind : nil)
  }

  /// What no row says the kind of; the whole total where the kinds contradict it.
  var rest: Fraction? {
    guard let whole = try? total.value?.yuan.fraction() else { return nil }
    return kinds.values.reduce(whole) { rest, amount in
      rest.flatMap { try? $0.minus(amount) }
    }
  }

  private mutating func split(
    _ tops: [Part], _ whole: Fraction, of wholeKind: BudgetKind?
  ) {
    var found: [BudgetKind: Fraction] = [:]
    var sum = Fraction.zero
    for part in tops {
      guard let kind = part.kind else { continue }
      guard let next = try? (found[kind] ?? .zero).plus(part.amount),
        let more = try? sum.plus(part.amount)
      else {
        isContradictory = true
        return
      }
      found[kind] = next
      sum = more
    }
    guard let order = try? sum.compared(to: whole), order <= 0,
      !found.values.contains(where: { $0.numerator < 0 })
    else {
      isContradictory = true
      return
    }
    if let wholeKind {
      guard found.keys.allSatisfy({ $0 == wholeKind }) else {
        isContradictory = true
        return
      }
      found = [wholeKind: whole]
    }
    kinds = found
  }

  private static func part(_ row: FormEntry.Fund, _ field: FundField) -> Part? {
    guard let amount = try? row.amount(field)?.yuan.fraction() else { return nil }
    return Part(
      amount: amount, kind: BudgetKind(fundName: row.name),
      isByNature: FundTotals.isByNature(row.name) && BudgetKind(fundName: row.name) == nil,
      saysPart: row.name.hasPrefix("其中"),
      saysYear: row.name.has("当年", "本年", "上年"))
  }

  /// The rows that are part of no other.
  private static func tops(of parts: [Part]) -> [Part] {
    var tops: [Part] = []
    var index = 0
    while index < parts.count {
      let part = parts[index]
      tops.append(part)
      index += 1
      guard part.kind != nil, !part.amount.isZero else { continue }
      var left = part.amount
      while index < parts.count, isPart(parts[index], of: part),
        let rest = try? left.minus(parts[index].amount), rest.numerator >= 0
      {
        left = rest
        index += 1
      }
    }
    return tops
  }

  /// Whether a row below one that names a kind may be a part of it.
  private static func isPart(_ row: Part, of above: Part) -> Bool {
    guard !row.isByNature else { return false }
    if row.kind == above.kind { return row.saysPart || row.saysYear }
    return row.kind == nil && (row.saysPart || row.saysYear)
  }

  /// The sum of the rows by source, or else by nature.
  private static func sum(of tops: [Part], _ stated: Money?) -> FormAmounts.Amount {
    let bySource = tops.filter { !$0.isByNature }
    let list = bySource.isEmpty ? tops : bySource
    var sum = Fraction.zero
    for part in list {
      guard let next = try? sum.plus(part.amount) else { return .unreadable }
      sum = next
    }
    guard !list.isEmpty, let money = Money(exactly: sum) else {
      return stated.map { .money($0) } ?? .missing
    }
    return .money(money)
  }
}
