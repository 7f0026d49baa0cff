import EvaluationModel

/// N02: the note tells of a shortfall that the numbers do not have.
///
/// A note on a row without deviation may be a remark or evidence, and is welcome; only one that says
/// that something was not done contradicts full marks for just the target.
enum NoteWithoutDeviationCheck: Check {
  static let description = CheckDescription(
    code: "N02", name: "note-without-deviation", title: "没有偏差却写了未完成的原因", severity: .info,
    meaning: "实际完成值正好等于年度指标值、又得了满分的指标，偏差原因一栏却说没有完成或者推迟了，两者必有一处不实。一般的备注、佐证说明不在此列。",
    remedy: "请核对：确有未完成的，改实际完成值和得分；没有偏差的，删去这段说明。",
    source: "绩效自评复核常见问题（偏差原因与数据矛盾）",
    example: CheckExample(
      wrong: [.init(.indicator(0, .deviationNote), "部分学员未完成培训，下年补训。")],
      corrected: [.init(.indicator(0, .deviationNote), "")],
      finding: .indicator(0, .deviationNote)))

  static func problems(in form: CheckedForm) -> [Problem] {
    form.rows.compactMap { row in
      let calculation = row.score.calculation
      guard row.score.outcome == .scored, row.score.claimed == row.score.weight,
        calculation.isMet == true, calculation.completion?.fraction == .one,
        let word = shortfall(in: row.note)
      else { return nil }
      return Problem(
        .indicator(row.index, .deviationNote),
        "\(form.facts(row))，正好完成，自评满分，偏差原因却说“\(word)”：“\(row.note.prefix(60))”")
    }
  }

  /// The first word of a note that says that something was not done or late; `nil` for none.
  private static func shortfall(in note: String) -> Substring? {
    guard note.has(anyOf: words) else { return nil }
    for word in words {
      var rest = note[...]
      while let found = rest.firstRange(of: word) {
        let before = note[..<found.lowerBound].suffix(4)
        let after = note[found.upperBound...].prefix(4)
        if !before.has(anyOf: denials), !after.has("无", "没有") {
          return note[found]
        }
        rest = note[found.upperBound...]
      }
    }
    return nil
  }

  private static let words = [
    "未完成", "未能完成", "没有完成", "未达到", "没有达到", "未达标", "未实现", "未按期", "未按时", "滞后", "推迟",
    "延期", "延迟",
  ]

  /// What turns such a word into its opposite: 无未完成事项, 不存在滞后, 如未完成.
  private static let denials = ["无", "没有", "不", "未", "如", "若", "防止", "避免", "杜绝"]
}
