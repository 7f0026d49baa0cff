import EvaluationModel

/// S02: the printed total is not the sum of the claimed scores.
enum TotalDiffersFromRowsCheck: Check {
  static let description = CheckDescription(
    code: "S02", name: "total-differs-from-rows", title: "总分与各行得分之和不符", severity: .error,
    meaning: """
      总分应等于预算执行得分与各三级指标得分之和；其中项只算一次。有的行没有填得分时，\
      总分少于已填各行之和，或者多于空行全部按满分计的合计，也一定不符。评分标准按预算执行率限制总分的，\
      各行之和超过限额时，总分应填限额。
      """,
    remedy: "请按各行得分重新合计总分；如合计不是100分，先调整分值。",
    source: "自评表填表要求；沅江市2024年自评表实例（各行合计110分，总分填100分）",
    example: CheckExample(
      wrong: [.init(.form(.totalScore), "98")], corrected: [.init(.form(.totalScore), "99")],
      finding: .form(.totalScore)))

  static func problems(in form: CheckedForm) -> [Problem] {
    guard let printed = form.sheet.total.claimed else { return [] }
    var sum = ClaimedSum(form)
    guard sum.isAnyClaimed else { return [] }
    let caps = form.possibleCaps
    if form.mayLeaveOutExecution, sum.low == sum.high,
      caps.contains(where: { sum.allows(printed, under: $0) })
    {
      return []
    }
    sum.addExecution(of: form)
    if caps.contains(where: { sum.allows(printed, under: $0) }) { return [] }
    if let cap = form.certainCap, sum.allows(printed, under: nil) {
      return [ignored(cap, printed, sum)]
    }
    let held = form.certainCap.map { "，\($0.reason)" } ?? ""
    guard sum.low != sum.high else {
      return [
        Problem(.form(.totalScore), "各行得分合计\(sum.low)分\(sum.note)\(held)，总分填\(printed)分")
      ]
    }
    let bound =
      printed < sum.low
      ? "已填得分的各行合计已有\(sum.low)分"
      : "未填得分的\(sum.blanks)行即使都得满分，合计也只有\(sum.high ?? sum.low)分"
    return [Problem(.form(.totalScore), "\(bound)\(sum.note)\(held)，总分却填\(printed)分")]
  }

  /// The total is the sum of its rows, which the execution rate does not let count in full.
  private static func ignored(_ cap: TotalCap, _ printed: Points, _ sum: ClaimedSum) -> Problem {
    let rows = sum.low == sum.high ? "各行得分合计\(sum.low)分\(sum.note)，但" : ""
    return Problem(
      .form(.totalScore), "\(rows)\(cap.reason)，总分填\(printed)分，没有按执行率限制",
      advice: "请把总分改为\(cap.points)分；执行率填错的，先改正资金数和执行率。")
  }
}

/// What the claimed scores of a form add up to: a certain sum, or the bounds that blank rows leave.
private struct ClaimedSum {
  /// The least: blank rows count nothing.
  private(set) var low = Points.zero
  /// The most: blank rows count their 分值; `nil` where one has none either.
  private(set) var high: Points? = .zero
  /// How many rows have no readable score.
  private(set) var blanks = 0
  /// Whether any indicator has one.
  private(set) var isAnyClaimed = false
  /// What was assumed, for the message.
  private(set) var note = ""

  /// Whether a printed total fits, where the total may not be more than `cap`.
  func allows(_ printed: Points, under cap: Points?) -> Bool {
    guard let cap else { return low <= printed && high.map { printed <= $0 } ?? true }
    return min(low, cap) <= printed && printed <= (high.map { min($0, cap) } ?? cap)
  }

  init(_ form: CheckedForm) {
    for row in form.rows {
      isAnyClaimed = isAnyClaimed || row.score.claimed != nil
      add(row.score.claimed, of: row.score.reason == .weightMissing ? nil : row.score.weight)
    }
    if let goal = form.sheet.goal { add(goal.claimed, of: goal.weight) }
  }

  /// A blank execution score is due all the same: without it a wrong total may look right.
  mutating func addExecution(of form: CheckedForm) {
    guard let execution = form.sheet.execution, execution.outcome != .notApplicable else { return }
    if execution.claimed == nil, let due = execution.score {
      add(due, of: execution.weight)
      note = "（预算执行未填得分，按应得\(due)分计）"
    } else {
      add(execution.claimed, of: execution.weight)
    }
  }

  private mutating func add(_ claimed: Points?, of weight: Points?) {
    if let claimed {
      low += claimed
      high = high.map { $0 + claimed }
    } else {
      blanks += 1
      high = weight.flatMap { weight in high.map { $0 + weight } }
    }
  }
}

extension CheckedForm {
  /// The cap that the form's execution rate sets, where the rate is known.
  fileprivate var certainCap: TotalCap? {
    sheet.total.cap.flatMap { $0.rate == nil ? nil : $0 }
  }

  /// What the total may be held to: the cap for the form's execution rate, `nil` for none; where
  /// the rate is not known, any that the rubric has.
  fileprivate var possibleCaps: [Points?] {
    guard sheet.total.cap != nil else { return [nil] }
    if let certainCap { return [certainCap.points] }
    return [nil] + (rubric.totalCap?.bands ?? []).map(\.cap)
  }

  /// Whether the execution rate carries no points on this form: it states neither 分值 nor 得分 for it,
  /// and has no cell for the latter.
  fileprivate var mayLeaveOutExecution: Bool {
    guard let execution = sheet.execution else { return false }
    return !execution.isWeightFiled && execution.claimed == nil
      && submission.funds.first?.score.isAbsent ?? true
  }
}
