import EvaluationModel

/// C07: a cell was meant to hold a number and holds none.
enum NumberMalformedCheck: Check {
  static let description = CheckDescription(
    code: "C07", name: "number-malformed", title: "数字写法有误", severity: .warning,
    meaning: """
      金额、指标值、完成值、得分、执行率中写错的数字：逗号位置不对（173,59）、两个小数点（12.3.4）、区间两端写反\
      （20-10天）、数字里夹着文字。写错的数字不计分，也不猜。
      """,
    remedy: "请核对并改正。", source: "怀化市2024年决算公开实例（173,59万元）",
    example: CheckExample(
      wrong: [.init(.indicator(0, .actual), "105,9人")],
      corrected: [.init(.indicator(0, .actual), "105人")], finding: .indicator(0, .actual)))

  static var scope: CheckScope { .all }

  static func problems(in form: CheckedForm) -> [Problem] {
    funds(form) + goal(form) + rows(form) + totals(form) + data(form)
  }

  private static func funds(_ form: CheckedForm) -> [Problem] {
    let submission = form.submission
    var problems: [Problem] = []
    for (index, fund) in submission.funds.enumerated() {
      let name = form.text(fund.name)
      for field in FundFigure.amounts where submission.amount(fund[field]) == .malformed {
        problems += problem(.fund(index, field), name + field.title, form)
      }
      if submission.points(fund.weight) == .malformed {
        problems += problem(.fund(index, .weight), name + FundField.weight.title, form)
      }
      if !fund.executionRate.isAbsent,
        FiledRate(reading: submission.text.span.extracting(fund.executionRate.range)) == .malformed
      {
        problems += problem(
          .fund(index, .executionRate), name + FundField.executionRate.title, form)
      }
      if submission.points(fund.score) == .malformed {
        problems += problem(.fund(index, .score), name + FundField.score.title, form)
      }
    }
    return problems
  }

  private static func goal(_ form: CheckedForm) -> [Problem] {
    points([.goalWeight, .goalScore], form)
  }

  private static func totals(_ form: CheckedForm) -> [Problem] {
    points([.totalWeight, .totalScore], form)
  }

  private static func points(_ fields: [FormField], _ form: CheckedForm) -> [Problem] {
    fields.filter { form.submission.points(form.submission[$0]) == .malformed }
      .flatMap { problem(.form($0), $0.title, form) }
  }

  private static func rows(_ form: CheckedForm) -> [Problem] {
    var problems: [Problem] = []
    for row in form.rows {
      for field in [IndicatorField.target, .actual] {
        if case .malformed(let fault) = form.submission.reading(row.filed[field]).content {
          problems += problem(row.address(field), row.title + field.title, form, fault)
        }
      }
      if form.submission.points(row.filed.score) == .malformed {
        problems += problem(row.address(.score), row.title + IndicatorField.score.title, form)
      }
    }
    return problems
  }

  private static func data(_ form: CheckedForm) -> [Problem] {
    var problems: [Problem] = []
    for (index, item) in form.submission.data.enumerated() {
      guard case .malformed(let fault) = form.submission.reading(item.value).content else {
        continue
      }
      let name = form.text(item.name)
      problems += problem(.data(index, name: name), "“\(name)”", form, fault)
    }
    return problems
  }

  // MARK: Texts

  private static func problem(
    _ address: FieldAddress, _ title: String, _ form: CheckedForm, _ fault: NumberFault? = nil
  ) -> [Problem] {
    let text = form.text(form.submission.slice(at: address))
    // Words without any digit are no number gone wrong.
    guard text.contains(where: \.isWholeNumber) else { return [] }
    var stated = fault
    if stated == nil, case .malformed(let read) = TargetText(text).content { stated = read }
    let reason =
      switch stated {
      case .misplacedSeparator: "逗号的位置不对"
      case .repeatedPoint: "有两个小数点"
      case .tooLong: "位数过多"
      case .reversedRange: "区间的两端写反了"
      case nil: "不是可用的数字"
      }
    let guess = MeantNumber.guess(text).map { "，是否为“\($0)”？" } ?? ""
    return [Problem(address, "\(title)填“\(text)”，\(reason)\(guess)")]
  }
}
