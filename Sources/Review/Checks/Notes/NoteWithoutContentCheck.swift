import EvaluationModel

/// N03: a note is due, and the one that is there says nothing.
enum NoteWithoutContentCheck: Check {
  static let description = CheckDescription(
    code: "N03", name: "note-without-content", title: "偏差原因没有内容", severity: .warning,
    meaning: "扣了分的指标，或者完成值超过指标值较多的指标，偏差原因只写“无”“同上”“/”等，等于没有说明。",
    remedy: "请写明具体原因和改进措施，不要用“无”“同上”“/”代替。",
    source: "财预〔2020〕10号（应分析说明原因并提出改进措施）；绩效自评复核标准（扣分应有理由）",
    yieldsTo: ["S05"],
    example: CheckExample(
      wrong: [.init(.indicator(2, .deviationNote), "无")],
      corrected: [.init(.indicator(2, .deviationNote), "3名学员结业后继续升学，已安排跟踪服务。")],
      finding: .indicator(2, .deviationNote)))

  static func problems(in form: CheckedForm) -> [Problem] {
    form.rows.compactMap { row in
      guard let cause = cause(of: row, in: form), !row.note.isEmpty,
        isEmpty(form.submission.string(row.filed.deviationNote) ?? "", form.settings)
      else { return nil }
      return Problem(
        .indicator(row.index, .deviationNote), "\(row.title)\(cause)，偏差原因却只写“\(row.note)”")
    }
  }

  /// Why a note is due; `nil` where none is.
  private static func cause(of row: CheckedRow, in form: CheckedForm) -> String? {
    let (score, calculation) = (row.score, row.score.calculation)
    if let claimed = score.claimed, claimed >= .zero, claimed < score.weight {
      return "分值\(score.weight)分，自评\(claimed)分，扣了\(score.weight - claimed)分"
    }
    guard calculation.overshoot != .none || isOvershoot(calculation, form) else { return nil }
    let rate = calculation.completion.map { "，完成率\($0.percentage)" } ?? ""
    return "实际完成值“\(row.actual)”超过年度指标值“\(row.target)”较多\(rate)"
  }

  /// Whether a result is far above its target where the rubric says nothing about that.
  private static func isOvershoot(_ calculation: Calculation, _ form: CheckedForm) -> Bool {
    guard form.rubric.overshoot == nil, calculation.direction == .atLeast,
      calculation.isMet == true, let completion = calculation.completion,
      let threshold = try? form.settings.overshoot.fraction()
    else { return false }
    return ((try? completion.fraction.compared(to: threshold)) ?? -1) >= 0
  }

  /// Whether every part of a note (causes and measures are often two) is an empty phrase or nothing
  /// but punctuation.
  private static func isEmpty(_ note: String, _ settings: ReviewSettings) -> Bool {
    note.split { $0.isNewline || "；;，,、。：:".contains($0) }.allSatisfy { part in
      let word = String(part.filter { !$0.isWhitespace && !$0.isPunctuation && !$0.isSymbol })
      return word.isEmpty || labels.contains(word) || settings.emptyNotes.contains(word)
    }
  }

  /// What a form prints before the two parts of a note.
  private static let labels: Set<String> = [
    "原因", "偏差原因", "原因分析", "偏差原因分析", "措施", "改进措施", "整改措施", "下一步措施",
  ]
}
