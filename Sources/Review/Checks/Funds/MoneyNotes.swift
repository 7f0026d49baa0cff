import EvaluationModel

/// Whether a form says anything about its money in words.
enum MoneyNotes {
  /// Whether the form has a place for notes at all.
  static func areAsked(_ form: CheckedForm) -> Bool {
    form.rows.contains { !$0.filed.deviationNote.isAbsent }
  }

  /// Whether a note, or the account of the goal, speaks of budget, payment or money.
  static func explain(_ form: CheckedForm) -> Bool { tell(words, form) }

  /// Whether they say that money was left over: saved, given back, or not due yet.
  static func tellOfRest(_ form: CheckedForm) -> Bool { tell(words + rests, form) }

  private static func tell(_ words: [String], _ form: CheckedForm) -> Bool {
    let texts = form.submission.indicators.map { form.text($0.deviationNote) }
    return (texts + [form.text(form.submission.goalActual)]).contains { text in
      text.has(anyOf: words)
    }
  }

  private static let words = [
    "预算", "资金", "追加", "调增", "调减", "核减", "压减", "结转", "结余", "拨付", "支付", "执行率", "经费",
  ]
  private static let rests = ["节约", "节余", "节省", "节支", "收回", "退回", "上缴", "尾款", "质保金", "未付", "付款"]
}
