import EvaluationModel

/// F07: the heading says 万元, and the amounts are in 元.
enum YuanUnderWanCheck: Check {
  static let description = CheckDescription(
    code: "F07", name: "yuan-under-wan", title: "资金单位写万元、金额按元填", severity: .error,
    meaning: """
      资金栏标题写“万元”的，金额也要按万元填。判断看两点：金额按万元计大得不合理，并且表中另有带单位的金额与它对应\
      （如12.82万元与128208.80），或其他金额都小得多。没有旁证的只作提示；表中金额与标题一致的不提。
      """,
    remedy: "请把资金各栏改按万元填报，或把标题的单位改为元。",
    source: "沅江市2024年自评表实例（标题万元，填1143900.00）",
    example: CheckExample(
      wrong: amounts("1000000.00"), corrected: amounts("100.00"),
      finding: .fund(0, .initialBudget)))

  private static func amounts(_ text: String) -> [CheckExample.Cell] {
    FundFigure.amounts.map { .init(.fund(0, $0), text) }
  }

  static func problems(in form: CheckedForm) -> [Problem] {
    guard let evidence = form.currency.evidence,
      !form.submission.isMissing(form.submission.currencyUnit)
    else { return [] }
    let heading = FieldAddress.form(.currencyUnit)
    let first = FundFigure.all(of: form.submission)
      .first { $0.number >= form.settings.largeAmount }?.address
    let address =
      form.submission.places[heading] == nil ? first ?? heading : heading
    switch evidence {
    case .sameAmount(let figure, let other):
      return [
        Problem(
          address,
          "\(claim(figure, form))；而\(cited(other))，正对应\(figure.number)元，可见金额是按元填的")
      ]
    case .farAbove(let figure, let other):
      return [
        Problem(
          address,
          "\(claim(figure, form))，而表中其他金额都不到它的1/\(gap(form))（如\(cited(other))），"
            + "按元计为\(short(figure, .yuan))，可见金额是按元填的")
      ]
    case .writtenToFen(let figure):
      return [
        Problem(
          address,
          "\(claim(figure, form))，又写到了分（两位小数），按元计为\(short(figure, .yuan))，可见金额是按元填的；"
            + "表中没有其他金额足以对照")
      ]
    case .magnitude(let figure):
      return [
        Problem(
          address, "\(claim(figure, form))，如按元计则为\(short(figure, .yuan))；表中没有其他金额足以对照",
          advice: "请核对单位：确实是万元的不必改；按元填的，请改按万元填报，或把标题的单位改为元。", severity: .info)
      ]
    case .apart(let figure, let other):
      return [
        Problem(
          figure.address,
          "\(claim(figure, form))，与同一行\(other.field.title)\(other.number)相差约1万倍，应是按元填的",
          advice: "请把同一张表的金额统一为一种单位（元或万元）。")
      ]
    }
  }

  /// What the heading and the amount say together.
  private static func claim(_ figure: FundFigure, _ form: CheckedForm) -> String {
    let name = form.text(form.submission.funds[figure.row].name)
    return "资金单位写“万元”，\(name)\(figure.field.title)填\(figure.number)，按万元计为"
      + short(figure, .tenThousandYuan)
  }

  /// Another amount with the row and column it stands in; a sheet's cell would read otherwise in
  /// every format of the same form.
  private static func cited(_ other: MoneyFigure) -> String {
    "\(other.title)\(other.quantity)"
  }

  private static func short(_ figure: FundFigure, _ unit: CurrencyUnit) -> String {
    figure.money(in: unit).map(MoneyText.short) ?? "\(figure.number)\(unit.rawValue)"
  }

  private static func gap(_ form: CheckedForm) -> String { "\(form.settings.amountGap.normalized)" }
}
