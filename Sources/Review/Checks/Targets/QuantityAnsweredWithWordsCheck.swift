import EvaluationModel

/// T02: a number is due in 实际完成值, and words or a date stand there.
enum QuantityAnsweredWithWordsCheck: Check {
  static let description = CheckDescription(
    code: "T02", name: "quantity-answered-with-words", title: "定量指标用文字作答", severity: .warning,
    meaning: "年度指标值是数量的，实际完成值也要填数量；填“完成”“是”或一个日期，看不出完成了多少，不能计分。",
    remedy: "请在实际完成值栏填实际数量，单位与年度指标值相同。",
    source: "财预〔2020〕10号（定量指标按完成值计分）；中江县水利局2022年自评表实例（成本控制数≤30万元，填“完成”）",
    yieldsTo: ["T05"],
    example: CheckExample(
      wrong: [.init(.indicator(1, .actual), "完成")],
      corrected: [.init(.indicator(1, .actual), "98万元")], finding: .indicator(1, .actual)))

  static func problems(in form: CheckedForm) -> [Problem] {
    form.rows.compactMap { row in
      guard row.score.reason == .quantityAnsweredWithWords else { return nil }
      let claim = row.score.claimed.map { "，却自评\($0)分" } ?? ""
      let values = "\(row.title)年度指标值“\(row.target)”，实际完成值“\(row.actual)”"
      switch row.actualReading.content {
      case .date:
        return Problem(row.address(.actual), "\(values)是时间，不是数量，无法比较\(claim)")
      case .words where row.actualReading.containsDigits:
        // The number is there, in a sentence: nothing is hidden, and nothing can be calculated.
        return Problem(
          row.address(.actual), "\(values)是一句话，其中的数字不能直接比较",
          advice: "请在实际完成值栏只填数字和单位，其他说明写到偏差原因栏。", severity: .info)
      case .words where saysAll(row, form):
        return Problem(
          row.address(.actual), "\(values)，意思是全部完成，但没有数字",
          advice: "请直接填100%。", severity: .info)
      case .words:
        return Problem(row.address(.actual), "\(values)，没有数量，无法比较\(claim)")
      case .blank, .quantity, .range, .malformed:
        return nil
      }
    }
  }

  /// 100% answered with 全部合格.
  private static func saysAll(_ row: CheckedRow, _ form: CheckedForm) -> Bool {
    let quantities = RowQuantities(row, in: form)
    return quantities.isTargetPercentage && quantities.target?.number == 100
      && all.begin(row.actual)
  }

  private static let all: WordList = ["全部", "全面", "全额", "均已", "已全部"]
}
