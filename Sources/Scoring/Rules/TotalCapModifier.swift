import EvaluationModel

/// 按预算执行率限制总分: the total is held down where little of the budget was spent.
///
/// Source: the manual of a provincial 预算管理一体化平台 (89, 79, 69 and 59 points below 80 %, 70 %,
/// 60 % and 50 %). The rate is compared exactly, never as printed.
struct TotalCapModifier: Sendable {
  static let description = RuleDescription(
    id: TotalCapPolicy.rule, title: "按预算执行率限制总分", subject: .total,
    meaning: """
      预算执行率低于 bands 里某一档的 below（不含）时，总分最高为该档的 cap，各行得分不变；适用几档的取最低的一档。\
      执行率无法确定时不猜：总分的下限按最低一档计，上限不变；预算执行不适用时不限制。写法：\
      total-cap: {rule: total-cap-by-execution, bands: [{below: 80%, cap: 89}, {below: 70%, cap: 79}], basis: 条款}。
      """,
    source: "某省预算管理一体化平台绩效自评操作手册（执行率70%～80%最高89分，60%～70%最高79分，低于60%最高69分，低于50%最高59分）",
    examples: [
      RuleExample(
        "执行率低于80%", target: "100", actual: "76", weight: "100", claimed: "87.6", score: 89,
        says: ["各项得分合计95.2分", "76.00%低于80%", "最高89分", "计89分"]),
      RuleExample(
        "恰好80%不限制", target: "100", actual: "80", weight: "100", claimed: "88", score: 96),
      RuleExample(
        "适用几档的取最低的一档", target: "100", actual: "49.99", weight: "100", claimed: "90", score: 59,
        says: ["49.99%低于50%", "最高59分"]),
      RuleExample(
        "各项合计没有超过限额", target: "100", actual: "65", weight: "100", claimed: "63.5", score: 70,
        says: ["65.00%低于70%", "最高79分"]),
      RuleExample(
        "没有填执行数，预算执行计0～10分", target: "100", actual: "", weight: "100", claimed: "87.6",
        .cannotScore, score: 59, to: Points(millionths: 97_600_000),
        says: ["各项得分合计87.6～97.6分", "无法确定", "59～97.6分"]),
    ])

  private struct Band {
    let below: Fraction
    let written: ExactDecimal
    let cap: Points
  }

  private let bands: [Band]
  private let lowest: Points
  /// The clause behind the policy, an index into the rubric's clauses.
  let clause: Int16

  init?(_ policy: TotalCapPolicy?, clause: Int16) {
    guard let policy, let last = policy.bands.last else { return nil }
    bands = policy.bands.compactMap { band in
      (try? band.below.fraction()).map {
        Band(below: $0, written: band.below, cap: band.cap)
      }
    }
    lowest = last.cap
    self.clause = clause
  }

  /// Holds down a total that is otherwise added up.
  ///
  /// - Parameters:
  ///   - execution: The execution row; without one, or where it does not count, nothing happens.
  ///   - total: What the rows have together; what they had is kept in its ``TotalScore/cap``.
  func apply(_ execution: ExecutionScore?, to total: inout TotalScore) {
    guard let execution, execution.outcome != .notApplicable else { return }
    var cap = TotalCap(
      points: lowest, rate: nil, below: nil, low: total.low, high: total.high, clause: clause)
    if let rate = execution.rate, let reached = reached(by: rate) {
      guard let band = reached.last else { return }
      cap.points = band.cap
      cap.rate = rate
      cap.below = band.written
      total.high = min(total.high, band.cap)
    }
    total.low = min(total.low, cap.points)
    total.cap = cap
  }

  /// The bands that a rate is below; `nil` where that cannot be calculated.
  private func reached(by rate: Ratio) -> ArraySlice<Band>? {
    var count = 0
    for band in bands {
      guard let order = try? rate.fraction.compared(to: band.below) else { return nil }
      guard order < 0 else { break }
      count += 1
    }
    return bands.prefix(count)
  }

  /// What the cap did, as a sentence in front of the one about the total; empty for nothing.
  func sentence(about total: TotalScore, basis: String) -> String {
    guard let cap = total.cap else { return "" }
    let source = basis.isEmpty ? "" : "（依据：\(basis)）"
    guard let text = total.capText else {
      return cap.rate == nil ? "" : "\(cap.reason)\(source)。"
    }
    let points = ScoreText.points(low: total.low, high: total.high)
    return "\(text)\(source)，\(cap.rate == nil ? "暂计" : "计")\(points)分。"
  }
}
