import EvaluationModel

/// S02: the printed total is not the sum of the claimed scores.
enum TotalDiffersFromRowsCheck: Check {
  static let description = CheckDescription(
    code: "S02", name: "total-differs-from-rows", title: "总分与各行得分之和不符", severity: .error,
    meaning: """
      总分应等于预算执行得分与各三级指标得分之和；其中项只算一次。有的行没有填得分时，\
      总分少于已填各行之和，或者多于空行全部按满分计的合计，也一定不符。
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
    if form.mayLeaveOutExecution, printed == sum.low, sum.low == sum.high { return [] }
    sum.addExecution(of: form)
    if sum.low <= printed, sum.high.map({ printed <= $0 }) ?? true { return [] }
    guard sum.low != sum.high else {
      return [
        Problem(.form(.totalScore), "各行得分合计\(sum.low)分\(sum.note)，总分填\(printed)分")
      ]
    }
    let bound =
      printed < sum.low
      ? "已填得分的各行合计已有\(sum.low)分"
      : "未填得分的\(sum.blanks)行即使都得满分，合计也只有\(sum.high ?? sum.low)分"
    return [Problem(.form(.totalScore), "\(bound)\(sum.note)，总分却填\(printed)分")]
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
  /// Whether the execution rate carries no points on this form: it states neither 分值 nor 得分 for it,
  /// and has no cell for the latter.
  fileprivate var mayLeaveOutExecution: Bool {
    guard let execution = sheet.execution else { return false }
    return !execution.isWeightFiled && execution.claimed == nil
      && submission.funds.first?.score.isAbsent ?? true
  }
}
